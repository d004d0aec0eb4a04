import { createHash } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isObject, ownValue, type CompiledProcedure, type JsonObject, type JsonValue } from '@motcua/model';
import { KnownError } from '../base/known-error.js';

/** A published procedure, ready to check dossiers with. */
export interface LoadedProcedure {
  readonly procedure: CompiledProcedure;
  /** The bytes of `procedure.js`: dossiers are checked in threads of their own, each of which runs them. */
  readonly source: Uint8Array;
  /** The bytes of `validators.js`; absent where `procedure.js` holds its validators. */
  readonly validators?: Uint8Array;
  /** SHA-384 of `procedure.js`, `sha384-…`. */
  readonly integrity: string;
}

/**
 * Reads every procedure of a published folder, as `motcua build` writes it. The code of a procedure runs only when it
 * has the integrity that its manifest names. A version whose folder was taken away is left out: the others are still
 * received.
 * @param onMissing called for each version that is left out
 * @throws {KnownError} when the folder is not one, or something in it is not what it was when it was published
 */
export async function loadProcedures(
  folder: string,
  onMissing: (folder: string) => void = () => {},
): Promise<readonly LoadedProcedure[]> {
  const index = path.join(folder, 'index.json');
  const listed = ownValue(await readObject(index), 'procedures');
  if (!Array.isArray(listed)) throw unusable(index, 'has no list "procedures"');
  const loaded = [];
  for (const entry of listed) {
    const one = await loadProcedure(folder, index, entry as JsonValue);
    if (typeof one === 'string') onMissing(one);
    else loaded.push(one);
  }
  return loaded;
}

/** A procedure, or the place of its folder when that is not there. */
async function loadProcedure(folder: string, index: string, entry: JsonValue): Promise<LoadedProcedure | string> {
  const [code, version] = [text(entry, 'code'), text(entry, 'version')];
  if (!isFolderName(code) || !isFolderName(version)) throw unusable(index, 'lists a procedure without code or version');
  const folderPath = path.join(folder, code, version);
  if (!(await exists(folderPath))) return folderPath;
  const manifestFile = path.join(folderPath, 'manifest.json');
  const manifest = await readObject(manifestFile);
  const files = ownValue(manifest, 'files');
  const published = text(isObject(files) ? ownValue(files, 'procedure.js') : undefined, 'integrity');
  const moduleFile = path.join(folderPath, 'procedure.js');
  const source = await read(moduleFile);
  const integrity = integrityOf(source);
  for (const [expected, file] of [
    [published, manifestFile],
    [text(entry, 'integrity'), index],
  ] as const) {
    if (expected !== integrity) throw changed(moduleFile, integrity, expected, file);
  }
  const validators = await readValidators(folderPath, files);
  const procedure = await importProcedure(moduleFile, source, validators);
  if (procedure.definition.code !== code || procedure.definition.version !== version) {
    throw unusable(moduleFile, 'holds another procedure than its folder says');
  }
  return { procedure, source, integrity, ...(validators && { validators }) };
}

/** The validators that the manifest names; older procedures have theirs in `procedure.js`. */
async function readValidators(folderPath: string, files: JsonValue | undefined): Promise<Uint8Array | undefined> {
  const published = isObject(files) ? ownValue(files, 'validators.js') : undefined;
  if (published === undefined) return undefined;
  const file = path.join(folderPath, 'validators.js');
  const source = await read(file);
  const integrity = integrityOf(source);
  if (text(published, 'integrity') !== integrity)
    throw changed(file, integrity, text(published, 'integrity'), 'its manifest');
  return source;
}

function integrityOf(source: Uint8Array): string {
  return `sha384-${createHash('sha384').update(source).digest('base64')}`;
}

function changed(file: string, integrity: string, expected: string | undefined, where: string): KnownError {
  return new KnownError(
    `${file} has another integrity (${integrity}) than ${where} names (${expected ?? 'none'}): it was changed ` +
      'after it was published. Copy the published folder again, or build it again with `motcua build`.',
  );
}

/**
 * Imports the very bytes that were checked, whatever happens to the files meanwhile.
 * @throws {KnownError} when they are not a compiled procedure
 */
export async function importProcedure(
  file: string,
  source: Uint8Array,
  validators: Uint8Array | undefined,
): Promise<CompiledProcedure> {
  const { default: procedure } = await importSource(file, source);
  const isCompiled = isObject(procedure) && procedure['format'] === 1 && typeof procedure['validator'] === 'function';
  if (!isCompiled) throw unusable(file, 'is not a compiled procedure of format 1');
  const compiled = procedure as unknown as CompiledProcedure;
  if (validators) await compiled.loadValidators?.(importSource(file, validators));
  else if (compiled.loadValidators) throw unusable(file, 'comes without its validators');
  return compiled;
}

async function importSource(file: string, source: Uint8Array): Promise<{ readonly default?: unknown }> {
  const url = `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`;
  return (import(url) as Promise<{ readonly default?: unknown }>).catch((cause: unknown) => {
    throw new KnownError(`${file} cannot be run: ${String(cause)}`, { cause });
  });
}

async function readObject(file: string): Promise<JsonObject> {
  const bytes = await read(file);
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    if (isObject(value)) return value;
  } catch {
    // Reported below.
  }
  throw unusable(file, 'is not a JSON object');
}

async function exists(folder: string): Promise<boolean> {
  return access(folder).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
}

async function read(file: string): Promise<Buffer> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw unusable(file, `cannot be read (${error.code})`);
  });
}

function text(value: JsonValue | undefined, name: string): string | undefined {
  const member = isObject(value) ? ownValue(value, name) : undefined;
  return typeof member === 'string' ? member : undefined;
}

/** A name that stays inside its folder. */
function isFolderName(name: string | undefined): name is string {
  return name !== undefined && /^[0-9A-Za-z][0-9A-Za-z.-]*$/.test(name);
}

function unusable(file: string, what: string): KnownError {
  return new KnownError(`${file} ${what}. Is this a folder that \`motcua build --out\` wrote?`);
}
