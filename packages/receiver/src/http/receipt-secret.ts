import { ProblemError } from '../base/problem-error.js';

/** Longer secrets are not hashed. */
const MAX_SECRET = 200;

/**
 * The secret that only the sender of a submission has, as a request shows it.
 * @throws {ProblemError} when there is none
 */
export function receiptSecretOf(headers: Headers): string {
  const secret = headers.get('receipt-secret');
  if (!secret || secret.length > MAX_SECRET) throw new ProblemError('secret-missing');
  return secret;
}
