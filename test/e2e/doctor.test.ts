import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { diagnosePage, PageError } from '@motcua/compiler';
import { DOCTOR_FINDINGS } from '../../packages/compiler/src/doctor/doctor-findings.js';
import { startSite } from '../site/site.mjs';
import { serveEmbed, SCRIPT } from '../support/broken-embed.js';

/** Runs the command `motcua doctor` to its end. */
async function doctor(...args: string[]) {
  const child = spawn(process.execPath, ['packages/compiler/bin/motcua.js', 'doctor', ...args]);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data) => (stdout += String(data)));
  child.stderr.on('data', (data) => (stderr += String(data)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

/** `fetch` for host names of the tests: each leads to a server on loopback. */
const resolving = (hosts: Readonly<Record<string, string>>) => (url: string, options: RequestInit) => {
  const { origin } = new URL(url);
  return fetch(url.replace(origin, hosts[origin] ?? origin), options);
};

describe('motcua doctor', () => {
  it('finds nothing on the pages of the example, with the reference receiver', async () => {
    const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'motcua-doctor-'));
    const ports = { agency: 0, kit: 0, receiver: 0 };
    const site = await startSite({ ports, dataFolder, logger: { log: () => undefined }, uploads: 'receiver' });
    for (const page of ['/', '/guarded.html', '/kiosk.html', '/quay.html', '/plain.html', '/dark.html'])
      assert.deepEqual((await diagnosePage(`${site.agencyUrl}${page}`)).findings, [], page);
    await site.close();
    await rm(dataFolder, { recursive: true });
  });

  it('ends with 0 where the form works, with 1 where it does not, and with 2 without a page', async () => {
    const good = await serveEmbed();
    const { code, stdout } = await doctor(`${good.page}/trang/`);
    assert.deepEqual(
      [code, stdout],
      [0, `${good.page}/trang/: 1 form, nothing keeps the form from working (0 errors, 0 warnings)\n`],
    );
    const missing = await doctor(`${good.page}/khac/`);
    assert.equal(missing.code, 2);
    assert.match(missing.stderr, /cannot be examined: the server answers 404/);
    await good.close();
    const bad = await serveEmbed({ scripts: (at) => SCRIPT(at).replace(' type="module"', '') });
    const broken = await doctor(`${bad.page}/trang/`);
    assert.equal(broken.code, 1);
    assert.match(broken.stdout, /^error kitNotModule: .*\n  at <script .*\n  Fix: .*\n    <script type="module"/);
    const json = await doctor(`${bad.page}/trang/`, '--json');
    const { works, forms, findings } = JSON.parse(json.stdout) as Awaited<ReturnType<typeof diagnosePage>>;
    assert.deepEqual([json.code, works, forms, findings.map(({ id }) => id)], [1, false, 1, ['kitNotModule']]);
    await bad.close();
  });

  it('explains itself with --help, and refuses what is no address', async () => {
    const { code, stdout } = await doctor('--help');
    assert.equal(code, 0);
    assert.match(stdout, /--json[^]*--no-post[^]*Exit codes: 0 .*; 1 .*;\n2 /);
    assert.equal((await doctor('trang.html')).code, 2);
    await assert.rejects(diagnosePage('file:///etc/hostname'), PageError);
  });

  it('sends one POST without a body, and none with --no-post', async () => {
    const sent: string[] = [];
    const embed = await serveEmbed({
      endpoint: ({ method, headers, url }) => {
        if (method !== 'OPTIONS') sent.push(`${method} ${url} ${headers['content-length']}`);
        return undefined;
      },
    });
    await diagnosePage(`${embed.page}/trang/`);
    assert.deepEqual(sent, ['POST /ho-so 0']);
    await diagnosePage(`${embed.page}/trang/`, { sends: false });
    assert.equal(sent.length, 1);
    await embed.close();
  });

  it('names a page over http: on another host, and content over http: on a page over https:', async () => {
    const embed = await serveEmbed();
    const over = async (page: string) => {
      const { findings } = await diagnosePage(`${page}/trang/`, { fetch: resolving({ [page]: embed.page }) });
      return findings.filter(({ severity }) => severity === 'error');
    };
    const [insecure, ...others] = await over('http://xa.example.gov.vn');
    assert.deepEqual([insecure?.id, insecure?.line, others], ['insecurePage', 'https://xa.example.gov.vn/trang/', []]);
    assert.deepEqual(await over('https://xa.example.gov.vn'), [], 'loopback is no mixed content');
    await embed.close();

    const kit = 'http://bieu-mau.example.gov.vn';
    const mixed = await serveEmbed({ scripts: () => SCRIPT({ page: '', kit, endpoint: '' }) });
    const page = 'https://xa.example.gov.vn';
    const hosts = { [page]: mixed.page, [kit]: mixed.kit };
    const { findings } = await diagnosePage(`${page}/trang/`, { fetch: resolving(hosts) });
    await mixed.close();
    const errors = findings.filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      errors.map(({ id }) => id),
      ['mixedContent'],
    );
    assert.match(errors[0]?.message ?? '', /browsers block http:\/\/bieu-mau\.example\.gov\.vn\/kit\/1\/motcua\.js/);
  });

  it('does not run the procedure, which could ask other servers or end processes', async () => {
    const asked: string[] = [];
    let page = '';
    const attack = () =>
      `globalThis.constructor.constructor('return fetch')()('${page}/noi-bo').catch(() => {}).finally(() => ` +
      `globalThis.constructor.constructor('return process')().kill(${process.pid}, 'SIGCONT'))`;
    const ways: readonly (() => string)[] = [
      () => `await ${attack()}; export default {};`,
      () => `export default { get format() { return ${attack()} }, validator() {} };`,
      () => `throw { get name() { ${attack()} }, get message() { ${attack()} } };`,
      () => `throw Object.assign(new Error(), { toString() { ${attack()} } });`,
    ];
    const signals: string[] = [];
    const note = () => signals.push('SIGCONT');
    process.on('SIGCONT', note);
    for (const way of ways) {
      const embed = await serveEmbed({
        kit: (pathname) => (pathname.endsWith('/procedure.js') ? { body: way() } : undefined),
        files: () => new Proxy({}, { get: (_target, pathname) => void asked.push(String(pathname)) }),
      });
      page = embed.page;
      await diagnosePage(`${page}/trang/`);
      await embed.close();
    }
    process.off('SIGCONT', note);
    assert.ok(asked.includes('/trang/'));
    assert.deepEqual([asked.filter((path) => path === '/noi-bo'), signals], [[], []]);
  });

  it('has a page of the documentation with every finding', async () => {
    const docs = await readFile('docs/doctor.md', 'utf8');
    const rows = [...docs.matchAll(/^\| `(\w+)` +\| (error|warning) +\| (.+?) +\|$/gm)].map(([, ...cells]) => cells);
    assert.deepEqual(
      rows,
      Object.entries(DOCTOR_FINDINGS).map(([id, [severity, words]]) => [id, severity, words.replaceAll('|', '\\|')]),
    );
  });
});
