let isDown = false;
const waiting: (() => void)[] = [];

const release = (): void => {
  isDown = false;
  // The pending click goes first: it was aimed at an element that is still rendered.
  for (const act of waiting.splice(0)) setTimeout(act);
};

// On a server, which renders only the element’s tag, there are no events.
globalThis.addEventListener?.('mousedown', () => (isDown = true), true);
// When the button is released outside the window, in a frame, or during a drag, other events fire.
for (const type of ['mouseup', 'dragend']) globalThis.addEventListener?.(type, release, true);
globalThis.addEventListener?.('blur', ({ target }) => target === globalThis && release());
// A pointer that moves without a pressed button was released outside the page.
globalThis.addEventListener?.('mousemove', ({ buttons }) => isDown && buttons === 0 && release(), true);

/**
 * Runs a callback now, or, while a pointer is pressed, after it is released: rendering must not move the element under
 * the pointer before the click. Touch sends the same events, all at once.
 */
export function afterPress(act: () => void): void {
  if (isDown) waiting.push(act);
  else act();
}
