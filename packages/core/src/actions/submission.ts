import { getAt, jsonEqual, type Instant, type Issue, type JsonValue } from '@motcua/model';
import { screenOfIssue } from '../flow/screen-of-issue.js';
import { lastScreen, type ScreenId } from '../flow/screens.js';
import type { SubmissionState } from '../store/submission-state.js';
import { change } from '../store/change.js';
import type { FormStore } from '../store/form-store.js';
import { supplementScope } from '../store/supplement-scope.js';

// Actions around sending, next to the store since no one needs them before the first step is filled.

/** Takes the statement of truth, or takes it back. */
export function setDeclaration(store: FormStore, declared: boolean): void {
  store[change]({ declared });
}

/** Takes the consent to a purpose, or takes it back. */
export function setConsent(store: FormStore, purpose: string, given: boolean): void {
  const consents = new Set(store.getSnapshot().consents);
  if (given) consents.add(purpose);
  else consents.delete(purpose);
  store[change]({ consents });
}

/** Follows a submission: the screen becomes `sending`, then `receipt`, or the last one before again. */
export function setSubmission(store: FormStore, given: SubmissionState): void {
  const isSupplement = given.state === 'received' && supplementScope(store.procedure) !== undefined;
  const submission = isSupplement ? { ...given, supplement: true as const } : given;
  const before = lastScreen(store.getSnapshot().screens);
  const screen = submission.state === 'sending' ? 'sending' : submission.state === 'received' ? 'receipt' : before;
  store[change]({ submission, screen });
}

/** Opens a screen again to have something fixed there: its issues show, and Continue leads back to the review. */
export function returnTo(store: FormStore, screen: ScreenId): void {
  store[change]({ attempted: new Set(store.getSnapshot().attempted).add(screen) });
  store.goTo(screen, { returning: true });
}

/**
 * Makes the answers another dossier, whose declaration is still to be made.
 * @param submissionId UUID version 7
 */
export function renewSubmission(store: FormStore, submissionId: string): void {
  store[change]({ submissionId, declared: false });
}

/** Notes until when the device keeps the receipt that is shown; undefined where it does not. Without a receipt nothing. */
export function setReceiptKept(store: FormStore, until: Instant | undefined): void {
  const { submission } = store.getSnapshot();
  if (submission.state !== 'received') return;
  const { keptUntil: _, ...shown } = submission;
  store[change]({ submission: { ...shown, ...(until !== undefined && { keptUntil: until }) } });
}

/** Goes from the receipt of an earlier visit to the first screen. */
export function leaveReceipt(store: FormStore): void {
  store[change]({ submission: { state: 'idle' }, screen: 'start' });
}

/**
 * Puts the receiver's issues on their fields and opens the first screen that has one. An issue about an answer goes when
 * that answer is another, also because its item was taken away or nothing asks for it any more.
 */
export function applyServerIssues(store: FormStore, issues: readonly Issue[]): void {
  const screens = issues.map((issue) => screenOfIssue(store.procedure.definition, issue));
  store[change]({ serverIssues: issues, attempted: new Set([...store.getSnapshot().attempted, ...screens]) });
  if (screens[0]) store.goTo(screens[0], { returning: true });
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
    if (left.length < serverIssues.length) store[change]({ serverIssues: left });
  });
}

/** Removes what the receiver said of an attempt as a whole: no answer can fix it, another attempt can. */
export function clearAttemptIssues(store: FormStore): void {
  const { serverIssues } = store.getSnapshot();
  const left = serverIssues.filter(({ scope }) => scope === 'data' || scope === 'components');
  if (left.length < serverIssues.length) store[change]({ serverIssues: left });
}
