import { runOnKept } from './draft-storages.js';
import { timers } from './timers.js';

/** The timeout of the device's storage, in milliseconds; some browsers never respond. */
const STORAGE_TIMEOUT_MS = 3000;

/** Runs one request on the stored drafts as `runOnKept` does; rejects when the device does not respond in time. */
export const runInTime: typeof runOnKept = (mode, act, durability) =>
  new Promise((resolve, reject) => {
    const cancel = timers.after(STORAGE_TIMEOUT_MS, () => reject(new Error('The device does not answer')));
    void runOnKept(mode, act, durability).then(resolve, reject).finally(cancel);
  });
