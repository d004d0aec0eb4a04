/** The drafts of JSON Schema that are read. */
export type Draft = '04' | '06' | '07' | '2019-09' | '2020-12';

const ORDER: readonly Draft[] = ['04', '06', '07', '2019-09', '2020-12'];

/** The draft that a `$schema` URI names; undefined for any other URI. */
export function draftOfUri(uri: string): Draft | undefined {
  const match = /^https?:\/\/json-schema\.org\/(?:draft-(0[467])|draft\/(2019-09|2020-12))\/schema#?$/.exec(uri);
  return (match?.[1] ?? match?.[2]) as Draft | undefined;
}

/** The URI of a draft's meta-schema. */
export function metaSchemaUri(draft: Draft): string {
  return draft.startsWith('0')
    ? `http://json-schema.org/draft-${draft}/schema`
    : `https://json-schema.org/draft/${draft}/schema`;
}

/** True when `draft` is `other` or came before it. */
export function isUpTo(draft: Draft, other: Draft): boolean {
  return ORDER.indexOf(draft) <= ORDER.indexOf(other);
}
