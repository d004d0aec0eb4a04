import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { activePointers, openDossier, openFile, type SealedContent, type SealedHeader } from '@motcua/core/sealed';
import {
  checkComputed,
  isObject,
  validateData,
  vietnamDate,
  type Dossier,
  type JsonObject,
  type JsonValue,
} from '@motcua/model';
import { integrityOf } from '../build/integrity.js';
import { importProcedure } from '../check/check-procedure.js';
import type { ProcedureModules } from '../compile/procedure-module.js';
import { KnownError } from '../known-error.js';

export interface OpenOptions {
  /** Where the sealed files are, under the names of their parts (`f1`), or `u1` … for uploads. */
  readonly files?: string;
  /** Where `dossier.json` and the opened files are written. */
  readonly out?: string;
  /** Published procedures. */
  readonly procedures?: string;
}

export interface OpenedDossier {
  readonly dossier: Dossier;
  /** The results of the verification, one sentence each. */
  readonly findings: readonly string[];
}

/**
 * Opens a sealed dossier and verifies it: header and content, and with the options its files and the form's logic.
 * @param key private JWK
 * @throws {KnownError} when it cannot be opened, or something in it is not what the sender sealed
 */
export async function openSealed(sealed: string, key: JsonObject, options: OpenOptions): Promise<OpenedDossier> {
  const { header, content } = await openDossier(sealed.trim(), key).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new KnownError(`The dossier cannot be opened with this key: ${reason}.`, { cause });
  });
  const { dossier } = content;
  const findings = ['Header and content belong together.'];
  if (options.out !== undefined) {
    await mkdir(options.out, { recursive: true });
    await writeFile(path.join(options.out, 'dossier.json'), JSON.stringify(dossier, null, 2), { mode: 0o600 });
  }
  if (options.files === undefined) findings.push('Not verified: the files (--files).');
  else findings.push(await openFiles(header, content, options.files, options.out));
  if (options.procedures === undefined) findings.push('Not verified: the logic of the form (--procedures).');
  else findings.push(await runAgain(content, options.procedures));
  return { dossier, findings };
}

async function openFiles(
  header: SealedHeader,
  { dossier, fileKeys }: SealedContent,
  folder: string,
  out: string | undefined,
): Promise<string> {
  const files = dossier.components.flatMap((component) => component.files);
  for (const [index, file] of files.entries()) {
    const part = header.files[index]?.part ?? `u${index + 1}`;
    if (!/^[fu][1-9]\d{0,3}$/.test(part)) throw new KnownError('The header names a file that is none.');
    const source = createReadStream(path.join(folder, part));
    const hash = createHash('sha256');
    let size = 0;
    async function* counted() {
      for await (const chunk of openFile(Buffer.from(fileKeys[index] ?? '', 'base64url'), source)) {
        hash.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    }
    const target = out === undefined ? undefined : path.join(out, part);
    try {
      if (target === undefined) for await (const _ of counted());
      else await pipeline(counted, createWriteStream(target, { mode: 0o600 }));
    } catch (cause) {
      if (target !== undefined) await rm(target, { force: true });
      const { code } = cause as NodeJS.ErrnoException;
      throw new KnownError(
        code === 'ENOENT' ? `${part} is not in ${folder}.` : `${part} is not what the sender sealed.`,
        { cause },
      );
    }
    if (size !== file.size || hash.digest('hex') !== file.sha256) {
      if (target !== undefined) await rm(target, { force: true });
      throw new KnownError(`${part} has another size or SHA-256 than the dossier names.`);
    }
  }
  return `${files.length} files have the size and SHA-256 that the dossier names.`;
}

/** Validates the answers with the very procedure that the form had, and compares what it asked. */
async function runAgain({ dossier, activePointers: asked }: SealedContent, published: string): Promise<string> {
  const { code, version, integrity } = dossier.procedure;
  const folder = path.join(published, fileName(code), fileName(version));
  const { procedure, validators } = await readPublished(folder, integrity);
  const compiled = await importProcedure({ procedure, validators });
  const day = vietnamDate(new Date(dossier.submittedAt));
  const issues = [...validateData(compiled, dossier.data, day), ...checkComputed(compiled, dossier.data, day)];
  if (issues.length > 0) {
    throw new KnownError(
      `The answers have issues: ${issues.map(({ pointer, code }) => `${pointer} ${code}`).join(', ')}.`,
    );
  }
  const now = activePointers(compiled, dossier.data);
  const differs = [
    ...now.filter((pointer) => !asked.includes(pointer)),
    ...asked.filter((pointer) => !now.includes(pointer)),
  ];
  if (differs.length > 0) throw new KnownError(`The form asked something else: ${differs.join(', ')}.`);
  const unproven = integrity === undefined ? ' The dossier names no integrity.' : '';
  return `The answers are valid, and the form asked what it asks with them.${unproven}`;
}

/**
 * Reads the modules of a published version, and compares them with its manifest.
 * @param integrity that of `procedure.js` in the dossier; absent where it names none
 * @throws {KnownError} when a file is missing, or is not what was published
 */
async function readPublished(folder: string, integrity: string | undefined): Promise<ProcedureModules> {
  const read = (name: string) =>
    readFile(path.join(folder, name), 'utf8').catch((cause: unknown) => {
      throw new KnownError(`${path.join(folder, name)} cannot be read.`, { cause });
    });
  const [procedure, validators] = [await read('procedure.js'), await read('validators.js')];
  if (integrity !== undefined && integrity !== integrityOf(procedure)) {
    throw new KnownError(`${folder} is another publication than the form had.`);
  }
  const published = integritiesOf(await read('manifest.json'));
  for (const [name, content] of Object.entries({ 'procedure.js': procedure, 'validators.js': validators })) {
    if (published.get(name) !== integrityOf(content))
      throw new KnownError(`${path.join(folder, name)} is not the file that its manifest.json names.`);
  }
  return { procedure, validators };
}

/** The `integrity` of each file that a manifest names; none where it is not a manifest. */
function integritiesOf(manifest: string): ReadonlyMap<string, JsonValue | undefined> {
  let value: JsonValue;
  try {
    value = JSON.parse(manifest) as JsonValue;
  } catch {
    return new Map();
  }
  const files = isObject(value) && isObject(value['files']) ? value['files'] : {};
  return new Map(Object.entries(files).map(([name, file]) => [name, isObject(file) ? file['integrity'] : undefined]));
}

/**
 * A name from a dossier as that of a folder: letters, digits, single dots, hyphens.
 * @throws {KnownError} when it is anything else, such as a path
 */
function fileName(name: unknown): string {
  if (typeof name === 'string' && /^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/.test(name)) return name;
  throw new KnownError(`The dossier names a procedure that cannot be published: ${JSON.stringify(name)}.`);
}
