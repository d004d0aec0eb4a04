import {
  capitalized,
  hasOwn,
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  parentPointer,
  type Pointer,
  readableName,
  textKeys,
  type Texts,
  writeJson,
  patternPointer,
} from '@motcua/model';
import type { ActiveNode } from '../active-schema/active-node.js';
import type { Option } from '../kinds/option.js';

/** The procedure's own words, in the person's language with the source language to fall back on. */
export class Labels {
  readonly #texts: Texts;
  readonly #fallback: Texts;

  constructor(texts: Texts, fallback: Texts = texts) {
    this.#texts = texts;
    this.#fallback = fallback;
  }

  /** The text under a key, or undefined when neither language has it. */
  text(key: string): string | undefined {
    if (hasOwn(this.#texts, key)) return this.#texts[key];
    return hasOwn(this.#fallback, key) ? this.#fallback[key] : undefined;
  }

  /** A place's label: its text, the schema's title, or its name made readable; an item has its list's, and a number. */
  label(pointer: Pointer, node?: ActiveNode): string {
    const own = this.#ownLabel(pointer, node);
    if (node?.listTitle !== undefined) return this.#itemLabel(node, own);
    if (own !== undefined) return own;
    // Everything together is called what the procedure is.
    if (pointer === '') return this.text(textKeys.title) ?? '';
    // A name that a person gave is said as it is.
    if (node?.removable && !node.patternPointer.endsWith('/*')) return node.name;
    const pattern = node?.patternPointer ?? patternPointer(pointer);
    const list = parentPointer(pointer);
    if (!pattern.endsWith('/*') || list === undefined) return readableName(pointer);
    return `${this.label(list)} ${Number(pointer.slice(list.length + 1)) + 1}`;
  }

  /** Returns the title of a group or list, or undefined when the procedure has no text for it. */
  groupTitle(pointer: Pointer, node: ActiveNode): string | undefined {
    return this.#ownLabel(pointer, node);
  }

  /** A place's hint: its text, the schema's description, or its examples. */
  hint(pointer: Pointer, node?: ActiveNode): string | undefined {
    return (
      this.text(textKeys.hint(node?.patternPointer ?? patternPointer(pointer))) ??
      this.#schemaText(node?.schema, 'description')
    );
  }

  /** Returns the label of one option, or undefined for yes, no and null, which the kit labels. */
  option(node: ActiveNode, { key, value, title }: Option): string | undefined {
    return this.text(textKeys.value(node.patternPointer, key)) ?? this.#translated(title) ?? valueText(value);
  }

  /** Returns the label of one branch of a union, or undefined when it has none. */
  branch(node: ActiveNode, question: string, index: number, title: string | undefined): string | undefined {
    const key = textKeys.branch(node.patternPointer, question.slice(question.lastIndexOf('/') + 1), index);
    return this.text(key) ?? this.#translated(title);
  }

  /** The procedure's own words for an issue code at a field, or undefined. */
  error(pointer: Pointer, code: string, node?: ActiveNode): string | undefined {
    return this.text(textKeys.error(node?.patternPointer ?? patternPointer(pointer), code));
  }

  /** Items that are all alike are distinguished by a number; each place of a fixed row has words of its own. */
  #itemLabel({ patternPointer, name, listTitle = '' }: ActiveNode, own: string | undefined): string {
    const [, list = '', last] = /(.*)\/(.*)/.exec(patternPointer) ?? [];
    if (own !== undefined && last !== '*') return own;
    const words = own ?? singularLabel(this.text(textKeys.label(list)) ?? this.#translated(listTitle) ?? '');
    return `${words}${own === undefined && list.endsWith('*') ? '.' : ' '}${Number(name) + 1}`.trim();
  }

  #ownLabel(pointer: Pointer, node: ActiveNode | undefined): string | undefined {
    return (
      this.text(textKeys.label(node?.patternPointer ?? patternPointer(pointer))) ??
      this.#schemaText(node?.schema, 'title')
    );
  }

  #schemaText(schema: JsonObject | undefined, keyword: string): string | undefined {
    const value = schema?.[keyword];
    return typeof value === 'string' && value !== '' ? this.#translated(value) : undefined;
  }

  /** Some authors write the key of a text where its words are expected. */
  #translated(text: string | undefined): string | undefined {
    return text === undefined ? undefined : (this.text(text) ?? text);
  }
}

/** Derives the label of one item from that of its list: “Danh sách trẻ em” holds “Trẻ em 1”. */
export function singularLabel(label: string): string {
  return capitalized(label.replace(/^(?:danh sách|các|những)(?: các)?\s+/iu, ''));
}

/** Matches identifiers of programs: `not_known`, `not-known`, `notKnown`, `NOT_KNOWN`, `UNKNOWN`; no code, no unit. */
const NAME =
  /^(?!.{1,2}$)\p{Ll}[\p{Ll}\d]*(?:[_-][\p{Ll}\d]+)*$|^\p{Ll}{2,}\d*(?:\p{Lu}[\p{Ll}\d]*)+$|^(?=\p{Lu}{5,}$|[^_]+_.*\p{Lu}{3})\p{Lu}[\p{Lu}\d]*(?:_[\p{Lu}\d]+)*$|^\p{Lu}\p{Ll}+(?:_\p{L}+)+$/u;

/**
 * Whether a text may match {@link NAME}. Browsers compile classes of Unicode properties at their first use, which takes
 * longer than to draw a form: most texts begin with a capital and go on with small letters.
 */
function isNameLike(text: string): boolean {
  return text[0] === text[0]?.toLowerCase() || text === text.toUpperCase() || text.includes('_');
}

/** A value as words; undefined for what has none of its own. Texts stay as they are, unless they are plainly names. */
function valueText(value: JsonValue): string | undefined {
  if (value === null || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string')
    return isNameLike(value) && NAME.test(value)
      ? readableName(/\p{Ll}/u.test(value) ? value : value.toLowerCase())
      : value;
  if (isArray(value)) return value.map((item) => valueText(item) ?? writeJson(item)).join(', ');
  const named = ['title', 'label', 'name'].map((name) => (hasOwn(value, name) ? value[name] : undefined));
  const name = named.find((candidate) => typeof candidate === 'string');
  if (name !== undefined) return name;
  return Object.keys(value)
    .map((member) => wordsOfMember(value[member] as JsonValue))
    .join(', ');
}

function wordsOfMember(value: JsonValue): string {
  return isObject(value) || isArray(value) ? writeJson(value) : (valueText(value) ?? writeJson(value));
}
