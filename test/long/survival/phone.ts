import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { CHROMIUM_ARGS, findChromium } from '../../tools/chromium.mjs';
import { Tab } from './tab.js';

export type EngineName = 'Chromium' | 'Firefox';

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((file) => existsSync(file));

/** The engines of this machine. */
export const engines: readonly EngineName[] = ['Chromium', ...(FIREFOX === undefined ? [] : (['Firefox'] as const))];

/** Settings of the person who owns the phone. */
export interface PhoneSettings {
  /** Whether pages may keep anything on the device; true by default. */
  readonly keeps?: boolean;
  /** Space for the data of all pages, in bytes; what the disk has by default. */
  readonly space?: number;
}

/** A browser with a profile on the disk and a narrow screen: it can be killed as by an empty battery, and started again. */
export class Phone {
  readonly engine: EngineName;
  /** Milliseconds by which its clock is wrong; for tabs that are opened from now on. */
  clockError = 0;
  readonly #profile: string;
  readonly #settings: PhoneSettings;
  #browser: Browser | undefined;

  private constructor(engine: EngineName, profile: string, settings: PhoneSettings) {
    this.engine = engine;
    this.#profile = profile;
    this.#settings = settings;
  }

  static async create(engine: EngineName, settings: PhoneSettings = {}): Promise<Phone> {
    const profile = await mkdtemp(path.join(os.tmpdir(), 'motcua-phone-'));
    if (engine === 'Chromium' && settings.keeps === false) {
      // The setting "block all cookies", which is one for all storage.
      await mkdir(path.join(profile, 'Default'));
      const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
      await writeFile(path.join(profile, 'Default/Preferences'), JSON.stringify(preferences));
    }
    return new Phone(engine, profile, settings);
  }

  /** Opens an address in a new tab, after starting the browser if it does not run. */
  async open(address: string): Promise<Tab> {
    const tab = await this.blankTab();
    await tab.visit(address);
    return tab;
  }

  /** Opens an empty tab. */
  async blankTab(): Promise<Tab> {
    this.#browser ??= await this.#start();
    const page = await this.#browser.newPage();
    await page.setViewport({ width: 360, height: 740 });
    const { space, keeps = true } = this.#settings;
    // Chromium's headless shell has no such setting: there the interfaces answer as they do under it.
    if (!keeps && this.engine === 'Chromium') await page.evaluateOnNewDocument(BLOCK_STORAGE);
    if (space !== undefined && this.engine === 'Chromium') await limitSpace(page, space);
    return Tab.in(page, this.clockError);
  }

  /** Kills the browser and all its processes. */
  async kill(): Promise<void> {
    const browser = this.#browser;
    if (!browser) return;
    this.#browser = undefined;
    const child = browser.process()!;
    const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
    process.kill(-child.pid!, 'SIGKILL');
    await ended;
    await browser.disconnect().catch(() => undefined);
    // Puppeteer puts the preferences of the profile back: another start must not meet that.
    while ((await readdir(this.#profile)).some((name) => name.endsWith('.puppeteer'))) await delay(10);
  }

  /** Ends the browser and deletes its profile. */
  async close(): Promise<void> {
    await this.kill();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  async #start(): Promise<Browser> {
    const common = { headless: true, userDataDir: this.#profile, protocolTimeout: 60_000 };
    if (this.engine === 'Firefox') {
      const { keeps = true, space } = this.#settings;
      return puppeteer.launch({
        ...common,
        browser: 'firefox',
        executablePath: FIREFOX!,
        extraPrefsFirefox: {
          ...(!keeps && { 'network.cookie.cookieBehavior': 2 }),
          ...(space !== undefined && { 'dom.quotaManager.temporaryStorage.fixedLimit': Math.ceil(space / 1024) }),
        },
      });
    }
    const { executablePath, env } = await findChromium();
    return puppeteer.launch({
      ...common,
      executablePath,
      env: { ...process.env, ...env },
      args: [...CHROMIUM_ARGS, '--lang=vi-VN'],
    });
  }
}

async function limitSpace(page: Awaited<ReturnType<Browser['newPage']>>, quotaSize: number): Promise<void> {
  const session = await page.createCDPSession();
  page.on('framenavigated', (frame) => {
    const { origin, protocol } = new URL(frame.url());
    if (protocol === 'http:')
      void session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize }).catch(() => undefined);
  });
}

/** Makes storage answer as it does where the person has blocked it. */
const BLOCK_STORAGE = `
  const refuse = () => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  };
  Object.assign(IDBFactory.prototype, { open: refuse, deleteDatabase: refuse });
  for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(globalThis, name, { get: refuse });
`;
