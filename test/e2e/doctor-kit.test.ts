import { describe } from 'node:test';
import { SCRIPT } from '../support/broken-embed.js';
import { PAGE, SCRIPT_HEADERS, itNamesTheCause, on, script, sha, type DoctorRow } from '../support/doctor-rows.js';

const ROWS: readonly DoctorRow[] = [
  ['no script', { scripts: () => '' }, 'noKit', /No script element/, /type="module"/],
  ['a script without type', { scripts: script('') }, 'kitNotModule', /lacks type="module"/, /type="module"/],
  ['a script with nomodule', { scripts: script('type="module" nomodule') }, 'kitNoModule', /nomodule/],
  [
    'a kit that is not there',
    { scripts: ({ kit }) => `<script type="module" src="${kit}/kit/2/motcua.js"></script>` },
    'fileNotFound',
    /answers 404 for the kit/,
  ],
  [
    'a misspelt file',
    { scripts: ({ kit }) => `<script type="module" src="${kit}/kit/1/motcau.js"></script>` },
    'fileNotFound',
    /answers 404/,
  ],
  [
    'a host that does not answer',
    { scripts: () => '<script type="module" src="http://127.0.0.1:9/kit/1/motcua.js"></script>' },
    'fileUnreachable',
    /cannot be reached/,
  ],
  [
    'a kit without CORS',
    on(/^\/kit\//, () => ({ headers: { 'content-type': 'text/javascript' } })),
    'fileCors',
    /has no Access-Control-Allow-Origin/,
    /^Access-Control-Allow-Origin: \*$/,
  ],
  [
    'a kit for another origin',
    on(/^\/kit\//, () => ({ headers: { ...SCRIPT_HEADERS, 'access-control-allow-origin': 'https://khac.gov.vn' } })),
    'fileCors',
    /is https:\/\/khac\.gov\.vn/,
  ],
  [
    'a kit as plain text',
    on(/motcua\.js$/, () => ({ headers: { ...SCRIPT_HEADERS, 'content-type': 'text/plain' } })),
    'fileType',
    /"text\/plain"/,
    /^Content-Type: text\/javascript$/,
  ],
  [
    'a kit without media type',
    on(/kit\.js$/, () => ({ headers: { 'access-control-allow-origin': '*' } })),
    'fileType',
    /media type ""/,
  ],
  [
    'a web page in place of the kit',
    on(/motcua\.js$/, () => ({ headers: { ...SCRIPT_HEADERS, 'content-type': 'text/html' }, body: PAGE })),
    'fileIsPage',
    /web page comes in place of the kit/,
  ],
  [
    'chunks that were not published',
    on(/\/chunks\//, () => ({ status: 404 })),
    'fileNotFound',
    /a file of the kit at .*\/chunks\/.* more/,
  ],
  [
    'wrong integrity',
    { scripts: script(`type="module" crossorigin integrity="${sha('x')}"`) },
    'fileAltered',
    /kit at .* differs from the integrity/,
    /^integrity="sha384-/,
  ],
  [
    'wrong integrity in the import map',
    { head: ({ kit }) => `<script type="importmap">{"integrity":{"${kit}/kit/1/kit.js":"${sha('x')}"}}</script>` },
    'fileAltered',
    /a file of the kit at .*kit\.js differs/i,
  ],
  [
    'a broken import map',
    { head: () => '<script type="importmap">{integrity:{}}</script>' },
    'importMapBroken',
    /no JSON/,
  ],
  [
    'an import map in a file',
    { head: () => '<script type="importmap" src="/map.json"></script>' },
    'importMapBroken',
    /from a file/,
  ],
  [
    'an import map after the kit',
    { page: (scripts, form) => `${PAGE}${scripts}<script type="importmap">{"integrity":{}}</script>${form}` },
    'importMapLate',
    /after a module script/,
  ],
  [
    'two versions',
    { scripts: (at) => `${SCRIPT(at)}<script type="module" src="${at.kit}/kit/1/motcua.js?v=2"></script>` },
    'kitTwice',
    /loads the kit 2 times/,
  ],
  [
    'a bundle that cannot be read',
    {
      scripts: ({ kit }) =>
        `<script defer src="${kit}/kit/1/bundle.js" integrity="${sha('x="procedure-form"')}"></script>`,
      ...on(/bundle/, () => ({
        status: 200,
        headers: { 'content-type': 'text/javascript' },
        body: 'x="procedure-form"',
      })),
    },
    'fileNoCors',
    /lacks crossorigin/,
    /^crossorigin/,
  ],
  [
    'an isolated page, and a bundle without CORP',
    {
      headers: () => ({ 'cross-origin-embedder-policy': 'require-corp' }),
      scripts: ({ kit }) => `<script defer src="${kit}/kit/1/bundle.js"></script>`,
      ...on(/bundle/, () => ({
        status: 200,
        headers: { 'content-type': 'text/javascript' },
        body: 'x="procedure-form"',
      })),
    },
    'fileNoCors',
    /no Cross-Origin-Resource-Policy/,
    /^Cross-Origin-Resource-Policy: cross-origin$/,
  ],
];

describe('motcua doctor: the kit', () => itNamesTheCause(ROWS));
