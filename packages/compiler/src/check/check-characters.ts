import { childPointer, isArray, isObject, type JsonValue, type Pointer } from '@motcua/model';
import type { Finding } from '../finding.js';
import type { JsonFile } from '../read/json-file.js';
import { countText } from '../count-text.js';

/** A kind of character that no published text or schema may hold. */
interface CharacterRule {
  readonly test: (text: string) => boolean;
  readonly message: string;
  readonly fix: string;
}

const RULES: readonly CharacterRule[] = [
  {
    test: (text) => text.includes('\uFFFD'),
    message: 'The text has the replacement character U+FFFD, which a wrong encoding leaves in place of a letter.',
    fix: 'Type the text again, and save the file as UTF-8.',
  },
  {
    // Answers are normalised to NFC before they are compared, so a decomposed choice would match no answer.
    test: (text) => text !== text.normalize('NFC'),
    message: 'The text is not in Unicode normalization form C: letters and their marks are separate characters.',
    fix: 'Convert the file to NFC, with `uconv -x any-nfc` or an editor’s command.',
  },
  {
    test: (text) => /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]|\p{Cs}/u.test(text),
    message: 'The text has a control character or half of a surrogate pair, which no screen shows.',
    fix: 'Delete the character, or type the text again.',
  },
];

/** Finds characters that must not be published, in names and values; each kind once per file, at its first place. */
export function checkCharacters(file: JsonFile): Finding[] {
  const pointers = RULES.map((): Pointer[] => []);
  const examine = (text: string, pointer: Pointer) =>
    RULES.forEach(({ test }, index) => {
      if (test(text)) pointers[index]?.push(pointer);
    });
  const visit = (value: JsonValue | undefined, pointer: Pointer): void => {
    if (typeof value === 'string') examine(value, pointer);
    else if (isArray(value)) value.forEach((item, index) => visit(item, childPointer(pointer, index)));
    else if (isObject(value)) {
      for (const [name, member] of Object.entries(value)) {
        const at = childPointer(pointer, name);
        examine(name, at);
        visit(member, at);
      }
    }
  };
  visit(file.value, '');
  return RULES.flatMap(({ message, fix }, index) => {
    const [first, ...others] = pointers[index] ?? [];
    if (first === undefined) return [];
    const more =
      others.length > 0
        ? ` So ${others.length === 1 ? 'does' : 'do'} ${countText(others.length, 'more place', 'more places')} of the file.`
        : '';
    return [file.finding(first, message + more, fix)];
  });
}
