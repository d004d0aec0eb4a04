import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { getAt, isArray, parsePointer, type JsonValue, type Pointer } from '@motcua/model';
import { applyEdits, modify } from 'jsonc-parser';

/** One change of a file of a procedure. */
export interface Edit {
  /** Relative to the procedure's folder. */
  readonly file: string;
  /** The member that `set` or `add` writes, or that `remove` removes. */
  readonly at?: Pointer;
  readonly set?: JsonValue;
  /** Is added to the list at `at`, or its members to the object there. */
  readonly add?: JsonValue;
  readonly remove?: true;
  /** A text of the file, and what is in its place. */
  readonly find?: string;
  readonly replace?: string;
  /** The whole content of a new file; `encoding` is that of `Buffer`, `NFD`, or `BOM`. */
  readonly write?: string;
  readonly encoding?: string;
  /** The new name of the file or folder. */
  readonly rename?: string;
  readonly delete?: true;
}

/** A mistake of an author, and the one finding that it leads to. */
export interface Mistake {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** The day of the check; the one of the runner when absent. */
  readonly today?: string;
  readonly expect: {
    readonly id: string;
    /** `file:line:column`; written by `MOTCUA_WRITE=1`. */
    readonly place?: string;
    readonly pointer?: string;
    readonly severity?: string;
    /** Is part of the message or of its fix. */
    readonly says: string;
  };
}

const FORMAT = { formattingOptions: { insertSpaces: true, tabSize: 2 } };

/** Makes one change in the folder of a procedure. */
export async function makeEdit(folder: string, edit: Edit): Promise<void> {
  const file = path.join(folder, edit.file);
  if (edit.delete) return rm(file, { recursive: true });
  if (edit.rename !== undefined) return rename(file, path.join(folder, edit.rename));
  if (edit.write !== undefined) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, edit.write);
    return;
  }
  if (!existsSync(file)) throw new Error(`There is no ${edit.file}`);
  const text = await readFile(file, 'utf8');
  await writeFile(file, encode(changed(text, edit), edit.encoding));
}

function changed(text: string, { at = '', find, replace = '', add, set, remove, encoding }: Edit): string {
  if (find !== undefined) {
    if (!text.includes(find)) throw new Error(`Nothing is ${find}`);
    return text.replace(find, () => replace);
  }
  const value = JSON.parse(text) as JsonValue;
  const steps = (pointer: Pointer) =>
    parsePointer(pointer).map((step, index, all) =>
      isArray(getAt(value, `/${all.slice(0, index).join('/')}`.replace(/^\/$/, ''))) ? Number(step) : step,
    );
  const write = (before: string, path_: (string | number)[], what: JsonValue | undefined, isArrayInsertion = false) =>
    applyEdits(before, modify(before, path_, what, { ...FORMAT, isArrayInsertion }));
  if (remove) return write(text, steps(at), undefined);
  if (set !== undefined) return write(text, steps(at), set);
  const target = getAt(value, at);
  if (isArray(target)) return write(text, [...steps(at), target.length], add, true);
  if (add !== undefined)
    return Object.entries(add as object).reduce(
      (before, [name, what]) => write(before, [...steps(at), name], what as JsonValue),
      text,
    );
  if (encoding === undefined) throw new Error('The edit changes nothing');
  return text;
}

function encode(text: string, encoding: string | undefined): string | Buffer {
  if (encoding === undefined) return text;
  if (encoding === 'NFD') return text.normalize('NFD');
  if (encoding === 'BOM') return `\uFEFF${text}`;
  if (encoding === 'latin1-as-utf8') return Buffer.from(text).toString('latin1');
  return Buffer.from(encoding === 'utf16le' ? `\uFEFF${text}` : text, encoding as BufferEncoding);
}
