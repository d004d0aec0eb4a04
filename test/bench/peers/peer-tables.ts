import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { flatForm, type BenchForm } from '../forms.js';
import { timeToUsable } from '../measure.js';
import { bundlePeers, PEERS, type PeerName } from './bundle-peers.js';
import { interleaved, measurePeer, type PeerMeasured } from './measure-peers.js';

/** The numbers of fields of the mounted forms, and of the one that is loaded over a slow network. */
const SIZES = [30, 300, 1000];
const LOADED = 40;

const STATIC = 'static HTML';
const STATIC_VISIBLE = 'static HTML, content-visibility';
const KIT = 'Motcua, compiled';
const KIT_JSON = 'Motcua, JSON Schema';

const KIT_MODULE = `
export const load = async (source) => {
  await import('/kit/1/motcua.js');
  if (!source.endsWith('.json')) await (await import(source)).default.loadValidators?.();
  return source;
};
export function mount(place, source) {
  const form = document.createElement('procedure-form');
  form.setAttribute('draft', 'off');
  form.setAttribute('endpoint', 'none');
  form.setAttribute('src', source);
  const ready = new Promise((resolve) => form.addEventListener('procedure-ready', resolve));
  place.append(form);
  return ready;
}`;
const STATIC_MODULE = `
export const load = async (source) => (await fetch(source)).text();
export function mount(place, html) { place.innerHTML = html; }`;
const VISIBLE_STYLES = '.field { content-visibility: auto; contain-intrinsic-block-size: auto 90px; }';

/** The pages and modules of the comparison, and how to measure with them. */
export class PeerTables {
  readonly pages = new Map<string, string>();
  readonly #bundles: ReadonlyMap<PeerName, string>;

  private constructor(bundles: ReadonlyMap<PeerName, string>, forms: readonly BenchForm[], page: PageMaker) {
    this.#bundles = bundles;
    const { pages } = this;
    pages.set('/peers/kit.js', KIT_MODULE);
    pages.set('/peers/static.js', STATIC_MODULE);
    for (const [name, module] of bundles) pages.set(`/peers/${name}.js`, module);
    for (const { size, modules, schema, html = '' } of forms) {
      pages.set(`/peers/${size}/procedure.js`, modules.procedure);
      pages.set(`/peers/${size}/validators.js`, modules.validators);
      pages.set(`/peers/${size}/schema.json`, JSON.stringify(schema));
      pages.set(`/peers/${size}/form.txt`, html);
      pages.set(`/peers/${size}/visible.txt`, `<style>${VISIBLE_STYLES}</style>${html}`);
    }
    const [loaded] = forms.filter(({ size }) => size === LOADED);
    if (!loaded) return;
    const kit = (file: string) =>
      page(
        '<script type="module" src="/kit/1/motcua.js"></script>',
        `<procedure-form src="/peers/${LOADED}/${file}" endpoint="none"></procedure-form>`,
      );
    pages.set('/peers/static.html', page('', loaded.html ?? ''));
    pages.set('/peers/visible.html', page(`<style>${VISIBLE_STYLES}</style>`, loaded.html ?? ''));
    pages.set('/peers/kit.html', kit('procedure.js'));
    pages.set('/peers/kit-json.html', kit('schema.json'));
    for (const name of bundles.keys()) {
      const start = `import { mount } from '/peers/${name}.js';
        mount(document.querySelector('#place'), JSON.parse(document.querySelector('#schema').textContent));`;
      pages.set(
        `/peers/${name}.html`,
        page(
          `<link rel="modulepreload" href="/peers/${name}.js">`,
          `<script type="application/json" id="schema">${JSON.stringify(loaded.schema)}</script>
          <div id="place"></div><script type="module">${start}</script>`,
        ),
      );
    }
  }

  /** Bundles the libraries that are named, or all of them. */
  static async make(names: readonly string[], page: PageMaker): Promise<PeerTables> {
    const wanted = (Object.keys(PEERS) as PeerName[]).filter((name) => names.length === 0 || names.includes(name));
    const forms = await Promise.all([LOADED, ...SIZES].map((size) => flatForm(size)));
    return new PeerTables(await bundlePeers(wanted), forms, page);
  }

