/** Fractional parts of the roots of the first primes, as FIPS 180-4 (4.2.2 and 5.3.3) defines the constants. */
const PRIMES = firstPrimes(64);
const fraction = (root: number) => Math.floor((root - Math.floor(root)) * 2 ** 32);
const ROUND_CONSTANTS = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const INITIAL_HASH = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

const BLOCK_BYTES = 64;
const LENGTH_BYTES = 8;

/**
 * SHA-256 (FIPS 180-4) of some bytes, for pages where `crypto.subtle` is missing: those over plain http.
 * @returns the 32 bytes of the hash
 */
export function sha256(content: ArrayBuffer): ArrayBuffer {
  const bytes = new Uint8Array(content);
  const state = INITIAL_HASH.slice();
  const schedule = new Uint32Array(64);
  const whole = bytes.length - (bytes.length % BLOCK_BYTES);
  const view = new DataView(content);
  for (let offset = 0; offset < whole; offset += BLOCK_BYTES) compress(state, schedule, view, offset);
  const tail = padding(bytes.subarray(whole), bytes.length);
  for (let offset = 0; offset < tail.byteLength; offset += BLOCK_BYTES) compress(state, schedule, tail, offset);
  const hash = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => hash.setUint32(index * 4, word));
  return hash.buffer;
}

/** The bytes after the last whole block, a one bit, zeros, and the length in bits (FIPS 180-4, 5.1.1). */
function padding(rest: Uint8Array, length: number): DataView<ArrayBuffer> {
  const size = rest.length + 1 + LENGTH_BYTES > BLOCK_BYTES ? 2 * BLOCK_BYTES : BLOCK_BYTES;
  const tail = new Uint8Array(size);
  tail.set(rest);
  tail[rest.length] = 0x80;
  const view = new DataView(tail.buffer);
  view.setBigUint64(size - LENGTH_BYTES, BigInt(length) * 8n);
  return view;
}

/** One block of 64 bytes (FIPS 180-4, 6.2.2). */
function compress(state: Uint32Array, w: Uint32Array, view: DataView, offset: number): void {
  for (let t = 0; t < 16; t += 1) w[t] = view.getUint32(offset + t * 4);
  for (let t = 16; t < 64; t += 1) {
    const [w15, w2] = [w[t - 15]!, w[t - 2]!];
    const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
    const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
    w[t] = w[t - 16]! + s0 + w[t - 7]! + s1;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let t = 0; t < 64; t += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUND_CONSTANTS[t]! + w[t]!) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index]! += word;
  });
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
}
