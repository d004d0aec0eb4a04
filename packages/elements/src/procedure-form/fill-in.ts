import { prefill, type FormStore, type PrefillClaims } from '@motcua/core';
import { ProcedurePrefillEvent } from '../prefill-event.js';
import type { FormSession } from '../form/form-session.js';
import { forgetOldReceipts } from './kept-receipts.js';

interface Filling {
  readonly claims: PrefillClaims | undefined;
  readonly stop: (() => void) | undefined;
}

/** What the page's property said last, for each form that was filled in. */
const fillings = new WeakMap<FormStore, Filling>();

/** Forms that have been here. */
const opened = new WeakSet<FormStore>();

/**
 * Fills in what the page has said already, in the place of what it said before, which may be of somebody else. Asks the
 * page once what else it knows: one that answers by saying more would be asked for ever.
 */
export function fillIn(host: EventTarget, session: FormSession, claims: PrefillClaims | undefined): void {
  const { store, procedure } = session;
  // Here, since it is the first that a form does with what of the kit comes later.
  if (!opened.has(store)) void forgetOldReceipts(session);
  opened.add(store);
  const names = (procedure.definition.prefill ?? []).map(({ claim }) => claim);
  const before = fillings.get(store);
  if (names.length === 0 || (before && before.claims === claims)) return;
  before?.stop?.();
  let stop: (() => void) | undefined;
  session.asPage(() => (stop = claims && prefill(store, claims)));
  fillings.set(store, { claims, stop });
  if (before) return;
  host.dispatchEvent(
    new ProcedurePrefillEvent([...new Set(names)], (given) => session.asPage(() => void prefill(store, given))),
  );
}
