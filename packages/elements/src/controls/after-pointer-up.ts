let isDown = false;
const waiting: (() => void)[] = [];

const release = (): void => {
  isDown = false;
  // The click that follows comes first: it was meant for what is still there.
  for (const act of waiting.splice(0)) setTimeout(act);
};

// On a server, where a page is rendered with the element's tag only, there is nothing to listen to.
globalThis.addEventListener?.('mousedown', () => (isDown = true), true);
// The button may be released outside the window, in a frame, or during a drag: other events come then.
for (const type of ['mouseup', 'dragend']) globalThis.addEventListener?.(type, release, true);
globalThis.addEventListener?.('blur', ({ target }) => target === globalThis && release());
// A pointer that moves without a pressed button has been released where nothing was heard of it.
globalThis.addEventListener?.('mousemove', ({ buttons }) => isDown && buttons === 0 && release(), true);

/**
 * Acts now, or, when the person is pressing somewhere, once they have released: what it draws must not move what they
 * are pressing away from under them. Touch sends the same events, all at once.
 */
export function afterPress(act: () => void): void {
  if (isDown) waiting.push(act);
  else act();
}
