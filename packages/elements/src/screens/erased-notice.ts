import { msg } from '../localize/msg.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormSession } from '../session/form-session.js';

/** Renders a notice about data that was just deleted from the device, with an offer to restore it. */
export function erasedNotice(session: FormSession): TemplateResult | typeof nothing {
  if (session.erased?.screen !== session.store.getSnapshot().screen) return nothing;
  const undo = async ({ currentTarget }: Event) => {
    const root = (currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    const { erased } = session;
    if (!erased || !(await erased.undo())) return;
    session.erased = undefined;
    root.getElementById('title')?.focus();
    session.changed();
  };
  return html`<div class="notice">
    <p data-spoken>${session.erased.words()}</p>
    <button type="button" class="button secondary" part="button-secondary" @click=${undo}>
      ${session.erased.undoWords?.() ?? msg('Lấy lại bản vừa xóa', { id: 'erased.undo' })}
    </button>
  </div>`;
}

/**
 * Deletes data from the device when a button is pressed. The focus moves to the screen's title, since the button is
 * removed. The data can be restored as long as the person stays on the screen and on the page.
 * @param act deletes; resolves to whether the device did
 * @param undo restores; resolves to whether the device stored the data
 * @param undoWords label of the button that restores, if not the usual one
 */
export async function erase(
  session: FormSession,
  { currentTarget }: Event,
  words: () => string,
  act: () => Promise<boolean>,
  undo: () => Promise<boolean>,
  undoWords?: () => string,
): Promise<void> {
  const root = (currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  // Data that is still on the device stays visible.
  if (!(await act())) return;
  session.erased = { screen: session.store.getSnapshot().screen, words, undo, ...(undoWords && { undoWords }) };
  root.getElementById('title')?.focus();
  session.changed();
}
