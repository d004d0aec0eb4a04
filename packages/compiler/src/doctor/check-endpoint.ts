import { randomUUID } from 'node:crypto';
import { checkConnectPolicy, checkMixedContent, upgraded } from './check-policy.js';
import { corsFault, listed } from './cors.js';
import { found, type DoctorFinding } from './doctor-findings.js';
import { resolve, type ExaminedPage } from './examined-page.js';
import { attribute, type HtmlElement } from './html-page.js';
import { writtenInstead } from './form-attributes.js';
import { isPage, redirectOf, type Answer } from './web.js';

/** The value with which a page says that it sends dossiers itself. */
const PAGE_SENDS = 'none';
/** Headers that the form sends with a dossier. */
const DOSSIER_HEADERS = ['content-type', 'idempotency-key'];
const TUS_HEADERS = [
  ...['content-type', 'receipt-secret', 'tus-resumable', 'upload-length', 'upload-metadata', 'upload-offset'],
];

/** The endpoint of one form. */
interface Endpoint {
  readonly page: ExaminedPage;
  readonly at: string;
  readonly url: string;
  readonly isForeign: boolean;
  readonly withCredentials: boolean;
}

/**
 * Examines the endpoint with requests that store nothing: a preflight, and a `POST` without a body, which no endpoint
 * takes for a dossier.
 * @param sends false to leave out the `POST`
 */
