import { isArray, isObject, ownValue, type JsonObject, type JsonValue } from '@motcua/model';
import { calculateJwkThumbprint, importJWK, type JWK } from 'jose';

/** Why there is no key to seal a dossier for. */
export type SealingKeyFault =
  /** The input is neither a JWK nor a JWK Set. */
  | 'keyUnreadable'
  /** None of the keys has a thumbprint that is pinned. */
  | 'keyUnpinned'
  /** The pinned key is of a kind, or for an algorithm, that is not supported. */
  | 'keyUnsupported'
  /** The pinned key was revoked, or is not valid at this time. */
  | 'keyExpired';

/** A public key to seal for. */
export interface SealingKey {
  readonly key: JsonObject;
  /** Its RFC 7638 thumbprint (SHA-256, base64url). */
  readonly thumbprint: string;
}

/** Members of a JWK that make its thumbprint, for the kinds of keys that are supported. */
const MEMBERS = ['kty', 'crv', 'x', 'y', 'e', 'n'];
const CURVES: readonly unknown[] = ['P-256', 'P-384', 'P-521'];
const SEALING_OPERATIONS: readonly unknown[] = ['deriveBits', 'deriveKey', 'wrapKey', 'encrypt'];
/** Characters of the modulus of an RSA key of 2048 bits, base64url. */
const MIN_MODULUS = 342;
/** The maximum number of keys of a set that are inspected. */
const MAX_KEYS = 100;

/**
 * Chooses a key that is pinned, and that can be used now.
 * @param given a JWK, or a JWK Set (RFC 7517)
 * @param pinned RFC 7638 thumbprints
 */
export async function chooseSealingKey(
  given: unknown,
  pinned: readonly string[],
  now: Date,
): Promise<SealingKey | { readonly fault: SealingKeyFault }> {
  const keys = keysIn(given);
  if (!keys) return { fault: 'keyUnreadable' };
  let fault: SealingKeyFault = 'keyUnpinned';
  for (const jwk of keys) {
    const thumbprint = await calculateJwkThumbprint(jwk as unknown as JWK).catch(() => undefined);
    if (thumbprint === undefined || !pinned.includes(thumbprint)) continue;
    const key = Object.fromEntries(MEMBERS.flatMap((name) => (name in jwk ? [[name, jwk[name]]] : []))) as JsonObject;
    if (!isValidAt(jwk, now)) fault = 'keyExpired';
    else if (await canSeal(jwk, key)) return { key, thumbprint };
    else fault = 'keyUnsupported';
  }
  return { fault };
}

/** The algorithm by which the key of a dossier is wrapped for a public key. */
export function wrappingAlgorithm({ kty }: JsonObject): string {
  return kty === 'RSA' ? 'RSA-OAEP-256' : 'ECDH-ES+A256KW';
}

function keysIn(given: unknown): readonly JsonObject[] | undefined {
  if (!isObject(given)) return undefined;
  const document: JsonObject = given;
  const keys: JsonValue | undefined = 'kty' in document ? [document] : ownValue(document, 'keys');
  return isArray(keys) ? keys.slice(0, MAX_KEYS).filter((key) => isObject(key)) : undefined;
}

/** `nbf`, `exp` (seconds since 1970) and `revoked` are what OpenID Federation 1.0 adds to a JWK. */
function isValidAt({ nbf, exp, revoked }: JsonObject, now: Date): boolean {
  const seconds = now.getTime() / 1000;
  const isBegun = typeof nbf !== 'number' || nbf <= seconds;
  const isOver = typeof exp === 'number' && exp <= seconds;
  return isBegun && !isOver && (revoked === undefined || revoked === null || revoked === false);
}

async function canSeal({ use, alg, key_ops: operations }: JsonObject, key: JsonObject): Promise<boolean> {
  const algorithm = wrappingAlgorithm(key);
  if ((use !== undefined && use !== 'enc') || (alg !== undefined && alg !== algorithm)) return false;
  // A public key for an agreement is exported with no operations.
  if (isArray(operations) && operations.length > 0 && !operations.some((name) => SEALING_OPERATIONS.includes(name)))
    return false;
  const { kty, crv, n } = key;
  const isKnown =
    kty === 'RSA' ? typeof n === 'string' && n.length >= MIN_MODULUS : kty === 'EC' && CURVES.includes(crv);
  if (!isKnown) return false;
  return importJWK(key as unknown as JWK, algorithm).then(
    () => true,
    () => false,
  );
}
