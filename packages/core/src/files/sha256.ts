/** Fractional parts of the roots of the first primes, as FIPS 180-4 (4.2.2 and 5.3.3) defines the constants. */
const PRIMES = firstPrimes(64);
const fraction = (root: number) => Math.floor((root - Math.floor(root)) * 2 ** 32);
const ROUND_CONSTANTS = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const INITIAL_HASH = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

const BLOCK_BYTES = 64;
const LENGTH_BYTES = 8;

/**
 * SHA-256 (FIPS 180-4) of bytes that come one part after the other, which `crypto.subtle` cannot do: it wants the whole
 * at once, and is missing on pages over plain http.
 */
export class Sha256 {
  readonly #state = INITIAL_HASH.slice();
  readonly #schedule = new Uint32Array(64);
  /** The bytes that do not fill a block yet. */
  readonly #rest = new Uint8Array(BLOCK_BYTES);
  /** In bytes. */
  #length = 0;

  /** Takes the next bytes. */
  update(bytes: Uint8Array): this {
    const begun = this.#length % BLOCK_BYTES;
    this.#length += bytes.length;
    let offset = 0;
    if (begun > 0) {
      offset = Math.min(BLOCK_BYTES - begun, bytes.length);
      this.#rest.set(bytes.subarray(0, offset), begun);
      if (begun + offset < BLOCK_BYTES) return this;
      this.#compress(this.#rest, 0);
    }
    for (; offset + BLOCK_BYTES <= bytes.length; offset += BLOCK_BYTES) this.#compress(bytes, offset);
    this.#rest.set(bytes.subarray(offset));
    return this;
  }

  /** The hash: 64 lower-case hexadecimal digits. Nothing can be added after it. */
  digest(): string {
    const length = this.#length;
    const begun = length % BLOCK_BYTES;
    // A one bit, zeros, and the length in bits (FIPS 180-4, 5.1.1).
    const padding = new Uint8Array((begun + LENGTH_BYTES < BLOCK_BYTES ? 1 : 2) * BLOCK_BYTES - begun);
    padding[0] = 0x80;
    new DataView(padding.buffer).setBigUint64(padding.length - LENGTH_BYTES, BigInt(length) * 8n);
    this.update(padding);
    return Array.from(this.#state, (word) => word.toString(16).padStart(8, '0')).join('');
  }

  /** One block of 64 bytes (FIPS 180-4, 6.2.2). */
  #compress(bytes: Uint8Array, offset: number): void {
    const [state, w] = [this.#state, this.#schedule];
    const view = new DataView(bytes.buffer, bytes.byteOffset + offset);
    for (let t = 0; t < 16; t += 1) w[t] = view.getUint32(t * 4);
    for (let t = 16; t < 64; t += 1) {
      const w15 = w[t - 15]!;
      const w2 = w[t - 2]!;
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
