import type { Browser, CDPSession, Page } from 'playwright-core';

/** The factor by which the simulated phone is slower than this machine. */
const CPU_SLOWDOWN = 4;

/** "Slow 4G" of the browser's developer tools and of Lighthouse. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: (1.44 * 1e6) / 8, uploadThroughput: 675e3 / 8 };

const KEYS = 12;

/** One run of one form; milliseconds and bytes. */
export interface Measured {
  /** Understanding the procedure, then from the request for its fields to the paint that shows them. */
  readonly mount: number;
  /** Until every field is in the page. */
  readonly complete: number;
  /** Median from a key to the paint after it. */
  readonly keystroke: number;
  /** 98th percentile of the same. */
  readonly slowKeystroke: number;
  /** Work of the browser's main thread per key. */
  readonly keystrokeCpu: number;
  /** JavaScript heap after a garbage collection. */
  readonly heap: number;
}

/** Helpers that measuring code finds in the page. */
const IN_PAGE = `
  globalThis.painted = () => new Promise((resolve) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = resolve;
    channel.port2.postMessage(0);
  }));
  globalThis.controls = () => [document, ...document.querySelectorAll('procedure-form, jsf-shoelace')]
    .map((host) => host === document ? host : host.shadowRoot)
    .reduce((sum, root) => sum + (root?.querySelectorAll(
      'input, select, textarea, sl-input, sl-radio, sl-select, sl-checkbox, sl-switch').length ?? 0), 0);
  globalThis.elementsIn = (root) => [...root.querySelectorAll('*')]
    .reduce((sum, { shadowRoot }) => sum + 1 + (shadowRoot ? elementsIn(shadowRoot) : 0), 0);
  globalThis.settled = async () => {
    globalThis.last = performance.now();
    for (let before = controls(), quiet = 0; quiet < 10; before = controls()) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      quiet = before === controls() ? quiet + 1 : 0;
      if (quiet === 0) globalThis.last = performance.now();
    }
  };
`;

/** Measures the kit with a compiled procedure at an address of the site. */
export async function measureKit(browser: Browser, site: string, source: string, answers: unknown): Promise<Measured> {
  return inSlowPage(browser, `${site}/blank.html`, async (page, devtools) => {
    const times = await page.evaluate(
      async ([address, given]) => {
        const { painted, settled } = globalThis as unknown as Record<'painted' | 'settled', () => Promise<void>>;
        await import(new URL('/kit/1/motcua.js', location.href).href);
        await import(address);
        const form = document.createElement('procedure-form');
        form.setAttribute('draft', 'off');
        // A form whose answers could be sent nowhere is not shown.
        form.setAttribute('endpoint', 'none');
        form.setAttribute('src', address);
        if (given !== undefined) Object.assign(form, { answers: given });
        const ready = new Promise((resolve) => form.addEventListener('procedure-ready', resolve));
        const start = performance.now();
        document.body.append(form);
        await ready;
        await painted();
        const mount = performance.now() - start;
        await settled();
        return { mount, complete: (globalThis as unknown as { last: number }).last - start };
      },
      [new URL(source, site).href, answers] as const,
    );
    const heap = await heapOf(devtools);
    return { ...times, heap, ...(await typing(page, devtools)) };
  });
}

/** Measures the same fields as HTML. */
export async function measureHtml(browser: Browser, site: string, html: string): Promise<Measured> {
  return inSlowPage(browser, `${site}/blank.html`, async (page, devtools) => {
    const mount = await page.evaluate(async (markup) => {
      const { painted } = globalThis as unknown as Record<'painted', () => Promise<void>>;
      const container = document.createElement('div');
      document.body.append(container);
      const start = performance.now();
      container.innerHTML = markup;
      await painted();
      return performance.now() - start;
    }, html);
    const heap = await heapOf(devtools);
    return { mount, complete: mount, heap, ...(await typing(page, devtools)) };
  });
}

/** From the navigation until the first field of a page can be used, over a slow network. */
export async function timeToUsable(browser: Browser, address: string): Promise<number> {
  return (await timesOfPage(browser, address, 1)).usable;
}

/** From the navigation until the first field of a page can be used, and until it has so many controls. */
export async function timesOfPage(
  browser: Browser,
  address: string,
  controls: number,
): Promise<{ readonly usable: number; readonly complete: number }> {
  return inSlowPage(browser, 'about:blank', async (page, devtools) => {
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
    await page.addInitScript(`${IN_PAGE}
        const watch = async () => {
          const form = document.querySelector('procedure-form');
          const start = form?.shadowRoot?.querySelector('form');
          if (start && controls() === 0) start.requestSubmit();
          if (document.readyState === 'loading' || controls() === 0) return requestAnimationFrame(watch);
          await painted();
          const usable = performance.now();
          while (controls() < ${controls}) await new Promise((resolve) => setTimeout(resolve, 10));
          await painted();
          globalThis.times = { usable, complete: performance.now() };
        };
        watch();`);
    await page.goto(address, { waitUntil: 'commit' });
    return page
      .waitForFunction(() => (globalThis as unknown as { times?: object }).times, undefined, { polling: 50 })
      .then((handle) => handle.jsonValue() as Promise<{ usable: number; complete: number }>);
  });
}

export async function typing(
  page: Page,
  devtools: CDPSession,
): Promise<Pick<Measured, 'keystroke' | 'slowKeystroke' | 'keystrokeCpu'>> {
  await page.evaluate(async () => {
    const { settled } = globalThis as unknown as Record<'settled', () => Promise<void>>;
    await settled();
  });
  const change = page.getByRole('button', { name: /^Sửa/ });
  if ((await change.count()) > 0) await change.first().click();
  const boxes = page.locator('input[type=text]:visible, textarea:visible');
  const count = await boxes.count();
  if (count === 0) throw new Error('No text box is there to type into');
  await boxes.nth(Math.min(3, count - 1)).focus();
  await page.evaluate(() => {
    const { painted } = globalThis as unknown as Record<'painted', () => Promise<void>>;
    const times: number[] = [];
    Object.assign(globalThis, { times });
    addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        void painted().then(() => times.push(performance.now() - start));
      },
      true,
    );
  });
  await page.keyboard.type('12');
  // Work that the first keys caused must not count with the next ones; no event reports when the browser is idle.
  await page.waitForTimeout(500);
  const before = await taskTime(devtools);
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.type('3');
    await page.waitForFunction((done) => (globalThis as unknown as { times: number[] }).times.length >= done, key + 3);
  }
  await page.waitForTimeout(500);
  const spent = (await taskTime(devtools)) - before;
  const times = await page.evaluate(() => (globalThis as unknown as { times: number[] }).times);
  const sorted = times.slice(2).sort((first, second) => first - second);
  const slowKeystroke = sorted[Math.floor(0.98 * sorted.length)] ?? NaN;
  return { keystroke: median(sorted), slowKeystroke, keystrokeCpu: spent / KEYS };
}

export async function inSlowPage<Result>(
  browser: Browser,
  address: string,
  measure: (page: Page, devtools: CDPSession) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 400, height: 800 }, locale: 'vi-VN' });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable');
    await page.goto(address);
    if (address !== 'about:blank') await page.evaluate(IN_PAGE);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    return await measure(page, devtools);
  } finally {
    await context.close();
  }
}

/** Milliseconds that the main thread has worked. */
async function taskTime(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

export async function heapOf(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize;
}

/** The middle value; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((first, second) => first - second);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
