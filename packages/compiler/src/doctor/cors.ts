import type { Answer } from './web.js';

/** Why a browser would not let a page read an answer. */
export interface CorsFault {
  /** The header that is missing or wrong. */
  readonly header: 'Access-Control-Allow-Origin' | 'Access-Control-Allow-Credentials';
  readonly message: string;
  /** The header as it should be. */
  readonly line: string;
}

/**
 * The CORS check of browsers.
 * @param origin that of the page; `null` for an opaque one
 * @see https://fetch.spec.whatwg.org/#cors-check
 */
export function corsFault(
  { headers }: Pick<Answer, 'headers'>,
  origin: string,
  withCredentials = false,
): CorsFault | undefined {
  const header = 'Access-Control-Allow-Origin';
  const allowed = headers.get(header);
  const line = `${header}: ${withCredentials || origin !== 'null' ? origin : '*'}`;
  if (allowed === null) return { header, message: `its answer has no ${header}`, line };
  if (allowed === '*' && withCredentials)
    return { header, message: `its ${header} is *, which does not count for requests with cookies`, line };
  if (allowed !== '*' && allowed !== origin) {
    const reason = allowed.includes(',')
      ? ', but only one origin may be named'
      : allowed.replace(/\/$/, '') === origin
        ? ', with a slash at its end that origins do not have'
        : `, but the page is from ${origin}`;
    return { header, message: `its ${header} is ${allowed}${reason}`, line };
  }
  if (withCredentials && headers.get('access-control-allow-credentials') !== 'true') {
    const missing = 'Access-Control-Allow-Credentials';
    return { header: missing, message: `its answer lacks ${missing}: true`, line: `${missing}: true` };
  }
  return undefined;
}

/** The names in a header that is a list, in lower case. */
export function listed(headers: Headers, name: string): readonly string[] {
  return (headers.get(name) ?? '').split(',').flatMap((one) => one.trim().toLowerCase() || []);
}
