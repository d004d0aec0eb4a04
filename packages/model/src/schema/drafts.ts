/** The drafts of JSON Schema that are read. */
export type Draft = '04' | '06' | '07' | '2019-09' | '2020-12';

const ORDER: readonly Draft[] = ['04', '06', '07', '2019-09', '2020-12'];

/** The draft that a `$schema` URI names, as people write it; undefined for any other URI. */
export function draftOfUri(uri: string): Draft | undefined {
  const match =
    /^(?:https?:)?\/\/json-schema\.org\/(?:draft-(0[467])|draft\/(2019-09|2020-12))\/(?:hyper-)?schema\/?#?\/?$/i.exec(
      uri.trim(),
    );
  return (match?.[1] ?? match?.[2]) as Draft | undefined;
}

/** True for a `$schema` URI that names JSON Schema and no draft of it. */
export function isAnyDraft(uri: string): boolean {
  return /^(?:https?:)?\/\/json-schema\.org\/(?:draft\/)?schema\/?#?$/i.test(uri.trim());
}

/** True for a URI of the authors of JSON Schema: what they define is known, or may mean something else. */
export function isOfficial(uri: string): boolean {
  return /^(?:https?:)?\/\/json-schema\.org\//i.test(uri.trim());
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
