import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Kysely } from 'kysely';
import { ProblemError } from '../base/problem-error.js';
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
type UploadOwner = Pick<Upload, 'submissionId' | 'secretSha256'>;

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
  readonly #byOwner = new Map<string, Set<Upload>>();
  readonly #received = new Map<string, number>();
  /** Bytes that each upload occupies, or may occupy when the write under way has ended. */
  readonly #reserved = new Map<string, number>();
  #reservedBytes = 0;

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
      const upload = {
        id: row.id,
        submissionId: row.submission_id,
        secretSha256: row.secret_sha256,
        size: row.size,
        metadata: row.metadata ?? undefined,
        createdAt: row.created_at,
      };
      this.#keep(upload, bytes);
    }
  }

  find(id: string): Upload | undefined {
    return this.#uploads.get(id);
  }

  /** All uploads that an owner has. */
  of(owner: UploadOwner): readonly Upload[] {
    return [...(this.#byOwner.get(ownerKey(owner)) ?? [])];
  }

  /** Bytes of an upload that have arrived. */
  receivedOf(id: string): number {
    return this.#received.get(id) ?? 0;
  }

  /** How many uploads there are. */
  get count(): number {
    return this.#uploads.size;
  }

  /** Bytes of all uploads: those that have arrived, and those that writes under way may add. */
  get reservedBytes(): number {
    return this.#reservedBytes;
  }

  fileOf(id: string): string {
    return path.join(this.folder, id);
  }

  /**
   * Begins an upload; resolves when its row and its empty file are durable. It counts from the first moment, so that
   * requests at the same time cannot exceed a limit together.
   */
  async add(upload: Upload): Promise<void> {
    this.#keep(upload, 0);
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

  /**
   * Writes bytes at the end of an upload; resolves with how many have arrived then, which would survive a power cut. All
   * bytes that it lacks are reserved meanwhile.
   * @param limit bytes that all uploads may have together
   * @throws {ProblemError} `uploads-full` past the limit, `upload-unknown` when the upload is removed before the end
   */
  async append(id: string, chunks: AsyncIterable<Uint8Array>, limit = Infinity): Promise<number> {
    const upload = this.#uploads.get(id);
    if (!upload) throw new ProblemError('upload-unknown');
    const lacking = upload.size - (this.#reserved.get(id) ?? 0);
    if (this.#reservedBytes + lacking > limit) throw new ProblemError('uploads-full');
    this.#reserve(id, upload.size);
    try {
      const file = await this.#disk.append(this.fileOf(id));
      try {
        for await (const chunk of chunks) await file.write(chunk);
        await file.sync();
      } finally {
        await file.close();
      }
    } finally {
      await this.#settle(id);
    }
    if (!this.#uploads.has(id)) throw new ProblemError('upload-unknown');
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
      this.#drop(id);
      await this.#disk.remove(this.fileOf(id)).catch(() => {});
    }
  }

  /**
   * Removes the uploads that were begun before an instant.
   * @throws the first failure, when it has tried to remove all of them
   */
  async removeBefore(instant: Date): Promise<void> {
    const limit = instant.toISOString();
    const failures: unknown[] = [];
    for (const { id, createdAt } of [...this.#uploads.values()]) {
      if (createdAt < limit) await this.remove(id).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }

  #keep(upload: Upload, received: number): void {
    const owner = ownerKey(upload);
    this.#uploads.set(upload.id, upload);
    this.#byOwner.set(owner, (this.#byOwner.get(owner) ?? new Set()).add(upload));
    this.#received.set(upload.id, received);
    this.#reserve(upload.id, received);
  }

  #drop(id: string): void {
    const upload = this.#uploads.get(id);
    if (!upload) return;
    const owner = ownerKey(upload);
    const uploads = this.#byOwner.get(owner);
    uploads?.delete(upload);
    if (uploads?.size === 0) this.#byOwner.delete(owner);
    this.#reserve(id, 0);
    this.#reserved.delete(id);
    this.#received.delete(id);
    this.#uploads.delete(id);
  }

  #reserve(id: string, bytes: number): void {
    this.#reservedBytes += bytes - (this.#reserved.get(id) ?? 0);
    this.#reserved.set(id, bytes);
  }

  /** After a write: counts what the file has, as a full disk may have taken a part of the last chunk. */
  async #settle(id: string): Promise<void> {
    const bytes = await this.#bytesOf(id).catch(() => undefined);
    // An upload that was removed during the write has no row any more, but may have got its file again.
    if (!this.#uploads.has(id)) return this.#disk.remove(this.fileOf(id)).catch(() => {});
    if (bytes !== undefined) this.#received.set(id, bytes);
    this.#reserve(id, this.receivedOf(id));
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

function ownerKey({ submissionId, secretSha256 }: UploadOwner): string {
  return `${submissionId} ${secretSha256}`;
}
