import type { Browser } from 'playwright-core';
import { flatForm, type BenchForm } from './forms.js';
import { inSlowPage, measureHtml, measureKit, median, timesOfPage, type Measured } from './measure.js';

const SIZES = [30, 300, 1000];
const LOADED = 40;
const ERRORS = 1149;
const FORMS = 10;

/** Makes a page from what is in its head and its body. */
type PageMaker = (head: string, body: string) => string;

/** A figure of the kit next to that of static HTML, and the ratio that it may not exceed. */
interface Goal {
  readonly name: string;
  readonly goal: number;
  readonly kit: readonly number[];
  readonly html: readonly number[];
}

/** What the kit is meant to reach, each with its goal, in one run. */
export class Goals {
  readonly pages = new Map<string, string>();
  readonly #forms: ReadonlyMap<number, BenchForm>;
  readonly #rows = new Map<string, { goal: number; kit: number[]; html: number[] }>();
  readonly #heaps: number[] = [];
  #requests = '';

  private constructor(forms: readonly BenchForm[], page: PageMaker) {
    this.#forms = new Map(forms.map((form) => [form.size, form]));
    for (const { size, modules, schema, html = '' } of forms) {
      this.pages.set(`/goals/${size}/procedure.js`, modules.procedure);
      this.pages.set(`/goals/${size}/validators.js`, modules.validators);
      this.pages.set(`/goals/${size}/schema.json`, JSON.stringify(schema));
      this.pages.set(`/goals/${size}/static.html`, page('', html));
      for (const file of ['procedure.js', 'schema.json'])
        this.pages.set(
          `/goals/${size}/${file}.html`,
          page(
            '<script type="module" src="/kit/1/motcua.js"></script>',
            `<procedure-form src="/goals/${size}/${file}" endpoint="none" draft="off"></procedure-form>`,
          ),
        );
    }
  }

  static async make(page: PageMaker): Promise<Goals> {
    const forms = await Promise.all([...[LOADED, ...SIZES].map((size) => flatForm(size)), flatForm(ERRORS, true)]);
    return new Goals(forms, page);
  }

