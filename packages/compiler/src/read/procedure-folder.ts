import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { SOURCE_LANGUAGE } from '@motcua/core';
import { KnownError } from '../known-error.js';
import { readJsonFile, type JsonFile } from './json-file.js';

/** The files of one procedure as its author keeps them. */
export interface ProcedureFolder {
  readonly path: string;
  readonly procedure: JsonFile;
  readonly data: JsonFile;
  /** By language. */
  readonly texts: ReadonlyMap<string, JsonFile>;
  readonly samples: readonly JsonFile[];
}

/** @throws {KnownError} when the folder, or a file that every procedure has, is missing */
export async function readProcedureFolder(folder: string): Promise<ProcedureFolder> {
  if (!existsSync(folder)) throw new KnownError(`There is no folder ${folder}.`);
  if (!statSync(folder).isDirectory()) throw new KnownError(`${folder} is a file. Give the folder of a procedure.`);
  const names = await readdir(folder);
  for (const needed of ['procedure.json', 'data.schema.json', `texts.${SOURCE_LANGUAGE}.json`]) {
    if (!names.includes(needed)) throw new KnownError(`${folder} has no ${needed}. A procedure folder needs one.`);
  }
  const texts = new Map<string, JsonFile>();
  for (const name of names.sort()) {
    const language = /^texts\.([a-z]{2,3}(?:-[A-Za-z]+)?)\.json$/.exec(name)?.[1];
    if (language !== undefined) texts.set(language, await readJsonFile(path.join(folder, name)));
  }
  const samplesFolder = path.join(folder, 'samples');
  const sampleNames = existsSync(samplesFolder)
    ? (await readdir(samplesFolder)).filter((name) => name.endsWith('.json'))
    : [];
  return {
    path: folder,
    procedure: await readJsonFile(path.join(folder, 'procedure.json')),
    data: await readJsonFile(path.join(folder, 'data.schema.json')),
    texts,
    samples: await Promise.all(sampleNames.sort().map((name) => readJsonFile(path.join(samplesFolder, name)))),
  };
}
