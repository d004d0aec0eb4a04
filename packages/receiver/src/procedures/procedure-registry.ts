import { issue, type Dossier, type TimeLimit } from '@motcua/model';
import { KnownError } from '../base/known-error.js';
import { ProblemError } from '../base/problem-error.js';
import type { LoadedProcedure } from './load-procedures.js';

/** A published procedure that can be handed in online. */
export interface OnlineProcedure extends LoadedProcedure {
  /** The agency's processing time for applications made online. */
  readonly timeLimit: TimeLimit;
}

/** The procedures whose dossiers a receiver takes. */
export class ProcedureRegistry {
  readonly #procedures: ReadonlyMap<string, LoadedProcedure>;

  /** @throws {KnownError} when one version is given twice */
  constructor(procedures: readonly LoadedProcedure[]) {
    this.#procedures = new Map(procedures.map((loaded) => [keyOf(loaded.procedure.definition), loaded]));
    if (this.#procedures.size !== procedures.length) {
      throw new KnownError('`procedures` holds one version twice; give each code and version once');
    }
  }

  /**
   * The publication that a dossier was made with.
   * @throws {ProblemError} when this receiver has no such publication, or has it with other content
   */
  find({ code, version, integrity }: Dossier['procedure']): OnlineProcedure {
    const loaded = this.#procedures.get(keyOf({ code, version }));
    if (!loaded) {
      const isKnown = [...this.#procedures.values()].some(({ procedure }) => procedure.definition.code === code);
      const pointer = isKnown ? '/procedure/version' : '/procedure/code';
      throw new ProblemError('procedure-unknown', { issues: [issue(pointer, 'enum', {}, 'dossier')] });
    }
    if (integrity !== undefined && integrity !== loaded.integrity) {
      throw new ProblemError('procedure-changed', { issues: [issue('/procedure/integrity', 'const', {}, 'dossier')] });
    }
    const online = loaded.procedure.definition.channels.find(({ type }) => type === 'online');
    if (!online) throw new ProblemError('procedure-not-online');
    return { ...loaded, timeLimit: online.timeLimit };
  }
}

function keyOf({ code, version }: { readonly code: string; readonly version: string }): string {
  return `${code}@${version}`;
}
