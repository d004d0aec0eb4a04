import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { SOURCE_LANGUAGE } from '@motcua/core';
import { isArray, isObject, type JsonSchema, type ProcedureDefinition, type Texts } from '@motcua/model';
import { formatTexts } from '@motcua/core/formatted';
import { bundleSchema } from '../bundle/bundle-schema.js';
import { readFallbackTexts } from '../bundle/fallback-texts.js';
import { checkDefinition } from '../check/check-definition.js';
import type { Sample } from '../check/check-samples.js';
import { withNormalConditions } from '../check/check-conditions.js';
import type { Finding } from '../finding.js';
import { KnownError } from '../known-error.js';
import { readJsonFile } from '../read/json-file.js';
import { readProcedureFolder, textsOf } from '../read/procedure-folder.js';
import { compareVersions } from './version-number.js';

/** One version of a procedure, as its author keeps it or as it is published. */
export interface ProcedureVersion {
  /** Its folder. */
  readonly path: string;
  readonly definition: ProcedureDefinition;
  /** Normalised, with everything that it refers to. */
  readonly schema: JsonSchema;
  /** By language. */
  readonly texts: ReadonlyMap<string, Texts>;
  /** The dossiers that its author keeps as valid ones, by file name; none where it is published. */
  readonly samples: ReadonlyMap<string, Sample>;
}

/** The versions at a path. */
export interface ReadVersions {
  /** Whether the path is a folder of procedures, not a procedure. */
  readonly isCollection: boolean;
  /** By code. */
  readonly versions: ReadonlyMap<string, ProcedureVersion>;
  /** Mistakes that make a procedure unreadable; `versions` is not whole when there are any. */
  readonly findings: readonly Finding[];
}

const DEFINITION = 'procedure.json';
/** Published folders hold procedures by code, and those by version. */
const DEPTH = 2;

/**
 * Reads a procedure, or every procedure of a folder: as authors keep them, or as `motcua build` published them, of which
 * the newest version counts.
 * @throws {KnownError} when there is none, or two procedures of an author have the same code
 */
export async function readVersions(folder: string): Promise<ReadVersions> {
  if (!existsSync(folder)) throw new KnownError(`There is no folder ${folder}.`);
  if (!statSync(folder).isDirectory()) throw new KnownError(`${folder} is a file. Give the folder of a procedure.`);
  const isCollection = !existsSync(path.join(folder, DEFINITION));
  const folders = isCollection ? await procedureFolders(folder, DEPTH) : [folder];
  if (folders.length === 0)
    throw new KnownError(`${folder} is not a procedure: it has no ${DEFINITION}, and neither has a folder in it.`);
  const versions = new Map<string, ProcedureVersion>();
  const findings: Finding[] = [];
  for (const at of folders) {
    const { version, findings: own } = await readVersion(at);
    findings.push(...own);
    if (!version) continue;
    const { code } = version.definition;
    const other = versions.get(code);
    if (other && !(isPublished(at) && isPublished(other.path)))
      throw new KnownError(`${other.path} and ${at} both have the code ${code}.`);
    if (!other || compareVersions(version.definition.version, other.definition.version) > 0)
      versions.set(code, version);
  }
  return { isCollection, versions, findings };
}

/** Folders with a `procedure.json`, in order of their names. */
async function procedureFolders(folder: string, depth: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
  const found: string[] = [];
  for (const name of names.sort()) {
    const at = path.join(folder, name);
    if (existsSync(path.join(at, DEFINITION))) found.push(at);
    else if (depth > 1) found.push(...(await procedureFolders(at, depth - 1)));
  }
  return found;
}

const isPublished = (folder: string) => existsSync(path.join(folder, 'manifest.json'));

/** Reads one version; without it where `findings` say why. */
async function readVersion(
  folder: string,
): Promise<{ readonly version?: ProcedureVersion; readonly findings: readonly Finding[] }> {
  if (isPublished(folder)) return { version: await readPublished(folder), findings: [] };
  const read = await readProcedureFolder(folder);
  const { procedure, data, texts, samples } = read;
  const files = [procedure, ...texts.values(), ...samples];
  const bundle = await bundleSchema(data);
  const findings = [
    ...files.flatMap((file) => file.syntaxFindings),
    ...bundle.findings,
    ...(procedure.value === undefined ? [] : await checkDefinition(procedure)),
  ].filter(({ severity }) => severity === 'error');
  if (findings.length > 0) return { findings };
  const valid = samples.flatMap(({ path: file, value }) =>
    isObject(value) && isArray(value['issues']) && value['issues'].length === 0 && isArray(value['components'])
      ? [[path.basename(file), value as unknown as Sample] as const]
      : [],
  );
  const definition = withNormalConditions(procedure.value as unknown as ProcedureDefinition);
  const fallback = await readFallbackTexts(bundle, [...texts.keys()]);
  const languages = [...texts.keys()].map((language) => {
    // As they are published.
    const own = textsOf({ ...read, fallbackTexts: fallback.texts }, language);
    return [language, formatTexts(own).texts] as const;
  });
  const { schema } = bundle;
  return {
    version: { path: folder, definition, schema, texts: new Map(languages), samples: new Map(valid) },
    findings,
  };
}

/**
 * Reads a folder that `motcua build` wrote.
 * @throws {KnownError} when a file is missing or is not what `motcua build` writes
 */
export async function readPublished(folder: string): Promise<ProcedureVersion> {
  const file = await readJsonFile(path.join(folder, DEFINITION));
  const { value } = file;
  if (!isObject(value) || !isObject(value['definition']))
    throw new KnownError(`${file.path} is not what motcua build writes.`);
  const languages = [SOURCE_LANGUAGE, ...(isArray(value['languages']) ? value['languages'].map(String) : [])];
  const texts = new Map<string, Texts>();
  for (const language of languages) {
    const { value: own } = await readJsonFile(path.join(folder, `texts.${language}.json`));
    if (isObject(own)) texts.set(language, own as Texts);
  }
  return {
    path: folder,
    definition: value['definition'] as unknown as ProcedureDefinition,
    schema: value['schema'] as JsonSchema,
    texts,
    samples: new Map(),
  };
}
