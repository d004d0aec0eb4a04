/** Disk full, over quota, read-only, out of handles, broken. */
const DISK = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EMFILE', 'ENFILE', 'EIO']);

/** The same, and locked by another program, as SQLite says it; longer codes give details. */
const DATABASE = ['SQLITE_FULL', 'SQLITE_BUSY', 'SQLITE_IOERR', 'SQLITE_READONLY', 'SQLITE_CANTOPEN'];

/** True when an error means that nothing can be stored now, but perhaps later. */
export function isStorageFailure(error: unknown): boolean {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return code !== undefined && (DISK.has(code) || DATABASE.some((prefix) => code.startsWith(prefix)));
}
