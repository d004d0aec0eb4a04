/** Characters that a name never needs: controls, halves of characters, and the invisible ones that turn `gpj.exe` around. */
const HIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** Everything of a path before the file's own name, on any system. */
const FOLDERS = /^.*[/\\]/s;

/** The name of a file whose own name has no usable character. */
const UNNAMED = 'file';

/**
 * A file's name as it is kept: the last part of a path, in NFC, without control or direction characters and without
 * spaces or dots at its ends. It never names a place on the disk; people and their programs still read it.
 */
export function cleanFileName(name: string): string {
  const visible = name.replace(FOLDERS, '').replace(HIDDEN, '').normalize('NFC');
  const last = visible.replace(/[\s.]+$/u, '').trimStart();
  if (last === '') return UNNAMED;
  const undotted = last.replace(/^[\s.]+/u, '');
  return last.startsWith('.') && !undotted.includes('.') ? `${UNNAMED}.${undotted}` : undotted;
}
