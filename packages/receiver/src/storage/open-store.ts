import { access, constants, stat } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { KnownError } from '../base/known-error.js';
import { openDatabase } from './database.js';
import type { Disk } from './disk.js';
import { DossierStore } from './dossier-store.js';
import { FolderLock } from './folder-lock.js';
import { NumberJournal } from './number-journal.js';
import { Readiness, READINESS_PREFIX } from './readiness.js';
import { recover, type Recovery } from './recover.js';
import { openSecret } from './secret.js';
import { Supplements } from './supplements.js';
import { Uploads } from './uploads.js';

/** A data folder that this process owns. */
export interface OpenStore {
  readonly store: DossierStore;
  readonly uploads: Uploads;
  readonly supplements: Supplements;
  readonly readiness: Readiness;
  readonly secret: Uint8Array;
  readonly recovery: Recovery;
  /** True when numbers may have been issued of which nothing here knows: the folder, or part of it, comes from a backup. */
  readonly isRestored: boolean;
  readonly close: () => Promise<void>;
}

/**
 * Opens a data folder, made when there is none, and puts it in order.
 * @throws {KnownError} when it cannot be used, lacks a part that must not be made anew, or another process owns it
 */
export async function openStore(folder: string, disk: Disk): Promise<OpenStore> {
  await disk.makeFolder(folder).catch((error: NodeJS.ErrnoException) => {
    throw new KnownError(
      `The data folder ${folder} cannot be made (${error.code}). Choose a folder that you may write to.`,
    );
  });
  const lock = new FolderLock(path.join(folder, 'lock'));
  try {
    return await openParts(folder, disk, () => lock.release());
  } catch (error) {
    lock.release();
    throw toKnownError(error, folder);
  }
}

async function openParts(folder: string, disk: Disk, release: () => void): Promise<OpenStore> {
  const file = path.join(folder, 'motcua.sqlite');
  const journal = new NumberJournal(disk, folder);
  const { highest, isComplete } = await journal.read();
  const isNew = !(await hasContent(file));
  if (isNew) await refuseToBeginAnew(file, folder, disk, highest.length > 0);
  const database = await openDatabase(file);
  try {
    const store = new DossierStore(database, disk, folder, journal);
    const secret = await openSecret(folder, disk, await store.isEmpty());
    const recovery = await recover(database, disk, folder);
    for (const name of ['files', 'incoming', 'uploads']) await access(path.join(folder, name), constants.W_OK);
    const uploads = new Uploads(database, disk, folder);
    await uploads.load();
    await store.skipTo(highest);
    await journal.makeFile();
    if (isNew) await journal.begin();
    const close = async () => {
      // All is in one file then, which may be copied or replaced without the log next to it.
      await sql`pragma wal_checkpoint(truncate)`.execute(database).catch(() => {});
      await database.destroy();
      release();
    };
    const readiness = new Readiness({ database, disk, folder, journal });
    const supplements = new Supplements(database, folder);
    return { store, uploads, supplements, readiness, secret, recovery, isRestored: !isNew && !isComplete, close };
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

async function hasContent(file: string): Promise<boolean> {
  const { size } = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return { size: 0 };
    throw error;
  });
  return size > 0;
}

/** A new database is made only where nothing shows that there was one. */
async function refuseToBeginAnew(file: string, folder: string, disk: Disk, hasNumbers: boolean): Promise<void> {
  const names = await disk.list(path.join(folder, 'files')).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const folders = names.filter((name) => !name.startsWith(READINESS_PREFIX));
  if (folders.length === 0 && !hasNumbers) return;
  throw new KnownError(
    `${file} is missing or empty, but dossiers were received here (${folders.length} in files/). Nothing was changed. ` +
      'Restore the database from the backup; to begin anew, choose an empty folder.',
  );
}

function toKnownError(error: unknown, folder: string): unknown {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  if (error instanceof KnownError || code === undefined || !/^(?:SQLITE_|E[A-Z]+$)/.test(code)) return error;
  return new KnownError(
    code.startsWith('SQLITE_')
      ? `The database in ${folder} cannot be used (${code}). Restore it from the backup.`
      : `The data folder ${folder} cannot be used (${code}). Choose a folder on a local disk that you may write to.`,
    { cause: error },
  );
}
