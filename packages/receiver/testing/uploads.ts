import { randomBytes } from 'node:crypto';
import type { Dossier } from '@motcua/model';
import { dossierWith, extract, fileOf, sha256, type TestFile } from './dossiers.js';
import { readAnswer, type Answer } from './requests.js';

/** The version of the protocol, which every request names. */
export const TUS = { 'tus-resumable': '1.0.0' };
export const BYTES = { 'content-type': 'application/offset+octet-stream' };

/** A person who uploads files for one submission. */
export interface Sender {
  readonly submissionId: string;
  readonly secret: string;
}

export const newSecret = () => randomBytes(24).toString('base64url');

/** `Upload-Metadata` of some texts. */
export function metadataOf(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
}

/** One request of tus; a header of `undefined` is left out. */
export async function tus(
  method: string,
  url: string,
  headers: Readonly<Record<string, string | undefined>>,
  body?: Uint8Array,
): Promise<Answer> {
  const given = Object.entries({ ...TUS, ...headers }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const response = await fetch(url, { method, headers: given, ...(body && { body: body as unknown as string }) });
  return readAnswer(response);
}

/** Begins an upload; the answer's `Location` is its address. */
export function begin(url: string, { submissionId, secret }: Sender, size: number, headers = {}): Promise<Answer> {
  return tus('POST', `${url}/uploads`, {
    'receipt-secret': secret,
    'upload-length': String(size),
    'upload-metadata': metadataOf({ submissionId }),
    ...headers,
  });
}

export const locationOf = ({ headers }: Answer) => headers.get('location') ?? '';
export const offsetOf = ({ headers }: Answer) => Number(headers.get('upload-offset') ?? NaN);

/** Sends bytes of an upload. */
export function patch(
  address: string,
  secret: string,
  offset: number,
  bytes: Uint8Array,
  headers = {},
): Promise<Answer> {
  return tus(
    'PATCH',
    address,
    { 'receipt-secret': secret, 'upload-offset': String(offset), ...BYTES, ...headers },
    bytes,
  );
}

export const head = (address: string, secret: string) => tus('HEAD', address, { 'receipt-secret': secret });

/** Uploads a file as a whole; resolves with its address. */
export async function upload(url: string, sender: Sender, content: Uint8Array): Promise<string> {
  const address = locationOf(await begin(url, sender, content.length));
  await patch(address, sender.secret, 0, content);
  return address;
}

/** A dossier whose files are uploads, in place of parts. */
export async function dossierOfUploads(
  { submissionId, secret }: Sender,
  files: readonly (TestFile & { readonly address: string })[],
  change: (dossier: Dossier) => object = (dossier) => dossier,
): Promise<Dossier> {
  const addresses = new Map(files.map(({ address }, index) => [`f${index + 1}`, address]));
  const { dossier } = await dossierWith(files, (made) => ({
    ...made,
    submissionId,
    receiptSecretSha256: sha256(secret),
    components: made.components.map((component) => ({
      ...component,
      files: component.files.map(({ part, ...file }) => ({ ...file, upload: addresses.get(part ?? '') })),
    })),
  }));
  return change(dossier) as Dossier;
}

/** The usual file, uploaded. */
export async function uploadedExtract(url: string, sender: Sender, content = fileOf('pdf', 2_000)) {
  return { ...extract(content), address: await upload(url, sender, content) };
}
