import { isBlank, normalizeText, type JsonValue } from '@motcua/model';
import { entryText, foreignText, type Entry, type Kind, type KindContext, type Reading } from './kind.js';

function textKind(lines: boolean): Kind {
  return {
    parse(entry: Entry, { capitals }: KindContext): Reading {
      const text = normalizeText(entryText(entry), { lines });
      if (text === '') return { empty: true };
      return { value: capitals ? text.toLocaleUpperCase('vi') : text };
    },
    format(value: JsonValue | undefined): Entry {
      return foreignText(value);
    },
    isEmpty: (entry) => isBlank(entryText(entry)),
  };
}

/** One line of text, kept in NFC without stray spaces. */
export const text: Kind = textKind(false);

/** Text of several lines. */
export const multilineText: Kind = textKind(true);
