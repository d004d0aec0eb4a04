import { createHash, timingSafeEqual } from 'node:crypto';

/** The SHA-256 of bytes, or of a text in UTF-8: 64 lower-case hexadecimal digits. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** True for 64 lower-case hexadecimal digits. */
export function isSha256(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

/**
 * True when a secret has a SHA-256. Takes as long for a wrong secret, and where there is no hash, as for the right one.
 * @param hash 64 hexadecimal digits
 */
export function hasSha256(secret: string, hash: string | undefined): boolean {
  const right = Buffer.from(hash ?? '0'.repeat(64), 'hex');
  return timingSafeEqual(Buffer.from(sha256(secret), 'hex'), right) && hash !== undefined;
}
