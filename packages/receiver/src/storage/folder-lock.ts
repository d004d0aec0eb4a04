import Libsql from 'libsql';
import { KnownError } from '../base/known-error.js';

/**
 * Makes this process the only owner of a data folder. The lock is an exclusive transaction on a database file, so that
 * the operating system ends it with the process, however that ends, and nothing stale remains.
 */
export class FolderLock {
  readonly #database: Libsql.Database;

  /** @throws {KnownError} when another receiver has it */
  constructor(file: string) {
    let database: Libsql.Database | undefined;
    try {
      database = new Libsql(file);
      database.exec('BEGIN EXCLUSIVE');
      this.#database = database;
    } catch (error) {
      database?.close();
      // Of a file that cannot be opened libsql gives no code.
      const reason = (error as NodeJS.ErrnoException).code || 'it cannot be opened';
      throw new KnownError(
        reason.startsWith('SQLITE_BUSY')
          ? `Another receiver uses this data folder (${file} is locked). Stop it first, or give this one its own folder: ` +
              'two would issue the same numbers.'
          : `The data folder cannot be locked (${file}: ${reason}). Choose a folder on a local disk that you may write to.`,
        { cause: error },
      );
    }
  }

  release(): void {
    this.#database.exec('ROLLBACK');
    this.#database.close();
  }
}
