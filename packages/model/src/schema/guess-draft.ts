import { hasOwn, isArray, isObject, type JsonObject, type JsonValue } from '../json.js';
import type { Draft } from './drafts.js';
import { draftOfKeyword } from './keywords.js';
import { subschemasOfAnyDraft } from './subschemas.js';

/**
 * The maximum number of schemas examined to guess a draft: enough for hand-written documents, few for generated ones.
 */
const GUESS_LIMIT = 5_000;

/** Which drafts a schema's keywords speak for. */
interface Evidence {
  /** Has forms that only 2019-09 and later know. */
  modern: boolean;
  /** Has a form of 2019-09 that 2020-12 gave up. */
  between: boolean;
  /** Has forms that 2019-09 or 2020-12 gave up. */
  old: boolean;
  /** Has forms that draft-06 gave up. */
  oldest: boolean;
  /** Has forms that draft-04 lacks. */
  notOldest: boolean;
}

/**
 * The draft of a document that names none: 2020-12, unless it plainly uses forms that only older drafts have and none
 * that they lack.
 * @param otherwise the draft when nothing speaks for any, e.g. that of the document which refers to this one
 */
export function guessDraft(document: JsonValue, otherwise: Draft = '2020-12'): Draft {
  const evidence: Evidence = { modern: false, between: false, old: false, oldest: false, notOldest: false };
  const queue: JsonValue[] = [document];
  for (let index = 0; index < queue.length && index < GUESS_LIMIT; index += 1) {
    const schema = queue[index];
    if (!isObject(schema)) continue;
    gather(schema, index === 0, evidence);
    if (queue.length <= GUESS_LIMIT)
      queue.push(
        ...subschemasOfAnyDraft(schema)
          .slice(0, GUESS_LIMIT)
          .map((inner) => inner.schema),
      );
  }
  if (evidence.modern) return evidence.between ? '2019-09' : '2020-12';
  if (evidence.oldest) return evidence.notOldest ? '07' : '04';
  return evidence.old ? '07' : otherwise;
}

function gather(schema: JsonObject, isRoot: boolean, evidence: Evidence): void {
  if (isArray(schema['items']) || isObject(schema['dependencies'])) evidence.old = true;
  if (isArray(schema['items']) || hasOwn(schema, '$recursiveRef')) evidence.between = true;
  for (const keyword of Object.keys(schema)) {
    const since = draftOfKeyword(keyword);
    if (since !== undefined) evidence.notOldest = true;
    if (since?.startsWith('20')) evidence.modern = true;
    if (keyword === '$defs' || keyword === '$anchor' || /^\$(?:dynamic|recursive)/.test(keyword))
      evidence.modern = true;
    if (keyword === '$id') evidence.notOldest = true;
  }
  for (const keyword of ['exclusiveMinimum', 'exclusiveMaximum']) {
    if (typeof schema[keyword] === 'boolean') evidence.oldest = true;
    else if (typeof schema[keyword] === 'number') evidence.notOldest = true;
  }
  const id = schema['id'];
  if (isRoot && typeof id === 'string' && /[:/#]|\.json$/.test(id)) evidence.oldest = true;
}
