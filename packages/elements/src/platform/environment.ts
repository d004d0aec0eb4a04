import { submissionId, type FormEnvironment } from '@motcua/core';

/** The browser's implementation of the environment of the headless form. */
export const environment: FormEnvironment = {
  now: () => new Date(),
  newSubmissionId: () => submissionId(new Date(), crypto.getRandomValues(new Uint8Array(10))),
};
