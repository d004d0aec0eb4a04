import { describe } from 'node:test';
import { FORM } from '../support/broken-embed.js';
import { PAGE, SCRIPT_HEADERS, folder, itNamesTheCause, on, source, type DoctorRow } from '../support/doctor-rows.js';

const ROWS: readonly DoctorRow[] = [
  [
    'no src',
    { form: ({ endpoint }) => `<procedure-form endpoint="${endpoint}/ho-so"></procedure-form>` },
    'noSource',
    /src is missing/,
  ],
  [
    'a misspelt src',
    { form: (at) => FORM(at).replace(' src=', ' scr=') },
    'noSource',
    /there is scr/,
    ({ kit }) => `src="${kit}/procedures/1.001731/1.0.0/procedure.js"`,
  ],
  ['an src that is no URL', source(() => 'https://'), 'noSource', /is no URL/],
  [
    'a procedure that is not there',
    source((at) => `${folder(at)}/procedures.js`),
    'fileNotFound',
    /404 for the procedure/,
  ],
  [
    'a procedure without CORS',
    on(/^\/procedures\//, () => ({ headers: { 'content-type': 'text/javascript' } })),
    'fileCors',
    /the procedure: .* no Access-Control-Allow-Origin/,
  ],
  [
    'a procedure that is a web page',
    on(/procedure\.js$/, () => ({ headers: { ...SCRIPT_HEADERS, 'content-type': 'text/html' }, body: PAGE })),
    'fileIsPage',
    /in place of the procedure/,
  ],
  [
    'a procedure that throws',
    on(/procedure\.js$/, () => ({ body: 'throw new Error("hỏng"); export default {}' })),
    'procedureThrows',
    /Error: hỏng/,
  ],
  [
    'a procedure that was cut off',
    on(/procedure\.js$/, (content) => ({ body: content.slice(0, 5000) })),
    'procedureSyntax',
    /syntax error/,
  ],
  [
    'a folder',
    source((at) => `${folder(at)}/`),
    'sourceIsFolder',
    /names the folder/,
    (at) => `src="${folder(at)}/procedure.js"`,
  ],
  [
    'a manifest',
    source((at) => `${folder(at)}/manifest.json`),
    'sourceIsManifest',
    /names the manifest/,
    (at) => `src="${folder(at)}/procedure.js"`,
  ],
  [
    'the manifest as a module',
    source((at) => `${folder(at)}/manifest.js`),
    'sourceIsManifest',
    /no published procedure/,
    (at) => `src="${folder(at)}/procedure.js"`,
  ],
  [
    'another script',
    source(({ kit }) => `${kit}/kit/1/motcua.js`),
    'notAProcedure',
    /is a script, but no published procedure/,
  ],
  [
    'a newer format',
    on(/procedure\.js$/, () => ({ body: 'export default { format: 9, validator() {} }' })),
    'procedureVersion',
    /has the format 9/,
  ],
  [
    'HTML as .json',
    {
      ...source(({ kit }) => `${kit}/kit/1/form.json`),
      ...on(/form\.json$/, () => ({ status: 200, headers: SCRIPT_HEADERS, body: PAGE })),
    },
    'notAProcedure',
    /is a web page/,
  ],
  [
    'a schema with a fault',
    {
      ...source(({ kit }) => `${kit}/kit/1/form.json`),
      ...on(/form\.json$/, () => ({ status: 200, headers: SCRIPT_HEADERS, body: '{"$ref":"#/nowhere"}' })),
    },
    'schemaFault',
    /a \$ref leads to nothing/,
  ],
  [
    'files of two builds',
    on(/validators\.js$/, (content) => ({ body: `${content} ` })),
    'procedureMixed',
    /validators\.js/,
  ],
  [
    'validators that were not published',
    on(/validators\.js$/, () => ({ status: 404 })),
    'fileNotFound',
    /a file of the procedure/,
  ],
  [
    'a base that makes src mean another file',
    {
      head: ({ kit }) => `<base href="${kit}/khac/">`,
      form: ({ endpoint }) => `<procedure-form src="form.json" endpoint="${endpoint}/ho-so"></procedure-form>`,
      files: () => ({
        '/trang/form.json': { headers: { 'content-type': 'application/json' }, body: '{"type":"object"}' },
      }),
    },
    'baseHref',
    /<base href=.*makes "form\.json" mean/,
    ({ page }) => `${page}/trang/form.json`,
  ],
];

describe('motcua doctor: the procedure', () => itNamesTheCause(ROWS));
