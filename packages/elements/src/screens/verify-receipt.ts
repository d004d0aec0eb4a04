import type { GivenReceipt } from '@motcua/core';
import { verifySignedReceipt } from '@motcua/core/sealed';
import type { JsonObject } from '@motcua/model';
import { fetchKeys } from '../platform/fetch-keys.js';
import { endpointUrl } from '../session/endpoint.js';

/** The state of the signature of a receipt; `unknown` where the keys could not be fetched. */
export type SignatureState = 'valid' | 'invalid' | 'unsigned' | 'unknown';

/**
 * Verifies the signature of a receipt with the keys that the receiver publishes.
 * @param keys URL of a JWK Set
 */
export async function verifyReceipt(receipt: GivenReceipt, keys: string): Promise<SignatureState> {
  const address = endpointUrl(keys);
  const answer = address === undefined ? undefined : await fetchKeys(address, false, new AbortController().signal);
  if (!answer || answer.status !== 200) return 'unknown';
  const found = await verifySignedReceipt(receipt as unknown as JsonObject, answer.keys);
  if ('receipt' in found) return 'valid';
  return found.fault === 'keys' ? 'unknown' : 'invalid';
}
