import type { PageFinding } from './diagnosis-checks.js';
import { withoutQuery } from './diagnosis-checks.js';

/**
 * Asks an endpoint as the form would, with a `POST` that has no body and that an endpoint has to refuse.
 * @param address absolute
 */
export async function examineEndpoint(address: string, withCredentials: boolean): Promise<PageFinding[]> {
  const name = withoutQuery(address);
  const isForeign = new URL(address).origin !== self.origin;
  const ask = (options: RequestInit) =>
    fetch(address, { ...options, cache: 'no-store', credentials: withCredentials ? 'include' : 'same-origin' }).catch(
      () => undefined,
    );
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'diagnose' };
  const answer = await ask({ method: 'POST', headers, redirect: 'manual' });
  if (!answer) {
    const isThere = await ask({ mode: 'no-cors' });
    // A server that has nothing there refuses the preflight request with the same status as any other.
    const simple = isThere && (await ask({ redirect: 'manual' }));
    if (simple?.status === 404) return [nothingAt(name)];
    if (!isThere)
      return [{ level: 'error', text: `The endpoint ${name} cannot be reached, or the page may not ask it.` }];
    return [
      {
        level: 'error',
        text: `The endpoint ${name} answers, but this page may not send to it or read its answers (CORS).`,
        fix: 'Add these headers to all answers, also to OPTIONS and to errors.',
        line: [
          `Access-Control-Allow-Origin: ${self.origin}`,
          'Access-Control-Allow-Headers: content-type, idempotency-key',
          ...(withCredentials ? ['Access-Control-Allow-Credentials: true'] : []),
        ].join('\n'),
      },
    ];
  }
  if (answer.type === 'opaqueredirect')
    return [
      {
        level: 'error',
        text: `The endpoint ${name} answers with a redirect.`,
        fix: 'Write the final address into endpoint; answer 401 where a sign-in is needed.',
      },
    ];
  const { status } = answer;
  const isHtml = (answer.headers.get('content-type') ?? '').startsWith('text/html');
  if (status === 404) return [nothingAt(name)];
  if (status === 405)
    return [
      {
        level: 'error',
        text: `The endpoint ${name} does not take POST (405).`,
        fix: 'Correct the address in endpoint, or allow POST there.',
        line: 'Allow: POST, OPTIONS',
      },
    ];
  if (status === 403)
    return [
      {
        level: 'error',
        text: `The endpoint ${name} refuses the page (403).`,
        fix: `Allow the origin ${self.origin} there.`,
      },
    ];
  if (status === 401)
    return [
      {
        level: 'warning',
        text: `The endpoint ${name} asks for a sign-in (401).`,
        fix: 'Add the header in procedure-before-submit, or send cookies.',
        line: 'credentials="include"',
      },
    ];
  if (status >= 500 && status !== 503)
    return [{ level: 'error', text: `The endpoint ${name} answers ${status}.`, fix: 'Look into its log.' }];
  if (status < 300 && isHtml)
    return [
      {
        level: 'error',
        text: `The endpoint ${name} answers with a web page.`,
        fix: 'Correct the address in endpoint.',
        line: 'Content-Type: application/json',
      },
    ];
  // Without the permission, the header looks as if it were not there.
  const isExposed = !isForeign || answer.headers.has('date') || answer.headers.has('retry-after');
  return isExposed
    ? []
    : [
        {
          level: 'warning',
          text: 'The page may not read Retry-After and Date of the endpoint (CORS).',
          line: 'Access-Control-Expose-Headers: Retry-After, Date',
        },
      ];
}

function nothingAt(name: string): PageFinding {
  return {
    level: 'error',
    text: `The server has nothing at the endpoint ${name} (404).`,
    fix: 'Correct the address in endpoint.',
  };
}
