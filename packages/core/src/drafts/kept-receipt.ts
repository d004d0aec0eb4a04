import type { Instant } from '@motcua/model';
import type { GivenReceipt, Received } from '../store/submission-state.js';

/**
 * Days for which a device keeps a receipt: time enough to find a printer or to call the agency after a long weekend,
 * and no more, since whoever uses the device meanwhile can read the code that opens the dossier's status.
 */
export const KEPT_DAYS = 7;

/** A receipt as it is kept on the person's device. It holds no answers. */
export interface KeptReceipt extends Pick<Received, 'damaged' | 'verified' | 'files' | 'supplement'> {
  /** The procedure's code, of whatever version. */
  readonly code: string;
  readonly receipt: GivenReceipt;
  /** When the device forgets it. */
  readonly until: Instant;
}

/** Returns the receipt to store for a dossier that was received just now. */
export function toKeptReceipt(
  code: string,
  { receipt, damaged, verified, files, supplement }: Omit<KeptReceipt, 'code' | 'until'>,
  now: Date,
): KeptReceipt {
  const until = new Date(now.getTime() + KEPT_DAYS * 24 * 3600 * 1000).toISOString();
  const own = { ...(verified && { verified }), ...(files && { files }), ...(supplement && { supplement }) };
  return { code, receipt, damaged, ...own, until };
}
