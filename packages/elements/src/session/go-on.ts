import type { FormSession } from './form-session.js';
import { siftDrafts } from './kept-drafts.js';
import type { Sender } from './send-dossier.js';
import { submit } from './submit.js';

/** The target of the focus. */
interface Attention {
  /** Shows or hides the error summary of this screen. */
  summarize(summarized: boolean): void;
  focus(target: 'failure'): void;
}

/**
 * Continues from the current screen: to the next one, or, on the last, submits the dossier.
 * @param isCurrent false once the page has opened another form
 */
export async function goOn(
  host: Sender,
  session: FormSession,
  language: string,
  attention: Attention,
  isCurrent: () => boolean,
): Promise<void> {
  const { store } = session;
  if (store.getSnapshot().screen === 'start') {
    await siftDrafts(session);
    // The earlier draft has become visible only now.
    if (session.offers) return;
  }
  if (!isCurrent()) return;
  const { screen, screens } = store.getSnapshot();
  if (screen === screens.at(-1)) {
    const outcome = await submit(host, session, language);
    if (!isCurrent()) return;
    attention.summarize(outcome === 'summary');
    if (outcome === 'failure') attention.focus(outcome);
  } else {
    const stays = !store.continue();
    attention.summarize(stays);
    if (!stays) void session.save();
  }
}
