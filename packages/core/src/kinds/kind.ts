import {
  withoutInvisible,
  type Explanation,
  type IssueParams,
  type JsonObject,
  type JsonValue,
  type Pointer,
  type Texts,
  type Warning,
  type WarningContext,
} from '@motcua/model';
import type { Option } from './option.js';

/** The content of a control: text as typed, or named parts of it. */
export type Entry = string | EntryParts;
export type EntryParts = Readonly<Record<string, string>>;

/** The result of parsing an entry: a value, nothing, or the reason why it cannot be parsed. */
export type Reading =
  | { readonly value: JsonValue }
  | { readonly empty: true }
  | { readonly unreadable: string; readonly params?: IssueParams };

/** The parts of a field that a kind may use: its name, the keywords that apply, and its options. */
export interface KindField {
  readonly name: string;
  /** The pointer with `*` for the items of lists: the key of the place's texts. */
  readonly patternPointer: Pointer;
  readonly schema: JsonObject;
  readonly options: readonly Option[];
}

/** The context of a field that a kind may need. */
export interface KindContext {
  readonly node: KindField;
  /** Language of the form, which says how numbers are written. */
  readonly language: string;
  /** Written in capitals on commit (viết chữ in hoa). */
  readonly capitals: boolean;
  /** The procedure's texts in its source language. */
  readonly texts?: Texts | undefined;
}

/** Parses and formats the answers of one kind of field. Pure; never changes an entry while it is typed. */
export interface Kind {
  /** Reads an entry. What cannot be read is kept as typed and named, never dropped. */
  parse(entry: Entry, context: KindContext): Reading;
  /** Formats a value for the control; returns the empty entry for undefined. */
  format(value: JsonValue | undefined, context: KindContext): Entry;
  isEmpty(entry: Entry): boolean;
  /** Explains an issue further than its code does, from what was typed: names a message and what it needs. */
  explain?(code: string, entry: Entry): Explanation | undefined;
  /** Returns warnings about a value that is allowed all the same: they are shown and never block it. */
  readonly warn?: (value: JsonValue, context: WarningContext) => readonly Warning[];
}

/** Signs of East Asian keyboards that are wider than others, and mean the same. */
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const WIDTH_OFFSET = 0xfee0;

/**
 * The text of an entry as it is read where only its signs count: without invisible characters, in the usual width. Not in
 * NFKC, which makes `10²` into `102`.
 */
export function typedText(entry: Entry): string {
  return withoutInvisible(entryText(entry))
    .normalize('NFC')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDTH_OFFSET))
    .trim();
}

/** Returns the text shown for an answer of a type that the kind cannot parse: its words, never its JSON source. */
export function foreignText(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'object') {
    const texts = Object.values(value).map(foreignText);
    return texts.filter((text) => text !== '').join(', ');
  }
  return String(value);
}

/** The text of an entry; parts are joined by `/`. */
export function entryText(entry: Entry): string {
  return typeof entry === 'string' ? entry : Object.values(entry).join('/');
}
