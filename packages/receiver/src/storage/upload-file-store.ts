import { FileStore } from '@tus/file-store';
import { Upload as TusUpload } from '@tus/server';
import type { Readable } from 'node:stream';
import type { Upload, Uploads } from './uploads.js';

/**
 * The store of uploads as the tus server sees it: bytes in one file each, all else in the database. It writes by the
 * receiver's own disk, so that a full one is known from other failures, and offsets are durable when they are answered.
 */
export class UploadFileStore extends FileStore {
  readonly #uploads: Uploads;
  readonly #maxBytes: number;
  readonly #announced = new Map<string, { readonly upload: Upload; readonly check: () => void }>();

  /** @param maxBytes bytes that all uploads may have together */
  constructor(uploads: Uploads, maxBytes = Infinity) {
    const configstore = {
      get: (id: string) => Promise.resolve(toTus(uploads.find(id))),
      set: () => Promise.resolve(),
      delete: () => Promise.resolve(),
    };
    super({ directory: uploads.folder, configstore });
    this.extensions = ['creation', 'creation-with-upload', 'termination', 'expiration'];
    this.#uploads = uploads;
    this.#maxBytes = maxBytes;
  }

  /**
   * Announces an upload while a request may create it: `create` itself learns only its id and size.
   * @param check throws when there is no room for it; called in the moment in which it begins to count
   * @param handle the request; the tus server may refuse it before it creates anything
   */
  async announce<Result>(upload: Upload, check: () => void, handle: () => Promise<Result>): Promise<Result> {
    this.#announced.set(upload.id, { upload, check });
    try {
      return await handle();
    } finally {
      this.#announced.delete(upload.id);
    }
  }

  override async create(file: TusUpload): Promise<TusUpload> {
    const announced = this.#announced.get(file.id);
    if (!announced) throw new Error('The upload was not announced');
    announced.check();
    await this.#uploads.add(announced.upload);
    return file;
  }

  override write(readable: Readable, id: string): Promise<number> {
    return this.#uploads.append(id, readable as AsyncIterable<Uint8Array>, this.#maxBytes);
  }

  override remove(id: string): Promise<void> {
    return this.#uploads.remove(id);
  }
}

function toTus(upload: Upload | undefined): TusUpload | undefined {
  if (!upload) return undefined;
  const { id, size, createdAt } = upload;
  return new TusUpload({ id, size, offset: 0, creation_date: createdAt });
}
