import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import type { Receipt } from '@motcua/model';
import { calculateJwkThumbprint, CompactSign, type JWK } from 'jose';
import { KnownError } from '../base/known-error.js';

/** The `typ` of a signed receipt. */
export const RECEIPT_TYPE = 'motcua-receipt+json';

/** A key that signs receipts, or that has signed earlier ones. */
interface SigningKey {
  readonly privateKey: KeyObject;
  readonly algorithm: 'ES256' | 'EdDSA';
  /** As it is published, with `kid`, `alg` and `use`. */
  readonly published: JWK & { readonly kid: string };
}

/** Signs receipts (JWS, RFC 7515), and knows the keys with which they are verified. */
export class ReceiptSigner {
  readonly #keys: readonly SigningKey[];

  private constructor(keys: readonly SigningKey[]) {
    this.#keys = keys;
  }

  /**
   * @param keys private keys, each as PEM (PKCS #8) or as JWK: P-256 or Ed25519. The first signs; those after it have
   *   signed earlier receipts, and are published still
   * @throws {KnownError} when one is no such key, or two have the same id
   */
  static async make(keys: readonly string[]): Promise<ReceiptSigner> {
    const read = await Promise.all(keys.map(readKey));
    if (new Set(read.map(({ published }) => published.kid)).size < read.length) {
      throw new KnownError('Two signing keys have the same key id (kid): give each key once.');
    }
    return new ReceiptSigner(read);
  }

  /** The public keys, as `/.well-known/jwks.json` has them. */
  get publicKeys(): readonly JWK[] {
    return this.#keys.map(({ published }) => published);
  }

  /** The signature of a receipt; undefined without a key. Its secret token is not part of what is signed. */
  async sign(receipt: Omit<Receipt, 'statusToken' | 'signature'>): Promise<string | undefined> {
    const [key] = this.#keys;
    if (!key) return undefined;
    return new CompactSign(new TextEncoder().encode(JSON.stringify(receipt)))
      .setProtectedHeader({ alg: key.algorithm, kid: key.published.kid, typ: RECEIPT_TYPE })
      .sign(key.privateKey);
  }
}

async function readKey(text: string): Promise<SigningKey> {
  const given = readText(text);
  const key = createPublicKey(given.privateKey).export({ format: 'jwk' }) as JWK;
  const { crv } = key;
  if (crv !== 'P-256' && crv !== 'Ed25519') {
    throw new KnownError('A signing key must be on the curve P-256 or Ed25519: openssl genpkey -algorithm ed25519');
  }
  const algorithm = crv === 'P-256' ? 'ES256' : 'EdDSA';
  const kid = given.kid ?? (await calculateJwkThumbprint(key));
  return { privateKey: given.privateKey, algorithm, published: { ...key, kid, alg: algorithm, use: 'sig' } };
}

function readText(text: string): { readonly privateKey: KeyObject; readonly kid?: string | undefined } {
  try {
    if (!text.trimStart().startsWith('{')) return { privateKey: createPrivateKey(text) };
    const jwk = JSON.parse(text) as JWK;
    return { privateKey: createPrivateKey({ key: jwk, format: 'jwk' }), kid: jwk.kid };
  } catch (cause) {
    throw new KnownError('A signing key cannot be read: write a private key as PEM (PKCS #8) or as JWK.', { cause });
  }
}
