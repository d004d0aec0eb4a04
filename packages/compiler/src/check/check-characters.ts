import { childPointer, isArray, isObject, type JsonValue, type Pointer } from '@motcua/model';
import { countText } from '../count-text.js';
import type { Finding } from '../finding.js';
import type { FindingId } from '../findings/finding-table.js';
import type { JsonFile } from '../read/json-file.js';

/** A kind of character that no published text or schema may hold. */
interface CharacterRule {
  readonly id: FindingId;
  readonly test: (text: string) => boolean;
  readonly message: string;
  readonly fix: string;
  /** True when only words are examined, not patterns, codes and addresses. */
  readonly wordsOnly?: true;
}

const RULES: readonly CharacterRule[] = [
  {
    id: 'text-damaged',
    test: (text) => text.includes('\uFFFD'),
    message: 'The text has the replacement character U+FFFD, which a wrong encoding leaves in place of a letter.',
    fix: 'Type the text again, and save the file as UTF-8.',
  },
  {
    id: 'text-damaged',
    // UTF-8 read as Windows-1252, the fonts of TCVN 5712, and letters that a narrower encoding made question marks.
    test: (text) =>
      /á[º»]|Ä[\u0090\u0091‘’]|Æ[°¡]|Ã[\u00A0-\u00BF]/.test(text) ||
      /[¨®¸¹]\p{L}|\p{L}[¨©«¬¸¶]\p{L}/u.test(text) ||
      (/\p{L}\?\p{L}|(?:^|\s)\?\p{L}|\p{Lu}\?\s\p{Ll}/u.test(text) && !text.includes('://')),
    message: 'The text has characters that a wrong encoding leaves in place of Vietnamese letters.',
    fix: 'Type the text again, and save the file as UTF-8.',
    wordsOnly: true,
  },
  {
    id: 'text-normalization',
    // Answers are normalised to NFC before they are compared, so a decomposed choice would match no answer.
    test: (text) => text !== text.normalize('NFC'),
    message: 'The text is not in Unicode normalization form C: letters and their marks are separate characters.',
    fix: 'Convert the file to NFC, with `uconv -x any-nfc` or an editor’s command.',
  },
  {
    id: 'text-control-character',
    test: (text) => /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]|\p{Cs}/u.test(text),
    message: 'The text has a control character or half of a surrogate pair, which no screen shows.',
    fix: 'Delete the character, or type the text again.',
  },
  {
    id: 'text-lookalike',
    test: (text) =>
      /[ðÐþÞƉɖ\uFF01-\uFF5E\u{1D400}-\u{1D7FF}]/u.test(text) ||
      /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u.test(
        text.replaceAll('µ', ''),
      ),
    message: 'The text has a letter of another alphabet that only looks like a Vietnamese one.',
    fix: 'Type the word again with a Vietnamese keyboard: Đ is U+0110, đ is U+0111.',
    wordsOnly: true,
  },
  {
    id: 'text-damaged',
    // The fonts of VNI, and characters that only a font of its own shows.
    test: (text) => /[\uE000-\uF8FF]/.test(text) || (/[ñåæøÑÅÆØ]/.test(text) && /[\u00C0-\u00FF]{1}/.test(text)),
    message: 'The text has letters that Vietnamese does not have, as an old font or encoding leaves them.',
    fix: 'Type the text again with a Unicode keyboard, and save the file as UTF-8.',
    wordsOnly: true,
  },
  {
    id: 'text-control-character',
    test: (text) => /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(text),
    message: 'The text has a mark that turns the direction of writing, which Vietnamese and English do not need.',
    fix: 'Delete the mark, or type the text again.',
  },
  {
    id: 'text-spaces',
    test: (text) =>
      text.trim() !== '' &&
      (/^[^\S\n]|[^\S\n]$|\S[^\S\n]{2,}\S|[\u200B-\u200D\u2060\u00AD\u00A0]/.test(text) || text.includes('\t')),
    message: 'The text has spaces at an end, several in a row, or characters of no width.',
    fix: 'Remove them.',
    wordsOnly: true,
  },
];

/** Members of a schema that people read. */
const WORDS = new Set(['title', 'description']);

/**
 * Finds characters that must not be published, in names and values; each kind once per file, at its first place.
 * @param isTexts whether every value of the file is words; else only titles and descriptions are
 */
export function checkCharacters(file: JsonFile, isTexts: boolean): Finding[] {
  const pointers = RULES.map((): Pointer[] => []);
  const examine = (text: string, pointer: Pointer, isWords: boolean) => {
    // What is damaged breaks other rules as well.
    const index = RULES.findIndex(({ test, wordsOnly }) => (isWords || !wordsOnly) && test(text));
    pointers[index]?.push(pointer);
  };
  const visit = (value: JsonValue | undefined, pointer: Pointer, isWords: boolean): void => {
    if (typeof value === 'string') examine(value, pointer, isWords);
    else if (isArray(value)) value.forEach((item, index) => visit(item, childPointer(pointer, index), isTexts));
    else if (isObject(value)) {
      for (const [name, member] of Object.entries(value)) {
        const at = childPointer(pointer, name);
        examine(name, at, false);
        visit(member, at, isTexts || WORDS.has(name));
      }
    }
  };
  visit(file.value, '', isTexts);
  return RULES.flatMap(({ id, message, fix }, index) => {
    const [first, ...others] = pointers[index] ?? [];
    if (first === undefined) return [];
    const more =
      others.length > 0
        ? ` So ${others.length === 1 ? 'does' : 'do'} ${countText(others.length, 'more place', 'more places')} of the file.`
        : '';
    return [file.finding(id, first, message + more, fix)];
  });
}
