import { isObject } from '@motcua/model';
import { computeAnswers, prefill, type PrefillClaims } from '@motcua/core';
import { ProcedurePrefillEvent } from '../events/prefill-event.js';
import { reportProblem } from '../problems/report-problem.js';
import type { FormSession } from './form-session.js';
import type { AskingForm } from './fate.js';
import { beginPending, forgetOldDrafts } from './kept-drafts.js';
import type { OutboxForm } from './outbox.js';

interface Filling {
  readonly claims: PrefillClaims | undefined;
  readonly stop: (() => void) | undefined;
}

/** Whether the form was prefilled before, and the last value of the page's property. */
const filled = (): { isOpened: boolean; last?: Filling } => ({ isOpened: false });

/**
 * Applies the claims of the page, replacing earlier claims, which may be of another person. Requests further claims
 * from the page once: a page that responds by setting claims would be asked for ever.
 */
export function fillIn(host: OutboxForm, session: FormSession, claims: PrefillClaims | undefined): void {
  const { store, procedure } = session;
  // Expired drafts are removed here, since this is the first use of the late chunks.
  const state = session.local(filled);
  if (!state.isOpened) {
    if (session.drafts) void forgetOldDrafts();
    void beginPending(host, session);
    if (procedure.rules) session.asPage(() => followRules(host, session));
    for (const location of procedure.uncheckedPatterns ?? []) reportProblem(host, 'unsafePattern', [], location);
    for (const location of procedure.unknownDialects ?? []) reportProblem(host, 'unknownDialect', [], location);
  }
  state.isOpened = true;
  const names = (procedure.definition.prefill ?? []).map(({ claim }) => claim);
  const before = state.last;
  if (names.length === 0 || (before && before.claims === claims)) return;
  before?.stop?.();
  let stop: (() => void) | undefined;
  const fill = (given: PrefillClaims) => {
    const fault = claimsFault(given);
    if (fault === undefined) session.asPage(() => (stop = prefill(store, given)));
    else reportProblem(host, 'invalidClaims', [], fault);
  };
  if (claims) fill(claims);
  state.last = { claims, stop };
  if (before) return;
  host.dispatchEvent(new ProcedurePrefillEvent([...new Set(names)], fill));
}

/** Computes values from now on, and reports each expression that cannot be evaluated once. */
function followRules(host: AskingForm, { store }: FormSession): void {
  const reported = new Set<string>();
  computeAnswers(store, (problems) => {
    for (const { source, at, fault } of problems) {
      const location = `#${source}`;
      if (reported.has(location)) continue;
      reported.add(location);
      reportProblem(host, 'ruleFailed', [at], location, new Error(fault));
    }
  });
}

/** Returns the member of the claims that is missing or wrong; empty when they are not an object. */
function claimsFault(given: unknown): string | undefined {
  if (!isObject(given)) return '';
  if (typeof given['source'] !== 'string') return 'source';
  if (given['at'] !== undefined && typeof given['at'] !== 'string') return 'at';
  return isObject(given['claims']) ? undefined : 'claims';
}
