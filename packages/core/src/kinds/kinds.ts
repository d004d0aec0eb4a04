import { hasOwn } from '@motcua/model';
import { coreKinds } from './core-kinds.js';
import type { Kind } from './kind.js';
import type { FormatKindName } from './kind-name.js';

/** Kinds by name. Those of a page's own may be added to a record that a form has already. */
export type KindRecord = Readonly<Record<string, Kind>>;

/** The kinds that one form knows: the core ones, and those of records that it was given. */
export class Kinds {
  readonly #records: readonly KindRecord[];

  /** @param records the first that has a name decides */
  constructor(records: readonly KindRecord[] = [coreKinds]) {
    this.#records = records;
  }

  /** These kinds and others, which come before those of the same name; the same object where it has them already. */
  with(record: KindRecord): Kinds {
    return this.#records.includes(record) ? this : new Kinds([record, ...this.#records]);
  }

  /**
   * Returns the kind with a name, or undefined for fields that hold no answer themselves and for kinds that are not
   * loaded.
   */
  get(name: string): Kind | undefined {
    return this.#find(name) ?? (name.startsWith('format:') ? this.#find('format:') : undefined);
  }

  /** The kind that a format asks for; those of Vietnamese registers may still have to be loaded. */
  ofFormat(format: unknown): FormatKindName | undefined {
    const name: FormatKindName = `format:${String(format)}`;
    return this.#find(name) || (typeof format === 'string' && format.startsWith('vn-')) ? name : undefined;
  }

  #find(name: string): Kind | undefined {
    return this.#records.find((record) => hasOwn(record, name))?.[name];
  }
}
