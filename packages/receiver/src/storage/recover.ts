import type { Kysely } from 'kysely';
import path from 'node:path';
import type { Tables } from './database.js';
import type { Disk } from './disk.js';
import { READINESS_PREFIX } from './readiness.js';
import { SUPPLEMENT_PREFIX } from './supplements.js';

/** The findings of putting a data folder in order. */
export interface Recovery {
  /** Unfinished requests of the last process that were removed. */
  readonly removed: number;
  /** Things that no dossier of the database has, moved to `quarantine/`. */
  readonly quarantined: number;
  /** Numbers of dossiers whose files are gone, e.g. after a backup was restored in part. */
  readonly missing: readonly string[];
}

/** Matches the names of unfinished requests: UUIDs. */
const UNFINISHED = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** How it names uploads. */
const UPLOAD = /^[\w-]{32}$/;

/**
 * Puts a data folder in order after whatever ended the last process. Only unfinished requests are removed. Files without
 * a dossier are kept aside, never removed: they may be of a dossier that was acknowledged, when the database is an older
 * one.
 */
export async function recover(database: Kysely<Tables>, disk: Disk, folder: string): Promise<Recovery> {
  const place = (name: string) => path.join(folder, name);
  const [incoming, files, uploads, quarantine] = [
    place('incoming'),
    place('files'),
    place('uploads'),
    place('quarantine'),
  ];
  for (const needed of [incoming, files, uploads]) await disk.makeFolder(needed);
  await disk.syncFolder(folder);
  const strange: string[] = [];
  let removed = 0;
  for (const name of await disk.list(incoming)) {
    if (UNFINISHED.test(name)) {
      await disk.remove(path.join(incoming, name));
      removed += 1;
    } else strange.push(path.join(incoming, name));
  }

  // Without a row, an upload was not acknowledged yet, or a dossier has taken it.
  const waiting = new Set((await database.selectFrom('uploads').select('id').execute()).map(({ id }) => id));
  for (const name of await disk.list(uploads)) {
    if (!UPLOAD.test(name)) strange.push(path.join(uploads, name));
    else if (!waiting.has(name)) {
      await disk.remove(path.join(uploads, name));
      removed += 1;
    }
  }

  const rows = await database
    .selectFrom('dossiers')
    .innerJoin('files', 'files.submission_id', 'dossiers.submission_id')
    .select(['dossiers.submission_id as submission', 'dossiers.number as number'])
    .distinct()
    .execute();
  const supplements = await database
    .selectFrom('supplements')
    .innerJoin('dossiers', 'dossiers.submission_id', 'supplements.dossier_id')
    .innerJoin('supplement_files', 'supplement_files.submission_id', 'supplements.submission_id')
    .select(['supplements.submission_id as submission', 'dossiers.number as number'])
    .distinct()
    .execute();
  const numbers = new Map([
    ...rows.map(({ submission, number }) => [submission, number] as const),
    ...supplements.map(({ submission, number }) => [SUPPLEMENT_PREFIX + submission, number] as const),
  ]);
  for (const name of await disk.list(files)) {
    if (name.startsWith(READINESS_PREFIX)) await disk.remove(path.join(files, name));
    else if (!numbers.delete(name)) strange.push(path.join(files, name));
  }
  if (strange.length > 0) await setAside(strange, quarantine, disk);
  return { removed, quarantined: strange.length, missing: [...numbers.values()] };
}

async function setAside(paths: readonly string[], quarantine: string, disk: Disk): Promise<void> {
  await disk.makeFolder(quarantine);
  const taken = new Set(await disk.list(quarantine));
  for (const source of paths) {
    const name = path.basename(source);
    let free = name;
    for (let count = 2; taken.has(free); count += 1) free = `${name}.${count}`;
    taken.add(free);
    await disk.rename(source, path.join(quarantine, free));
  }
  for (const changed of new Set([quarantine, path.dirname(quarantine), ...paths.map((each) => path.dirname(each))])) {
    await disk.syncFolder(changed);
  }
}
