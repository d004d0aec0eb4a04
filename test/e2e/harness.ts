import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import assert from 'node:assert/strict';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { startSite } from '../site/site.mjs';
import { CHROMIUM_ARGS } from '../tools/chromium.mjs';

type Site = Awaited<ReturnType<typeof startSite>>;

const require = createRequire(import.meta.url);
const axeSource = readFile(require.resolve('axe-core/axe.min.js'), 'utf8');

/** A Friday morning in Vietnam; the calendar and the samples know the days around it. */
export const NOW = new Date('2026-11-20T02:30:00Z');

/** The three servers on free ports, a browser, and a folder for dossiers; all gone after `close`. */
export class Stage {
  readonly site: Site;
  readonly browser: Browser;
  readonly dataFolder: string;

  /** The receiver's log entries. */
  readonly log: readonly unknown[];

  private constructor(site: Site, browser: Browser, dataFolder: string, log: readonly unknown[]) {
    this.log = log;
    this.site = site;
    this.browser = browser;
    this.dataFolder = dataFolder;
  }

  /**
   * @param uploads where the page uploads files: `receiver`, or an address; nowhere by default
   * @param keys for which the receiver takes sealed dossiers, and with which it signs receipts
   */
  static async set(
    clock: () => Date = () => NOW,
    kitFolder?: string,
    uploads = '',
    keys: { readonly sealingKeys?: readonly string[]; readonly signingKeys?: readonly string[] } = {},
  ): Promise<Stage> {
    const log: unknown[] = [];
    const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'motcua-e2e-'));
    const site = await startSite({
      ports: { agency: 0, kit: 0, receiver: 0 },
      dataFolder,
      clock,
      uploads,
      ...keys,
      logger: { log: (entry) => log.push(entry) },
      ...(kitFolder !== undefined && { kitFolder }),
    });
    const executablePath = process.env['CHROME_PATH'];
    const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: CHROMIUM_ARGS });
    return new Stage(site, browser, dataFolder, log);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.site.close();
    await rm(this.dataFolder, { recursive: true, force: true });
  }

  /**
   * Opens a page of the agency in a browser profile of its own.
   * @param prepare called before the page is opened, e.g. to answer some of its requests
   */
  async visit(
    address = '/',
    options: Parameters<Browser['newContext']>[0] = {},
    prepare?: (context: BrowserContext) => Promise<unknown>,
  ): Promise<Visit> {
    const context = await this.browser.newContext({
      locale: 'vi-VN',
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    await context.clock.setFixedTime(NOW);
    await prepare?.(context);
    const page = await context.newPage();
    const visit = new Visit(page, context);
    await page.goto(new URL(address, this.site.agencyUrl).href);
    await visit.form.getByRole('heading', { level: 2 }).waitFor();
    return visit;
  }

  /** Returns the number of dossiers that the receiver has stored. */
  dossierCount(): number {
    return Number(this.rows('select count(*) as dossiers from dossiers')[0]!['dossiers']);
  }

  /** Every address of the receiver, as `page.route` takes it. */
  get receiverPattern(): string {
    return `${this.site.receiverUrl}/**`;
  }

  /** Rows of the receiver's database. */
  rows(query: string): Record<string, unknown>[] {
    const Database = require('libsql') as new (file: string) => {
      prepare(sql: string): { all(): Record<string, unknown>[] };
      close(): void;
    };
    const database = new Database(path.join(this.dataFolder, 'motcua.sqlite'));
    try {
      return database.prepare(query).all();
    } finally {
      database.close();
    }
  }

  /** SHA-256 of the bytes that lie in the receiver's folder for a submission, by part. */
  async stored(submissionId: string, part: string): Promise<Buffer> {
    return readFile(path.join(this.dataFolder, 'files', submissionId, part));
  }
}

/** Waits until a control holds a value; fails with the value that it holds after ten seconds. */
export async function holds(control: Locator, value: string): Promise<void> {
  const held = await control.evaluate(async (box, wanted) => {
    const end = performance.now() + 10_000;
    while ((box as HTMLInputElement).value !== wanted && performance.now() < end)
      await new Promise(requestAnimationFrame);
    return (box as HTMLInputElement).value;
  }, value);
  assert.equal(held, value);
}

/** One person's visit: what the page says, and everything that went wrong in it. */
export class Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors and warnings, page errors and policy violations. */
  readonly complaints: string[] = [];

  constructor(page: Page, context: BrowserContext) {
    this.page = page;
    this.context = context;
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        this.complaints.push(`${message.type()}: ${message.text()}`);
    });
    // Held up from the first moment: a chooser that opens before it is waited for would be the system's own.
    page.on('filechooser', () => undefined);
    page.on('pageerror', (error) => this.complaints.push(`page error: ${error.message}`));
  }

  get form(): Locator {
    return this.page.locator('procedure-form');
  }

  get title(): Locator {
    return this.form.getByRole('heading', { level: 2 });
  }

  /** The dossier's number on the receipt. */
  get number(): Locator {
    return this.form.locator('[part~="number"] > :last-child');
  }

  /** A file of this name, attached or refused. */
  fileNamed(name: string): Locator {
    return this.form.getByText(name, { exact: true }).first();
  }

  /** Waits until a PDF or picture of this name is attached. */
  async attached(name: string): Promise<void> {
    await this.form.getByRole('link', { name: `Mở xem ${name} (ở tab mới)` }).waitFor();
  }

  /** Gives the form its answers, as its page could. */
  async answer(answers: unknown): Promise<void> {
    await this.form.evaluate(
      (form, text) => Object.assign(form, { answers: JSON.parse(text) as unknown }),
      JSON.stringify(answers),
    );
  }

  async onScreen(title: string): Promise<void> {
    try {
      await this.form.getByRole('heading', { level: 2, name: title, exact: true }).waitFor({ timeout: 10_000 });
    } catch {
      assert.fail(
        `"${title}" did not come. The form says:\n${await this.form.locator('[part~="form"]').innerText()}\n${JSON.stringify(await this.form.locator('input, select, textarea').evaluateAll((all) => all.map((one) => [one.id, (one as HTMLInputElement).value])))}`,
      );
    }
  }

  /** Waits until the form is on another screen than the one of that title. */
  async leaves(title: string): Promise<void> {
    await this.page.waitForFunction(
      (before) =>
        document.querySelector('procedure-form')?.shadowRoot?.querySelector('h2')?.textContent?.trim() !== before,
      title,
    );
  }

  button(name: string | RegExp): Locator {
    return this.form.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** Presses Tab until the wanted control has the focus; fails when it cannot be reached. */
  async tabTo(wanted: Locator): Promise<void> {
    for (let count = 0; count < 60; count += 1) {
      if (await wanted.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element)) return;
      await this.page.keyboard.press('Tab');
    }
    assert.fail('The control cannot be reached by Tab');
  }

  /** Nothing in the form is cut off, or makes the page scroll sideways. */
  async fitsItsWidth(where: string): Promise<void> {
    const outside = await this.form.evaluate((form) => {
      const { left, right } = form.getBoundingClientRect();
      const all = [...(form.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])];
      const cut = all.filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 1 && (box.right > right + 0.5 || box.left < left - 0.5);
      });
      return cut.map((element) => `${element.tagName}.${element.className} ${element.id}`);
    });
    assert.deepEqual(outside, [], where);
  }

  /** Axe finds nothing wrong in the form. */
  async accessible(where: string): Promise<void> {
    const loaded = await this.page.evaluate(() => 'axe' in globalThis);
    if (!loaded) await this.page.evaluate(await axeSource);
    const found = await this.page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(context: unknown): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> };
      };
      const { violations } = await axe.run('procedure-form');
      return violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes.map(({ target }) => target))}`);
    });
    assert.deepEqual(found, [], where);
  }
}

/** A PDF of the given size whose bytes are its own. */
export function pdfBytes(seed: string, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.write('%PDF-1.7\n');
  let digest = createHash('sha256').update(seed).digest();
  for (let at = 9; at < size; at += digest.length) {
    digest = createHash('sha256').update(digest).digest();
    digest.copy(bytes, at);
  }
  const end = '\nstartxref\n9\n%%EOF';
  bytes.write(end, size - end.length);
  return bytes;
}

export function pngBytes(seed: string, size: number): Buffer {
  const bytes = pdfBytes(seed, size);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes);
  return bytes;
}
