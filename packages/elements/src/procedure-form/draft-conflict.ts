import { draftKey, mayReplace } from '@motcua/core';
import type { FormSession } from '../form/form-session.js';

/** Finds out whether the draft on the device is still the one that the person sees in this form. */
export async function checkDraft(session: FormSession): Promise<void> {
  const { seen, store, drafts, procedure } = session;
  if (seen === undefined || store.getSnapshot().submission.state === 'received') return;
  const stored = await drafts?.load(draftKey(procedure.definition)).catch(() => ({ revision: seen }));
  const own = { revision: `${session.id}.`, after: seen };
  if (session.seen === undefined || session.draftTaken || mayReplace(own, stored)) return;
  session.draftTaken = true;
  session.changed();
}

/** Keeps what is in this form in the place of what another form has kept. */
export async function takeOverDraft(session: FormSession): Promise<void> {
  session.draftTaken = false;
  session.seen = '*';
  session.saved = undefined;
  await session.save();
  session.changed();
}
