import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { bundleFramework } from '../hosts/bundle.mjs';
import { readSample } from '../support/filled-form.js';
import { CHROMIUM_ARGS } from '../tools/chromium.mjs';
import { serveHost, SOURCES, type Host } from './host-server.mjs';
import { journey } from './journey.mjs';

const KIT = '<script type="module" src="/kit/1/motcua.js"></script>';
const answers = readSample('mai-tang', 'valid-household').data;

const page = (around: (form: string) => string, head = '') => ({
  page: (form: string) =>
    `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang</title>${head}${KIT}<body>${around(form)}`,
});

/** Everything that old style sheets do to pages. */
const HOSTILE_CSS = `
  * { float: left !important; padding: 20px !important; text-transform: uppercase; letter-spacing: 0.4em; line-height: 3;
      box-sizing: content-box !important; color: #ddd !important; animation: none; transition: all 2s; user-select: none }
  html { font-size: 50% } body { font: italic 8px/1 cursive; text-align: center; text-indent: 40px; white-space: nowrap }
  form, fieldset, input, label, button, select, h1, h2, h3, ul, svg { display: none !important }
  :focus, ::before, ::after { outline: none !important; content: none !important }
  procedure-form { float: right; position: relative; z-index: -1 }`;

/** Changes that old libraries make to built-in objects in every page. */
const PATCHED = `
  Array.prototype.toJSON = function () { return '[patched]' };
  Array.prototype.contains = function (item) { return this.indexOf(item) >= 0 };
  Object.prototype.extend = function () {};
  document.addEventListener('keydown', (event) => { if (event.key === '/') event.preventDefault() }, true);`;

const shadow = (mode: string) => `
  const form = document.querySelector('procedure-form');
  const outer = document.createElement('section');
  document.body.append(outer);
  const root = outer.attachShadow({ mode: '${mode}' });
  root.append(form);
  window.formOfPage = form;`;

const WORKER = `self.addEventListener('install', () => self.skipWaiting());
  self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
  self.addEventListener('fetch', (event) => event.respondWith(fetch(event.request)));`;

const REGISTER = `navigator.serviceWorker.register('/worker.js').then(() => {
    const begin = () => document.body.append(document.querySelector('template').content);
    if (navigator.serviceWorker.controller) begin();
    else navigator.serviceWorker.addEventListener('controllerchange', begin, { once: true });
  });`;

const STRICT = [
  ...["default-src 'none'", "script-src 'self'", "connect-src 'self'", "img-src 'self' blob:", "base-uri 'none'"],
  ...[
    "form-action 'none'",
    "style-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html motcua',
    "worker-src 'self' blob:",
  ],
].join('; ');

interface HostPage extends Host {
  readonly name: string;
  /** Where the form is, when it is not in the page itself. */
  readonly frame?: (page: Page) => Promise<Frame>;
  /** Further assertions at the end. */
  readonly check?: (page: Page) => Promise<void>;
}

const framed = async (host: Page): Promise<Frame> => {
  const frame = await (await host.waitForSelector('iframe')).contentFrame();
  assert.ok(frame);
  await frame.waitForSelector('procedure-form');
  return frame;
};

