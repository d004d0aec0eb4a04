/** The part of WebCrypto that is needed here. */
interface WebCrypto {
  getRandomValues(bytes: Uint8Array): Uint8Array;
  readonly subtle: {
    importKey(format: 'raw', key: Uint8Array, name: 'AES-GCM', isExtractable: false, uses: string[]): Promise<object>;
    encrypt(algorithm: object, key: object, bytes: Uint8Array): Promise<ArrayBuffer>;
    decrypt(algorithm: object, key: object, bytes: Uint8Array): Promise<ArrayBuffer>;
  };
}

const { crypto } = globalThis as unknown as { readonly crypto: WebCrypto };

/** Bytes of a file that are sealed at once. */
const CHUNK = 1_048_576;

/** Bytes that AES-GCM adds to each chunk. */
const TAG = 16;

/** A key for one file, 32 bytes: never used for another one. */
export function newFileKey(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(32));
}

/** How large a file of some bytes is when it is sealed, in bytes. */
export function sealedSize(size: number): number {
  return size + TAG * Math.max(1, Math.ceil(size / CHUNK));
}

/**
 * Seals a file, a megabyte at a time: each chunk by AES-256-GCM, its nonce counts the chunks and marks the last one, so
 * that none can be moved, left out or cut off.
 */
export function sealFile(key: Uint8Array, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  return eachChunk(content, CHUNK, key, 'encrypt');
}

/**
 * Opens a sealed file.
 * @throws {Error} while iterating, when it is not what was sealed with this key
 */
export function openFile(key: Uint8Array, sealed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  return eachChunk(sealed, CHUNK + TAG, key, 'decrypt');
}

async function* eachChunk(
  content: AsyncIterable<Uint8Array>,
  size: number,
  rawKey: Uint8Array,
  act: 'encrypt' | 'decrypt',
): AsyncGenerator<Uint8Array, void> {
  const key = await crypto.subtle.importKey('raw', rawKey, 'AES-GCM', false, [act]);
  let count = 0;
  const turn = async (bytes: Uint8Array, isLast: boolean) => {
    const iv = new Uint8Array(12);
    new DataView(iv.buffer).setUint32(7, count);
    iv[11] = isLast ? 1 : 0;
    count += 1;
    return new Uint8Array(await crypto.subtle[act]({ name: 'AES-GCM', iv }, key, bytes));
  };
  let rest = new Uint8Array(0);
  for await (const bytes of content) {
    const joined = new Uint8Array(rest.length + bytes.length);
    joined.set(rest);
    joined.set(bytes, rest.length);
    rest = joined;
    // The last chunk is known to be the last at the end only.
    for (; rest.length > size; rest = rest.slice(size)) yield await turn(rest.subarray(0, size), false);
  }
  yield await turn(rest, true);
}
