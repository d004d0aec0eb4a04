import type { Pointer } from './pointer.js';

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
  return capitalized(lower);
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
