import { isObject, jsonEqual, type JsonObject, type JsonValue } from '@motcua/model';
import { compactVerify, createLocalJWKSet, errors, type JSONWebKeySet } from 'jose';

const { TextDecoder } = globalThis as unknown as {
  readonly TextDecoder: new () => { decode(bytes: Uint8Array): string };
};

/** Why the signature of a receipt does not prove it. */
export type SignatureFault =
  | 'unsigned'
  /** The input is not a JWK Set. */
  | 'keys'
  | 'unknownKey'
  /** The signature does not fit its content. */
  | 'mismatch'
  | 'unreadable'
  /** Something else than a receipt was signed. */
  | 'otherType'
  /** A member of the receipt is another than was signed. */
  | 'altered';

/** The receipt as it was signed, and the id of the key; or why it is not proved, and by which member. */
export type SignedReceipt =
  | { readonly receipt: JsonObject; readonly kid: string | undefined }
  | { readonly fault: SignatureFault; readonly member?: string; readonly cause?: unknown };

/**
 * Verifies the signature of a receipt.
 * @param receipt the receipt as the receiver gave it, with its `signature`
 * @param keys a JWK Set, as the receiver publishes it
 */
export async function verifySignedReceipt(receipt: JsonObject, keys: unknown): Promise<SignedReceipt> {
  const { signature, statusToken: _, ...members } = receipt;
  if (typeof signature !== 'string') return { fault: 'unsigned' };
  let known: ReturnType<typeof createLocalJWKSet>;
  try {
    known = createLocalJWKSet(keys as JSONWebKeySet);
  } catch (cause) {
    return { fault: 'keys', cause };
  }
  let verified: Awaited<ReturnType<typeof compactVerify>>;
  try {
    verified = await compactVerify(signature, known, { algorithms: ['ES256', 'EdDSA'] });
  } catch (cause) {
    if (!(cause instanceof errors.JOSEError)) throw cause;
    if (cause instanceof errors.JWKSNoMatchingKey) return { fault: 'unknownKey', cause };
    return { fault: cause instanceof errors.JWSSignatureVerificationFailed ? 'mismatch' : 'unreadable', cause };
  }
  const signed = JSON.parse(new TextDecoder().decode(verified.payload)) as JsonValue;
  if (!isObject(signed) || verified.protectedHeader.typ !== 'motcua-receipt+json') return { fault: 'otherType' };
  for (const member of new Set([...Object.keys(signed), ...Object.keys(members)])) {
    if (!jsonEqual(signed[member], members[member])) return { fault: 'altered', member };
  }
  return { receipt: signed, kid: verified.protectedHeader.kid };
}
