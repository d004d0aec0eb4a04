import type { TextBlock, Texts } from '@motcua/model';
import { blockText } from './block-text.js';
import { isFormatted, type FormattedTexts } from './format-schema.js';
import { readFormattedText } from './read-formatted-text.js';

export { formatSchema } from './format-schema.js';

/** Keys of the texts that have room for more than words: hints, descriptions of steps, and the summary. */
const PROSE = /#hint$|^steps\..+\.description$|^components\..+\.hint$|^summary$/;

/** True for the key of a text whose HTML and Markdown is shown as what it means; all others are shown as written. */
export function isProse(key: string): boolean {
  return PROSE.test(key);
}

/** The texts of a procedure without the HTML and Markdown of its prose, and what that looks like. */
export function formatTexts(texts: Texts): { readonly texts: Texts; readonly formatted: FormattedTexts } {
  const formatted = new Map<string, readonly TextBlock[]>();
  const plain = Object.entries(texts).map(([key, text]) => {
    if (!isProse(key)) return [key, text] as const;
    const blocks = readFormattedText(text);
    const words = blockText(blocks);
    if (isFormatted(blocks)) formatted.set(words, blocks);
    return [key, words] as const;
  });
  return { texts: Object.fromEntries(plain), formatted };
}
