/**
 * Characters that no screen shows: bidirectional marks, zero-width spaces and joiners, soft hyphens, fillers, byte order
 * marks, variation selectors, tags; NUL and halves of characters, which are none. They come along when text is copied from a document, a chat or a web page.
 * @see https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cs}\0]/gu;

/** Invisible characters that shape their neighbours: joiners, variation selectors, tags of flags, fillers of syllables. */
const SHAPING = /[\u115F\u1160\u180B-\u180F\u200C\u200D\uFE00-\uFE0F\u{E0020}-\u{E007F}\u{E0100}-\u{E01EF}]/u;

/**
 * Characters that invisible ones shape: emoji, keycaps, and scripts without capitals, such as those of Arabia, India
 * and Asia.
 */
const SHAPED = /[\p{Lo}\p{Extended_Pictographic}\u20E3]/u;

const WORD = /[^\p{Z}\t\n]+/gu;

/** Text without any invisible character, for what is compared sign by sign: numbers, dates, codes. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/**
 * Text in NFC without the invisible characters that mean nothing where they are: a word of Latin letters, of those of
 * Vietnamese too, or of digits has none.
 */
export function composeText(text: string): string {
  const visible = text.replace(WORD, (word) =>
    word.replace(INVISIBLE, (sign) => (SHAPING.test(sign) && SHAPED.test(withoutInvisible(word)) ? sign : '')),
  );
  return visible.normalize('NFC');
}

/** Other characters without ink: control and annotation characters, the empty Braille cell. */
const INKLESS = /[\p{Cc}\u2800\uFFF9-\uFFFB]/gu;

/** True for text in which there is nothing to see. */
export function isBlank(text: string): boolean {
  return withoutInvisible(text).replace(INKLESS, '').trim() === '';
}
