// npm run test:long: what `npm test` has no time for: every engine of the machine, and pages that bundle the packages.
// As root with apt, it installs the engines of Debian that are missing; one that stays absent is named at the end.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findChromium } from './chromium.mjs';
import { filesEnding } from './files.mjs';
import { mustRun, run } from './run.mjs';

const APT = '/usr/bin/apt-get';
const PACKAGES = {
  'firefox-esr': '/usr/bin/firefox-esr',
  'webkit2gtk-driver': '/usr/bin/WebKitWebDriver',
  xvfb: '/usr/bin/xvfb-run',
};

const missing = () =>
  Object.entries(PACKAGES)
    .filter(([, file]) => !existsSync(file))
    .map(([name]) => name);

if (missing().length > 0 && process.getuid?.() === 0 && existsSync(APT)) {
  console.log(`Installing ${missing().join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {...string} args */
  const apt = (...args) => spawnSync(APT, args, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 });
  apt('update', '-q');
  apt('install', '-y', '-q', '--no-install-recommends', ...missing(), 'xauth');
}
await mustRun(process.execPath, ['test/tools/build.mjs']);
for (const folder of ['webpack', 'frameworks', 'packages']) {
  await mustRun('npm', [
    'ci',
    '--prefix',
    `test/hosts/${folder}`,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
}

const scratch = mkdtempSync(path.join(os.tmpdir(), 'motcua-long-'));
const totals = path.join(scratch, 'totals.json');
const chromium = await findChromium();
const code = await run(
  process.execPath,
  [
    ...['--import', 'tsx', '--test', '--test-concurrency=1'],
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./test/tools/totals-reporter.mjs', `--test-reporter-destination=${totals}`],
    ...filesEnding('test/long', '.test.ts'),
  ],
  { ...chromium.env, CHROME_PATH: chromium.executablePath },
);
const { passed, failed, failures } = existsSync(totals)
  ? JSON.parse(readFileSync(totals, 'utf8'))
  : { passed: 0, failed: 1, failures: ['The tests ended before they could say how'] };
rmSync(scratch, { recursive: true });
for (const words of failures) console.log(`\n✖ ${words}`);
for (const name of missing()) console.log(`\nNot tested: ${name} is not installed.`);
const failing = failed === 0 && code !== 0 ? 1 : failed;
console.log(`\n${passed} passed, ${failing} failed`);
process.exitCode = failing > 0 || passed === 0 ? 1 : 0;
