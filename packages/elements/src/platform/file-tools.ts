import type { FileTools } from '@motcua/core';

let files = 0;

/** `crypto.subtle` is there only in secure contexts: https, or a loopback address. */
export const fileTools: FileTools = {
  digest: (bytes) => crypto.subtle.digest('SHA-256', bytes),
  newId: () => `file-${(files += 1)}`,
};
