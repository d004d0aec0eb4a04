// npm run bench: the kit next to a static HTML form of the same fields, in one run, on a slow phone. Prints tables for
// docs/performance.md; `--write` puts them there. `--runs=1 --only=flat` (shapes, usable, goals) is quicker while you work on something. `--peers`
// measures other libraries, which `npm ci --prefix test/bench/peers --ignore-scripts` installs; `--peers=rjsf` only one.
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../tools/chromium.mjs';
import { root } from '../tools/run.mjs';
import { benchSite, PLAIN_STYLES } from './bench-site.js';
import { deepForm, definitionsForm, flatForm, listForm, type BenchForm } from './forms.js';
import { Goals } from './goals.js';
import { PeerTables } from './peers/peer-tables.js';
import { measureHtml, measureKit, median, timeToUsable, type Measured } from './measure.js';

const REAL = '/procedures/1.001731/1.0.0/procedure.js';
const DOCUMENT = path.join(root, 'docs/performance.md');

const option = (name: string) => process.argv.find((one) => one.startsWith(`--${name}=`))?.split('=')[1];
const runs = Number(option('runs') ?? 5);
const only = option('only');
const withPeers = process.argv.some((one) => /^--peers\b/.test(one));

const flat = withPeers ? [] : await Promise.all([30, 300, 1000, 3000].map((size) => flatForm(size)));
const shapes = withPeers
  ? []
  : await Promise.all([...[30, 200].map(listForm), ...[300, 3000].map(definitionsForm), ...[10, 40].map(deepForm)]);

const peers = withPeers ? await PeerTables.make(option('peers')?.split(',') ?? [], agencyPage) : undefined;

const goals = withPeers || (only && only !== 'goals') ? undefined : await Goals.make(agencyPage);

const pages = new Map<string, string>([
  ...(goals?.pages ?? []),
  ...(peers?.pages ?? []),
  [
    '/blank.html',
    `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Đo</title><style>${PLAIN_STYLES}</style>`,
  ],
  ['/agency.css', readFileSync(path.join(root, 'test/site/agency/old-cms.css'), 'utf8') + PLAIN_STYLES],
  ['/static.html', agencyPage('', (await flatForm(35)).html ?? '')],
  ['/kit.html', agencyPage(preload('/kit/1/kit.js') + preload(REAL) + kitScript(), realForm())],
  ['/kit-plain.html', agencyPage(kitScript(), realForm())],
  ...[...flat, ...shapes].flatMap((form): [string, string][] => [
    [sourceOf(form), form.modules.procedure],
    [sourceOf(form).replace('procedure.js', 'validators.js'), form.modules.validators],
  ]),
]);
const site = await benchSite(pages);
const { executablePath, env } = await findChromium();
const browser = await chromium.launch({ executablePath, env: { ...process.env, ...env }, args: CHROMIUM_ARGS });

const tables: string[] = [];
try {
  if (peers) tables.push(await peers.measure(browser, site.url, runs, progress));
  else if (!only || only === 'flat') tables.push(await flatTable(browser));
  if (!peers && (!only || only === 'shapes')) tables.push(await shapesTable(browser));
  if (!peers && (!only || only === 'usable')) tables.push(await usableTable(browser));
  if (goals) tables.push(await goals.measure(browser, site.url, runs, progress));
} finally {
  await browser.close();
  await site.close();
}
const text = [
  `Medians of ${runs} interleaved runs, Chromium ${browser.version()}, CPU slowed down 4 times, ${os.cpus()[0]?.model ?? 'unknown processor'}.`,
  ...tables,
].join('\n\n');
process.stdout.write(`\n${text}\n`);
if (process.argv.includes('--write')) {
  const before = readFileSync(DOCUMENT, 'utf8');
  const [start, end] = peers
    ? ['<!-- peers -->', '<!-- end of peers -->']
    : ['<!-- figures -->', '<!-- end of figures -->'];
  const marks = new RegExp(`(${start}\n)[^]*(${end})`);
  writeFileSync(
    DOCUMENT,
    before.replace(marks, (_, first: string, last: string) => `${first}\n${text}\n\n${last}`),
  );
}

