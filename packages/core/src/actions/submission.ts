import { getAt, jsonEqual, type Issue, type JsonValue } from '@motcua/model';
import type { SubmissionState } from '../store/submission-state.js';
import type { FormStore } from '../store/form-store.js';

// Actions around sending, next to the store since no one needs them before the first step is filled.

/** Takes the statement of truth, or takes it back. */
export function setDeclaration(store: FormStore, declared: boolean): void {
  store.change({ declared });
}

/** Takes the consent to a purpose, or takes it back. */
export function setConsent(store: FormStore, purpose: string, given: boolean): void {
  const consents = new Set(store.getSnapshot().consents);
  if (given) consents.add(purpose);
  else consents.delete(purpose);
  store.change({ consents });
}

/** Follows a submission: the screen becomes `sending`, then `receipt`, or the last one before again. */
export function setSubmission(store: FormStore, submission: SubmissionState): void {
  const before = store.getSnapshot().screens.at(-1) ?? 'review';
  const screen = submission.state === 'sending' ? 'sending' : submission.state === 'received' ? 'receipt' : before;
  store.change({ submission, screen });
}

/**
 * Puts the receiver's issues on their fields and opens the first screen that has one. An issue about an answer goes when
 * that answer is another, also because its item was taken away or nothing asks for it any more.
 */
export function applyServerIssues(store: FormStore, issues: readonly Issue[]): void {
  const [first] = issues;
  const screens = new Set(issues.map((issue) => store.screenOf(issue)));
  store.change({ serverIssues: issues, attempted: new Set([...store.getSnapshot().attempted, ...screens]) });
  if (first) store.goTo(store.screenOf(first), { returning: true });
  dropFixedServerIssues(store, issues);
}

function dropFixedServerIssues(store: FormStore, issues: readonly Issue[]): void {
  const { data: refused } = store.getSnapshot();
  const own = new Set(issues);
  const isMended = ({ scope, pointer }: Issue, data: JsonValue) =>
    scope === 'data' && !jsonEqual(getAt(data, pointer), getAt(refused, pointer));
  const stop = store.subscribe(() => {
    const { serverIssues, data } = store.getSnapshot();
    if (!serverIssues.some((other) => own.has(other))) {
      stop();
      return;
    }
    const left = serverIssues.filter((other) => !own.has(other) || !isMended(other, data));
    if (left.length < serverIssues.length) store.change({ serverIssues: left });
  });
}

/** Removes what the receiver said of an attempt as a whole: no answer can fix it, another attempt can. */
export function clearAttemptIssues(store: FormStore): void {
  const { serverIssues } = store.getSnapshot();
  const left = serverIssues.filter(({ scope }) => scope === 'data' || scope === 'components');
  if (left.length < serverIssues.length) store.change({ serverIssues: left });
}
