// The engines of the machine, each as a function that opens a page and runs the journey in it.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS } from '../tools/chromium.mjs';
import { journey } from './journey.mjs';
import { webkit } from './webkit.mjs';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';
const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((file) => existsSync(file));

/** @typedef {(address: string, answers: unknown) => Promise<string>} RunJourney */

/**
 * @param {string | undefined} executablePath
 * @param {Record<string, string>} [env]
 * @returns {RunJourney}
 */
const inChromium = (executablePath, env) => async (address, answers) => {
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: CHROMIUM_ARGS,
    env: { ...process.env, ...env },
  });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    return await page.evaluate(journey, answers);
  } finally {
    await browser.close();
  }
};

/** @type {RunJourney} */
async function inFirefox(address, answers) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    ...(FIREFOX && { executablePath: FIREFOX }),
    headless: true,
  });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    return await page.evaluate(journey, answers);
  } finally {
    await browser.close();
  }
}

/** @type {{ name: string, installed: boolean, run: RunJourney }[]} */
export const engines = [
  { name: 'the Chromium of the tests', installed: true, run: inChromium(process.env.CHROME_PATH) },
  {
    name: 'the installed Chromium',
    installed: existsSync(DEBIAN_CHROMIUM),
    // Its own libraries, not those of the bundled one.
    run: inChromium(DEBIAN_CHROMIUM, { LD_LIBRARY_PATH: '', FONTCONFIG_PATH: '' }),
  },
  { name: 'Firefox', installed: FIREFOX !== undefined, run: inFirefox },
  { name: 'WebKitGTK', installed: webkit.installed, run: (address, answers) => webkit.run(address, answers) },
];
