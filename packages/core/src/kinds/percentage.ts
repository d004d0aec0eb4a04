import { readableName, textKeys } from '@motcua/model';
import type { KindContext } from './kind.js';

const PERCENT = /[%٪]|phần trăm|per ?cent|(?<!\p{L})pct(?!\p{L})/iu;
/** A percentage in a longer text, such as “up to 50 %”, may be about something else than the field's unit. */
const AMOUNTS = /\d\s*(?:[%٪]|phần trăm|per ?cent)/giu;

/** Whether the words of a field say that it counts in percent. */
export function isPercentage({ node, texts = {} }: KindContext): boolean {
  const { patternPointer, schema, name } = node;
  const short = [
    texts[textKeys.label(patternPointer)],
    schema['title'],
    schema['unit'],
    schema['x-unit'],
    readableName(name),
  ];
  const long = [texts[textKeys.hint(patternPointer)], schema['description']];
  const says = (text: unknown) => typeof text === 'string' && PERCENT.test(text);
  return short.some(says) || long.some((text) => typeof text === 'string' && says(text.replace(AMOUNTS, '')));
}
