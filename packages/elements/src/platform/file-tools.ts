import { UncheckedFile, type FileContent, type FileTools } from '@motcua/core';
import type { FileJob, FileWork } from './file-work.js';

let files = 0;

/** The size up to which the browser hashes a file as a whole, off the main thread, in bytes. */
const WHOLE_BYTES = 4_000_000;

export const fileTools: FileTools = {
  sha256: async (file) => {
    // Undefined on pages over plain HTTP that are not on a loopback address, though the types say otherwise.
    const subtle = crypto.subtle as SubtleCrypto | undefined;
    if (subtle && file.size <= WHOLE_BYTES) return wholeHash(subtle, file);
    try {
      return await run({ kind: 'hash', file: file as File });
    } catch (error) {
      if (!(error instanceof UncheckedFile) || !subtle) throw error;
    }
    return wholeHash(subtle, file);
  },
  newId: () => `file-${(files += 1)}`,
  encode: async (file, plan) => {
    const copy = await run({ kind: 'encode', file: file as File, plan });
    if (typeof copy === 'string') return copy;
    const { lastModified } = file as File;
    return new File([copy], file.name, { type: plan.type, ...(lastModified !== undefined && { lastModified }) });
  },
  measure: (file, type) => run({ kind: 'measure', file: file as File, type }),
};

/**
 * Does work on the content of a file off the main thread.
 * @throws {UncheckedFile} where the code for it does not load
 */
async function run<Kind extends keyof FileWork>(job: FileJob<Kind>): Promise<FileWork[Kind]['result']> {
  const { runFileJob } = await import('./file-jobs.js').catch(() => {
    throw new UncheckedFile();
  });
  return runFileJob(job);
}

async function wholeHash(subtle: SubtleCrypto, file: FileContent): Promise<string> {
  const hash = new Uint8Array(await subtle.digest('SHA-256', await file.arrayBuffer()));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
