import type { ScreenId } from '@motcua/core';
import { msg } from '../localize/msg.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormSession } from '../session/form-session.js';

/** Where drafts and receipts are offered, and so can be deleted. */
const SCREENS: readonly ScreenId[] = ['start', 'receipt'];

/**
 * Says what was just deleted from the device, and offers to bring it back. The region is there before its words, and only
 * where something can be deleted.
 */
export function erasedNotice(session: FormSession): TemplateResult | typeof nothing {
  const { drafts, erased, receipts, store } = session;
  const { screen } = store.getSnapshot();
  const isHere = erased?.screen === screen;
  if (!isHere && !((drafts ?? receipts) && SCREENS.includes(screen))) return nothing;
  return html`<div role="status">${isHere ? notice(session) : nothing}</div>`;
}

function notice(session: FormSession): TemplateResult {
  const undo = async ({ currentTarget }: Event) => {
    const root = (currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    const { erased } = session;
    if (!erased || !(await erased.undo())) return;
    session.erased = undefined;
    root.getElementById('title')?.focus();
    session.changed();
  };
  return html`<div class="notice">
    <p>${session.erased?.words()}</p>
    <button type="button" class="button secondary" part="button-secondary" @click=${undo}>
      ${msg('Lấy lại bản vừa xóa', { id: 'erased.undo' })}
    </button>
  </div>`;
}

/**
 * Deletes something from the device at the press of a button: the focus goes to the screen's title, since the button is
 * gone, and a person who did not mean it can bring it back as long as they stay on the screen and on the page.
 * @param act deletes; resolves to whether the device did
 * @param undo brings it back; resolves to whether the device took it
 */
export async function erase(
  session: FormSession,
  { currentTarget }: Event,
  words: () => string,
  act: () => Promise<boolean>,
  undo: () => Promise<boolean>,
): Promise<void> {
  const root = (currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  // What the device still holds stays in sight.
  if (!(await act())) return;
  session.erased = { screen: session.store.getSnapshot().screen, words, undo };
  root.getElementById('title')?.focus();
  session.changed();
}
