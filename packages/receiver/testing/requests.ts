import type { Dossier, Problem, Receipt } from '@motcua/model';
import type { TestDossier } from './dossiers.js';

/** One part of a multipart body, as exactly as a test needs it. */
export interface RawPart {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly type?: string;
  readonly fileName?: string;
}

export const BOUNDARY = 'ranh-gioi-7f3a';

/** A multipart body as browsers write it. */
export function multipartBody(parts: readonly RawPart[]): Buffer {
  const chunks = parts.flatMap(({ name, content, type, fileName }) => [
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${fileName === undefined ? '' : `; filename="${fileName}"`}\r\n` +
        `${type === undefined ? '' : `Content-Type: ${type}\r\n`}\r\n`,
    ),
    Buffer.from(content as Uint8Array),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...chunks, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

/** The parts of a dossier, document first. */
export function partsOf({ dossier, parts }: TestDossier): RawPart[] {
  return [
    dossierPart(JSON.stringify(dossier)),
    ...parts.map((part) => ({ ...part, type: 'application/octet-stream' })),
  ];
}

export function dossierPart(content: Uint8Array | string): RawPart {
  return { name: 'dossier', fileName: 'dossier.json', type: 'application/json', content };
}

/** A request whose body comes piece by piece. */
export function streamedRequest(url: string, body: ReadableStream<Uint8Array>, headers = {}): Request {
  // `duplex` is missing from the types of browsers, which know no such requests.
  return new Request(`${url}/dossiers`, { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Sends raw bytes; a header of `undefined` is left out. */
export async function post(
  url: string,
  body: Uint8Array | string,
  headers: Readonly<Record<string, string | undefined>>,
): Promise<Answer> {
  const given = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const response = await fetch(`${url}/dossiers`, { method: 'POST', body: body as string, headers: given });
  return readAnswer(response);
}

export async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : (JSON.parse(text) as unknown),
  };
}

/** Sends parts under a dossier's id. */
export function postParts(
  url: string,
  { submissionId }: Dossier,
  parts: readonly RawPart[],
  headers = {},
): Promise<Answer> {
  return post(url, multipartBody(parts), {
    'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    'idempotency-key': submissionId,
    ...headers,
  });
}

/** Sends a dossier with its files, as the kit does. */
export function postDossier(url: string, dossier: TestDossier, headers = {}): Promise<Answer> {
  return postParts(url, dossier.dossier, partsOf(dossier), headers);
}

/** Sends a dossier without files, as the kit does. */
export function postJson(url: string, dossier: Dossier, headers = {}): Promise<Answer> {
  return postText(url, dossier.submissionId, JSON.stringify(dossier), headers);
}

export function postText(url: string, key: string, body: Uint8Array | string, headers = {}): Promise<Answer> {
  return post(url, body, { 'content-type': 'application/json', 'idempotency-key': key, ...headers });
}

export const receiptOf = ({ body }: Answer) => body as Receipt;
export const problemOf = ({ body }: Answer) => body as Problem;

/** Issues as they are compared: scope, pointer and code. */
export function issuesOf(answer: Answer): string[] {
  return (problemOf(answer).issues ?? []).map(({ scope, pointer, code }) => `${scope} ${pointer} ${code}`);
}
