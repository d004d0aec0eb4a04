import { describe } from 'node:test';
import { FORM, SCRIPT } from '../support/broken-embed.js';
import { PAGE, itNamesTheCause, type DoctorRow } from '../support/doctor-rows.js';

const ROWS: readonly DoctorRow[] = [
  ...(
    [
      ['without allow-scripts', 'allow-forms', 'sandboxScripts'],
      ['without allow-same-origin', 'allow-scripts allow-forms allow-modals', 'sandboxOrigin'],
      ['without allow-forms', 'allow-scripts allow-same-origin', 'sandboxForms'],
    ] as const
  ).map(([name, tokens, id]): DoctorRow => [
    `a sandboxed frame ${name}`,
    {
      files: (at) => ({ '/khung': { body: `${PAGE}${SCRIPT(at)}${FORM(at)}` } }),
      page: () => `${PAGE}<iframe sandbox="${tokens}" src="/khung"></iframe>`,
    },
    id,
    /lacks allow-/,
    /^sandbox="/,
  ]),
  [
    'a frame that the framed page refuses',
    {
      files: (at) => ({
        '/khung': {
          headers: { 'content-type': 'text/html', 'x-frame-options': 'DENY' },
          body: `${PAGE}${SCRIPT(at)}${FORM(at)}`,
        },
      }),
      page: () => `${PAGE}<iframe src="/khung"></iframe>`,
    },
    'frameRefused',
    /X-Frame-Options is deny/,
    /frame-ancestors 'self'/,
  ],
  [
    'a frame without the embedder policy of the outer page',
    {
      headers: () => ({ 'cross-origin-embedder-policy': 'require-corp' }),
      files: (at) => ({ '/khung': { body: `${PAGE}${SCRIPT(at)}${FORM(at)}` } }),
      page: () => `${PAGE}<iframe src="/khung"></iframe>`,
    },
    'frameEmbedder',
    /Cross-Origin-Embedder-Policy/,
    /require-corp/,
  ],
];

describe('motcua doctor: a form in a frame', () => itNamesTheCause(ROWS));
