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
  const chunk = new Uint8Array(size);
  let filled = 0;
  for await (const bytes of content) {
    for (let start = 0; start < bytes.length;) {
      // Only what follows a chunk shows that it is not the last one.
      if (filled === size) {
        yield await turn(chunk, false);
        filled = 0;
      }
      const piece = bytes.subarray(start, start + size - filled);
      chunk.set(piece, filled);
      filled += piece.length;
      start += piece.length;
    }
  }
  yield await turn(chunk.subarray(0, filled), true);
}
