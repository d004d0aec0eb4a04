import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Kysely } from 'kysely';
import { writeTransaction, type Tables } from './database.js';
import type { Disk } from './disk.js';
import { UploadStaging } from './upload-staging.js';
import type { NumberJournal } from './number-journal.js';

/** The prefix of folders in `files/` that belong to no dossier. */
export const READINESS_PREFIX = 'readiness-';

/** Enough that a full disk has no room for it, in bytes. */
const PROBE = new Uint8Array(65_536);

/** The parts that a readiness check exercises to prove that dossiers can be stored. */
export interface ReadinessParts {
  readonly database: Kysely<Tables>;
  readonly disk: Disk;
  readonly folder: string;
  readonly journal: NumberJournal;
}

/** Shows whether a dossier could be stored now: does all that a dossier needs, and takes it back. */
export class Readiness {
  readonly #parts: ReadinessParts;
  #running: Promise<void> | undefined;

  constructor(parts: ReadinessParts) {
    this.#parts = parts;
  }

  /**
   * Writes a file and to the database. Who asks meanwhile gets the same answer, so that asking often costs little.
   * @throws the error of what failed
   */
  check(): Promise<void> {
    this.#running ??= this.#write().finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #write(): Promise<void> {
    const { database, disk, folder, journal } = this.#parts;
    const intake = new UploadStaging(disk, path.join(folder, 'incoming'));
    const probePath = path.join(folder, 'files', READINESS_PREFIX + randomUUID());
    try {
      const file = await intake.create('f1');
      try {
        await file.write(PROBE);
        await file.sync();
      } finally {
        await file.close();
      }
      await intake.moveTo(probePath);
    } finally {
      await intake.discard();
      await disk.remove(probePath);
    }
    await journal.makeFile();
    const at = new Date().toISOString();
    await writeTransaction(database, (transaction) =>
      transaction
        .insertInto('readiness')
        .values({ id: 1, at })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ at }))
        .execute(),
    );
  }
}