  /** Measures everything so often, and gives a table as Markdown. */
  async measure(browser: Browser, site: string, runs: number, progress: (what: string) => void): Promise<string> {
    for (let run = 0; run < runs; run += 1) {
      progress(`run ${run + 1}: goals`);
      await this.#onNetwork(browser, site);
      await this.#mounted(browser, site);
      await this.#submitted(browser, site);
      await this.#manyForms(browser, site);
    }
    const cell = (values: readonly number[]) => median(values).toFixed(1);
    const rows = [...this.#rows].map(([name, { goal, kit, html }]): Goal => ({ name, goal, kit, html }));
    return [
      '### The goals',
      '',
      '| what | kit / static HTML, ms | ratio | goal |',
      '| --- | --- | --- | --- |',
      ...rows.map(
        ({ name, goal, kit, html }) =>
          `| ${name} | ${cell(kit)} / ${cell(html)} | ${(median(kit) / median(html)).toFixed(2)} | ${goal} |`,
      ),
      '',
      `Heap with ${SIZES.at(-1)} fields: ${(median(this.#heaps) / 1e6).toFixed(1)} MB, goal 4. ${this.#requests}`,
    ].join('\n');
  }

  async #onNetwork(browser: Browser, site: string): Promise<void> {
    const controls = controlsOf(this.#forms.get(LOADED));
    const times = (file: string) => timesOfPage(browser, `${site}/goals/${LOADED}/${file}.html`, controls);
    const html = await times('static');
    const kit = await times('procedure.js');
    const json = await times('schema.json');
    this.#add(`first field of ${LOADED}, slow 4G, no preload`, 1.5, kit.usable, html.usable);
    this.#add('the same, JSON Schema as `src`', 2, json.usable, html.usable);
    this.#add(`all ${LOADED} fields, slow 4G`, 1.6, kit.complete, html.complete);
  }

  async #mounted(browser: Browser, site: string): Promise<void> {
    const cpu: [kit: number, html: number][] = [];
    for (const [at, size] of SIZES.entries()) {
      const kit = await measureKit(browser, site, `/goals/${size}/procedure.js`, undefined);
      const html = await measureHtml(browser, site, this.#forms.get(size)?.html ?? '');
      this.#add(`${size} fields mounted, first painted`, [2, 1.2, 0.5][at] ?? NaN, kit.mount, html.mount);
      this.#add(`${size} fields mounted, all in the page`, 2, kit.complete, html.complete);
      cpu.push([kit.keystrokeCpu, html.keystrokeCpu]);
      if (at === SIZES.length - 1) this.#typed(kit, html, cpu);
    }
  }

  #typed(kit: Measured, html: Measured, cpu: readonly [kit: number, html: number][]): void {
    const most = SIZES.at(-1);
    this.#add(`key to paint at ${most}, median`, 0.7, kit.keystroke, html.keystroke);
    this.#add(`key to paint at ${most}, p98`, 0.7, kit.slowKeystroke, html.slowKeystroke);
    SIZES.forEach((size, at) => this.#add(`CPU per key at ${size}`, 0.7, cpu[at]?.[0] ?? NaN, cpu[at]?.[1] ?? NaN));
    this.#heaps.push(kit.heap);
  }

  async #submitted(browser: Browser, site: string): Promise<void> {
    const { html = '' } = this.#forms.get(ERRORS) ?? {};
    const source = `${site}/goals/${ERRORS}/procedure.js`;
    const kit = await inSlowPage(browser, `${site}/blank.html`, async (page) => {
      await page.evaluate(openForms, [source, 1] as const);
      return page.evaluate(async () => {
        const { painted, settled } = globalThis as unknown as Record<'painted' | 'settled', () => Promise<void>>;
        await settled();
        const root = document.querySelector('procedure-form')!.shadowRoot!;
        const start = performance.now();
        root.querySelector('form')!.requestSubmit();
        do await painted();
        while (root.getElementById('summary') === null);
        return performance.now() - start;
      });
    });
    const plain = await inSlowPage(browser, `${site}/blank.html`, (page) =>
      page.evaluate(async (markup) => {
        const { painted } = globalThis as unknown as Record<'painted', () => Promise<void>>;
        document.body.insertAdjacentHTML('beforeend', markup);
        await painted();
        const start = performance.now();
        const fields = [...document.querySelectorAll('.field')];
        const entries = fields.map((field) => `<li><a href="#">${field.firstElementChild?.textContent}</a></li>`);
        document.querySelector('form')!.insertAdjacentHTML('afterbegin', `<ul>${entries.join('')}</ul>`);
        for (const { firstElementChild } of fields)
          firstElementChild?.insertAdjacentHTML('afterend', `<p class="hint">${firstElementChild.textContent}</p>`);
        await painted();
        return performance.now() - start;
      }, html),
    );
    this.#add(`first submit with ${ERRORS} errors, painted`, 1.5, kit, plain);
  }

  async #manyForms(browser: Browser, site: string): Promise<void> {
    const [size = 30] = SIZES;
    const { html = '' } = this.#forms.get(size) ?? {};
    const source = `${site}/goals/${size}/procedure.js`;
    const { time, requests } = await inSlowPage(browser, `${site}/blank.html`, async (page) => {
      const time = await page.evaluate(openForms, [source, FORMS] as const);
      const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
      return { time, requests: [names.length, new Set(names).size] };
    });
    const plain = await measureHtml(browser, site, html.repeat(FORMS));
    this.#add(`${FORMS} forms of one procedure, first fields painted`, 1.6, time, plain.mount);
    this.#requests = `${FORMS} forms request ${requests[0]} files, of which ${requests[1]} are different.`;
  }

  #add(name: string, goal: number, kit: number, html: number): void {
    const row = this.#rows.get(name) ?? { goal, kit: [], html: [] };
    row.kit.push(kit);
    row.html.push(html);
    this.#rows.set(name, row);
  }
}

/** Opens forms in the page, and gives the time until the fields of all are painted, in milliseconds. */
async function openForms([address, count]: readonly [string, number]): Promise<number> {
  const { painted } = globalThis as unknown as Record<'painted', () => Promise<void>>;
  await import(new URL('/kit/1/motcua.js', location.href).href);
  const forms = Array.from({ length: count }, () => document.createElement('procedure-form'));
  const ready = forms.map((form) => new Promise((resolve) => form.addEventListener('procedure-ready', resolve)));
  for (const form of forms) {
    form.setAttribute('draft', 'off');
    form.setAttribute('endpoint', 'none');
    form.setAttribute('src', address);
  }
  const start = performance.now();
  document.body.append(...forms);
  await Promise.all(ready);
  await painted();
  return performance.now() - start;
}

function controlsOf(form: BenchForm | undefined): number {
  return (form?.html ?? '').split('<input').length - 1;
}
