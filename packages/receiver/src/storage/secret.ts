import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { KnownError } from '../base/known-error.js';
import type { Disk } from './disk.js';

const BYTES = 32;

/**
 * The secret of a data folder, made at first use. It is in a file of its own, readable by its owner only, so that
 * the database alone opens no status.
 * @param isNew whether there are no dossiers yet: a new secret would open the status of none of them
 * @throws {KnownError} when the file is damaged, others may read it, or it is missing although there are dossiers
 */
export async function openSecret(folder: string, disk: Disk, isNew: boolean): Promise<Uint8Array> {
  const file = path.join(folder, 'secret');
  const secret = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new KnownError(`${file} cannot be read (${error.code}). It belongs to whoever runs the receiver.`);
  });
  if (!secret && !isNew) {
    throw new KnownError(
      `${file} is missing, but dossiers were received: with another secret their status tokens open nothing. Restore it ` +
        'from the backup. If it is lost for good, give the folder a new one: ' +
        `head -c ${BYTES} /dev/urandom > ${file}; chmod 600 ${file}`,
    );
  }
  if (!secret) return makeSecret(file, disk);
  if (secret.length !== BYTES) {
    throw new KnownError(`${file} must hold ${BYTES} bytes and holds ${secret.length}. Restore it from the backup.`);
  }
  const { mode } = await stat(file);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new KnownError(`${file} may be read by others. Run: chmod 600 ${file}`);
  }
  return secret;
}

async function makeSecret(file: string, disk: Disk): Promise<Uint8Array> {
  const secret = randomBytes(BYTES);
  const temporary = `${file}.new`;
  await disk.remove(temporary);
  const target = await disk.create(temporary);
  try {
    await target.write(secret);
    await target.sync();
  } finally {
    await target.close();
  }
  await disk.rename(temporary, file);
  await disk.syncFolder(path.dirname(file));
  return secret;
}
