/** Whether the browser has Web Locks: pages over plain HTTP have none. */
export function hasLocks(): boolean {
  return (navigator.locks as LockManager | undefined) !== undefined;
}

/**
 * Runs a function while no other page of this origin runs one under the same name. Without Web Locks, as on pages over
 * plain HTTP, it runs at once.
 * @param signal ends the wait for the lock: the result is then rejected
 */
export async function exclusively<Result>(
  name: string,
  signal: AbortSignal,
  act: () => Promise<Result>,
): Promise<Result> {
  const locks = navigator.locks as LockManager | undefined;
  return locks ? locks.request(`motcua:${name}`, { signal }, act) : act();
}
