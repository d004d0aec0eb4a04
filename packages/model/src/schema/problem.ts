import type { Pointer } from '../pointer.js';

/** A reason why a schema cannot be read as its author intended. The codes are stable. */
export type SchemaProblemCode =
  /** Where a schema must be, there is something else: `params.found` is its JSON type. */
  | 'not-a-schema'
  /** A keyword has a value that it cannot have: `params.keyword`, and `params.expected` names what it can have. */
  | 'malformed-keyword'
  /** `$schema` names a draft that is not read: `params.schema`. */
  | 'unknown-draft'
  /**
   * `$schema` names a meta-schema that was not supplied: `params.schema`. No fault by itself: the schema is read as the
   * draft that its keywords speak for.
   */
  | 'unknown-dialect'
  /** A supplied meta-schema requires a vocabulary that is not known: `params.vocabulary`. */
  | 'unknown-vocabulary'
  /** A reference into a document that is there, to nothing: `params.reference`. */
  | 'dangling-reference'
  /** A reference to a document that was not supplied: `params.reference`, and `params.uri` without fragment. */
  | 'missing-document'
  /** References that lead back to where they began without entering the value: `params.reference`. */
  | 'reference-loop'
  /** Two schemas have the same `$id`: `params.id` as it resolves. */
  | 'duplicate-id'
  /** Two schemas of one document have the same `$anchor`: `params.anchor`. */
  | 'duplicate-anchor'
  /** A regular expression that cannot be read: `params.pattern`. */
  | 'invalid-pattern'
  /** More subschemas than {@link MAX_SUBSCHEMAS}: `params.limit`. */
  | 'too-large';

/** One thing that is wrong with a schema, as data; words are for whoever shows it. */
export interface SchemaProblem {
  /** URI of the document where it is. */
  readonly document: string;
  /** JSON Pointer into that document, as it was given. */
  readonly pointer: Pointer;
  readonly code: SchemaProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** More subschemas than this are not read: no form has so many, and a value that contains itself has no end. */
export const MAX_SUBSCHEMAS = 500_000;

/** More problems than this are not reported for one document: whoever fixes the first fixes most. */
export const MAX_PROBLEMS = 200;
