import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { metaSchemaAt } from '@motcua/core/meta-schemas';
import {
  isObject,
  normaliseSchema,
  type Draft,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  type NormalisedSchema,
  type Pointer,
} from '@motcua/model';
import type { Finding } from '../finding.js';
import type { FindingId } from '../findings/finding-table.js';
import { KnownError } from '../known-error.js';
import { readJsonFile, type JsonFile } from '../read/json-file.js';
import { problemFinding } from './problem-text.js';

/** A data schema with everything it refers to inside it. */
export interface Bundle {
  /** Normalised: see `normaliseSchema`. */
  readonly schema: JsonSchema;
  /** The files it was made from, the data schema first, each with the draft that it was read as. */
  readonly files: readonly { readonly file: JsonFile; readonly draft: Draft }[];
  readonly findings: readonly Finding[];
  /** A finding about a schema inside {@link schema}, where its author wrote it. */
  readonly findingAt: FindingMaker;
  /** Returns the file that has a schema inside {@link schema} as its root, or undefined. */
  readonly fileOf: (schema: JsonObject) => JsonFile | undefined;
}

/** Makes a finding about a keyword of a schema in the bundle. */
export type FindingMaker = (
  id: FindingId,
  schema: JsonObject,
  keyword: Pointer,
  message: string,
  fix: string,
  severity?: Finding['severity'],
) => Finding;

/**
 * Brings every file that the data schema refers to under its `$defs`, each once, as draft 2020-12, with references that
 * stay inside: `../../common/person.schema.json#/$defs/name` becomes `#/$defs/person/$defs/name`.
 */
export async function bundleSchema(data: JsonFile): Promise<Bundle> {
  const root = pathToFileURL(path.resolve(data.path)).href;
  const files = new Map([[root, data]]);
  const official = new Map<string, JsonValue>();
  const refused = new Set<string>();
  let result = normalise(root, files, official);
  for (let missing = missingFiles(result, refused); missing.length > 0; missing = missingFiles(result, refused)) {
    for (const uri of missing) {
      const known = metaSchemaAt(uri);
      if (known === undefined) await readInto(files, uri, refused);
      else official.set(uri, known);
    }
    result = normalise(root, files, official);
  }
  const shown = [...files].filter(([uri]) => uri === root || result.drafts.has(uri));
  const findingAt: FindingMaker = (id, schema, keyword, message, fix, severity) => {
    const origin = result.originOf(schema);
    const file = files.get(origin?.document ?? root) ?? data;
    return file.finding(id, `${origin?.pointer ?? ''}${keyword}`, message, fix, severity);
  };
  return {
    schema: result.schema,
    files: shown.map(([uri, file]) => ({ file, draft: result.drafts.get(uri) ?? '2020-12' })),
    findings: [
      ...[...files.values()].flatMap((file) => file.syntaxFindings),
      // Patterns are reported where all of them are looked at.
      ...result.problems
        .filter(({ code }) => code !== 'invalid-pattern')
        .map((problem) => problemFinding(problem, files.get(problem.document) ?? data)),
    ],
    findingAt,
    fileOf: (schema) => {
      const origin = result.originOf(schema);
      return origin?.pointer === '' ? files.get(origin.document) : undefined;
    },
  };
}

function normalise(
  root: string,
  files: ReadonlyMap<string, JsonFile>,
  official: ReadonlyMap<string, JsonValue>,
): NormalisedSchema {
  const documents = new Map(official);
  // A file that is no JSON is reported as such; what refers to it is not at fault.
  for (const [uri, { value }] of files) documents.set(uri, value ?? true);
  return normaliseSchema(documents.get(root) ?? true, { uri: root, documents });
}

function missingFiles({ problems }: NormalisedSchema, refused: ReadonlySet<string>): string[] {
  const missing = problems.filter(({ code }) => code === 'missing-document').map(({ params }) => String(params['uri']));
  return [...new Set(missing)].filter((uri) => !refused.has(uri));
}

/** Reads the file of a URI, or notes that there is none. */
async function readInto(files: Map<string, JsonFile>, uri: string, refused: Set<string>): Promise<void> {
  const file = filePath(uri, files);
  try {
    if (file === undefined) refused.add(uri);
    else files.set(uri, await readJsonFile(file));
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    refused.add(uri);
  }
}

/**
 * The file of a URI. A file that calls itself otherwise (`$id`) refers to its neighbours by that name: they are looked
 * for next to it. Undefined for the URI of no file.
 */
function filePath(uri: string, files: ReadonlyMap<string, JsonFile>): string | undefined {
  if (uri.startsWith('file:')) return relative(fileURLToPath(uri));
  for (const file of files.values()) {
    const id = isObject(file.value) ? file.value['$id'] : undefined;
    if (typeof id !== 'string' || !URL.canParse(id) || !URL.canParse(uri)) continue;
    const [own, other] = [new URL(id), new URL(uri)];
    if (own.origin !== other.origin || own.protocol === 'urn:') continue;
    const steps = path.posix.relative(path.posix.dirname(own.pathname), decodeURI(other.pathname));
    return relative(path.resolve(path.dirname(file.path), steps));
  }
  return undefined;
}

/** Paths are shown as the author knows them: from the folder that the command runs in, when they are inside it. */
function relative(file: string): string {
  const steps = path.relative(process.cwd(), file);
  return steps.startsWith('..') ? file : steps;
}
