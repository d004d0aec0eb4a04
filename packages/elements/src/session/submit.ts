import { clearAttemptIssues, type SubmissionFailure } from '@motcua/core';
import type { EndpointCause } from '../events/events.js';
import type { FormSession } from './form-session.js';
import { reportProblem } from '../problems/report-problem.js';
import { ProcedureSubmittedEvent } from '../events/submission-events.js';
import { endpointUrl } from './endpoint.js';
import { askBeforeLeaving } from '../platform/ask-before-leaving.js';
import { Attempt } from './attempt.js';
import { automaticRetry } from './automatic-retry.js';
import { keepReceiptAndDropDraft } from './kept-receipts.js';
import { ownEntry, takeFromOutbox } from './outbox-state.js';
import { sendDossier, type Sender } from './send-dossier.js';

/** The target of the focus after an attempt: the first blocking issue, the failure, or none. */
export type Outcome = 'summary' | 'failure' | undefined;

/** Holds the outcome of the submission in progress. */
const submitting = (): { outcome?: Promise<Outcome> | undefined } => ({});

/**
 * Submits the dossier unless issues of this or an earlier screen prevent it; returns what to show. A second click, or
 * Enter held down, returns the pending outcome and sends nothing more.
 */
export function submit(host: Sender, session: FormSession, language: string): Promise<Outcome> {
  const underWay = session.local(submitting);
  return (underWay.outcome ??= submitOnce(host, session, language).finally(() => (underWay.outcome = undefined)));
}

async function submitOnce(host: Sender, session: FormSession, language: string): Promise<Outcome> {
  const { store } = session;
  const retry = automaticRetry(session);
  retry.begin();
  clearAttemptIssues(store);
  if (!goToFirstBlocker(session)) return 'summary';
  // On a kiosk the session may have ended meanwhile: the next person sees nothing of it.
  const ended = new AbortController();
  const { signal } = ended;
  host.addEventListener('procedure-ended', () => ended.abort(), { signal });
  // A person who leaves now does not learn whether the dossier has arrived, unless it is sealed: then it goes on later.
  const ask = (event: BeforeUnloadEvent) => {
    if (!ownEntry(session)) askBeforeLeaving(event);
  };
  globalThis.addEventListener('beforeunload', ask, { signal });
  const attempt = new Attempt(session, signal);
  const isSent = await sendDossier(host, session, language, attempt);
  const abandoned = !isSent || signal.aborted;
  attempt.close();
  ended.abort();
  if (abandoned) {
    retry.isActing = false;
    void takeFromOutbox(session);
    return undefined;
  }
  const { submission, issues, screen, screens } = store.getSnapshot();
  if (submission.state === 'received') {
    void keepReceiptAndDropDraft(session, host.endpoint);
    host.dispatchEvent(new ProcedureSubmittedEvent(submission.receipt));
    return undefined;
  }
  void session.save();
  // The summary reports a lost file at its document.
  if (submission.state !== 'failed') {
    void takeFromOutbox(session);
    return store.issuesOn(screen).length > 0 ? 'summary' : undefined;
  }
  if (attempt.isStopped) void takeFromOutbox(session);
  else retry.schedule(host, submission.failure, () => submit(host, session, language));
  const pointers = issues.map(({ pointer }) => pointer);
  reportProblem(host, submission.failure.reason, pointers, undefined, causeOf(host, submission.failure));
  return screen === screens.at(-1) ? 'failure' : 'summary';
}

/** Returns the cause of a failure without personal data. */
function causeOf({ endpoint, encryptTo }: Sender, { reason, status, receiptFault }: SubmissionFailure): EndpointCause {
  const isAboutKey = reason === 'noKey' || reason.startsWith('key');
  const asked = isAboutKey ? encryptTo : endpoint;
  const address = endpointUrl(typeof asked === 'string' ? asked : null)?.replace(/[?#].*/, '');
  return {
    ...(address !== undefined && { address }),
    ...(status !== undefined && { status }),
    ...(receiptFault !== undefined && { receiptFault }),
  };
}

/** Whether the dossier may be sent; if not, opens the screen that blocks it. */
function goToFirstBlocker({ store }: FormSession): boolean {
  const { screens } = store.getSnapshot();
  const blocked = screens.slice(screens.indexOf('review')).find((screen) => store.issuesOn(screen).length > 0);
  if (!blocked) return true;
  store.goTo(blocked);
  store.continue();
  return false;
}
