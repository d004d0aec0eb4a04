import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Disk, WritableFile } from './disk.js';

/** Files of one request on their way in: written under a name of their own, moved to their place as one. */
export class UploadStaging {
  readonly #disk: Disk;
  readonly #folder: string;
  #begun = false;

  /** @param incoming the folder for unfinished things */
  constructor(disk: Disk, incoming: string) {
    this.#disk = disk;
    this.#folder = path.join(incoming, randomUUID());
  }

  /** Begins a file. `part` comes from a checked dossier and is a safe name. */
  async create(part: string): Promise<WritableFile> {
    await this.#begin();
    return this.#disk.create(path.join(this.#folder, part));
  }

  /** Takes a file that is on the disk already; it stays where it is, too. */
  async link(file: string, part: string): Promise<void> {
    await this.#begin();
    await this.#disk.link(file, path.join(this.#folder, part));
  }

  /**
   * Moves the files to their place, then commits the rows that name them. When either fails, the files are removed from
   * there again unless the rows are stored, or it cannot be found out: a commit that failed may have happened.
   * @param folder what is there already is left from an attempt that failed
   * @param isStored whether the rows are in the database
   */
  async commitTo<Result>(
    folder: string,
    commit: () => Promise<Result>,
    isStored: () => Promise<boolean>,
  ): Promise<Result> {
    try {
      if (this.#begun) await this.#disk.remove(folder);
      await this.moveTo(folder);
      return await commit();
    } catch (error) {
      // What cannot be removed now, recovery finds at the next start.
      if (!(await isStored().catch(() => true))) await this.#disk.remove(folder).catch(() => {});
      throw error;
    }
  }

  /** Moves the files to their place; afterwards they survive a power cut there. Nothing happens without files. */
  async moveTo(folder: string): Promise<void> {
    if (!this.#begun) return;
    await this.#disk.syncFolder(this.#folder);
    await this.#disk.rename(this.#folder, folder);
    this.#begun = false;
    await this.#disk.syncFolder(path.dirname(folder));
  }

  /** Removes what was not moved. What cannot be removed now is removed when the receiver starts again. */
  async discard(): Promise<void> {
    if (this.#begun) await this.#disk.remove(this.#folder).catch(() => {});
  }

  async #begin(): Promise<void> {
    if (this.#begun) return;
    this.#begun = true;
    await this.#disk.makeFolder(this.#folder);
  }
}
