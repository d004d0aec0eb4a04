import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { waivedDossier } from '../testing/dossiers.js';
import { publishedFolder } from '../testing/procedures.js';
import { startReceiver, temporaryFolder } from '../testing/receiver.js';
import { postJson, receiptOf } from '../testing/requests.js';

const command = fileURLToPath(new URL('../bin/motcua-receiver.js', import.meta.url));

/** Runs the command to its end. */
async function run(test: TestContext, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = start(test, args, env);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data) => (stdout += String(data)));
  child.stderr.on('data', (data) => (stderr += String(data)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

function start(test: TestContext, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [command, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  test.after(() => child.kill('SIGKILL'));
  return child;
}

async function usualArgs(test: TestContext, dataFolder?: string): Promise<string[]> {
  const data = dataFolder ?? path.join(await temporaryFolder(test), 'new', 'data');
  return [
    '--procedures',
    await publishedFolder(),
    '--data',
    data,
    '--agency-code',
    'H26.16',
    '--agency-name',
    'Phường Minh Họa',
  ];
}

test('explains every option, its environment variable and the exit codes', async (t) => {
  const { code, stdout, stderr } = await run(t, ['--help']);
  assert.deepEqual([code, stderr], [0, '']);
  const options = [...stdout.matchAll(/^ {2}--([a-z-]+) <\w+>/gm)].map(([, name = '']) => name);
  assert.deepEqual(options, [
    ...['procedures', 'data', 'agency-code', 'agency-name'],
    ...['origin', 'host', 'port', 'public-url', 'signing-key', 'sealing-key'],
  ]);
  for (const name of options) {
    const variable = `MOTCUA_${name.replace('-', '_').toUpperCase()}`;
    assert.match(stdout.replace(/\s+/g, ' '), new RegExp(`--${name} <.*?env: ${variable}\\)`));
  }
  assert.match(stdout, /^Exit codes: 0 .*\n?.*1 /m);
});

test('can be set up by environment variables; options win over them', async (t) => {
  const [, procedures, , data] = await usualArgs(t);
  const env = {
    MOTCUA_PROCEDURES: procedures,
    MOTCUA_DATA: data,
    MOTCUA_AGENCY_CODE: 'H26.17',
    MOTCUA_AGENCY_NAME: 'Phường Minh Họa',
    MOTCUA_ORIGIN: 'https://a.example.gov.vn https://b.example.gov.vn',
    MOTCUA_PORT: '0',
  };
  const child = start(t, ['--agency-code', 'H26.16'], env);
  const [line] = (await once(child.stderr, 'data')) as [Buffer];
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(line))?.[0] ?? '';
  for (const origin of ['https://a.example.gov.vn', 'https://b.example.gov.vn']) {
    const answer = await postJson(url, await waivedDossier(), { origin });
    assert.match(receiptOf(answer).number, /^H26\.16-/);
  }
});

test('says in one paragraph what is missing or wrong', async (t) => {
  const usual = await usualArgs(t);
  const busy = await startReceiver(t);
  const folder = await temporaryFolder(t);
  const request = ['request-supplement', 'H26.16-261120-0001', folder, ...usual.slice(0, 4)];
  const cases: [string[], RegExp][] = [
    [[], /^error: required option '--procedures <folder>' not specified$/m],
    [[...usual, '--nonsense'], /^error: unknown option '--nonsense'$/m],
    [[...usual, 'more'], /^error: too many arguments/],
    [[...usual.slice(0, 7), ''], /^error: option '--agency-name <name>' .* It must not be empty\.$/m],
    [[...usual.slice(0, 4), '--agency-code', 'x', '--agency-name', 'x'], /^error: "x" is not an agency code/],
    [['--procedures', '/nowhere', ...usual.slice(2)], /index\.json cannot be read \(ENOENT\)/],
    [[...usual, '--port', '99999'], /^error: option '--port <port>' argument '99999' is invalid.*0 to 65535/],
    [[...usual, '--port', 'http'], /^error: option '--port <port>' argument 'http' is invalid/],
    [[...usual, '--port', new URL(busy.url).port], /the port is busy. Choose another port/],
    [[...usual, '--origin', '*'], /^error: "\*" in `allowedOrigins` is not an origin/],
    [[...usual, '--public-url', 'https://a.vn/dossiers'], /must be scheme, host and port only/],
    [[...usual, '--signing-key', folder], /^error: The signing key .* cannot be read \(EISDIR\)/],
    [[...usual, '--signing-key', path.join(folder, 'x')], /^error: The signing key .* cannot be read \(ENOENT\)/],
    [[...usual, '--sealing-key', folder], /^error: The sealing key .* cannot be read \(EISDIR\)/],
    [request, /^error: .* cannot be read \(EISDIR\)/],
    [await usualArgs(t, busy.dataFolder), /^error: Another receiver uses this data folder/],
  ];
  for (const [args, words] of cases) {
    const { code, stdout, stderr } = await run(t, args);
    assert.match(stderr, words);
    assert.doesNotMatch(stderr, /^\s+at /m);
    assert.deepEqual([code, stdout], [1, '']);
  }
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`receives until ${signal}, then ends well`, { skip: process.platform === 'win32' }, async (t) => {
    const origin = 'https://www.example.gov.vn';
    const child = start(t, [
      ...(await usualArgs(t)),
      '--port',
      '0',
      '--origin',
      origin,
      '--origin',
      'http://127.0.0.1:8080',
    ]);
    const [line] = (await once(child.stderr, 'data')) as [Buffer];
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(line))?.[0] ?? '';
    const answer = await postJson(url, await waivedDossier(), { origin });
    assert.equal(answer.status, 201);
    assert.match(receiptOf(answer).number, /^H26\.16-\d{6}-0001$/);
    let log = '';
    child.stdout.on('data', (data) => (log += String(data)));
    child.kill(signal);
    const [code] = (await once(child, 'close')) as [number | null];
    assert.equal(code, 0);
    const entry = JSON.parse(log) as Record<string, unknown>;
    assert.deepEqual(Object.keys(entry), ['time', 'event', 'method', 'route', 'status', 'milliseconds']);
  });
}

test('goes on receiving when whoever read its log has ended', async (t) => {
  const child = start(t, [...(await usualArgs(t)), '--port', '0']);
  const [line] = (await once(child.stderr, 'data')) as [Buffer];
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(line))?.[0] ?? '';
  child.stdout.destroy();
  child.stderr.destroy();
  for (let count = 0; count < 3; count += 1) {
    assert.equal((await postJson(url, await waivedDossier())).status, 201);
  }
});
