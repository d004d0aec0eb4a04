import { UncheckedFile, type FileContent, type FileTools } from '@motcua/core';

let files = 0;

/** The size up to which the browser hashes a file as a whole, off the main thread, in bytes. */
const WHOLE_BYTES = 4_000_000;

export const fileTools: FileTools = {
  sha256: async (file) => {
    // Undefined on pages over plain HTTP that are not on a loopback address, though the types say otherwise.
    const subtle = crypto.subtle as SubtleCrypto | undefined;
    if (subtle && file.size <= WHOLE_BYTES) return wholeHash(subtle, file);
    const slices = await import('./hash-slices.js').catch(() => undefined);
    if (slices) return slices.hashSlices(file);
    if (!subtle) throw new UncheckedFile();
    return wholeHash(subtle, file);
  },
  newId: () => `file-${(files += 1)}`,
};

async function wholeHash(subtle: SubtleCrypto, file: FileContent): Promise<string> {
  const hash = new Uint8Array(await subtle.digest('SHA-256', await file.arrayBuffer()));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
