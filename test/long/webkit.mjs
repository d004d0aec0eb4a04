// WebKitGTK by its WebDriver, under a virtual display: https://www.w3.org/TR/webdriver2/
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { journey } from './journey.mjs';

const DRIVER = '/usr/bin/WebKitWebDriver';
const DISPLAY = '/usr/bin/xvfb-run';
const PORT = 4567;

export const webkit = {
  installed: existsSync(DRIVER) && existsSync(DISPLAY),

  /**
   * @param {string} address
   * @param {unknown} answers
   * @returns {Promise<string>}
   */
  async run(address, answers) {
    const driver = spawn(DISPLAY, ['-a', DRIVER, `--port=${PORT}`], { stdio: 'ignore', detached: true });
    try {
      await untilReady();
      const capabilities = { alwaysMatch: { timeouts: { script: 100_000 } } };
      const { sessionId } = await command('', { capabilities });
      try {
        await command(`/${sessionId}/url`, { url: address });
        const script = `const [answers, done] = arguments; (${journey.toString()})(answers).then(done, (error) => done(String(error)));`;
        return await command(`/${sessionId}/execute/async`, { script, args: [answers] });
      } finally {
        await fetch(`http://127.0.0.1:${PORT}/session/${sessionId}`, { method: 'DELETE' });
      }
    } finally {
      // The display, the driver and the browser are one group.
      if (driver.pid !== undefined) process.kill(-driver.pid);
    }
  },
};

async function untilReady() {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${PORT}/status`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error('WebKitWebDriver does not answer');
}

/**
 * @param {string} path
 * @param {object} body
 * @returns {Promise<any>}
 */
async function command(path, body) {
  const answer = await fetch(`http://127.0.0.1:${PORT}/session${path}`, { method: 'POST', body: JSON.stringify(body) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(JSON.stringify(value));
  return value;
}
