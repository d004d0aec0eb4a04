// Builds the stories and runs each one in a browser: its play function, and axe on what it leaves on the screen.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { serveStatic, within } from '../site/static-server.mjs';
import { CHROMIUM_ARGS } from './chromium.mjs';
import { bin, mustRun, root } from './run.mjs';

const BUILT = path.join(root, 'storybook-static');
const LIMIT = 30_000;

await mustRun(bin('storybook'), ['build', '--quiet', '--output-dir', BUILT], { STORYBOOK_DISABLE_TELEMETRY: '1' });
const server = await serveStatic({ port: 0, locate: (pathname) => within(BUILT, pathname), headers: () => ({}) });
const browser = await chromium.launch({
  ...(process.env.CHROME_PATH && { executablePath: process.env.CHROME_PATH }),
  args: CHROMIUM_ARGS,
});
/** @type {import('./totals-reporter.mjs').Totals} */
const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };

/**
 * @typedef {{ ok: boolean, words: string[] }} StoryEnd
 * @typedef {{ on(event: string, listener: (payload: any) => void): void }} Channel
 * @typedef {Window & { storyEnd?: StoryEnd, __STORYBOOK_ADDONS_CHANNEL__?: Channel }} StoryWindow
 * @typedef {{ id: string, help: string }} Violation
 */

/** Notes in the page how the story ended: an error of its play function, or violations that axe found. */
function watchStory() {
  const page = /** @type {StoryWindow} */ (window);
  const timer = setInterval(() => {
    const channel = page.__STORYBOOK_ADDONS_CHANNEL__;
    if (!channel) return;
    clearInterval(timer);
    channel.on('storyFinished', ({ status, reporters }) => {
      /** @type {Violation[]} */
      const violations = reporters.flatMap(
        (/** @type {{ result?: { violations?: Violation[] } }} */ { result }) => result?.violations ?? [],
      );
      page.storyEnd = { ok: status === 'success', words: violations.map(({ id, help }) => `${id}: ${help}`) };
    });
    for (const event of ['playFunctionThrewException', 'storyThrewException', 'storyErrored', 'storyMissing']) {
      channel.on(
        event,
        (problem) => (page.storyEnd = { ok: false, words: [event, String(problem?.message ?? problem)] }),
      );
    }
  }, 1);
}

/** @type {{ entries: Record<string, { id: string, type: string }> }} */
const { entries } = JSON.parse(readFileSync(path.join(BUILT, 'index.json'), 'utf8'));
for (const { id } of Object.values(entries).filter(({ type }) => type === 'story')) {
  const page = await browser.newPage();
  await page.addInitScript(watchStory);
  await page.goto(`${server.url}/iframe.html?id=${id}&viewMode=story`);
  const end = await page
    .waitForFunction(() => /** @type {StoryWindow} */ (window).storyEnd, null, { timeout: LIMIT })
    .then((handle) => /** @type {Promise<StoryEnd>} */ (handle.jsonValue()))
    .catch(() => ({ ok: false, words: [`did not end within ${LIMIT} ms`] }));
  counts[end.ok ? 'passed' : 'failed'] += 1;
  if (!end.ok) counts.failures.push([`story ${id}`, ...end.words].join('\n'));
  console.log(`${end.ok ? '✔' : '✖'} ${id}${end.ok ? '' : `\n    ${end.words.join('\n    ')}`}`);
  await page.close();
}
await browser.close();
await server.close();
if (process.env.MOTCUA_TOTALS) writeFileSync(process.env.MOTCUA_TOTALS, JSON.stringify(counts));
process.exitCode = counts.failed > 0 || counts.passed === 0 || !existsSync(BUILT) ? 1 : 0;
