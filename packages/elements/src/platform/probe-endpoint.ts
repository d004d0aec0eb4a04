import type { TransportFault } from '@motcua/core';
import { timers } from './timers.js';

/** The time in which an endpoint must respond to a probe, in milliseconds. */
const TIMEOUT = 5000;

/**
 * Finds out why a request failed, since browsers do not report the cause. If the endpoint responds to the probe, it was
 * reachable, and scripts may not read its response to the dossier: a redirect to another origin, or a response without
 * CORS headers, e.g. of a proxy.
 */
export async function probeEndpoint(url: string, withCredentials: boolean): Promise<TransportFault> {
  if (!navigator.onLine) return 'unreachable';
  let isBlocked = false;
  const listen = ({ blockedURI }: SecurityPolicyViolationEvent) => (isBlocked ||= url.startsWith(blockedURI));
  document.addEventListener('securitypolicyviolation', listen);
  const ended = new AbortController();
  const cancel = timers.after(TIMEOUT, () => ended.abort());
  const ask = async (options: RequestInit) =>
    fetch(url, {
      ...options,
      cache: 'no-store',
      credentials: withCredentials ? 'include' : 'same-origin',
      signal: ended.signal,
    }).catch(() => undefined);
  try {
    const answer = await ask({ redirect: 'manual' });
    if (answer) return answer.type === 'opaqueredirect' ? 'signIn' : 'unreadable';
    if (await ask({ mode: 'no-cors' })) return 'unreadable';
    // The event of a CSP violation fires in the next task.
    await new Promise<void>((resolve) => timers.after(0, resolve));
    return isBlocked ? 'blocked' : 'unreachable';
  } finally {
    cancel();
    document.removeEventListener('securitypolicyviolation', listen);
  }
}
