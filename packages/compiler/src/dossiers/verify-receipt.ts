import { verifySignedReceipt, type SignatureFault } from '@motcua/core/sealed';
import type { JsonObject } from '@motcua/model';
import type { JSONWebKeySet } from 'jose';
import { KnownError } from '../known-error.js';

/** The result of verifying the signature of a receipt. */
export interface VerifiedReceipt {
  /** The receipt as it was signed. */
  readonly receipt: JsonObject;
  /** Id of the key. */
  readonly kid: string | undefined;
}

const WORDS: Readonly<Record<Exclude<SignatureFault, 'altered'>, string>> = {
  unsigned: 'The receipt has no signature.',
  keys: 'The keys are no JWK Set.',
  unknownKey: 'The signature is not valid: none of the keys made it.',
  mismatch: 'The signature is not valid: it does not fit its content.',
  unreadable: 'The signature is not valid: it cannot be read.',
  otherType: 'The signature is that of something else than a receipt.',
};

/**
 * Verifies the signature of a receipt.
 * @param receipt the receipt as the receiver gave it, with its `signature`
 * @param keys the receiver's `/.well-known/jwks.json`
 * @throws {KnownError} when it has no signature, none of these keys made it, or a member is another than was signed
 */
export async function verifyReceipt(receipt: JsonObject, keys: JSONWebKeySet): Promise<VerifiedReceipt> {
  const found = await verifySignedReceipt(receipt, keys);
  if ('receipt' in found) return found;
  const { fault, member, cause } = found;
  throw new KnownError(fault === 'altered' ? `“${member}” is not what was signed.` : WORDS[fault], { cause });
}