/** One page of more and more fields, next to the same fields in HTML. */
async function flatTable(on: Browser): Promise<string> {
  const kit = new Map<number, Measured[]>(flat.map(({ size }) => [size, []]));
  const html = new Map<number, Measured[]>(flat.map(({ size }) => [size, []]));
  for (let run = 0; run < runs; run += 1)
    for (const form of flat) {
      progress(`run ${run + 1}: ${form.name}`);
      kit.get(form.size)?.push(await measureKit(on, site.url, sourceOf(form), form.answers));
      html.get(form.size)?.push(await measureHtml(on, site.url, form.html ?? ''));
    }
  const of = (all: Map<number, Measured[]>, size: number, name: keyof Measured) =>
    median((all.get(size) ?? []).map((measured) => measured[name]));
  const row = (size: number) => {
    const pair = (name: keyof Measured, show: (value: number) => string) => {
      const [ours, theirs] = [of(kit, size, name), of(html, size, name)];
      return `${show(ours)} / ${show(theirs)} | ${(ours / theirs).toFixed(2)}`;
    };
    return `| ${size} | ${pair('mount', ms)} | ${ms(of(kit, size, 'complete'))} | ${pair('keystroke', ms)} | ${pair('keystrokeCpu', ms)} | ${pair('heap', mb)} |`;
  };
  const growth = (name: keyof Measured) =>
    exponent(flat.slice(1).map(({ size }) => [size, of(kit, size, name)] as const)).toFixed(2);
  return [
    '### Fields on one page: kit / static HTML',
    '',
    '| fields | mount to paint, ms | ratio | all in the page, ms | key to paint, ms | ratio | CPU per key, ms | ratio | heap, MB | ratio |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...flat.map(({ size }) => row(size)),
    '',
    `Growth from 300 to 3,000 fields, as the exponent of N (1 is linear, 2 is quadratic): mount ${growth('mount')}, all in the page ${growth('complete')}, key to paint ${growth('keystroke')}, CPU per key ${growth('keystrokeCpu')}, heap ${growth('heap')}.`,
  ].join('\n');
}

/** Other large shapes, which plain HTML has no counterpart for. */
async function shapesTable(on: Browser): Promise<string> {
  const all = new Map<string, Measured[]>(shapes.map(({ name }) => [name, []]));
  for (let run = 0; run < runs; run += 1)
    for (const form of shapes) {
      progress(`run ${run + 1}: ${form.name}`);
      all.get(form.name)?.push(await measureKit(on, site.url, sourceOf(form), form.answers));
    }
  const of = (name: string, what: keyof Measured) => median((all.get(name) ?? []).map((measured) => measured[what]));
  return [
    '### Other shapes',
    '',
    '| form | mount to paint, ms | all in the page, ms | key to paint, ms | CPU per key, ms | heap, MB |',
    '| --- | --- | --- | --- | --- | --- |',
    ...shapes.map(
      ({ name }) =>
        `| ${name} | ${ms(of(name, 'mount'))} | ${ms(of(name, 'complete'))} | ${ms(of(name, 'keystroke'))} | ${ms(of(name, 'keystrokeCpu'))} | ${mb(of(name, 'heap'))} |`,
    ),
  ].join('\n');
}

/** From the navigation to the first field, in a page with a stylesheet of its own, over slow 4G. */
async function usableTable(on: Browser): Promise<string> {
  const variants = {
    'static HTML, 35 fields': '/static.html',
    'kit, preloaded as docs/embedding.md says': '/kit.html',
    'kit, without preload': '/kit-plain.html',
  };
  const times = new Map<string, number[]>(Object.keys(variants).map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1)
    for (const [name, address] of Object.entries(variants)) {
      progress(`run ${run + 1}: ${name}`);
      times.get(name)?.push(await timeToUsable(on, site.url + address));
    }
  const [baseline = 0, ...rest] = [...times.values()].map(median);
  const files = (...addresses: string[]) => `${addresses.reduce((sum, address) => sum + bytesOf(address), 0)}`;
  const kit = ['/kit.html', '/agency.css', '/kit/1/motcua.js', '/kit/1/kit.js', REAL];
  const bytes = [files('/static.html', '/agency.css'), files(...kit), files('/kit-plain.html', ...kit.slice(1))];
  return [
    '### Time until the first field can be used: slow 4G, a page with its own style sheet',
    '',
    '| page | time, ms | ratio | bytes, brotli |',
    '| --- | --- | --- | --- |',
    ...[baseline, ...rest].map(
      (time, at) => `| ${Object.keys(variants)[at]} | ${ms(time)} | ${(time / baseline).toFixed(2)} | ${bytes[at]} |`,
    ),
  ].join('\n');
}

function bytesOf(address: string): number {
  const content = pages.get(address) ?? readFileSync(path.join(root, 'build', address), 'utf8');
  return brotliCompressSync(content).length;
}

function sourceOf({ name }: BenchForm): string {
  return `/forms/${name.replace(/\W+/g, '-')}/procedure.js`;
}

function agencyPage(head: string, body: string): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Thủ tục</title><link rel="stylesheet" href="/agency.css">${head}</head><body><h1>UBND phường</h1>${body}</body></html>`;
}

function preload(address: string): string {
  return `<link rel="modulepreload" href="${address}">`;
}

function kitScript(): string {
  return '<script type="module" src="/kit/1/motcua.js"></script>';
}

function realForm(): string {
  return `<procedure-form src="${REAL}" endpoint="/dossiers"></procedure-form>`;
}

/** The slope of log(time) over log(N), by least squares. */
function exponent(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([size, value]) => [Math.log(size), Math.log(value)] as const);
  const mean = (at: 0 | 1) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const rise = logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return rise / logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

function progress(what: string): void {
  process.stderr.write(`${what}\n`);
}

function ms(value: number): string {
  return value < 100 ? value.toFixed(1) : value.toFixed(0);
}

function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
