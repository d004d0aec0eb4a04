import path from 'node:path';
import { KnownError } from '../known-error.js';
import { openDatabase } from './database.js';
import type { Disk } from './disk.js';
import { DossierStore } from './dossier-store.js';
import { FolderLock } from './folder-lock.js';
import { recover, type Recovery } from './recover.js';
import { openSecret } from './secret.js';

/** A data folder that this process owns. */
export interface OpenStore {
  readonly store: DossierStore;
  readonly secret: Uint8Array;
  readonly recovery: Recovery;
  readonly close: () => Promise<void>;
}

/**
 * Opens a data folder, made when there is none, and puts it in order.
 * @throws {KnownError} when it cannot be used, or another process owns it
 */
export async function openStore(folder: string, disk: Disk): Promise<OpenStore> {
  await disk.makeFolder(folder).catch((error: NodeJS.ErrnoException) => {
    throw new KnownError(
      `The data folder ${folder} cannot be made (${error.code}). Choose a folder that you may write to.`,
    );
  });
  const lock = new FolderLock(path.join(folder, 'lock'));
  try {
    const secret = await openSecret(folder, disk);
    const database = await openDatabase(path.join(folder, 'motcua.sqlite'));
    try {
      const recovery = await recover(database, disk, folder);
      return {
        store: new DossierStore(database, disk, folder),
        secret,
        recovery,
        async close() {
          await database.destroy();
          lock.release();
        },
      };
    } catch (error) {
      await database.destroy();
      throw error;
    }
  } catch (error) {
    lock.release();
    throw error;
  }
}
