import { hasOwn, type JsonObject } from '@motcua/model';
import type { coreKinds } from './core-kinds.js';
import { lateFormats } from './generated/late-formats.js';
import type { lateKinds } from './late-kinds.js';

/** Kinds that load with the store. */
export type CoreKindName = keyof typeof coreKinds;
/** Kinds that load when a form needs them. */
export type LateKindName = keyof typeof lateKinds;
/**
 * A kind that a schema asks for by its `format`: those of Vietnamese registers (`vn-phone`), and those of a page's own. It
 * may hold a value of any type.
 */
export type FormatKindName = `format:${string}`;
/** Every kind of the kit: a half without one of them is a type error. */
export type KindName = CoreKindName | LateKindName;
/** The kinds of field that hold an answer themselves. */
export type LeafKindName = KindName | FormatKindName;

/** Longer texts get several lines, unless the procedure names a control. */
const MULTILINE_LENGTH = 200;

/** Formats of texts that are typed in a way of their own. */
const KIND_OF_FORMAT: Readonly<Record<string, KindName>> = {
  date: 'partialDate',
  'partial-date': 'partialDate',
  ...lateFormats,
};

/** The kind of a text, as its schema asks for. */
export function kindOfText({ format, contentEncoding, contentMediaType, maxLength }: JsonObject): KindName {
  const known = typeof format === 'string' && hasOwn(KIND_OF_FORMAT, format) ? KIND_OF_FORMAT[format] : undefined;
  if (known) return known;
  if (contentEncoding === 'base64' || contentEncoding === 'base64url') return 'content';
  if (typeof contentMediaType === 'string') return 'multilineText';
  return typeof maxLength === 'number' && maxLength > MULTILINE_LENGTH && format === undefined
    ? 'multilineText'
    : 'text';
}
