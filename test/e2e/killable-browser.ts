import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM_ARGS } from '../tools/chromium.mjs';
import { NOW, Visit } from './harness.js';

/** A browser with a profile on the disk: it can be killed as a dead battery would, and started again. */
export class KillableBrowser {
  readonly #profile: string;
  #process: ChildProcess | undefined;
  #browser: Browser | undefined;

  private constructor(profile: string) {
    this.#profile = profile;
  }

  static async create(): Promise<KillableBrowser> {
    return new KillableBrowser(await mkdtemp(path.join(os.tmpdir(), 'motcua-profile-')));
  }

  /**
   * Opens an address, in a new process if there is none.
   * @param now the time of the page
   */
  async visit(address: string, now = NOW): Promise<Visit> {
    this.#browser ??= await this.#start();
    const [context] = this.#browser.contexts();
    const page = await context!.newPage();
    await page.clock.setFixedTime(now);
    await page.setViewportSize({ width: 360, height: 740 });
    const visit = new Visit(page, context!);
    await page.goto(address);
    await visit.form.getByRole('heading', { level: 2 }).waitFor();
    return visit;
  }

  /** Kills the browser and all its processes. */
  async kill(): Promise<void> {
    const child = this.#process!;
    process.kill(-child.pid!, 'SIGKILL');
    await once(child, 'exit');
    await this.#browser?.close().catch(() => undefined);
    this.#browser = undefined;
  }

  async close(): Promise<void> {
    if (this.#browser) await this.kill();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #start(): Promise<Browser> {
    const port = path.join(this.#profile, 'DevToolsActivePort');
    await rm(port, { force: true });
    const executable = process.env['CHROME_PATH'] ?? chromium.executablePath();
    this.#process = spawn(
      executable,
      [
        ...CHROMIUM_ARGS,
        ...['--headless=new', '--lang=vi-VN', '--remote-debugging-port=0', `--user-data-dir=${this.#profile}`],
        'about:blank',
      ],
      { stdio: 'ignore', detached: true },
    );
    for (;;) {
      const [number, address] = (await readFile(port, 'utf8').catch(() => '')).split('\n');
      if (address) return chromium.connectOverCDP(`ws://127.0.0.1:${number}${address}`);
      if (this.#process.exitCode !== null) throw new Error(`The browser ended with ${this.#process.exitCode}`);
      await delay(20);
    }
  }
}
