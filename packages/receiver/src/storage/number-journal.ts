import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { KnownError } from '../known-error.js';
import type { Disk } from './disk.js';

/** The sequence that a number belongs to, and the highest that is written of it. */
export interface HighestNumber {
  readonly agencyCode: string;
  /** `YYMMDD` in Asia/Ho_Chi_Minh. */
  readonly day: string;
  readonly last: number;
}

const NUMBER = /^(.+)-(\d{6})-(\d{4,})$/;

/**
 * Every number that was issued, in a file beside the database: when an older database is put in its place, no number is
 * issued twice.
 */
export class NumberJournal {
  readonly #disk: Disk;
  readonly #file: string;

  constructor(disk: Disk, folder: string) {
    this.#disk = disk;
    this.#file = path.join(folder, 'numbers');
  }

  /** The highest number of each sequence; undefined when there is no journal. */
  async read(): Promise<readonly HighestNumber[] | undefined> {
    const text = await readFile(this.#file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw new KnownError(`${this.#file} cannot be read (${error.code}). It belongs to whoever runs the receiver.`);
    });
    if (text === undefined) return undefined;
    const highest = new Map<string, HighestNumber>();
    // A power cut may leave the last line unfinished; its number was not issued then.
    for (const line of text.split('\n')) {
      const [, agencyCode, day, digits] = NUMBER.exec(line) ?? [];
      if (agencyCode === undefined || day === undefined) continue;
      const key = `${agencyCode}-${day}`;
      const last = Math.max(Number(digits), highest.get(key)?.last ?? 0);
      highest.set(key, { agencyCode, day, last });
    }
    return [...highest.values()];
  }

  /** Writes a number; resolves when it would survive a power cut. */
  async add(number: string): Promise<void> {
    const file = await this.#disk.append(this.#file);
    try {
      await file.write(Buffer.from(`${number}\n`));
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** Makes the file when there is none. */
  async begin(): Promise<void> {
    const file = await this.#disk.append(this.#file);
    await file.close();
    await this.#disk.syncFolder(path.dirname(this.#file));
  }
}
