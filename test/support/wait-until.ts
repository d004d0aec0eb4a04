import { waitUntil as waitAtMost } from '@open-wc/testing';

/** How long a busy machine may take for what takes milliseconds on an idle one, in milliseconds. */
const TIMEOUT = 15_000;

/**
 * Waits until a condition holds, as the function of `@open-wc/testing` does, which gives up after a second.
 * @throws {Error} with the message when it does not hold within the time
 */
export function waitUntil(
  condition: () => unknown,
  message?: string,
  options: { interval?: number; timeout?: number } = {},
): Promise<void> {
  return waitAtMost(condition, message, { timeout: TIMEOUT, ...options });
}
