import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { answering } from './test/support/answering-middleware.mjs';
import { requesting } from './test/support/requesting-middleware.mjs';
import { CHROMIUM_ARGS } from './test/tools/chromium.mjs';
import { root } from './test/tools/run.mjs';
import { sourceOf } from './test/tools/sources.mjs';

/**
 * @typedef {import('@web/test-runner').TestSession} TestSession
 * @typedef {import('@web/test-runner').TestSuiteResult} TestSuiteResult
 */

/**
 * Leaves the totals in the file that `MOTCUA_TOTALS` names; a test file that failed to load counts as a failure.
 * @returns {import('@web/test-runner').Reporter}
 */
const totals = () => ({
  onTestRunFinished({ sessions }) {
    /** @type {import('./test/tools/totals-reporter.mjs').Totals} */
    const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
    /**
     * @param {TestSession} session
     * @param {string} name
     * @param {string} words
     */
    const fail = ({ testFile }, name, words) => {
      counts.failed += 1;
      counts.failures.push(`${testFile}: ${name}\n${words}`);
    };
    /**
     * @param {TestSession} session
     * @param {TestSuiteResult} [suite]
     */
    const count = (session, suite) => {
      for (const test of suite?.tests ?? []) {
        if (test.passed || test.skipped) counts[test.skipped ? 'skipped' : 'passed'] += 1;
        else fail(session, test.name, test.error?.message ?? '');
      }
      for (const inner of suite?.suites ?? []) count(session, inner);
    };
    for (const session of sessions) {
      const before = counts.failed;
      count(session, session.testResults);
      if (!session.passed && counts.failed === before)
        fail(session, 'did not run', session.errors.map(({ message }) => message).join('\n'));
    }
    if (process.env.MOTCUA_TOTALS) writeFileSync(process.env.MOTCUA_TOTALS, JSON.stringify(counts));
  },
});

/**
 * Packages are served from their sources.
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
const fromSource = () => ({
  name: 'from-source',
  resolveImport({ source }) {
    const file = sourceOf(source);
    return file && `/${path.relative(root, file)}`;
  },
});

/**
 * tus-js-client parses URLs by a CommonJS module, whose place `URL` takes as in the build.
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
const ownUrl = () => ({
  name: 'own-url',
  resolveImport: ({ source }) => (source === 'url-parse' ? '/url-parse.js' : undefined),
  serve: ({ path: file }) => (file === '/url-parse.js' ? 'export default URL;' : undefined),
});

/**
 * The worker's script is addressed by the name that it has when it is compiled.
 * @param {import('koa').Context} context
 * @param {import('koa').Next} next
 */
function workerSource(context, next) {
  context.url = context.url.replace(/(\/src\/.*\/file-worker)\.js$/, '$1.ts');
  return next();
}

/**
 * Every test file fails on warnings of Lit.
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
const noLitWarnings = () => ({
  name: 'no-lit-warnings',
  transform: ({ path: file, body }) =>
    file.endsWith('.test.ts') ? `${String(body)}\nimport '/test/support/no-lit-warnings.ts';` : undefined,
});

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: ['packages/elements/src/**/*.test.ts'],
  rootDir: '.',
  nodeResolve: { browser: true, exportConditions: ['browser', 'development'] },
  filterBrowserLogs: ({ args: [text] }) => !String(text).startsWith('Lit is in dev mode.'),
  concurrency: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testFramework: { config: { timeout: 20_000 } },
  middleware: [answering, requesting, workerSource],
  plugins: [
    fromSource(),
    ownUrl(),
    noLitWarnings(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: './packages/elements/tsconfig.json' }),
  ],
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: {
        ...(process.env.CHROME_PATH && { executablePath: process.env.CHROME_PATH }),
        args: CHROMIUM_ARGS,
      },
    }),
  ],
  reporters: [defaultReporter(), totals()],
};
