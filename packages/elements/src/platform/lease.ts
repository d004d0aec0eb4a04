import { environment } from './environment.js';
import { runOnKept } from './draft-storages.js';

/** The time after which a lease that is not renewed is over; timers of hidden pages may be a minute late. */
const LEASE_MS = 90_000;
const RENEWAL_MS = 20_000;

/** The time between two attempts to get a lease that another page has. */
const RETRY_MS = 5000;

/** A claim of one page on the device; the others wait until it ends. */
interface Lease {
  readonly owner: string;
  /** RFC 3339 */
  readonly until: string;
}

/**
 * Runs a function while no other page of this origin runs one under the same name, by a record in the storage of drafts:
 * for pages without Web Locks. Two pages may both run it where a clock jumps; what they do has to bear that.
 * @param signal ends the wait: the result is then rejected
 */
export async function withLease<Result>(
  name: string,
  signal: AbortSignal,
  act: () => Promise<Result>,
): Promise<Result> {
  const key = `lease/${name}`;
  const owner = environment.newSubmissionId();
  const renew = () =>
    runOnKept('readwrite', (store) => store.put({ owner, until: after(LEASE_MS) } satisfies Lease, key));
  while (!(await isFree(key, owner)) || !(await renew().then(() => isFree(key, owner)))) await pause(signal);
  const timer = setInterval(() => void renew().catch(() => undefined), RENEWAL_MS);
  try {
    return await act();
  } finally {
    clearInterval(timer);
    await runOnKept('readwrite', (store) => store.delete(key)).catch(() => undefined);
  }
}

async function isFree(key: string, owner: string): Promise<boolean> {
  const lease = await runOnKept('readonly', (store) => store.get(key) as IDBRequest<Lease | undefined>);
  if (!lease || lease.owner === owner) return true;
  // One from the future is of a clock that was set back.
  return lease.until <= after(0) || lease.until > after(2 * LEASE_MS);
}

function after(milliseconds: number): string {
  return new Date(environment.now().getTime() + milliseconds).toISOString();
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new Error('Stopped'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, RETRY_MS);
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
  });
}
