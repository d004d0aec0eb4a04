import { isObject, setOwn, type JsonValue } from './json.js';

/**
 * Text as it is kept: precomposed (Unicode NFC, as TCVN 6909:2001 asks), white space at the ends removed and runs of
 * spaces made one. Line breaks stay unless `lines` is false.
 */
export function normalizeText(text: string, { lines = false }: { readonly lines?: boolean } = {}): string {
  const composed = text.normalize('NFC').replace(/\r\n?/g, '\n');
  if (!lines) return composed.replace(/\s+/gu, ' ').trim();
  return composed
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/gu, ' ').trim())
    .join('\n')
    .trim();
}

/** A copy with every string in NFC. Property names too, so that one name cannot stand twice. */
export function composeStrings(value: JsonValue): JsonValue {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(composeStrings);
  if (!isObject(value)) return value;
  const copy = {};
  for (const name of Object.keys(value)) setOwn(copy, name.normalize('NFC'), composeStrings(value[name] as JsonValue));
  return copy;
}

/** Folds case and Vietnamese accents for search: `Đặng` and `dang` are alike, as are `hoà` and `hòa`. */
export function foldAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}
