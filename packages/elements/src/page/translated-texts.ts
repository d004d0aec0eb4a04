/**
 * Page translators put an element, mostly `<font>`, in the place of every text. A template goes on to write new words to
 * what it takes for its text, as `data`: the element takes them from there. Without this the page would go on showing
 * the words of the screen, the count or the mistake before.
 */
export class TranslatedTexts {
  readonly #observer = new MutationObserver((records) => {
    for (const { addedNodes, removedNodes } of records) {
      const isReplaced = [...removedNodes].some((node) => node instanceof Text);
      for (const node of addedNodes) {
        if (node instanceof HTMLElement && (isReplaced || node.localName === 'font')) takeWords(node);
      }
    }
  });

  constructor(root: ShadowRoot) {
    for (const element of root.querySelectorAll('font')) takeWords(element);
    this.#observer.observe(root, { childList: true, subtree: true });
  }

  leave(): void {
    this.#observer.disconnect();
  }
}

function takeWords(element: HTMLElement & { data?: unknown }): void {
  const show = (words: unknown) => (element.textContent = String(words));
  // Words that were written before this came.
  if (Object.hasOwn(element, 'data')) show(element.data);
  Object.defineProperty(element, 'data', { configurable: true, set: show });
}
