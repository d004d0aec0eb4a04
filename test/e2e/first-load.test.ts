import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { NOW, Stage } from './harness.js';

const PROCEDURE = '/procedures/1.001731/1.0.0/procedure.js';
const SCHEMA = { title: 'Mẫu', type: 'object', properties: { name: { type: 'string', title: 'Tên' } } };

let stage: Stage;
before(async () => {
  stage = await Stage.set(() => NOW);
});
after(() => stage.close());

/** A page with forms and nothing else: no line of it says what to preload. */
class Bare {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The path of each request for the kit, a procedure or a document, in order. */
  readonly requests: string[];
  readonly #release: () => void;

  private constructor(page: Page, requests: string[], release: () => void) {
    this.page = page;
    this.context = page.context();
    this.requests = requests;
    this.#release = release;
  }

  /** Opens it, and keeps the kit back until it is released. */
  static async open(sources: readonly string[], head = ''): Promise<Bare> {
    const context = await stage.browser.newContext({ locale: 'vi-VN' });
    const page = await context.newPage();
    const requests: string[] = [];
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const { kitUrl } = stage.site;
    const forms = sources.map(
      (source) => `<procedure-form src="${source}" endpoint="none" draft="off"></procedure-form>`,
    );
    const body = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang</title>${head}
      <script type="module" src="${kitUrl}/kit/1/motcua.js" crossorigin></script></head><body>${forms.join('')}</body></html>`;
    await context.route('**/trang.html', (route) => route.fulfill({ body, contentType: 'text/html' }));
    await context.route('**/mau.json', (route) => route.fulfill({ json: SCHEMA }));
    await context.route('**/mat-mang.json', (route) => route.abort('internetdisconnected'));
    await context.route('**/kit/1/kit.js', async (route) => {
      await released;
      await route.continue();
    });
    page.on('request', (request) => requests.push(new URL(request.url()).pathname.replace(/-[\w-]{8}\.js$/, '')));
    await page.goto(`${kitUrl}/trang.html`);
    return new Bare(page, requests, release);
  }

  /** Waits until something is asked for while the kit is not there. */
  async asksEarly(path: string): Promise<void> {
    const isAsked = () => this.requests.includes(path);
    if (!isAsked()) await this.page.waitForEvent('request', { predicate: isAsked, timeout: 10_000 });
  }

  /** Lets the kit come, and waits until every form is drawn. */
  async opens(): Promise<void> {
    this.#release();
    for (const form of await this.page.locator('procedure-form').all())
      await form.getByRole('heading', { level: 2 }).waitFor();
    await this.page.waitForLoadState('networkidle');
  }

  count(path: string): number {
    return this.requests.filter((request) => request === path).length;
  }
}

describe('a page without preload lines', () => {
  it('asks for the procedure while the kit is on its way, once for ten forms', async () => {
    const page = await Bare.open(Array<string>(10).fill(stage.site.kitUrl + PROCEDURE));
    await page.asksEarly(PROCEDURE);
    await page.opens();
    const twice = page.requests.filter((path, at) => page.requests.indexOf(path) !== at);
    assert.deepEqual(twice, []);
    assert.equal(page.count('/procedures/1.001731/1.0.0/validators.js'), 1);
    await page.context.close();
  });

  it('asks for a JSON document and what reads it while the kit is on its way, once for ten forms', async () => {
    const page = await Bare.open(Array<string>(10).fill('mau.json'));
    await page.asksEarly('/mau.json');
    await page.asksEarly('/kit/1/chunks/procedure-from-data');
    await page.opens();
    const twice = page.requests.filter((path, at) => page.requests.indexOf(path) !== at);
    assert.deepEqual(twice, []);
    await page.context.close();
  });

  it('asks for a JSON document only when it knows what the import map says of it', async () => {
    const integrity = (content: string | Buffer) => `sha384-${createHash('sha384').update(content).digest('base64')}`;
    const guarded = (value: unknown) => ({
      integrity: { 'mau.json': integrity(JSON.stringify(value)) },
    });
    const map = (value: unknown) => `<script type="importmap">${JSON.stringify(guarded(value))}</script>`;
    const right = await Bare.open(['mau.json'], map(SCHEMA));
    await right.asksEarly('/kit/1/chunks/procedure-from-data');
    assert.equal(right.count('/mau.json'), 0);
    await right.opens();
    assert.equal(right.count('/mau.json'), 1);
    await right.context.close();
    const wrong = await Bare.open(['mau.json'], map({ title: 'Mẫu khác' }));
    await wrong.opens();
    await wrong.page.getByRole('heading', { name: 'Chưa mở được biểu mẫu' }).waitFor();
    await wrong.context.close();
  });

  it('is guarded by its import map in what comes early, too', async () => {
    const kit = await readFile('build/kit/1/kit.js');
    const map = {
      integrity: {
        [`${stage.site.kitUrl}/kit/1/kit.js`]: `sha384-${createHash('sha384').update(kit).digest('base64')}`,
        [`${stage.site.kitUrl}${PROCEDURE}`]: `sha384-${'A'.repeat(64)}`,
      },
    };
    const source = stage.site.kitUrl + PROCEDURE;
    const page = await Bare.open([source], `<script type="importmap">${JSON.stringify(map)}</script>`);
    await page.asksEarly(PROCEDURE);
    await page.opens();
    await page.page.getByText('mã lỗi: altered').waitFor();
    await page.context.close();
  });

  it('says that the network is down where nothing came early, and loads it when the person tries again', async () => {
    const page = await Bare.open(['mat-mang.json']);
    await page.asksEarly('/mat-mang.json');
    await page.opens();
    await page.context.route('**/mat-mang.json', (route) => route.fulfill({ json: SCHEMA }));
    await page.page.getByRole('button', { name: 'Thử lại' }).click();
    await page.page.getByLabel('Tên').waitFor();
    await page.context.close();
  });
});
