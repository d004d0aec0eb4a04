import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildProcedure, type Sample } from '@motcua/compiler';
import type { CompiledDefinition } from '@motcua/model';
import { loadProcedures, type LoadedProcedure } from '../src/procedures/load-procedures.js';

/** The author's folder of the real procedure. */
export const sourceFolder = fileURLToPath(new URL('../../../schemas/procedures/mai-tang', import.meta.url));

let published: Promise<string> | undefined;
after(async () => published && rm(await published, { recursive: true }));

/** A published folder with the real procedure, built once per test file. */
export function publishedFolder(): Promise<string> {
  published ??= (async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'motcua-published-'));
    await buildProcedure(sourceFolder, folder);
    return folder;
  })();
  return published;
}

/** The real procedure, loaded as an agency would. */
export async function maiTang(): Promise<LoadedProcedure> {
  const [loaded] = await loadProcedures(await publishedFolder());
  if (!loaded) throw new Error('The procedure was not built');
  return loaded;
}

/** The real procedure with something else in its definition, as a version of its own. */
export async function variantOf(
  version: string,
  change: (definition: CompiledDefinition) => Partial<CompiledDefinition>,
): Promise<LoadedProcedure> {
  const loaded = await maiTang();
  const { procedure } = loaded;
  const definition = { ...procedure.definition, ...change(procedure.definition), version };
  return { ...loaded, procedure: { ...procedure, definition } };
}

export async function readSample(name: string): Promise<Sample> {
  return JSON.parse(await readFile(path.join(sourceFolder, 'samples', `${name}.json`), 'utf8')) as Sample;
}
