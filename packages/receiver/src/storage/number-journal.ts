import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { KnownError } from '../base/known-error.js';
import type { Disk } from './disk.js';
import { IssuedMark } from './issued-mark.js';

/** The sequence that a number belongs to, and the highest that is written of it. */
export interface HighestNumber {
  readonly agencyCode: string;
  /** `YYMMDD` in Asia/Ho_Chi_Minh. */
  readonly day: string;
  readonly last: number;
}

/** The state of the numbers issued from a data folder. */
export interface JournalState {
  /** The highest number of each sequence. */
  readonly highest: readonly HighestNumber[];
  /** False when others may have been issued: the folder, or this part of it, comes from a backup or is a copy. */
  readonly isComplete: boolean;
}

/** A number, wherever it is in the text: writing that was cut off leaves the next number on the same line. */
const NUMBER = /((?:\d{3}\.\d{2}\.\d{2}\.)?[A-Z]\d{2}(?:\.\d{1,3}){0,5})-(\d{6})-(\d{4,})/g;

/**
 * Every number that was issued, in a file next to the database, and the last of them as a mark that no backup brings
 * back: whatever older database or journal is put in their places, no number is issued twice.
 */
export class NumberJournal {
  readonly #disk: Disk;
  readonly #file: string;
  readonly #mark: IssuedMark;
  /** True when the last line may be unfinished: a power cut, or a full disk. */
  #isTorn = true;

  constructor(disk: Disk, folder: string) {
    this.#disk = disk;
    this.#file = path.join(folder, 'numbers');
    this.#mark = new IssuedMark(disk, path.join(folder, 'issued'));
  }

  async read(): Promise<JournalState> {
    const text = await readFile(this.#file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw new KnownError(`${this.#file} cannot be read (${error.code}). It belongs to whoever runs the receiver.`);
    });
    this.#isTorn = text !== '' && !text.endsWith('\n');
    const { names, isOwn } = await this.#mark.read();
    return { highest: highestIn([text, ...names].join('\n')), isComplete: isOwn };
  }

  /** Writes a number; resolves when it would survive a power cut. */
  async add(number: string): Promise<void> {
    const file = await this.#disk.append(this.#file);
    try {
      const start = this.#isTorn ? '\n' : '';
      this.#isTorn = true;
      await file.write(Buffer.from(`${start}${number}\n`));
      await file.sync();
      this.#isTorn = false;
    } finally {
      await file.close();
    }
    await this.#mark.move(number);
  }

  /**
   * From now on this folder knows all numbers that are issued.
   * @param number the last one, when there is one
   */
  async begin(number?: string): Promise<void> {
    await this.#mark.begin(number);
  }

  /** Makes the file when there is none; rejects when a number could not be written. */
  async makeFile(): Promise<void> {
    await this.#mark.checkAccess();
    const file = await this.#disk.append(this.#file);
    await file.close();
    await this.#disk.syncFolder(path.dirname(this.#file));
  }
}

function highestIn(text: string): HighestNumber[] {
  const highest = new Map<string, HighestNumber>();
  for (const [, agencyCode = '', day = '', digits] of text.matchAll(NUMBER)) {
    const key = `${agencyCode}-${day}`;
    const last = Math.max(Number(digits), highest.get(key)?.last ?? 0);
    highest.set(key, { agencyCode, day, last });
  }
  return [...highest.values()];
}
