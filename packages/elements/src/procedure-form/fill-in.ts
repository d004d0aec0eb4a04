import { prefill, type PrefillClaims } from '@motcua/core';
import { ProcedurePrefillEvent } from '../prefill-event.js';
import type { FormSession } from '../form/form-session.js';

/** Fills in what the page has said already, and asks it for what else it knows. */
export function fillIn(host: EventTarget, { store, procedure }: FormSession, claims: PrefillClaims | undefined): void {
  const names = (procedure.definition.prefill ?? []).map(({ claim }) => claim);
  if (names.length === 0) return;
  if (claims) prefill(store, claims);
  host.dispatchEvent(new ProcedurePrefillEvent([...new Set(names)], (given) => void prefill(store, given)));
}
