import { composeText, isBlank } from './invisible.js';

/**
 * Text as it is kept: precomposed (Unicode NFC, as TCVN 6909:2001 asks), white space at the ends removed and runs of
 * spaces made one, without invisible characters. Line breaks stay unless `lines` is false.
 */
export function normalizeText(text: string, { lines = false }: { readonly lines?: boolean } = {}): string {
  if (isBlank(text)) return '';
  const composed = composeText(text).replace(/\r\n?/g, '\n');
  if (!lines) return composed.replace(/\s+/gu, ' ').trim();
  return composed
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/gu, ' ').trim())
    .join('\n')
    .trim();
}
