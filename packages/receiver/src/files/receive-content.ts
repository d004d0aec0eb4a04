import { createHash } from 'node:crypto';
import type { WritableFile } from '../storage/disk.js';
import { HEAD_BYTES } from './content-type.js';

/** The received content of one file. */
export interface ReceivedContent {
  /** In bytes; when more came than was expected, at least one more than that. */
  readonly size: number;
  /** Of the bytes up to the expected size, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  /** The first bytes. */
  readonly head: Uint8Array;
}

/**
 * Takes one file as it arrives: counts, hashes, keeps the first bytes, and writes when there is somewhere to write to.
 * Past the expected size nothing more is written or hashed; the rest is read and forgotten.
 */
export async function receiveContent(
  content: AsyncIterable<Uint8Array>,
  expectedSize: number,
  file?: WritableFile,
): Promise<ReceivedContent> {
  const hash = createHash('sha256');
  const heads: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content) {
    if (size > expectedSize) continue;
    if (size < HEAD_BYTES) heads.push(chunk.subarray(0, HEAD_BYTES - size));
    size += chunk.byteLength;
    if (size > expectedSize) continue;
    hash.update(chunk);
    await file?.write(chunk);
  }
  return { size, sha256: hash.digest('hex'), head: Buffer.concat(heads) };
}
