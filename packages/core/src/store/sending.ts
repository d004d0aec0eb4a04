import type { Issue } from '@motcua/model';
import type { SubmissionState } from '../submission/submission-state.js';
import type { FormStore } from './form-store.js';

// Actions around sending, beside the store since nobody needs them before the first step is filled.

/** Takes the statement of truth, or takes it back. */
export function declare(store: FormStore, declared: boolean): void {
  store.change({ declared });
}

/** Takes the consent to a purpose, or takes it back. */
export function consent(store: FormStore, purpose: string, given: boolean): void {
  const consents = new Set(store.getSnapshot().consents);
  if (given) consents.add(purpose);
  else consents.delete(purpose);
  store.change({ consents });
}

/** Follows a submission: the screen becomes `sending`, then `receipt`, or the last one before again. */
export function submissionChanged(store: FormStore, submission: SubmissionState): void {
  const before = store.getSnapshot().screens.at(-1) ?? 'review';
  const screen = submission.state === 'sending' ? 'sending' : submission.state === 'received' ? 'receipt' : before;
  store.change({ submission, screen });
}

/** Puts the receiver's issues on their fields and opens the first screen that has one. */
export function refuse(store: FormStore, issues: readonly Issue[]): void {
  const [first] = issues;
  const screens = new Set(issues.map((issue) => store.screenOf(issue)));
  store.change({ serverIssues: issues, attempted: new Set([...store.getSnapshot().attempted, ...screens]) });
  if (first) store.goTo(store.screenOf(first), { returning: true });
}
