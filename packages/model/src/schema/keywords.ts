import { hasOwn } from '../json.js';
import { APPLICATOR_NAMES, applicatorOf } from './applicators.js';
import { isUpTo, type Draft } from './drafts.js';

/** Keywords that say how to read a schema, not what it allows; a normalised schema has none of them. */
export const READING_KEYWORDS: ReadonlySet<string> = new Set([
  '$schema',
  '$id',
  '$anchor',
  '$dynamicAnchor',
  '$dynamicRef',
  '$recursiveAnchor',
  '$recursiveRef',
  '$vocabulary',
  '$comment',
]);

/** Keywords that describe and never check. Before 2019-09 nothing but these counts next to a `$ref`. */
export const ANNOTATIONS: ReadonlySet<string> = new Set([
  'title',
  'description',
  'default',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
  '$comment',
]);

/** Keywords that check something, by the draft that brought them; before it they are unknown and check nothing. */
const SINCE: Readonly<Record<string, Draft>> = {
  const: '06',
  contains: '06',
  propertyNames: '06',
  if: '07',
  then: '07',
  else: '07',
  dependentRequired: '2019-09',
  dependentSchemas: '2019-09',
  unevaluatedItems: '2019-09',
  unevaluatedProperties: '2019-09',
  minContains: '2019-09',
  maxContains: '2019-09',
  contentSchema: '2019-09',
  prefixItems: '2020-12',
};

/** The draft that brought a keyword, when that was not the first. */
export function draftOfKeyword(keyword: string): Draft | undefined {
  return hasOwn(SINCE, keyword) ? SINCE[keyword] : undefined;
}

/** True when the draft knows the keyword, or no draft does. */
export function knowsKeyword(draft: Draft, keyword: string): boolean {
  const since = draftOfKeyword(keyword);
  return since === undefined || isUpTo(since, draft);
}

/** The vocabularies of 2019-09 and 2020-12 that check something, with what they check. */
const VOCABULARIES: Readonly<Record<string, readonly string[]>> = {
  applicator: APPLICATOR_NAMES.filter((name) => !/^(?:unevaluated|content|def|\$defs|dependencies)/.test(name)),
  unevaluated: ['unevaluatedItems', 'unevaluatedProperties'],
  validation: [
    ...['type', 'const', 'enum', 'multipleOf', 'maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum'],
    ...['maxLength', 'minLength', 'pattern', 'maxItems', 'minItems', 'uniqueItems', 'maxContains', 'minContains'],
    ...['maxProperties', 'minProperties', 'required', 'dependentRequired'],
  ],
};
const KNOWN_VOCABULARIES = [
  ...Object.keys(VOCABULARIES),
  ...['core', 'meta-data', 'format', 'format-annotation', 'format-assertion', 'content'],
];

/** True for a word that some draft gives a meaning to. */
export function isKeyword(name: string): boolean {
  return (
    ANNOTATIONS.has(name) ||
    READING_KEYWORDS.has(name) ||
    applicatorOf(name) !== undefined ||
    Object.values(VOCABULARIES).some((keywords) => keywords.includes(name)) ||
    ['$ref', 'id', 'format', 'contentEncoding', 'contentMediaType'].includes(name)
  );
}

/** Reads `$vocabulary` of a meta-schema: the vocabularies that it omits, and the first required one that is unknown. */
export function readVocabularies(
  draft: Draft,
  vocabulary: Readonly<Record<string, unknown>>,
): { readonly without: ReadonlySet<string>; readonly unknown: string | undefined } {
  const used = new Set<string>();
  let unknown: string | undefined;
  for (const uri of Object.keys(vocabulary)) {
    const name = /^https:\/\/json-schema\.org\/draft\/20(?:19-09|20-12)\/vocab\/([\w-]+)$/.exec(uri)?.[1];
    if (name !== undefined && KNOWN_VOCABULARIES.includes(name)) used.add(name);
    else if (vocabulary[uri] === true) unknown ??= uri;
  }
  // In 2019-09 the applicators and the unevaluated keywords were one vocabulary.
  if (draft === '2019-09' && used.has('applicator')) used.add('unevaluated');
  const left = Object.keys(VOCABULARIES).filter((name) => !used.has(name));
  return { without: new Set(left.flatMap((name) => VOCABULARIES[name] ?? [])), unknown };
}
