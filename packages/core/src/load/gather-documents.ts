import {
  normaliseSchema,
  type JsonValue,
  type NormalisedSchema,
  type SchemaProblem,
  type SchemaProblemCode,
} from '@motcua/model';
import type { FetchJson } from './fetch-json.js';
import { LoadFailure, type LoadFailureReason } from './load-failure.js';

/** More documents than this, or more bytes together, are not fetched for one form. */
const MAX_DOCUMENTS = 50;
const MAX_BYTES = 10_000_000;

/** A schema as it was loaded. */
export interface LoadedSchema {
  /** As the page named it. */
  readonly source: string;
  readonly value: JsonValue;
  /** Where it came from in the end; relative when it came with a module of a relative address. */
  readonly url: string;
  readonly fetchJson: FetchJson | undefined;
}

const REASONS: Readonly<Record<SchemaProblemCode, LoadFailureReason>> = {
  'not-a-schema': 'notASchema',
  'malformed-keyword': 'notASchema',
  'invalid-pattern': 'notASchema',
  'unknown-draft': 'unknownDraft',
  'unknown-dialect': 'unknownDraft',
  'unknown-vocabulary': 'unknownDraft',
  'dangling-reference': 'danglingReference',
  'missing-document': 'danglingReference',
  'reference-loop': 'referenceLoop',
  'duplicate-id': 'duplicateId',
  'duplicate-anchor': 'duplicateId',
  'too-large': 'tooLarge',
};

/**
 * Normalises a schema together with the documents that it refers to, which are fetched round by round. Only documents
 * of the source's own origin are: a form asks nothing of others, and the official meta-schemas are known.
 * @throws {LoadFailure}
 */
export async function gatherDocuments({ source, value, url, fetchJson }: LoadedSchema): Promise<NormalisedSchema> {
  const documents = new Map<string, JsonValue>();
  let bytes = 0;
  for (;;) {
    const result = normaliseSchema(value, { uri: url, documents });
    const missing = new Map<string, SchemaProblem>();
    for (const problem of result.problems) {
      if (problem.code === 'missing-document') missing.set(String(problem.params['uri']), problem);
    }
    const [wrong] = result.problems.filter(({ code }) => code !== 'missing-document' && code !== 'unknown-dialect');
    if (wrong) throw new LoadFailure(REASONS[wrong.code], source, undefined, referenceTo(wrong, url));
    if (missing.size === 0) return result;
    if (documents.size + missing.size >= MAX_DOCUMENTS) throw new LoadFailure('tooLarge', source);
    const fetched = [...missing].map(([uri, problem]) => fetchOne(uri, problem, { source, url, fetchJson }));
    for (const { uri, value: document, size } of await Promise.all(fetched)) {
      bytes += size;
      documents.set(uri, document);
    }
    if (bytes > MAX_BYTES) throw new LoadFailure('tooLarge', source);
  }
}

async function fetchOne(
  uri: string,
  problem: SchemaProblem,
  { source, url, fetchJson }: Pick<LoadedSchema, 'source' | 'url' | 'fetchJson'>,
): Promise<{ readonly uri: string; readonly value: JsonValue; readonly size: number }> {
  const detail = referenceTo(problem, url);
  const official = originOf(uri).endsWith('//json-schema.org') && (await import('./meta-schemas.js')).metaSchemaAt(uri);
  if (official) return { uri, value: official, size: 0 };
  // A relative address is the page's to resolve.
  if (!fetchJson || !/^(?:https?:|[^:]*$)/i.test(uri)) {
    throw new LoadFailure('danglingReference', source, undefined, detail);
  }
  if (originOf(uri) !== originOf(url)) throw new LoadFailure('foreignDocument', source, undefined, detail);
  const fetched = await fetchJson(uri).catch((error: unknown) => {
    throw new LoadFailure('unreachableDocument', source, error, detail);
  });
  if (originOf(url) !== '' && originOf(fetched.url) !== originOf(url)) {
    throw new LoadFailure('foreignDocument', source, undefined, detail);
  }
  return { uri, value: fetched.value as JsonValue, size: fetched.bytes };
}

function referenceTo({ document, pointer }: SchemaProblem, url: string): string {
  return `${document === url ? '' : document}#${pointer}`;
}

/** Scheme, host and port; empty for a relative address. */
function originOf(url: string): string {
  return /^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i.exec(url)?.[0].toLowerCase() ?? '';
}
