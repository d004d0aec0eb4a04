import { describe } from 'node:test';
import { FORM } from '../support/broken-embed.js';
import { PAGE, SCRIPT_HEADERS, itNamesTheCause, type DoctorRow } from '../support/doctor-rows.js';

const ROWS: readonly DoctorRow[] = [
  ['no form', { form: () => '' }, 'noForm', /as the server sends it has no/],
  [
    'a misspelt element',
    { form: (at) => FORM(at).replaceAll('procedure-form', 'procedure-from') },
    'noForm',
    /but <procedure-from>/,
  ],
  ['a form in a template', { form: (at) => `<template>${FORM(at)}</template>` }, 'formInert', /in a <template>/],
  [
    'a tag that closes itself',
    { form: (at) => FORM(at).replace('></procedure-form>', '/><p>Chân trang</p>') },
    'formSelfClosing',
    /ignores the slash/,
  ],
  [
    'a rule that hides it',
    {
      head: () => '<style>@media screen { main > procedure-form { display: none } }</style>',
      page: (scripts, form) => `${PAGE}${scripts}<main>${form}</main>`,
    },
    'formHidden',
    /main > procedure-form \{ display: none \}/,
  ],
  [
    'a style sheet that leaves no room',
    {
      head: () => '<link rel="stylesheet" href="/a.css">',
      files: () => ({ '/a.css': { headers: { 'content-type': 'text/css' }, body: '.khung{width:0;overflow:hidden}' } }),
      page: (scripts, form) => `${PAGE}${scripts}<div class="khung">${form}</div>`,
    },
    'formHidden',
    /\.khung \{ width:0/,
  ],
  ['an ancestor that is hidden', { form: (at) => `<div hidden>${FORM(at)}</div>` }, 'formHidden', /attribute hidden/],
  [
    'an unknown attribute',
    { form: (at) => FORM(at, ' page_title') },
    'attributeUnknown',
    /page_title. Is page-title meant/,
  ],
  ['an unknown value', { form: (at) => FORM(at, ' mode="kiosque"') }, 'attributeInvalid', /mode="kiosque"/],
  [
    'two languages',
    { form: (at) => `${FORM(at, ' lang="vi"')}${FORM(at, ' lang="en"')}` },
    'languagesMixed',
    /vi and en/,
  ],
  [
    'a service worker',
    {
      head: () => '<script>navigator.serviceWorker.register("/sw.js")</script>',
      files: () => ({
        '/sw.js': {
          headers: SCRIPT_HEADERS,
          body: 'addEventListener("fetch", (e) => e.respondWith(caches.match(e.request)))',
        },
      }),
    },
    'serviceWorker',
    /sw\.js answers requests/,
  ],
  [
    'a header that deletes drafts',
    { headers: () => ({ 'clear-site-data': '"storage"' }) },
    'clearSiteData',
    /deletes drafts/,
  ],
];

describe('motcua doctor: the element', () => itNamesTheCause(ROWS));
