/**
 * A UUID version 7 (RFC 9562): 48 bits of milliseconds, then random bits, so that ids sort by time.
 * @param random 10 bytes from a cryptographic source
 */
export function submissionId(now: Date, random: Uint8Array): string {
  const time = Math.floor(now.getTime()).toString(16).padStart(12, '0').slice(-12);
  const bytes = [...random.slice(0, 10)];
  bytes[0] = ((bytes[0] ?? 0) & 0x0f) | 0x70;
  bytes[2] = ((bytes[2] ?? 0) & 0x3f) | 0x80;
  const hex = time + bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
