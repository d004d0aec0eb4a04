import type { Issue } from '@motcua/model';

/** The target of the focus after the next render: an element by id, or the control of an issue. */
export type FocusTarget = 'title' | 'summary' | 'failure' | Issue;

/**
 * Moves the focus when the focused element is removed, so that keyboard and screen reader users continue from the right
 * element.
 */
export class FocusKeeper {
  #target: FocusTarget | undefined;

  /** True while a target waits for the next render. */
  get waiting(): boolean {
    return this.#target !== undefined;
  }

  /** Requests the focus after the next render; the last request wins. */
  next(target: FocusTarget): void {
    this.#target = target;
  }

  /**
   * Moves the focus after a render.
   * @param move moves it once the late screens are loaded
   */
  move(root: ShadowRoot, move: ((target: FocusTarget) => unknown) | undefined): void {
    const target = this.#target;
    if (target === undefined) return;
    this.#target = undefined;
    if (move) move(target);
    else if (typeof target === 'string') root.getElementById(target)?.focus();
  }
}
