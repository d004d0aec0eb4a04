import { hasOwn, textKeys, type JsonObject, type Pointer, type Texts } from '@motcua/model';
import type { ActiveNode, Option } from '../schema/active-node.js';

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

  /** A field's label: its text, the schema's title, or its name made readable. */
  label(pointer: Pointer, node?: ActiveNode): string {
    return (
      this.text(textKeys.label(generalPointer(pointer))) ?? schemaText(node?.schema, 'title') ?? readableName(pointer)
    );
  }

  /** What a group of fields is called; groups without words of their own have no title. */
  groupTitle(pointer: Pointer, node: ActiveNode): string | undefined {
    return this.text(textKeys.label(generalPointer(pointer))) ?? schemaText(node.schema, 'title');
  }

  /** A field's hint, or undefined. */
  hint(pointer: Pointer, node?: ActiveNode): string | undefined {
    return this.text(textKeys.hint(generalPointer(pointer))) ?? schemaText(node?.schema, 'description');
  }

  /** What one choice is called. */
  option(pointer: Pointer, option: Option): string {
    return this.text(textKeys.value(generalPointer(pointer), option.key)) ?? option.title ?? readableName(option.key);
  }

  /** The procedure's own words for an issue code at a field, or undefined. */
  error(pointer: Pointer, code: string): string | undefined {
    return this.text(textKeys.error(generalPointer(pointer), code));
  }
}

/** A pointer with `*` for each array index, as text keys have it. */
export function generalPointer(pointer: Pointer): string {
  return pointer.replace(/\/\d+(?=\/|$)/g, '/*');
}

/** `dateOfBirth`, `date_of_birth` and `date-of-birth` read "Date of birth". */
export function readableName(pointer: Pointer): string {
  const name = pointer
    .slice(pointer.lastIndexOf('/') + 1)
    .replace(/~1/g, '/')
    .replace(/~0/g, '~');
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/[_\-\s]+/gu, ' ')
    .trim();
  const lower = words.replace(/\p{L}+/gu, (word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.toLowerCase()));
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

function schemaText(schema: JsonObject | undefined, keyword: string): string | undefined {
  const value = schema?.[keyword];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
