import { submissionId, type FileTools, type FormEnvironment } from '@motcua/core';

/** What the headless form needs of the browser. */
export const environment: FormEnvironment = {
  now: () => new Date(),
  newSubmissionId: () => submissionId(new Date(), crypto.getRandomValues(new Uint8Array(10))),
};

let files = 0;

/** `crypto.subtle` is there only in secure contexts: https, or a loopback address. */
export const fileTools: FileTools = {
  digest: (bytes) => crypto.subtle.digest('SHA-256', bytes),
  newId: () => `file-${(files += 1)}`,
};
