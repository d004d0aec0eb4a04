import { ProblemError } from '../base/problem-error.js';
import type { ReceiverContext } from '../receive/receiver-context.js';

/**
 * The origin under which clients reach the receiver: the configured one, or that of the request on this machine. Any other
 * Host header is the sender's word: a receipt with an address of the sender's choice would hand the status token to
 * whoever is there.
 * @throws {ProblemError} when none is configured, and the request was not sent to a loopback address
 */
export function publicOrigin(request: Request, { publicUrl }: Pick<ReceiverContext, 'publicUrl'>): string {
  if (publicUrl !== undefined) return publicUrl;
  const { hostname, origin } = new URL(request.url);
  if (/^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname)) return origin;
  throw new ProblemError('host-unknown');
}
