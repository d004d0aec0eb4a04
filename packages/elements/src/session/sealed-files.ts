import type { FileContent, UploadTransport } from '@motcua/core';
import { sealFile } from '@motcua/core/sealed';
import { uploadKey } from '@motcua/core';
import { fileTools } from '../platform/file-tools.js';
import { keptUploads } from '../platform/kept-uploads.js';
import { newSecret } from '../platform/secret.js';
import type { FormSession } from './form-session.js';

/** Bytes of a file that are read and sealed at once. */
const SLICE = 1_048_576;

/** A file as it leaves. */
export interface SealedContent {
  /** 32 bytes: for the agency, in the sealed document. */
  readonly key: Uint8Array;
  readonly content: FileContent;
  readonly sha256: string;
}

const filesOf = (session: FormSession) => new SealedFiles(session);

/** The sealed files of a form. */
export function sealedFiles(session: FormSession): SealedFiles {
  return session.local(filesOf);
}

/**
 * Seals the files of a form. The key of a file follows from a secret of the submission, which the device keeps with the
 * draft, and from the file: an upload that was interrupted goes on with the same bytes after a reload.
 */
export class SealedFiles {
  readonly #session: FormSession;
  readonly #secrets = new Map<string, Promise<CryptoKey>>();
  readonly #sealed = new WeakMap<FileContent, Map<string, Promise<SealedContent>>>();

  constructor(session: FormSession) {
    this.#session = session;
  }

  /** Rejects when the file cannot be read. */
  seal(component: string, file: { readonly content: FileContent; readonly sha256: string }): Promise<SealedContent> {
    const { submissionId } = this.#session.store.getSnapshot();
    const name = `${submissionId}/${uploadKey(component, file)}`;
    const known = this.#sealed.get(file.content) ?? new Map<string, Promise<SealedContent>>();
    this.#sealed.set(file.content, known);
    let sealing = known.get(name);
    if (!sealing) {
      sealing = this.#seal(submissionId, name, file.content);
      known.set(name, sealing);
      // A file that could not be read may be there again.
      sealing.catch(() => known.delete(name));
    }
    return sealing;
  }

  async #seal(submissionId: string, name: string, content: FileContent): Promise<SealedContent> {
    const secret = await this.#secretOf(submissionId);
    const key = new Uint8Array(await crypto.subtle.sign('HMAC', secret, new TextEncoder().encode(name)));
    const pieces: Blob[] = [];
    for await (const piece of sealFile(key, slicesOf(content))) pieces.push(new Blob([piece as BlobPart]));
    const sealed = new File(pieces, 'sealed', { type: 'application/octet-stream' });
    return { key, content: sealed, sha256: await fileTools.sha256(sealed) };
  }

  #secretOf(submissionId: string): Promise<CryptoKey> {
    const known = this.#secrets.get(submissionId) ?? this.#openSecret(submissionId);
    this.#secrets.set(submissionId, known);
    return known;
  }

  async #openSecret(submissionId: string): Promise<CryptoKey> {
    const session = this.#session;
    const kept = keptUploads(session.procedure.definition, submissionId, () => session.drafts);
    const secret = await kept.secret(newSecret(), 'sealing');
    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
    return crypto.subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, ['sign']);
  }
}

/** Uploads the sealed bytes in the place of each file. */
export function sealedUploads(session: FormSession, transport: UploadTransport): UploadTransport {
  return {
    async send(job, watch, signal) {
      const { content, sha256 } = await sealedFiles(session).seal(job.component, job.file);
      const file = { ...job.file, name: content.name, type: content.type, size: content.size, content, sha256 };
      return transport.send(
        { ...job, file },
        // The sealed bytes are some more than the file's.
        { ...watch, onProgress: (sent) => watch.onProgress(Math.min(sent, job.file.size)) },
        signal,
      );
    },
    terminate: (url) => transport.terminate(url),
  };
}

async function* slicesOf(content: FileContent): AsyncGenerator<Uint8Array, void> {
  for (let start = 0; start < content.size; start += SLICE) {
    yield new Uint8Array(await content.slice(start, Math.min(content.size, start + SLICE)).arrayBuffer());
  }
}
