/**
 * Reads an enumerated attribute as HTML does: letter case and white space around the value are ignored.
 * @see https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#keywords-and-enumerated-attributes
 * @param values the keywords; the first is the default for an empty or missing value
 * @returns undefined for an unknown value
 */
export function keywordOf<Keyword extends string>(value: unknown, values: readonly Keyword[]): Keyword | undefined {
  const keyword = (typeof value === 'string' ? value : '').trim().toLowerCase();
  return keyword === '' ? values[0] : values.find((one) => one === keyword);
}
