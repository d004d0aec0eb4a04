import {
  childPointer,
  isArray,
  isObject,
  issue,
  IssueCode,
  type Issue,
  type JsonValue,
  type Pointer,
} from '@motcua/model';

/**
 * Matches text that is never accepted: NUL, which other programs take for the end of a text; lone surrogates, which
 * cannot be encoded as UTF-8; and more than 30 combining marks in a row, which no language uses and which take
 * quadratic time to normalise.
 * @see https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format
 */
const UNSAFE = /\u0000|\p{Surrogate}|\p{M}{31}/u;

/** The part of it that takes time. */
const LONG_RUN = /\p{M}{31}/u;

/** Names of files are cleaned later. */
const FILE_NAME = /^\/components\/\d+\/files\/\d+\/name$/;

/**
 * Issues of the texts and property names in a dossier document that are not safe to normalise, store or pass on. A name
 * is reported at the object that has it, because it cannot be repeated in an answer.
 * @param most how many issues are looked for
 */
export function unsafeTexts(document: JsonValue, most: number): Issue[] {
  const issues: Issue[] = [];
  const visit = (value: JsonValue, pointer: Pointer): void => {
    if (issues.length >= most) return;
    if (typeof value === 'string') {
      // The pointer is looked at last: to do so for each text takes as long as all pointers are together.
      if (UNSAFE.test(value) && (LONG_RUN.test(value) || !FILE_NAME.test(pointer))) issues.push(at(pointer));
    } else if (isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, `${pointer}/${index}`);
    } else if (isObject(value)) {
      const names = Object.keys(value);
      if (names.some((name) => UNSAFE.test(name))) issues.push(at(pointer));
      else for (const name of names) visit(value[name] as JsonValue, childPointer(pointer, name));
    }
  };
  visit(document, '');
  return issues;
}

function at(pointer: Pointer): Issue {
  const params = { reason: 'characters' };
  return pointer === '/data' || pointer.startsWith('/data/')
    ? issue(pointer.slice('/data'.length), IssueCode.unreadable, params)
    : issue(pointer, IssueCode.unreadable, params, 'dossier');
}
