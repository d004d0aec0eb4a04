import { isObject, writeJson, type Dossier, type JsonObject, type Pointer } from '@motcua/model';
import {
  calculateJwkThumbprint,
  CompactEncrypt,
  compactDecrypt,
  decodeProtectedHeader,
  importJWK,
  type JWK,
} from 'jose';
import { wrappingAlgorithm } from './sealing-key.js';

/** The UTF-8 encoder and decoder of browsers and Node. */
const { TextEncoder, TextDecoder } = globalThis as unknown as {
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
  readonly TextDecoder: new () => { decode(bytes: Uint8Array): string };
};

/** The `typ` of a sealed dossier. */
export const SEALED_TYPE = 'motcua-dossier+jwe';

/** A file of a sealed dossier, as it travels. */
export interface SealedFile {
  /** Name of its part; absent where it was uploaded. */
  readonly part?: string;
  /** Address of its upload. */
  readonly upload?: string;
  /** Of the sealed bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** The unencrypted facts about a sealed dossier: members of the JWE's protected header. */
export interface SealedHeader {
  readonly submissionId: string;
  readonly procedure: { readonly code: string; readonly version: string };
  readonly receiptSecretSha256?: string;
  /** In the order of the dossier's files. */
  readonly files: readonly SealedFile[];
}

/** The encrypted content. */
export interface SealedContent {
  readonly dossier: Dossier;
  /**
   * The pointers of the questions that were asked, in the form as it was filled in. With the procedure's integrity in the
   * dossier, the agency can run the logic again.
   */
  readonly activePointers: readonly Pointer[];
  /** Key of each file, in the order of the header: 32 bytes, base64url. */
  readonly fileKeys: readonly string[];
}

/** RFC 7638 thumbprint of a public key, by which a page or a procedure pins it. */
export function keyThumbprint(key: JsonObject): Promise<string> {
  return calculateJwkThumbprint(key, 'sha256');
}

/**
 * Seals a dossier for the holder of a key: JWE in compact serialization, A256GCM, the key wrapped by RSA-OAEP-256 or
 * ECDH-ES+A256KW.
 * @param key public JWK, RSA or EC
 * @param pinned the thumbprint that the key must have
 * @throws {Error} when it is another key
 */
export async function sealDossier(
  header: SealedHeader,
  content: SealedContent,
  key: JsonObject,
  pinned: string,
): Promise<string> {
  const kid = await keyThumbprint(key);
  if (kid !== pinned) throw new Error('The key is not the one that is pinned');
  const alg = wrappingAlgorithm(key);
  return new CompactEncrypt(new TextEncoder().encode(writeJson(content)))
    .setProtectedHeader({ alg, enc: 'A256GCM', kid, typ: SEALED_TYPE, cty: 'application/json', ...header })
    .encrypt(await importJWK(key as unknown as JWK, alg));
}

/**
 * Opens a sealed dossier.
 * @param key private JWK
 * @throws {Error} when it was sealed for another key, was changed, or its header is not that of its content
 */
export async function openDossier(
  sealed: string,
  key: JsonObject,
): Promise<{ readonly header: SealedHeader; readonly content: SealedContent }> {
  const { alg, typ } = decodeProtectedHeader(sealed);
  if (typ !== SEALED_TYPE || typeof alg !== 'string') throw new Error('This is not a sealed dossier');
  const opened = await compactDecrypt(sealed, await importJWK(key as unknown as JWK, alg), {
    keyManagementAlgorithms: ['RSA-OAEP-256', 'ECDH-ES+A256KW'],
    contentEncryptionAlgorithms: ['A256GCM'],
  });
  const header = opened.protectedHeader as unknown as SealedHeader;
  const content = JSON.parse(new TextDecoder().decode(opened.plaintext)) as unknown as SealedContent;
  if (!isObject(content.dossier)) throw new Error('The sealed content is no dossier');
  const { submissionId, procedure, components } = content.dossier;
  const isSame =
    submissionId === header.submissionId &&
    procedure.code === header.procedure.code &&
    procedure.version === header.procedure.version &&
    header.files.length === content.fileKeys.length &&
    header.files.length === components.flatMap(({ files }) => files).length;
  if (!isSame) throw new Error('The header is not that of the sealed dossier');
  return { header, content };
}
