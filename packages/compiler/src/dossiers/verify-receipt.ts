import { isObject, jsonEqual, type JsonObject, type JsonValue } from '@motcua/model';
import { compactVerify, createLocalJWKSet, errors, type JSONWebKeySet } from 'jose';
import { KnownError } from '../known-error.js';

/** What the signature of a receipt shows. */
export interface VerifiedReceipt {
  /** The receipt as it was signed. */
  readonly receipt: JsonObject;
  /** Id of the key. */
  readonly kid: string | undefined;
}

/**
 * Verifies the signature of a receipt.
 * @param receipt the receipt as the receiver gave it, with its `signature`
 * @param keys the receiver's `/.well-known/jwks.json`
 * @throws {KnownError} when it has no signature, none of these keys made it, or a member is another than was signed
 */
export async function verifyReceipt(receipt: JsonObject, keys: JSONWebKeySet): Promise<VerifiedReceipt> {
  const { signature, statusToken: _, ...members } = receipt;
  if (typeof signature !== 'string') throw new KnownError('The receipt has no signature.');
  const verified = await compactVerify(signature, createLocalJWKSet(keys), { algorithms: ['ES256', 'EdDSA'] }).catch(
    (error: unknown) => {
      if (!(error instanceof errors.JOSEError)) throw error;
      throw new KnownError(`The signature is not valid: ${reasonOf(error)}.`, { cause: error });
    },
  );
  const signed = JSON.parse(new TextDecoder().decode(verified.payload)) as JsonValue;
  if (!isObject(signed) || verified.protectedHeader.typ !== 'motcua-receipt+json') {
    throw new KnownError('The signature is that of something else than a receipt.');
  }
  for (const name of new Set([...Object.keys(signed), ...Object.keys(members)])) {
    if (!jsonEqual(signed[name], members[name])) throw new KnownError(`“${name}” is not what was signed.`);
  }
  return { receipt: signed, kid: verified.protectedHeader.kid };
}

function reasonOf(error: errors.JOSEError): string {
  if (error instanceof errors.JWKSNoMatchingKey) return 'none of the keys made it';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'it does not fit its content';
  return 'it cannot be read';
}
