import type { Kysely } from 'kysely';
import path from 'node:path';
import type { Tables } from './database.js';
import type { Disk } from './disk.js';

/** What was found when a data folder was put in order. */
export interface Recovery {
  /** Unfinished or unacknowledged things that were removed. */
  readonly removed: number;
  /** Numbers of dossiers whose files are gone, e.g. after a backup was restored in part. */
  readonly missing: readonly string[];
}

/** Puts a data folder in order after whatever ended the last process: nothing half-written stays. */
export async function recover(database: Kysely<Tables>, disk: Disk, folder: string): Promise<Recovery> {
  const [incoming, files] = [path.join(folder, 'incoming'), path.join(folder, 'files')];
  for (const needed of [incoming, files]) await disk.makeFolder(needed);
  await disk.syncFolder(folder);
  const unfinished = await disk.list(incoming);
  for (const name of unfinished) await disk.remove(path.join(incoming, name));

  const rows = await database
    .selectFrom('dossiers')
    .innerJoin('files', 'files.submission_id', 'dossiers.submission_id')
    .select(['dossiers.submission_id as submission', 'dossiers.number as number'])
    .distinct()
    .execute();
  const numbers = new Map(rows.map(({ submission, number }) => [submission, number]));
  const unacknowledged: string[] = [];
  for (const name of await disk.list(files)) if (!numbers.delete(name)) unacknowledged.push(name);
  for (const name of unacknowledged) await disk.remove(path.join(files, name));
  return { removed: unfinished.length + unacknowledged.length, missing: [...numbers.values()] };
}
