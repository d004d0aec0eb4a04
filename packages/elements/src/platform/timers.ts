import type { Timers } from '@motcua/core';

/** The browser's timers. */
export const timers: Timers = {
  now: () => performance.now(),
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};
