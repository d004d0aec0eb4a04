/** Why nothing can be stored, in words for whoever runs the receiver, by the beginning of the error's code. */
const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk of the data folder is full: make room.',
  EDQUOT: 'The disk quota of the data folder is used up: make room.',
  SQLITE_FULL: 'The disk of the data folder is full: make room.',
  EROFS: 'The disk of the data folder is read-only: see why, and mount it for writing.',
  EACCES: 'The receiver may not write to the data folder: see who owns it, and its mode.',
  EPERM: 'The receiver may not write to the data folder: see who owns it, and its mode.',
  SQLITE_READONLY: 'The database is read-only: see who owns it, its mode, and the disk.',
  SQLITE_PERM: 'The receiver may not write to the database: see who owns it, and its mode.',
  SQLITE_BUSY: 'Another program keeps the database locked: stop it.',
  SQLITE_LOCKED: 'Another program keeps the database locked: stop it.',
  SQLITE_CORRUPT: 'The database is damaged: restore it from the backup.',
  SQLITE_NOTADB: 'The database is damaged: restore it from the backup.',
  SQLITE_IOERR: 'The disk of the database fails: see the system log.',
  SQLITE_CANTOPEN: 'The database cannot be opened: see who owns the data folder, and its mode.',
  ENOENT: 'A part of the data folder is gone: restore it, then start the receiver again.',
  ENOTDIR: 'A part of the data folder is gone: restore it, then start the receiver again.',
  ESTALE: 'The database was removed or replaced while the receiver ran: start the receiver again.',
  EMFILE: 'The receiver has too many files open: raise the limit of its process.',
  ENFILE: 'The system has too many files open: raise its limit.',
  EIO: 'The disk of the data folder fails: see the system log.',
  ENODEV: 'The disk of the data folder is gone.',
  ENXIO: 'The disk of the data folder is gone.',
};

/** True when an error means that nothing can be stored now, but perhaps later. */
export function isStorageFailure(error: unknown): boolean {
  return wordsOf(error) !== undefined;
}

/** Why nothing can be stored, and what to do about it. */
export function storageFailureText(error: unknown): string {
  return wordsOf(error) ?? 'The data folder cannot be written to: see the log.';
}

function wordsOf(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  if (typeof code !== 'string') return undefined;
  // SQLite's longer codes give details.
  return WORDS[/^SQLITE_[A-Z]+/.exec(code)?.[0] ?? code];
}
