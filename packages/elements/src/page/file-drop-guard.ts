import { hasFiles } from '../controls/file-drop.js';

/** Set on the form while files are dragged over the page, to highlight the drop targets. */
const DRAGGING = 'data-dragging';

/**
 * Prevents the browser from navigating to a file that is dropped next to its drop target, which would lose all entries.
 * While a form is in the page, such a drop has no effect, except where the page itself handles it.
 */
export class PageDrops {
  readonly #root: ShadowRoot;
  readonly #listening = new AbortController();

  constructor(root: ShadowRoot) {
    this.#root = root;
    const { signal } = this.#listening;
    for (const type of ['dragover', 'drop'] as const) globalThis.addEventListener(type, this.#guard, { signal });
    globalThis.addEventListener('dragleave', ({ relatedTarget }) => relatedTarget ?? this.#mark(false), { signal });
    globalThis.addEventListener('dragend', () => this.#mark(false), { signal });
  }

  leave(): void {
    this.#listening.abort();
    this.#mark(false);
  }

  readonly #guard = (event: DragEvent): void => {
    if (!hasFiles(event.dataTransfer)) return;
    this.#mark(event.type === 'dragover');
    if (event.defaultPrevented || event.composedPath().some(takesFiles)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  };

  #mark(isDragging: boolean): void {
    this.#root.querySelector('.form')?.toggleAttribute(DRAGGING, isDragging);
  }
}

/** Native file inputs of the page accept files without a listener. */
function takesFiles(target: EventTarget): boolean {
  return target instanceof Element && target.matches('input[type=file], [contenteditable]');
}