const HOSTS: readonly HostPage[] = [
  {
    name: 'a strict policy with Trusted Types and no styles',
    scripts: KIT,
    headers: { 'content-security-policy': STRICT },
  },
  {
    name: 'cross-origin isolation',
    scripts: KIT,
    headers: { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' },
  },
  {
    name: 'a base address elsewhere',
    ...page((form) => form, '<base href="/cms/tin-tuc/">'),
    headers: {},
  },
  {
    name: 'quirks mode',
    page: (form) => `<title>Trang</title><meta charset="utf-8">${KIT}<table><tr><td>${form}</table>`,
  },
  { name: 'hostile styles', ...page((form) => form, `<style>${HOSTILE_CSS}</style>`) },
  { name: 'patched prototypes', ...page((form) => form, `<script>${PATCHED}</script>`) },
  { name: 'an open shadow root', ...page((form) => `${form}<script>${shadow('open')}</script>`) },
  { name: 'a closed shadow root', ...page((form) => `${form}<script>${shadow('closed')}</script>`) },
  {
    name: 'a form of its own',
    ...page(
      (form) =>
        `<form action="/nowhere" onsubmit="window.sent = true; return false"><input name="q">${form}<button>Tìm</button></form>`,
    ),
    check: async (host) =>
      assert.equal(await host.evaluate(() => 'sent' in window), false, 'the form of the page was sent'),
  },
  {
    name: 'right to left',
    page: (form) => `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>x</title>${KIT}${form}`,
  },
  {
    name: 'a modal dialog',
    ...page((form) => `<dialog>${form}</dialog><script>document.querySelector('dialog').showModal()</script>`),
  },
  {
    name: 'a details element that is opened later',
    ...page(
      (form) =>
        `<details><summary>Nộp</summary>${form}</details><script>addEventListener('load', () => (document.querySelector('details').open = true))</script>`,
    ),
  },
  {
    name: 'a narrow box that hides what is too wide',
    ...page(
      (form) =>
        `<div style="width: 280px; overflow: hidden; display: flex"><div style="min-width: 0; flex: 1">${form}</div></div>`,
    ),
  },
  { name: 'editable content', ...page((form) => `<div contenteditable="true">${form}</div>`) },
  {
    name: 'a service worker',
    ...page((form) => `<template>${form}</template><script>${REGISTER}</script>`),
    files: { '/worker.js': WORKER },
  },
  {
    name: 'a sandboxed frame',
    page: () =>
      '<!doctype html><title>Trang</title><iframe sandbox="allow-scripts allow-same-origin" src="/inner.html" width="800" height="800"></iframe>',
    files: {
      '/inner.html': `<!doctype html><meta charset="utf-8">${KIT}<procedure-form src="${SOURCES.procedure}" endpoint="/ho-so"></procedure-form>`,
    },
    frame: framed,
  },
  {
    name: 'a frame of an opaque origin',
    page: () =>
      '<!doctype html><title>Trang</title><iframe sandbox="allow-scripts" src="/inner.html" width="800" height="800"></iframe>',
    headers: {},
    files: {
      '/inner.html': `<!doctype html><meta charset="utf-8"><script type="module" src="/kit/1/motcua.js" crossorigin></script><procedure-form src="${SOURCES.procedure}" endpoint="/ho-so"></procedure-form>`,
    },
    frame: framed,
  },
];

let browser: Browser;
before(async () => {
  const executablePath = process.env['CHROME_PATH'];
  browser = await chromium.launch({ ...(executablePath && { executablePath }), args: CHROMIUM_ARGS });
});
after(() => browser.close());

/** Goes from the first screen to the receipt; the page may have nothing to say about it. */
async function reachesReceipt({ frame, check, ...host }: Omit<HostPage, 'name'>, folder?: string): Promise<void> {
  const served = await serveHost(host, folder);
  const context = await browser.newContext();
  try {
    const tab = await context.newPage();
    const said: string[] = [];
    tab.on('console', (message) => {
      // Chromium's own word on frames that could leave their sandbox.
      if (['error', 'warning'].includes(message.type()) && !/escape its sandboxing/.test(message.text()))
        said.push(message.text());
    });
    tab.on('pageerror', (error) => said.push(String(error)));
    await tab.goto(`${served.url}/?src=${encodeURIComponent(SOURCES.procedure)}`);
    const place = frame ? await frame(tab) : tab;
    await place.waitForFunction(
      () => (window as { formOfPage?: Element }).formOfPage ?? document.querySelector('procedure-form'),
    );
    assert.match(await place.evaluate<string, unknown>(journey, answers), /H26\.16-261120-0001/);
    await check?.(tab);
    assert.deepEqual(said, []);
  } finally {
    await context.close();
    await served.close();
  }
}

describe('a host page reaches the receipt, and its console stays empty, with', () => {
  for (const { name, ...host } of HOSTS) it(name, { timeout: 120_000 }, () => reachesReceipt(host));

  for (const name of ['react', 'vue', 'jquery'])
    it(name, { timeout: 120_000 }, async () => {
      const folder = await mkdtemp(path.join(os.tmpdir(), `motcua-${name}-`));
      await bundleFramework(name, folder);
      await reachesReceipt(
        {
          page: () =>
            `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang</title>${KIT}<body><script src="/page.js"></script>`,
        },
        folder,
      );
      await rm(folder, { recursive: true });
    });
});
