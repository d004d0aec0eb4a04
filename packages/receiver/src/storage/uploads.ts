import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Kysely } from 'kysely';
import { writeTransaction, type Tables } from './database.js';
import type { Disk } from './disk.js';

/** An upload that no dossier has taken yet. */
export interface Upload {
  /** 32 characters that no one can guess; its name on the disk. */
  readonly id: string;
  readonly submissionId: string;
  /** Of the secret that every request for it must show, 64 lower-case hexadecimal digits. */
  readonly secretSha256: string;
  /** In bytes, as announced. */
  readonly size: number;
  /** The header `Upload-Metadata` as the sender gave it. */
  readonly metadata: string | undefined;
  /** RFC 3339 in UTC. */
  readonly createdAt: string;
}

/** Whose an upload is: both must be the dossier's. */
export type UploadOwner = Pick<Upload, 'submissionId' | 'secretSha256'>;

/**
 * The uploads that wait for their dossier. Their rows are in the database, their bytes in `uploads/<id>`; how much has
 * arrived is the size of that file, so it is right whatever ended the last process.
 */
export class Uploads {
  /** The folder of the bytes. */
  readonly folder: string;
  readonly #database: Kysely<Tables>;
  readonly #disk: Disk;
  readonly #uploads = new Map<string, Upload>();
  readonly #received = new Map<string, number>();

  constructor(database: Kysely<Tables>, disk: Disk, folder: string) {
    this.#database = database;
    this.#disk = disk;
    this.folder = path.join(folder, 'uploads');
  }

  /** Reads what is there; forgets uploads whose bytes are gone, e.g. after a backup was restored without them. */
  async load(): Promise<void> {
    for (const row of await this.#database.selectFrom('uploads').selectAll().execute()) {
      const bytes = await this.#bytesOf(row.id);
      if (bytes === undefined) {
        await this.#database.deleteFrom('uploads').where('id', '=', row.id).execute();
        continue;
      }
      this.#received.set(row.id, bytes);
      this.#uploads.set(row.id, {
        id: row.id,
        submissionId: row.submission_id,
        secretSha256: row.secret_sha256,
        size: row.size,
        metadata: row.metadata ?? undefined,
        createdAt: row.created_at,
      });
    }
  }

  find(id: string): Upload | undefined {
    return this.#uploads.get(id);
  }

  /** All uploads that an owner has. */
  of({ submissionId, secretSha256 }: UploadOwner): readonly Upload[] {
    return [...this.#uploads.values()].filter(
      (upload) => upload.submissionId === submissionId && upload.secretSha256 === secretSha256,
    );
  }

  /** Bytes of an upload that have arrived. */
  receivedOf(id: string): number {
    return this.#received.get(id) ?? 0;
  }

  /** Bytes of all uploads that have arrived. */
  get receivedBytes(): number {
    let sum = 0;
    for (const bytes of this.#received.values()) sum += bytes;
    return sum;
  }

  fileOf(id: string): string {
    return path.join(this.folder, id);
  }

  /**
   * Begins an upload; resolves when its row and its empty file are durable. It counts from the first moment, so that
   * requests at the same time cannot exceed a limit together.
   */
  async add(upload: Upload): Promise<void> {
    this.#uploads.set(upload.id, upload);
    this.#received.set(upload.id, 0);
    try {
      await (await this.#disk.create(this.fileOf(upload.id))).close();
      await this.#disk.syncFolder(this.folder);
      await writeTransaction(this.#database, (transaction) =>
        transaction
          .insertInto('uploads')
          .values({
            id: upload.id,
            submission_id: upload.submissionId,
            secret_sha256: upload.secretSha256,
            size: upload.size,
            metadata: upload.metadata ?? null,
            created_at: upload.createdAt,
          })
          .execute(),
      );
    } catch (error) {
      await this.forget([upload.id]);
      throw error;
    }
  }

  /** Writes bytes at the end of an upload; resolves with how many have arrived then, which would survive a power cut. */
  async append(id: string, chunks: AsyncIterable<Uint8Array>): Promise<number> {
    const file = await this.#disk.append(this.fileOf(id));
    try {
      for await (const chunk of chunks) await file.write(chunk);
      await file.sync();
    } finally {
      await file.close();
      // A full disk may have taken a part of the last chunk.
      const bytes = await this.#bytesOf(id);
      if (bytes !== undefined && this.#uploads.has(id)) this.#received.set(id, bytes);
    }
    return this.receivedOf(id);
  }

  /** Removes an upload: first its row, then its bytes. */
  async remove(id: string): Promise<void> {
    await writeTransaction(this.#database, (transaction) =>
      transaction.deleteFrom('uploads').where('id', '=', id).execute(),
    );
    await this.forget([id]);
  }

  /** Removes uploads that have no row any more. Bytes that cannot be removed now are removed when the receiver starts again. */
  async forget(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      this.#uploads.delete(id);
      this.#received.delete(id);
      await this.#disk.remove(this.fileOf(id)).catch(() => {});
    }
  }

  /** Removes the uploads that were begun before an instant. */
  async removeBefore(instant: Date): Promise<void> {
    const limit = instant.toISOString();
    for (const { id, createdAt } of [...this.#uploads.values()]) if (createdAt < limit) await this.remove(id);
  }

  async #bytesOf(id: string): Promise<number | undefined> {
    try {
      return (await stat(this.fileOf(id))).size;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }
}
