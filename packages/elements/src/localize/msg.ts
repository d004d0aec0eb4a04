import type { msg as litMsg, str as litStr } from '@lit/localize';

/** A text with expressions, as created by the tag {@link str} and by the generated modules of languages. */
interface TaggedWords {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

/** The kit's texts in a language by message id; in a text with expressions, a value is the index of the source's. */
export type KitTexts = Readonly<Record<string, string | object>>;

let texts: KitTexts = {};

/** Sets the texts of every message; a message that is missing stays in the source language. */
export function useTexts(loaded: KitTexts): void {
  texts = loaded;
}

/**
 * The text of a message in the kit's language. A copy of the kit's own: `@lit/localize` can be configured once in a
 * page, and that is for the page to do. The `lit-localize` tool finds messages by the type of this function.
 */
export const msg = ((source: string | TaggedWords, { id }: { readonly id: string }) => {
  const text = (texts[id] ?? source) as string | TaggedWords;
  if (typeof text === 'string') return text;
  const expressions = (source as TaggedWords).values;
  const ordered = text === source ? expressions : text.values.map((index) => expressions[index as number]);
  return text.strings.reduce((joined, part, index) => joined + String(ordered[index - 1]) + part);
}) as unknown as typeof litMsg;

/** Tags a text with expressions. */
export const str = ((strings: TemplateStringsArray, ...values: unknown[]) => ({
  strTag: true,
  strings,
  values,
})) as unknown as typeof litStr;
