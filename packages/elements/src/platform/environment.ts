import { submissionId, type FormEnvironment } from '@motcua/core';

/** What the headless form needs of the browser. */
export const environment: FormEnvironment = {
  now: () => new Date(),
  newSubmissionId: () => submissionId(new Date(), crypto.getRandomValues(new Uint8Array(10))),
};
