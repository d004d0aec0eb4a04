import { describe } from 'node:test';
import { FORM } from '../support/broken-embed.js';
import { PAGE, folder, itNamesTheCause, source, type DoctorRow } from '../support/doctor-rows.js';

const ROWS: readonly DoctorRow[] = [
  ['no endpoint', { form: (at) => FORM(at).replace(/ endpoint="[^"]*"/, '') }, 'noEndpoint', /endpoint is missing/],
  [
    'a misspelt endpoint',
    { form: (at) => FORM(at).replace(' endpoint=', ' endpont=') },
    'noEndpoint',
    /there is endpont/,
    ({ endpoint }) => `endpoint="${endpoint}/ho-so"`,
  ],
  [
    'an endpoint of another scheme',
    { form: (at) => FORM(at).replace(/endpoint="[^"]*"/, 'endpoint="mailto:a@gov.vn"') },
    'badEndpoint',
    /no http: or https:/,
  ],
  [
    'an endpoint at the wrong address',
    source((at) => `${folder(at)}/procedure.js`, '/hoso'),
    'endpointNotFound',
    /has nothing at/,
  ],
  [
    'an endpoint that is off',
    { form: (at) => FORM({ ...at, endpoint: 'http://127.0.0.1:9' }) },
    'endpointUnreachable',
    /nothing listens|cannot be reached/,
  ],
  [
    'an endpoint without CORS',
    { endpoint: ({ method }) => ({ status: method === 'OPTIONS' ? 204 : 400, headers: {} }) },
    'endpointOrigin',
    /has no Access-Control-Allow-Origin/,
    ({ page }) => `Access-Control-Allow-Origin: ${page}`,
  ],
  [
    'an endpoint that refuses OPTIONS',
    { endpoint: ({ method }) => (method === 'OPTIONS' ? { status: 401 } : undefined) },
    'endpointPreflight',
    /answers 401/,
    /Allow-Headers: content-type, idempotency-key/,
  ],
  [
    'an endpoint that forgets a header',
    {
      endpoint: ({ method, headers }) =>
        method === 'OPTIONS'
          ? {
              status: 204,
              headers: {
                'access-control-allow-origin': headers.origin ?? '',
                'access-control-allow-headers': 'content-type',
              },
            }
          : undefined,
    },
    'endpointHeaders',
    /idempotency-key/,
    /^Access-Control-Allow-Headers: content-type, idempotency-key$/,
  ],
  [
    'an endpoint without CORS on errors',
    { endpoint: ({ method }) => (method === 'OPTIONS' ? undefined : { status: 422, headers: {} }) },
    'endpointErrors',
    /answers POST with 422/,
  ],
  [
    'an endpoint with cookies and *',
    {
      form: (at) => FORM(at, ' credentials="include"'),
      endpoint: ({ method }) =>
        method === 'OPTIONS' ? { status: 204, headers: { 'access-control-allow-origin': '*' } } : undefined,
    },
    'endpointOrigin',
    /is \*, which does not count/,
  ],
  [
    'an endpoint that does not allow cookies',
    { form: (at) => FORM(at, ' credentials="include"') },
    'endpointCredentials',
    /lacks Access-Control-Allow-Credentials/,
    /^Access-Control-Allow-Credentials: true$/,
  ],
  [
    'an endpoint that hides Retry-After',
    {
      endpoint: ({ method, headers }) =>
        method === 'OPTIONS'
          ? undefined
          : { status: 400, headers: { 'access-control-allow-origin': headers.origin ?? '' } },
    },
    'endpointExposed',
    /Retry-After/,
    /^Access-Control-Expose-Headers: Retry-After, Date$/,
  ],
  [
    'a server that takes no POST',
    { endpoint: () => ({ status: 405 }) },
    'endpointMethod',
    /does not take POST: it answers 405/,
  ],
  [
    'a redirect',
    {
      endpoint: ({ method }, { page }) =>
        method === 'OPTIONS' ? undefined : { status: 302, headers: { location: `${page}/dang-nhap` } },
    },
    'endpointRedirects',
    /a redirect to .*\/dang-nhap/,
  ],
  [
    'a page in place of an answer',
    {
      endpoint: ({ method, headers }) =>
        method === 'OPTIONS'
          ? undefined
          : {
              status: 200,
              headers: { 'content-type': 'text/html', 'access-control-allow-origin': headers.origin ?? '' },
              body: `${PAGE}<input type="password">`,
            },
    },
    'endpointIsPage',
    /a page to sign in on/,
  ],
  [
    'a refusal',
    { endpoint: ({ method }) => (method === 'OPTIONS' ? undefined : { status: 403 }) },
    'endpointForbids',
    /with 403/,
  ],
  [
    'a sign-in',
    { endpoint: ({ method }) => (method === 'OPTIONS' ? undefined : { status: 401 }) },
    'endpointSignIn',
    /answers 401/,
  ],
  [
    'a server error',
    { endpoint: ({ method }) => (method === 'OPTIONS' ? undefined : { status: 500 }) },
    'endpointFails',
    /with 500/,
  ],
  [
    'uploads without tus headers',
    { form: (at) => FORM(at, ` uploads="${at.endpoint}/ho-so"`) },
    'uploadsRefused',
    /does not allow the headers tus-resumable/,
  ],
  [
    'keys that are a web page',
    {
      form: (at) => FORM(at, ' encrypt-to="/jwks.json"'),
      files: () => ({ '/jwks.json': { body: PAGE } }),
    },
    'keysUnusable',
    /jwks\.json is no JWK Set/,
  ],
];

describe('motcua doctor: the endpoint', () => itNamesTheCause(ROWS));
