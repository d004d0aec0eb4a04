/**
 * Characters that no screen shows: bidirectional marks, zero-width spaces and joiners, soft hyphens, fillers, byte order
 * marks, variation selectors, tags. They come along when text is copied from a document, a chat or a web page.
 * @see https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Invisible characters that shape their neighbours: emoji and several scripts are written with them. */
const SHAPING = /[\u200C\u200D\uFE00-\uFE0F\u{E0020}-\u{E007F}\u{E0100}-\u{E01EF}]/u;

/** Text without any invisible character, for what is compared sign by sign: numbers, dates, codes. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** Text without the invisible characters that mean nothing in prose; those that shape their neighbours stay. */
export function withoutStrayInvisible(text: string): string {
  return text.replace(INVISIBLE, (character) => (SHAPING.test(character) ? character : ''));
}

/** What has no ink either: control and annotation characters, the empty Braille cell. */
const INKLESS = /[\p{Cc}\u2800\uFFF9-\uFFFB]/gu;

/** True for text in which there is nothing to see. */
export function isBlank(text: string): boolean {
  return withoutInvisible(text).replace(INKLESS, '').trim() === '';
}
