import { createPublicKey, type JsonWebKey } from 'node:crypto';
import type { JsonObject } from '@motcua/model';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { KnownError } from '../base/known-error.js';

/** Members of a JWK that only a private key has, or a secret one. */
const PRIVATE = ['d', 'k', 'p', 'q'];

/** Members of a given JWK that say from when and until when it is used, and whether it was revoked. */
const VALIDITY = ['nbf', 'exp', 'revoked'];

/** The public keys for which senders seal dossiers. The private ones are the agency's: the receiver never has them. */
export class SealingKeys {
  /** As `/.well-known/jwks.json` has them, with the thumbprint of RFC 7638 as `kid`, and `use`. */
  readonly published: readonly (JWK & { readonly kid: string })[];

  private constructor(published: SealingKeys['published']) {
    this.published = published;
  }

  /**
   * @param keys public keys, each as PEM (SPKI) or as JWK: RSA of at least 2048 bits, or on the curve P-256, P-384 or P-521
   * @throws {KnownError} when one is no such key, is a private one, or is given twice
   */
  static async make(keys: readonly string[]): Promise<SealingKeys> {
    const published = await Promise.all(keys.map(readKey));
    if (new Set(published.map(({ kid }) => kid)).size < keys.length) {
      throw new KnownError('A sealing key is given twice: give each key once.');
    }
    return new SealingKeys(published);
  }

  /**
   * True when a dossier that is sealed for a key is taken. A dossier for a revoked key is not, since another may know it; one
   * for a key that has expired is, since it may have been sealed before.
   */
  has(kid: string): boolean {
    return this.published.some((key) => key.kid === kid && !('revoked' in key));
  }
}

async function readKey(text: string): Promise<JWK & { readonly kid: string }> {
  const { key, given } = readText(text);
  const jwk = key.export({ format: 'jwk' }) as JWK;
  const isLong = (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048;
  const isUsable = jwk.kty === 'RSA' ? isLong : ['P-256', 'P-384', 'P-521'].includes(jwk.crv ?? '');
  if (!isUsable) {
    throw new KnownError('A sealing key must be RSA of at least 2048 bits, or on the curve P-256, P-384 or P-521.');
  }
  const validity = VALIDITY.flatMap((name) => (name in given ? [[name, given[name]]] : []));
  return {
    ...jwk,
    ...(Object.fromEntries(validity) as JWK),
    kid: await calculateJwkThumbprint(jwk),
    alg: jwk.kty === 'RSA' ? 'RSA-OAEP-256' : 'ECDH-ES+A256KW',
    use: 'enc',
  };
}

function readText(text: string) {
  const isJwk = text.trimStart().startsWith('{');
  try {
    const given = isJwk ? (JSON.parse(text) as JsonObject) : {};
    if (PRIVATE.some((name) => name in given) || text.includes('PRIVATE KEY')) {
      throw new KnownError('A sealing key is private: give the public key, and keep the private one off this machine.');
    }
    return { given, key: createPublicKey(isJwk ? { key: given as JsonWebKey, format: 'jwk' } : text) };
  } catch (cause) {
    if (cause instanceof KnownError) throw cause;
    throw new KnownError('A sealing key cannot be read: write a public key as PEM (SPKI) or as JWK.', { cause });
  }
}
