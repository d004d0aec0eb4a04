import { access, constants, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { KnownError } from '../base/known-error.js';
import type { Disk } from './disk.js';

/** The name of the mark while nothing has been issued. */
const NOTHING = 'none';

/** The content of the marks in a data folder. */
export interface MarkState {
  /** Names of all marks: the last number, or `none`. */
  readonly names: readonly string[];
  /** True when the one mark is the very file that the receiver made here. */
  readonly isOwn: boolean;
}

/**
 * The last number that was issued, as the name of a file that holds its own identity on the disk. A backup that is put
 * back over the folder leaves the later mark where it is; a folder that was copied or restored as a whole has a mark that
 * is another file than the one that the receiver made. Either way the receiver sees that numbers may have been issued of
 * which database and journal know nothing.
 */
export class IssuedMark {
  readonly #disk: Disk;
  readonly #folder: string;
  #name: string | undefined;

  /** @param folder the folder of the mark, which holds nothing else */
  constructor(disk: Disk, folder: string) {
    this.#disk = disk;
    this.#folder = folder;
  }

  async read(): Promise<MarkState> {
    const names = await readdir(this.#folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw unreadable(this.#folder, error);
    });
    const [name] = names;
    const isOwn = name !== undefined && names.length === 1 && (await this.#text(name)) === (await this.#identity(name));
    if (isOwn) this.#name = name;
    return { names, isOwn };
  }

  #text(name: string): Promise<string> {
    const file = path.join(this.#folder, name);
    return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw unreadable(file, error);
    });
  }

  /** Makes the mark anew, in the place of all others. */
  async begin(number = NOTHING): Promise<void> {
    this.#name = undefined;
    await this.#disk.remove(this.#folder);
    await this.#disk.makeFolder(this.#folder);
    const file = await this.#disk.create(path.join(this.#folder, number));
    try {
      await file.write(Buffer.from(await this.#identity(number)));
      await file.sync();
    } finally {
      await file.close();
    }
    await this.#disk.syncFolder(this.#folder);
    await this.#disk.syncFolder(path.dirname(this.#folder));
    this.#name = number;
  }

  /** Moves the mark to a number. A power cut may take it back: the journal holds then. */
  async move(number: string): Promise<void> {
    if (this.#name === undefined || this.#name === number) return;
    await this.#disk.rename(path.join(this.#folder, this.#name), path.join(this.#folder, number));
    this.#name = number;
  }

  /** Rejects when the mark could not be moved. */
  async checkAccess(): Promise<void> {
    if (this.#name !== undefined) await access(this.#folder, constants.W_OK);
  }

  async #identity(name: string): Promise<string> {
    const { ino, birthtimeNs } = await stat(path.join(this.#folder, name), { bigint: true });
    return `${ino} ${birthtimeNs}\n`;
  }
}

function unreadable(place: string, { code }: NodeJS.ErrnoException): KnownError {
  return new KnownError(`${place} cannot be read (${code}). It belongs to whoever runs the receiver.`);
}
