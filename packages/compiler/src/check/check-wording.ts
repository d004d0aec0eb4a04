import { SOURCE_LANGUAGE } from '@motcua/core';
import { childPointer, hasOwn, isObject, type JsonObject } from '@motcua/model';
import { countText } from '../count-text.js';
import type { Finding } from '../finding.js';
import type { FindingId } from '../findings/finding-table.js';
import type { JsonFile } from '../read/json-file.js';
import type { DefinitionContext } from './check-context.js';

/** A text that is not what citizens should read. */
interface WordingRule {
  readonly id: FindingId;
  readonly test: (text: string, key: string, texts: JsonObject, language: string) => boolean;
  readonly message: string;
  readonly fix: string;
}

/** Labels, titles and choices: one line each. */
const LABEL = /^\/[^#]*$|^\/[^#]*#(?:value|oneOf|anyOf)\.|^title$|\.(?:title|name)$/;
const VIETNAMESE = /[ăâđêôơưàảãạáằẳẵặắầẩẫậấèẻẽẹéềểễệếìỉĩịíòỏõọóồổỗộốờởỡợớùủũụúừửữựứỳỷỹỵý]/i;

const RULES: readonly WordingRule[] = [
  {
    id: 'text-draft',
    test: (text) =>
      /\b(?:TODO|FIXME|TBD|XXX+|xxx+|lorem ipsum|to be (?:done|translated))\b/.test(text) ||
      /^lorem\b/i.test(text) ||
      (text.trim() !== '' && !/[\p{L}\p{N}]/u.test(text)),
    message: 'The text is a placeholder that someone meant to replace.',
    fix: 'Write what citizens are to read.',
  },
  {
    id: 'text-draft',
    test: (text, key) => text.trim() === '' && !LABEL.test(key),
    message: 'The text is empty.',
    fix: 'Write it, or remove the key.',
  },
  {
    id: 'text-label-mark',
    test: (text, key) => LABEL.test(key) && /\n/.test(text.trim()),
    message: 'The label has a line break.',
    fix: 'Write one line, and move the rest to the hint.',
  },
  {
    id: 'text-label-mark',
    test: (text, key) =>
      /^\/[^#]*$/.test(key) && /[:：*＊]\s*$|\((?:\*|bắt buộc|không bắt buộc|required|optional)\)\s*$/i.test(text),
    message: 'The label ends in a colon, an asterisk or a note that the form adds by itself where it is needed.',
    fix: 'Leave it out: the form says which answers are optional.',
  },
  {
    id: 'text-same-label',
    test: (text, key, texts) => {
      const label = /^(\/.*)#hint$/.exec(key)?.[1];
      return label !== undefined && hasOwn(texts, label) && plain(texts[label]) === plain(text);
    },
    message: 'The hint repeats the label.',
    fix: 'Say what the label does not, or remove the hint.',
  },
  {
    id: 'text-untranslated',
    test: (text, _key, _texts, language) =>
      language === SOURCE_LANGUAGE &&
      text.split(/\s+/).filter((word) => /^\p{L}{2,}/u.test(word)).length >= 3 &&
      !VIETNAMESE.test(text.normalize('NFC')),
    message:
      'The text has several words and no Vietnamese letter: it has lost its diacritics, or is in another language.',
    fix: 'Write it in Vietnamese, with diacritics.',
  },
  {
    id: 'text-untranslated',
    test: (text, _key, _texts, language) => language !== SOURCE_LANGUAGE && isMostlyVietnamese(text),
    message: 'Most words of the text are Vietnamese.',
    fix: 'Translate it; names of places and agencies may stay.',
  },
  {
    id: 'text-markup',
    test: (text) => /&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,6});/i.test(text),
    message: 'The text has an entity of HTML.',
    fix: 'Write the character itself.',
  },
  {
    id: 'text-markup',
    test: (text) => (text.match(/\*\*/g)?.length ?? 0) % 2 === 1 || isUnclosed(text) || text.includes('<!--'),
    message: 'The text has a mark of HTML or Markdown without its end, or a comment.',
    fix: 'Close the mark, or remove it.',
  },
];

/** Reports texts that citizens should not read as they are: drafts, marks that the form adds, other languages. */
export function checkWording({ folder: { texts } }: DefinitionContext): Finding[] {
  const source = objectOf(texts.get(SOURCE_LANGUAGE));
  return [...texts].flatMap(([language, file]) => {
    const given = objectOf(file);
    const keys = RULES.map((): string[] => []);
    for (const [key, text] of Object.entries(given)) {
      // A text that is copied is reported as such.
      if (typeof text !== 'string' || (language !== SOURCE_LANGUAGE && source[key] === text)) continue;
      keys[RULES.findIndex(({ test }) => test(text, key, given, language))]?.push(key);
    }
    return RULES.flatMap(({ id, message, fix }, index) => {
      const [first, ...others] = keys[index] ?? [];
      if (first === undefined) return [];
      const also = `${others.length === 1 ? 'does' : 'do'} ${countText(others.length, 'more text', 'more texts')}`;
      const more = others.length === 0 ? '' : ` So ${also} of the file, the next "${others[0]}".`;
      return [file.finding(id, childPointer('', first), message + more, fix)];
    });
  });
}

function objectOf(file: JsonFile | undefined): JsonObject {
  return isObject(file?.value) ? file.value : {};
}

/** A text as it is compared: without case, punctuation and spaces around. */
function plain(text: unknown): string {
  return typeof text === 'string'
    ? text
        .toLowerCase()
        .replace(/[\s\p{P}]+/gu, ' ')
        .trim()
    : '';
}

function isMostlyVietnamese(text: string): boolean {
  const words = text
    .normalize('NFC')
    .split(/[\s,.;:()]+/)
    .filter((word) => /\p{L}/u.test(word));
  return words.length >= 5 && words.filter((word) => VIETNAMESE.test(word)).length > words.length * 0.8;
}

function isUnclosed(text: string): boolean {
  return ['b', 'strong', 'i', 'em', 'a', 'ul', 'ol'].some((tag) => {
    const count = (pattern: string) => text.match(new RegExp(pattern, 'gi'))?.length ?? 0;
    return count(`<${tag}(?:\\s[^<>]*)?>`) !== count(`</${tag}\\s*>`);
  });
}