  /** Runs everything, and gives the tables as Markdown. */
  async measure(browser: Browser, site: string, runs: number, progress: (what: string) => void): Promise<string> {
    const tables = [await this.#usable(browser, site, runs, progress)];
    for (const size of SIZES) tables.push(await this.#mounted(browser, site, size, runs, progress));
    return tables.join('\n\n');
  }

  async #usable(browser: Browser, site: string, runs: number, progress: (what: string) => void): Promise<string> {
    const pages = new Map([
      [STATIC, 'static'],
      [STATIC_VISIBLE, 'visible'],
      [KIT, 'kit'],
      [KIT_JSON, 'kit-json'],
      ...[...this.#bundles.keys()].map((name) => [PEERS[name], name] as const),
    ]);
    const results = await interleaved(
      runs,
      [...pages.keys()],
      async (name) => ({ usable: await timeToUsable(browser, `${site}/peers/${pages.get(name)}.html`) }),
      (what) => progress(`${LOADED} fields over a slow network, ${what}`),
    );
    const base = numbers(results.get(STATIC))['usable'] ?? NaN;
    const bytes = (name: string) => {
      const peer = this.#bundles.get(pages.get(name) as PeerName);
      return peer === undefined ? '' : String(brotliCompressSync(peer).length);
    };
    return [
      `### Next to other libraries: ${LOADED} fields over slow 4G, until the first can be used`,
      '',
      '| form | time, ms | ratio | library, bytes brotli |',
      '| --- | --- | --- | --- |',
      ...[...results].map(([name, result]) => {
        const { usable = NaN } = numbers(result);
        return typeof result === 'string'
          ? `| ${name} | ${result} | | |`
          : `| ${name} | ${usable.toFixed(0)} | ${(usable / base).toFixed(2)} | ${bytes(name)} |`;
      }),
    ].join('\n');
  }

  async #mounted(
    browser: Browser,
    site: string,
    size: number,
    runs: number,
    progress: (what: string) => void,
  ): Promise<string> {
    const at = (module: string, file: string) => ({ module: `/peers/${module}.js`, source: `/peers/${size}/${file}` });
    const subjects = new Map([
      [STATIC, at('static', 'form.txt')],
      [STATIC_VISIBLE, at('static', 'visible.txt')],
      [KIT, at('kit', 'procedure.js')],
      [KIT_JSON, at('kit', 'schema.json')],
      ...[...this.#bundles.keys()].map((name) => [PEERS[name], at(name, 'schema.json')] as const),
    ]);
    const types = size === SIZES.at(-1);
    const results = await interleaved(
      runs,
      [...subjects.keys()],
      (name) => measurePeer(browser, site, { name, ...subjects.get(name)! }, types),
      (what) => progress(`${size} fields, ${what}`),
    );
    const base = numbers(results.get(STATIC));
    const columns: readonly (readonly [keyof PeerMeasured, string, number])[] = [
      ['mount', 'first paint, ms', 1],
      ['complete', 'all in the page, ms', 1],
      ...(types
        ? ([
            ['keystroke', 'key to paint, ms', 1],
            ['keystrokeCpu', 'CPU per key, ms', 1],
          ] as const)
        : []),
      ['heap', 'heap, MB', 1e-6],
      ['elements', 'elements', 1],
    ];
    const cell = (result: Readonly<Record<string, number>>, key: string, unit: number) => {
      const value = (result[key] ?? NaN) * unit;
      const ratio = (result[key] ?? NaN) / (base[key] ?? NaN);
      return `${value.toFixed(value < 100 && key !== 'elements' ? 1 : 0)} (${ratio.toFixed(2)} ×)`;
    };
    return [
      `### Next to other libraries: ${size} fields on one page`,
      '',
      `| form | ${columns.map(([, title]) => title).join(' | ')} |`,
      `| --- |${' --- |'.repeat(columns.length)}`,
      ...[...results].map(([name, result]) =>
        typeof result === 'string'
          ? `| ${name} | ${result} |${' |'.repeat(columns.length - 1)}`
          : `| ${name} | ${columns.map(([key, , unit]) => cell(numbers(result), key, unit)).join(' | ')} |`,
      ),
    ].join('\n');
  }
}

type PageMaker = (head: string, body: string) => string;

function numbers(result: object | string | undefined): Readonly<Record<string, number>> {
  return typeof result === 'object' ? (result as Readonly<Record<string, number>>) : {};
}
