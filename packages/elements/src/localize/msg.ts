import type { msg as litMsg, str as litStr } from '@lit/localize';

/** Words with expressions in them, as the tag {@link str} and the generated modules of languages have them. */
interface TaggedWords {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

/** The words of a language by message id; in a translation, a value is the index of the source's expression. */
export type LanguageTemplates = Readonly<Record<string, string | object>>;

let templates: LanguageTemplates = {};

/** Says every message in these words from now on; those that they lack stay in the source language. */
export function useTemplates(words: LanguageTemplates): void {
  templates = words;
}

/**
 * The words of a message in the kit's language. A copy of the kit's own: `@lit/localize` can be configured once in a
 * page, and that is for the page to do. The `lit-localize` tool finds messages by the type of this function.
 */
export const msg = ((source: string | TaggedWords, { id }: { readonly id: string }) => {
  const words = (templates[id] ?? source) as string | TaggedWords;
  if (typeof words === 'string') return words;
  const expressions = (source as TaggedWords).values;
  const ordered = words === source ? expressions : words.values.map((index) => expressions[index as number]);
  return words.strings.reduce((text, part, index) => text + String(ordered[index - 1]) + part);
}) as unknown as typeof litMsg;

/** Tags words that have expressions in them. */
export const str = ((strings: TemplateStringsArray, ...values: unknown[]) => ({
  strTag: true,
  strings,
  values,
})) as unknown as typeof litStr;
