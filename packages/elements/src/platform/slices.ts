/** How long work goes on before the browser may do something else, in milliseconds. */
const SLICE_MS = 16;

const waiting: (() => void)[] = [];

/**
 * Runs work in slices of time after the next paint, in the order in which it was given. Between two slices the browser
 * takes input and paints.
 */
export function inSlices(work: () => void): void {
  waiting.push(work);
  // What the page does after the paint comes first. A hidden page paints nothing, and waits until it is shown.
  if (waiting.length === 1) requestAnimationFrame(() => setTimeout(runSlice));
}

/** Resolves after the next paint, and after the work that waits then. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => inSlices(() => inSlices(resolve)));
}

/** Runs the work that waits longest; returns whether there is more. */
export function runNext(): boolean {
  waiting.shift()?.();
  return waiting.length > 0;
}

function runSlice(): void {
  const start = performance.now();
  try {
    while (runNext() && performance.now() - start < SLICE_MS);
  } finally {
    if (waiting.length > 0) {
      // An idle callback would wait for the end of a frame, and a timer for some milliseconds.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = runSlice;
      port2.postMessage(0);
    }
  }
}
