import { readFileSync, readlinkSync } from 'node:fs';

/** The operating system's id of the calling thread; undefined where the system does not say. */
export function ownThreadId(): string | undefined {
  try {
    return readlinkSync('/proc/thread-self').split('/').at(-1);
  } catch {
    return undefined;
  }
}

/**
 * Milliseconds for which a thread of this process has had a processor: on a busy machine less than the clock says.
 * Undefined where the system does not say (other systems than Linux), or when the thread has ended.
 * @see https://docs.kernel.org/scheduler/sched-stats.html
 */
export function threadTime(id: string | undefined): number | undefined {
  if (id === undefined) return undefined;
  try {
    const nanoseconds = Number(readFileSync(`/proc/self/task/${id}/schedstat`, 'utf8').split(' ')[0]);
    return Number.isFinite(nanoseconds) ? nanoseconds / 1_000_000 : undefined;
  } catch {
    return undefined;
  }
}
