/**
 * Page translators replace each text node by an element, mostly `<font>`. A template still writes new text to the
 * `data` of its detached text node: this class forwards it to the element. Otherwise the page would keep showing the
 * text of the previous screen, count or error.
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
  // Text written before the observer started.
  if (Object.hasOwn(element, 'data')) show(element.data);
  Object.defineProperty(element, 'data', { configurable: true, set: show });
}
