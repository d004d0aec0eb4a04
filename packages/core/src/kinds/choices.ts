import { isArray, jsonEqual, writeJson, type JsonValue } from '@motcua/model';
import { optionKey } from './option.js';
import { entryText, type Entry, type Kind, type KindContext, type Reading } from './kind.js';

/**
 * Several of a few values; the entry is the chosen options' keys as a JSON list, in the order in which they are in the
 * answer.
 */
export const choices: Kind = {
  parse(entry: Entry, { node }: KindContext): Reading {
    const keys = chosenKeys(entry);
    if (keys.length === 0) return { empty: true };
    const values = keys.map((key) => node.options.find((option) => option.key === key));
    return values.every((option) => option !== undefined)
      ? { value: values.map((option) => option.value) }
      : { unreadable: 'choice' };
  },
  format(value: JsonValue | undefined, { node }: KindContext): Entry {
    if (!isArray(value)) return '';
    const known = (item: JsonValue) =>
      node.options.find((option) => jsonEqual(option.value, item))?.key ?? optionKey(item);
    return toEntry(value.map(known));
  },
  isEmpty: (entry) => chosenKeys(entry).length === 0,
};

/** The keys that an entry of several choices holds; none when it was typed into a control of another kind. */
export function chosenKeys(entry: Entry): readonly string[] {
  try {
    const keys: unknown = JSON.parse(entryText(entry));
    return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}

/** The entry with one option chosen, or no longer. */
export function withChoice(entry: Entry, key: string, chosen: boolean): Entry {
  const others = chosenKeys(entry).filter((other) => other !== key);
  return toEntry(chosen ? [...others, key] : others);
}

function toEntry(keys: readonly string[]): Entry {
  return keys.length === 0 ? '' : writeJson(keys);
}
