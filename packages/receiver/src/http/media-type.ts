import { ProblemError } from '../base/problem-error.js';

/** The forms in which a dossier is taken. */
export type DossierMediaType = 'application/json' | 'application/jose' | 'multipart/form-data';

/**
 * Returns the media type in which a request carries its dossier.
 * @throws {ProblemError} when the type is another, the text is not UTF-8, or the body is compressed
 */
export function dossierMediaType(headers: Headers): DossierMediaType {
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  const header = headers.get('content-type') ?? '';
  if (encoding === 'identity' && isJson(header)) return 'application/json';
  if (encoding === 'identity' && isSealed(header)) return 'application/jose';
  if (encoding === 'identity' && essence(header) === 'multipart/form-data') return 'multipart/form-data';
  throw new ProblemError('media-type-unsupported', {
    headers: { accept: 'application/json, application/jose, multipart/form-data' },
  });
}

/** True for `application/json`, with no other charset than UTF-8. */
export function isJson(header: string): boolean {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(header)?.[1] ?? 'utf-8';
  return essence(header) === 'application/json' && charset.toLowerCase() === 'utf-8';
}

/** True for a JWE in compact serialization (RFC 7516). */
export function isSealed(header: string): boolean {
  return essence(header) === 'application/jose';
}

function essence(header: string): string {
  return (header.split(';')[0] ?? '').trim().toLowerCase();
}
