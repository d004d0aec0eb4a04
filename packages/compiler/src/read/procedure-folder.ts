import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { SOURCE_LANGUAGE } from '@motcua/core';
import { hasOwn, isObject, type Texts } from '@motcua/model';
import { KnownError } from '../known-error.js';
import { readJsonFile, type JsonFile } from './json-file.js';

/** The files of one procedure as its author keeps them. */
export interface ProcedureFolder {
  readonly path: string;
  readonly procedure: JsonFile;
  readonly data: JsonFile;
  /** By language. */
  readonly texts: ReadonlyMap<string, JsonFile>;
  /** By language: texts of the files that the data schema refers to, for what {@link texts} leaves out. */
  readonly fallbackTexts?: ReadonlyMap<string, Texts>;
  readonly samples: readonly JsonFile[];
  /** `check.json`: the findings that the author suppresses. */
  readonly suppressions: JsonFile | undefined;
  /** Paths within the folder of files and folders that nothing reads; notes and hidden files are not among them. */
  readonly unknown: readonly string[];
}

/** Files that every procedure has. */
const NEEDED_FILES = ['procedure.json', 'data.schema.json', `texts.${SOURCE_LANGUAGE}.json`] as const;

const SUPPRESSIONS = 'check.json';
const SAMPLES = 'samples';
/** The names of documents for people, which an author keeps next to a procedure. */
const NOTE = /^\.|\.(?:md|txt|pdf|docx?|odt)$/i;

/** @throws {KnownError} when the folder, or a file that every procedure has, is missing */
export async function readProcedureFolder(folder: string): Promise<ProcedureFolder> {
  if (!existsSync(folder)) throw new KnownError(`There is no folder ${folder}.`);
  if (!statSync(folder).isDirectory()) throw new KnownError(`${folder} is a file. Give the folder of a procedure.`);
  const names = (await readdir(folder)).sort();
  for (const needed of NEEDED_FILES) {
    if (!names.includes(needed)) throw new KnownError(`${folder} has no ${needed}. A procedure folder needs one.`);
  }
  const read = (...steps: string[]) => readJsonFile(path.join(folder, ...steps));
  const texts = new Map<string, JsonFile>();
  const unknown: string[] = [];
  for (const name of names) {
    const language = /^texts\.([a-z]{2,3}(?:-[A-Za-z]+)?)\.json$/.exec(name)?.[1];
    if (language !== undefined) texts.set(language, await read(name));
    else if (![...NEEDED_FILES, SUPPRESSIONS, SAMPLES].includes(name) && !NOTE.test(name)) unknown.push(name);
  }
  const inSamples = names.includes(SAMPLES) ? (await readdir(path.join(folder, SAMPLES))).sort() : [];
  const isSample = (name: string) => name.endsWith('.json');
  unknown.push(...inSamples.filter((name) => !isSample(name) && !NOTE.test(name)).map((name) => `${SAMPLES}/${name}`));
  return {
    path: folder,
    procedure: await read('procedure.json'),
    data: await read('data.schema.json'),
    texts,
    samples: await Promise.all(inSamples.filter(isSample).map((name) => read(SAMPLES, name))),
    suppressions: names.includes(SUPPRESSIONS) ? await read(SUPPRESSIONS) : undefined,
    unknown,
  };
}

/** Returns the texts of one language: the procedure's own ones, else those of the files that it refers to. */
export function textsOf({ texts, fallbackTexts }: ProcedureFolder, language: string): Texts {
  const value = texts.get(language)?.value;
  const own = isObject(value) ? (value as Texts) : {};
  const others = Object.entries(fallbackTexts?.get(language) ?? {}).filter(([key]) => !hasOwn(own, key));
  return others.length > 0 ? { ...own, ...Object.fromEntries(others) } : own;
}