export async function checkEndpoint(page: ExaminedPage, form: HtmlElement, sends: boolean): Promise<DoctorFinding[]> {
  const at = page.html.tag(form);
  const address = attribute(form, 'endpoint')?.trim() ?? '';
  const line = 'endpoint="https://forms.example.gov.vn/dossiers"';
  if (address === '') {
    const typo = writtenInstead(form, 'endpoint', /^(?:https?:)?\/(?!.*\.(?:m?js|json)$)/);
    return [
      found('noEndpoint', {
        at,
        message: typo
          ? `endpoint is missing; there is ${typo.name}.`
          : 'endpoint is missing: a dossier could be sent nowhere.',
        fix: 'Write the address of the endpoint, or endpoint="none" where the page sends dossiers itself.',
        line: typo ? `endpoint="${typo.value}"` : line,
      }),
    ];
  }
  const withCredentials = attribute(form, 'credentials')?.trim().toLowerCase() === 'include';
  const findings = await checkUploads(page, form, at, withCredentials);
  if (address === PAGE_SENDS) return findings;
  const wanted = resolve(page, address);
  if (wanted === undefined || !/^https?:\/\/[^/@]+\//.test(wanted))
    return [
      ...findings,
      found('badEndpoint', {
        at,
        message: `endpoint="${address}" is no http: or https: address that a request can be sent to.`,
        fix: 'Write the address of the endpoint, without name and password.',
        line,
      }),
    ];
  const url = upgraded(page, wanted);
  const isForeign = new URL(url).origin !== page.origin;
  const endpoint: Endpoint = { page, at, url, isForeign, withCredentials };
  findings.push(...checkMixedContent(page, url, at), ...checkConnectPolicy(page, url, at, 'to send dossiers to'));
  const preflight = isForeign ? await checkPreflight(endpoint) : [];
  const posted = sends ? await checkPost(endpoint, preflight.length > 0) : [];
  // What keeps a preflight from being answered is the cause of what a POST would show again.
  const sharing = preflight.filter(({ id }) => !(id === 'endpointPreflight' && posted.some(isMorePrecise)));
  return [...findings, ...sharing, ...posted];
}

const isMorePrecise = ({ id }: DoctorFinding) =>
  ['endpointUnreachable', 'endpointNotFound', 'endpointRedirects', 'endpointMethod', 'endpointIsPage'].includes(id);

async function checkPreflight({ page, at, url, withCredentials }: Endpoint): Promise<DoctorFinding[]> {
  const answer = await preflightOf(page, url, 'POST', DOSSIER_HEADERS);
  const { status, headers } = answer;
  if (status === 0) return [unreachable(at, answer)];
  const cors = [
    `Access-Control-Allow-Origin: ${page.origin === 'null' ? '*' : page.origin}`,
    `Access-Control-Allow-Headers: ${DOSSIER_HEADERS.join(', ')}`,
  ].join('\n');
  if (status < 200 || status > 299)
    return [
      found('endpointPreflight', {
        at,
        message:
          `The endpoint is on another origin than the page, so browsers ask it first with OPTIONS; ${url} answers ${status}` +
          `${redirectOf(answer) === undefined ? '' : `, a redirect to ${redirectOf(answer)}`}.`,
        fix: 'Answer OPTIONS with 204 and these headers, without a sign-in.',
        line: cors,
      }),
    ];
  const fault = corsFault(answer, page.origin, withCredentials);
  if (fault)
    return [
      found(fault.header === 'Access-Control-Allow-Credentials' ? 'endpointCredentials' : 'endpointOrigin', {
        at,
        message:
          `Browsers do not let the page send to ${url} (CORS): ${fault.message}.` +
          (page.origin === 'null' ? ' The sandbox makes the origin of the page "null".' : ''),
        fix: 'Add the header to all answers of the endpoint, also to OPTIONS, to errors and to those of a proxy.',
        line: fault.line,
      }),
    ];
  const missing = missingHeaders(headers, DOSSIER_HEADERS, withCredentials);
  if (missing.length === 0) return checkLookup({ page, at, url, withCredentials });
  return [
    found('endpointHeaders', {
      at,
      message: `The preflight answer of ${url} does not allow the headers ${missing.join(', ')}, which the form sends.`,
      fix: 'Name them in the answer to OPTIONS.',
      line: `Access-Control-Allow-Headers: ${DOSSIER_HEADERS.join(', ')}`,
    }),
  ];
}

/** When a response was lost, the form asks for the receipt. */
async function checkLookup({ page, at, url, withCredentials }: Omit<Endpoint, 'isForeign'>): Promise<DoctorFinding[]> {
  const { origin, pathname } = new URL(url);
  const address = `${origin}${pathname.replace(/\/$/, '')}/${randomUUID()}/receipt`;
  const answer = await preflightOf(page, address, 'GET', ['receipt-secret']);
  const isAllowed =
    answer.status >= 200 &&
    answer.status <= 299 &&
    !corsFault(answer, page.origin, withCredentials) &&
    missingHeaders(answer.headers, ['receipt-secret'], withCredentials).length === 0;
  if (isAllowed) return [];
  return [
    found('receiptLookup', {
      at,
      message:
        'When the response to a dossier is lost, the form asks GET <endpoint>/<submissionId>/receipt with the header ' +
        'Receipt-Secret; the endpoint does not allow that (CORS), so the dossier is sent again instead.',
      fix: 'Allow the header and the method in the answer to OPTIONS.',
      line: 'Access-Control-Allow-Headers: content-type, idempotency-key, receipt-secret',
    }),
  ];
}

async function checkPost(endpoint: Endpoint, isPreflightRefused: boolean): Promise<DoctorFinding[]> {
  const { page, at, url, isForeign, withCredentials } = endpoint;
  const headers = { accept: 'application/json, application/problem+json', 'content-type': 'application/json' };
  const answer = await page.web.ask(url, { method: 'POST', origin: page.origin, headers, body: '' });
  const { status } = answer;
  if (status === 0) return isPreflightRefused ? [] : [unreachable(at, answer)];
  const refusal = statusFinding(endpoint, answer);
  const findings: DoctorFinding[] = refusal ? [refusal] : [];
  if (!isForeign || isPreflightRefused || refusal?.id === 'endpointRedirects') return findings;
  const fault = corsFault(answer, page.origin, withCredentials);
  if (fault)
    findings.push(
      found('endpointErrors', {
        at,
        message: `The endpoint answers POST with ${status}, and ${fault.message}: the form could not read that (CORS).`,
        fix: 'Add the header to all answers, also to errors and to those of a proxy in front.',
        line: fault.line,
      }),
    );
  else if (!allows(listed(answer.headers, 'access-control-expose-headers'), 'retry-after', withCredentials))
    findings.push(
      found('endpointExposed', {
        at,
        message:
          'The page may not read Retry-After (CORS), so after 429 and 503 the form waits as long as it thinks fit.',
        fix: 'Expose the header.',
        line: 'Access-Control-Expose-Headers: Retry-After, Date',
      }),
    );
  return findings;
}

/** Returns the meaning of the status of the response to an empty `POST`; undefined for a refusal as it should be. */
function statusFinding({ at, url }: Endpoint, answer: Answer): DoctorFinding | undefined {
  const { status } = answer;
  const redirect = status >= 300 && status <= 399;
  if (redirect)
    return found('endpointRedirects', {
      at,
      message: `${url} answers POST with ${status}, a redirect to ${redirectOf(answer) ?? 'nowhere'}. Browsers do not send the dossier there.`,
      fix: 'Write the final address into endpoint; answer 401 where a sign-in is needed.',
      line: `endpoint="${redirectOf(answer) ?? url}"`,
    });
  if (status === 404 || status === 410)
    return found('endpointNotFound', {
      at,
      message: `The server has nothing at ${url}: it answers POST with ${status}.`,
      fix: 'Correct the address in endpoint.',
    });
  if (status === 405 || status === 501)
    return found('endpointMethod', {
      at,
      message: `${url} does not take POST: it answers ${status}${answer.headers.has('allow') ? `, and allows ${answer.headers.get('allow')}` : ''}.`,
      fix: 'Correct the address in endpoint, or allow POST there.',
      line: 'Allow: POST, OPTIONS',
    });
  if (status === 401)
    return found('endpointSignIn', {
      at,
      message: `${url} answers 401: dossiers are taken only with a sign-in.`,
      fix: 'Add the header in procedure-before-submit, or send cookies with credentials="include".',
      line: "event.headers.set('Authorization', …)",
    });
  if (status === 403)
    return found('endpointForbids', {
      at,
      message: `${url} refuses the page with 403.`,
      fix: 'Allow the origin of the page at the endpoint; a check against forged requests must accept the form.',
    });
  if (status === 429 || status === 503)
    return found('endpointBusy', {
      at,
      message: `${url} answers ${status}: it is busy or closed. The form tries again by itself.`,
      fix: 'Try again later.',
      line: 'Retry-After: 30',
    });
  if (status >= 500)
    return found('endpointFails', {
      at,
      message: `${url} answers an empty POST with ${status}; an endpoint refuses it with 400 or 422.`,
      fix: 'Look into the log of the endpoint.',
    });
  if (isPage(answer) && status < 300)
    return found('endpointIsPage', {
      at,
      message: `${url} answers POST with a web page (${status}) in place of JSON${/type=["']?password/i.test(answer.text) ? ': a page to sign in on' : ''}.`,
      fix: 'Correct the address in endpoint; answer 401 where a sign-in is needed.',
      line: 'Content-Type: application/json',
    });
  if (status < 300)
    return found('endpointAccepts', {
      at,
      message: `${url} answers an empty POST with ${status}: it accepts what is no dossier.`,
      fix: 'Validate the dossier, and refuse it with 422.',
    });
  return undefined;
}

/** Where uploads are refused, files go with the dossier. */
async function checkUploads(
  page: ExaminedPage,
  form: HtmlElement,
  at: string,
  withCredentials: boolean,
): Promise<DoctorFinding[]> {
  const address = attribute(form, 'uploads')?.trim();
  if (address === undefined || address === '') return [];
  const url = resolve(page, address);
  const refused = (message: string, line?: string) => [
    found('uploadsRefused', {
      at,
      message,
      fix: 'See "Uploads that resume" in docs/embedding.md.',
      ...(line && { line }),
    }),
  ];
  if (url === undefined || !/^https?:/.test(url)) return refused(`uploads="${address}" is no http: or https: address.`);
  const blocked = [...checkMixedContent(page, url, at), ...checkConnectPolicy(page, url, at, 'to upload files to')];
  const [block] = blocked;
  if (block) return refused(block.message, block.line);
  if (new URL(url).origin === page.origin) return [];
  const answer = await preflightOf(page, url, 'POST', TUS_HEADERS);
  if (answer.status === 0) return refused(`${url} cannot be reached: ${answer.failure}.`);
  const fault = answer.status > 299 ? undefined : corsFault(answer, page.origin, withCredentials);
  if (answer.status > 299 || fault)
    return refused(
      `Browsers do not let the page upload to ${url} (CORS): ${fault?.message ?? `it answers OPTIONS with ${answer.status}`}.`,
      fault?.line ?? `Access-Control-Allow-Origin: ${page.origin}`,
    );
  const missing = missingHeaders(answer.headers, TUS_HEADERS, withCredentials);
  const methods = listed(answer.headers, 'access-control-allow-methods');
  const refusedMethods = ['patch', 'delete'].filter((method) => !allows(methods, method, withCredentials));
  if (missing.length > 0)
    return refused(
      `${url} does not allow the headers ${missing.join(', ')} (CORS).`,
      `Access-Control-Allow-Headers: ${TUS_HEADERS.join(', ')}`,
    );
  if (refusedMethods.length > 0)
    return refused(
      `${url} does not allow ${refusedMethods.join(', ').toUpperCase()} (CORS).`,
      'Access-Control-Allow-Methods: POST, HEAD, PATCH, DELETE',
    );
  return [];
}

function preflightOf(page: ExaminedPage, url: string, method: string, names: readonly string[]): Promise<Answer> {
  return page.web.ask(url, {
    method: 'OPTIONS',
    origin: page.origin,
    headers: { 'access-control-request-method': method, 'access-control-request-headers': names.join(',') },
  });
}

function missingHeaders(headers: Headers, names: readonly string[], withCredentials: boolean): readonly string[] {
  const allowed = listed(headers, 'access-control-allow-headers');
  return names.filter((name) => !allows(allowed, name, withCredentials));
}

/** Whether a list of names has one; `*` is a wildcard except for requests with cookies. */
function allows(names: readonly string[], name: string, withCredentials: boolean): boolean {
  return names.includes(name) || (!withCredentials && names.includes('*'));
}

function unreachable(at: string, { url, failure }: Answer): DoctorFinding {
  return found('endpointUnreachable', {
    at,
    message: `The endpoint cannot be reached at ${url}: ${failure}.`,
    fix: 'Correct the host in endpoint, or start the server.',
  });
}
