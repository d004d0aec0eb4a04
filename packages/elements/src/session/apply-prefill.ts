import { isObject } from '@motcua/model';
import { prefill, type PrefillClaims } from '@motcua/core';
import { ProcedurePrefillEvent } from '../events/prefill-event.js';
import { reportProblem } from '../problems/report-problem.js';
import type { FormSession } from './form-session.js';
import type { AskingForm } from './fate.js';
import { forgetOldDrafts } from './kept-drafts.js';
import { Recall } from './recall.js';

interface Filling {
  readonly claims: PrefillClaims | undefined;
  readonly stop: (() => void) | undefined;
}

/** Whether a form has been here, and what the page's property said last. */
const filled = (): { isOpened: boolean; last?: Filling } => ({ isOpened: false });

/**
 * Fills in what the page has said already, in the place of what it said before, which may be of another person. Asks
 * the page once what else it knows: one that answers by saying more would be asked for ever.
 */
export function fillIn(host: AskingForm, session: FormSession, claims: PrefillClaims | undefined): void {
  const { store, procedure } = session;
  // Here, since it is the first that a form does with what of the kit comes later.
  const state = session.local(filled);
  if (!state.isOpened) {
    if (session.drafts) void forgetOldDrafts();
    void Recall.begin(host, session);
    for (const place of procedure.uncheckedPatterns ?? []) reportProblem(host, 'unsafePattern', [], place);
    for (const place of procedure.unknownDialects ?? []) reportProblem(host, 'unknownDialect', [], place);
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

/** The member of what a page knows that is missing or wrong; empty for what is no object. */
function claimsFault(given: unknown): string | undefined {
  if (!isObject(given)) return '';
  if (typeof given['source'] !== 'string') return 'source';
  if (given['at'] !== undefined && typeof given['at'] !== 'string') return 'at';
  return isObject(given['claims']) ? undefined : 'claims';
}
