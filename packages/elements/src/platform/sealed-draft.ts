// A draft in an encrypted file. Layout: `MOTCUA1\n`, the length of the header (4 bytes, big endian), the header in JSON,
// then the content in parts of 1 MiB, each encrypted with AES-256-GCM. The key is derived from a passphrase by
// PBKDF2-HMAC-SHA-256; everything before the parts is authenticated with each of them, and the number of a part is its IV.

/** Why a file could not be opened. */
export type SealedDraftFault = 'notDraft' | 'newerFormat' | 'cutOff' | 'tooLarge' | 'passphrase' | 'damaged';

/** A file that could not be opened, for a reason that a person can do something about. */
export class SealedDraftError extends Error {
  readonly fault: SealedDraftFault;

  constructor(fault: SealedDraftFault) {
    super(fault);
    this.fault = fault;
  }
}

/** The number of iterations that OWASP recommends for PBKDF2-HMAC-SHA-256 (Password Storage Cheat Sheet, 2023). */
const ITERATIONS = 600_000;

/** More would only keep the device busy. */
const MAX_ITERATIONS = 5_000_000;

/** The largest file that is opened, in bytes. */
export const MAX_SEALED_BYTES = 500_000_000;

const MAGIC = 'MOTCUA1\n';
const PART_BYTES = 1_048_576;
const TAG_BYTES = 16;
const MAX_HEADER_BYTES = 4096;

interface Header {
  readonly iterations: number;
  /** 16 random bytes, hexadecimal: with them every file has a key of its own. */
  readonly salt: string;
  /** Bytes of the content before it is encrypted. */
  readonly size: number;
}

/** Encrypts content under a passphrase. Only a few MB are in memory at a time. */
export async function sealDraft(content: Blob, passphrase: string): Promise<Blob> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const header: Header = { iterations: ITERATIONS, salt: toHex(salt), size: content.size };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const before = new Uint8Array(MAGIC.length + 4 + json.length);
  before.set(new TextEncoder().encode(MAGIC));
  new DataView(before.buffer).setUint32(MAGIC.length, json.length);
  before.set(json, MAGIC.length + 4);
  const key = await keyOf(passphrase, header);
  const parts: Blob[] = [new Blob([before])];
  for (let start = 0, index = 0; start < content.size; start += PART_BYTES, index += 1) {
    const part = await content.slice(start, start + PART_BYTES).arrayBuffer();
    parts.push(new Blob([await crypto.subtle.encrypt(algorithm(index, before), key, part)]));
  }
  return new Blob(parts, { type: 'application/octet-stream' });
}

/**
 * Decrypts what {@link sealDraft} has encrypted.
 * @throws {SealedDraftError} where that is not possible
 */
export async function openSealedDraft(file: Blob, passphrase: string): Promise<Blob> {
  const head = new Uint8Array(await file.slice(0, MAGIC.length + 4).arrayBuffer());
  const magic = new TextDecoder().decode(head.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw new SealedDraftError(/^MOTCUA\d\n$/.test(magic) ? 'newerFormat' : 'notDraft');
  if (file.size > MAX_SEALED_BYTES) throw new SealedDraftError('tooLarge');
  if (head.length < MAGIC.length + 4) throw new SealedDraftError('cutOff');
  const headerBytes = new DataView(head.buffer).getUint32(MAGIC.length);
  if (headerBytes > MAX_HEADER_BYTES) throw new SealedDraftError('notDraft');
  const first = MAGIC.length + 4 + headerBytes;
  if (file.size < first) throw new SealedDraftError('cutOff');
  const before = new Uint8Array(await file.slice(0, first).arrayBuffer());
  const header = readHeader(before.subarray(MAGIC.length + 4));
  const count = Math.ceil(header.size / PART_BYTES);
  if (file.size < first + header.size + count * TAG_BYTES) throw new SealedDraftError('cutOff');
  const key = await keyOf(passphrase, header);
  const parts: Blob[] = [];
  for (let index = 0; index < count; index += 1) {
    const start = first + index * (PART_BYTES + TAG_BYTES);
    const end = start + Math.min(PART_BYTES, header.size - index * PART_BYTES) + TAG_BYTES;
    const part = await file.slice(start, end).arrayBuffer();
    try {
      parts.push(new Blob([await crypto.subtle.decrypt(algorithm(index, before), key, part)]));
    } catch {
      throw new SealedDraftError(index === 0 ? 'passphrase' : 'damaged');
    }
  }
  return new Blob(parts);
}

function readHeader(bytes: Uint8Array): Header {
  try {
    const header = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Header>;
    const { iterations = 0, salt = '', size = 0 } = header;
    const isNumber = [iterations, size].every((value) => Number.isSafeInteger(value) && value > 0);
    if (isNumber && iterations <= MAX_ITERATIONS && /^[\da-f]{32}$/.test(salt)) return { iterations, salt, size };
  } catch {
    // No JSON.
  }
  throw new SealedDraftError('notDraft');
}

async function keyOf(passphrase: string, { iterations, salt }: Header): Promise<CryptoKey> {
  // Input methods write the same letters in different ways.
  const secret = new TextEncoder().encode(passphrase.normalize('NFC').trim());
  const material = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: fromHex(salt), iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function algorithm(index: number, additionalData: Uint8Array<ArrayBuffer>): AesGcmParams {
  const iv = new Uint8Array(12);
  new DataView(iv.buffer).setUint32(8, index);
  return { name: 'AES-GCM', iv, additionalData };
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (byte) => parseInt(byte, 16));
}
