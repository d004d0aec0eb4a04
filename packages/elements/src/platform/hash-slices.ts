import type { FileContent } from '@motcua/core';
import { Sha256 } from '@motcua/core/sha256';

/**
 * The size of a slice to read and hash at once, in bytes: a few milliseconds on a slow phone, so that the page stays
 * responsive.
 */
const SLICE_BYTES = 131_072;

/** Returns the SHA-256 of a file of any size with the memory of one slice; the page stays responsive between slices. */
export async function hashSlices(file: FileContent): Promise<string> {
  const hash = new Sha256();
  for (let start = 0; start < file.size; start += SLICE_BYTES) {
    const slice = file.slice(start, Math.min(file.size, start + SLICE_BYTES));
    hash.update(new Uint8Array(await slice.arrayBuffer()));
  }
  return hash.digest();
}
