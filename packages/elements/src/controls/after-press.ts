let isDown = false;
// On a server, where a page is rendered with the element's tag only, there is nothing to listen to.
globalThis.addEventListener?.('mousedown', () => (isDown = true), true);
globalThis.addEventListener?.('mouseup', () => (isDown = false), true);

/**
 * Acts now, or, when the person is pressing somewhere, once they have let go: what it draws must not move what they are
 * pressing away from under them. Touch sends the same events, all at once.
 */
export function afterPress(act: () => void): void {
  if (isDown) globalThis.addEventListener('mouseup', () => setTimeout(act), { once: true });
  else act();
}
