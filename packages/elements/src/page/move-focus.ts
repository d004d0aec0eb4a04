import type { Issue } from '@motcua/model';
import { focusIssue } from '../fields/focus.js';
import { automaticRetry } from '../session/automatic-retry.js';
import type { FormSession } from '../session/form-session.js';

/**
 * Moves the focus to an element of the form, by its id, or to the control of an issue. After an automatic retry the
 * focus stays where the person has it: elsewhere on the page, or on the same element as soon as it is rendered again.
 */
export async function moveFocus(session: FormSession, root: ShadowRoot, target: string | Issue): Promise<void> {
  if (typeof target !== 'string') {
    await focusIssue(root, target);
    return;
  }
  const retry = automaticRetry(session);
  const { screen } = session.store.getSnapshot();
  if (retry.isActing) {
    // The heading of the next screen is not the outcome yet.
    retry.isActing = screen !== 'receipt' && target === 'title';
    if (keepFocus(root, retry.focused)) {
      if (!retry.isActing) session.announce?.(outcomeWords(root));
      return;
    }
  }
  root.getElementById(target)?.focus();
}

/** Keeps the focus where it is, or restores it; returns false when the element is gone. */
function keepFocus(root: ShadowRoot, focused: string | undefined): boolean {
  if (focused === undefined) return true;
  const { activeElement } = root;
  if (activeElement && activeElement.id !== 'title') return true;
  const before = focused === '' ? null : root.getElementById(focused);
  before?.focus();
  return before !== null;
}

/** Returns the outcome of a submission as text, for a person whose focus is outside the form. */
function outcomeWords(root: ShadowRoot): string {
  const failure = root.querySelector('#failure h3');
  return (failure ?? root.getElementById('title'))?.textContent?.trim() ?? '';
}
