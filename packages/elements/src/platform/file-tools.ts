import type { FileTools } from '@motcua/core';

let files = 0;

/** `crypto.subtle` is missing on pages over plain http that are not on a loopback address; then our own code hashes. */
export const fileTools: FileTools = {
  digest: async (bytes) =>
    // The types promise it everywhere.
    (crypto.subtle as SubtleCrypto | undefined)?.digest('SHA-256', bytes) ??
    (await import('@motcua/core/sha256')).sha256(bytes),
  newId: () => `file-${(files += 1)}`,
};
