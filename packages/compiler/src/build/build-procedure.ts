import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatTexts } from '@motcua/core/formatted';
import { checkProcedure } from '../check/check-procedure.js';
import type { ModuleContent, ProcedureModules } from '../compile/procedure-module.js';
import type { Finding } from '../finding.js';
import { KnownError } from '../known-error.js';
import { textsOf, type ProcedureFolder } from '../read/procedure-folder.js';
import { toManifest } from './manifest.js';
import { writeCatalog } from './catalog.js';

export interface BuildResult {
  readonly findings: readonly Finding[];
  /** The folder that was written; absent when an error was found. */
  readonly folder?: string;
}

/**
 * Checks a procedure folder and writes what is published of it to `<out>/<code>/<version>/`. The folder appears whole or
 * not at all. A version that is there already stays as it is: the same content is no change, other content an error.
 * @throws {KnownError} when the folder cannot be read, or the version is published with other content
 */
export async function buildProcedure(
  folder: string,
  out: string,
  { force = false }: { readonly force?: boolean } = {},
): Promise<BuildResult> {
  const checked = await checkProcedure(folder, force ? {} : { published: out });
  const { findings, content, modules } = checked;
  if (!content || !modules) return { findings };
  const files = publishedFiles(checked.folder, content, modules);
  const { code, version } = content.definition;
  const target = path.join(out, code, version);
  const published = await readFolder(target);
  if (published && !sameFiles(published, files)) {
    if (!force) {
      throw new KnownError(
        `${target} is published with other content, and a published version never changes. ` +
          `Raise "version" in ${path.join(folder, 'procedure.json')}, or use --force on a folder that is not in use yet.`,
      );
    }
    await rm(target, { recursive: true });
  }
  if (!published || force) await writeWhole(target, files);
  await writeCatalog(out);
  return { findings, folder: target };
}

type Files = ReadonlyMap<string, string>;

function publishedFiles(folder: ProcedureFolder, content: ModuleContent, modules: ProcedureModules): Files {
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  const files = new Map([
    ['procedure.js', modules.procedure],
    ['validators.js', modules.validators],
    ['procedure.json', json({ format: 1, ...content })],
    ['data.schema.json', json({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...(content.schema as object) })],
  ]);
  // Each JSON document that a page may need is a module too: a page whose policy allows scripts from here, but no
  // requests, can still have it.
  const both = (name: string, value: unknown, more: Readonly<Record<string, unknown>> = {}) => {
    files.set(`${name}.json`, json(value));
    const exported = Object.entries(more).map(([key, other]) => `export const ${key} = ${JSON.stringify(other)};\n`);
    files.set(`${name}.js`, `export default ${JSON.stringify(value)};\n${exported.join('')}`);
  };
  for (const language of folder.texts.keys()) {
    const { texts, formatted } = formatTexts(textsOf(folder, language));
    both(`texts.${language}`, texts, formatted.size > 0 ? { formatted: [...formatted] } : {});
  }
  both('manifest', toManifest(content, files));
  return files;
}

/** Writes a folder next to its place and moves it there, so that it appears as a whole. */
async function writeWhole(target: string, files: Files): Promise<void> {
  const parent = path.dirname(target);
  let temporary: string | undefined;
  try {
    await mkdir(parent, { recursive: true });
    temporary = await mkdtemp(path.join(parent, '.building-'));
    for (const [name, text] of files) await writeFile(path.join(temporary, name), text);
    await rm(target, { recursive: true, force: true });
    await rename(temporary, target);
  } catch (error) {
    if (temporary !== undefined) await rm(temporary, { recursive: true, force: true });
    throw new KnownError(`${target} could not be written (${(error as NodeJS.ErrnoException).code ?? String(error)}).`);
  }
}

async function readFolder(folder: string): Promise<Files | undefined> {
  const names = await readdir(folder).catch(() => undefined);
  if (!names) return undefined;
  const entries = names.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')] as const);
  return new Map(await Promise.all(entries));
}

function sameFiles(left: Files, right: Files): boolean {
  return left.size === right.size && [...left].every(([name, text]) => right.get(name) === text);
}
