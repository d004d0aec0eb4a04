import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { waivedDossier } from '../../packages/receiver/testing/dossiers.js';
import { postJson } from '../../packages/receiver/testing/requests.js';
import { root } from '../tools/run.mjs';

const NAMES = ['model', 'core', 'elements', 'compiler', 'receiver'];
const CHECKS = path.join(root, 'test/hosts/packages/node_modules/.bin');

let folder: string;
let tarballs: string[];

function runIn(cwd: string, command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-packages-'));
  for (const name of NAMES) {
    runIn(root, 'npm', 'pack', '-w', `packages/${name}`, '--pack-destination', folder, '--loglevel=error');
  }
  tarballs = (await readdir(folder)).map((name) => path.join(folder, name));
  assert.equal(tarballs.length, NAMES.length);
  await writeFile(path.join(folder, 'package.json'), '{"private":true,"type":"module"}');
  runIn(folder, 'npm', 'install', '--no-audit', '--no-fund', '--loglevel=error', ...tarballs);
});
after(() => rm(folder, { recursive: true, force: true }));

describe('the packages as they are published', () => {
  it('have nothing that publint or Are the types wrong would find', () => {
    for (const tarball of tarballs) {
      runIn(folder, path.join(CHECKS, 'publint'), tarball, '--strict');
      runIn(folder, path.join(CHECKS, 'attw'), tarball, '--profile', 'esm-only');
    }
  });

  it('can be imported in Node by every address that they have', async () => {
    const addresses: string[] = [];
    for (const name of NAMES) {
      const manifest = JSON.parse(await readFile(path.join(root, 'packages', name, 'package.json'), 'utf8')) as {
        readonly exports: Readonly<Record<string, unknown>>;
      };
      for (const [place, target] of Object.entries(manifest.exports)) {
        // Types only, and documents.
        const isModule = typeof target === 'object' && target !== null && 'default' in target;
        if (isModule) addresses.push(`@motcua/${name}${place.slice(1)}`);
      }
    }
    const code = addresses.map((address) => `await import('${address}');`).join('\n');
    runIn(folder, process.execPath, '--input-type=module', '--eval', code);
  });

  it('have the types that a page in TypeScript needs', async () => {
    await cp(path.join(root, 'test/hosts/package-types.ts'), path.join(folder, 'page.ts'));
    const tsc = path.join(root, 'node_modules/.bin/tsc');
    for (const module of ['nodenext', 'esnext']) {
      const resolution = module === 'esnext' ? ['--moduleResolution', 'bundler'] : [];
      const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', module, ...resolution];
      runIn(folder, tsc, ...options, 'page.ts');
    }
  });

  it('have the types that JSX, Vue and Svelte need', async () => {
    const modules = path.join(root, 'test/hosts/packages/node_modules');
    await mkdir(path.join(folder, 'node_modules/@types'), { recursive: true });
    for (const name of ['@types/react', 'csstype', 'preact', 'solid-js', 'vue', '@vue', 'svelte', 'seroval'])
      await symlink(path.join(modules, name), path.join(folder, 'node_modules', name));
    await cp(path.join(root, 'test/hosts/types'), path.join(folder, 'types'), { recursive: true });
    const tsc = path.join(root, 'node_modules/.bin/tsc');
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'esnext'];
    const resolution = ['--moduleResolution', 'bundler', '--preserveSymlinks'];
    for (const [source, framework] of [
      ['types/react.tsx', 'react'],
      ['types/preact.tsx', 'preact'],
      ['types/solid.tsx', 'solid-js'],
      ['types/vue.ts', 'vue'],
      ['types/svelte.ts', 'svelte'],
    ] as const) {
      const jsx = source.endsWith('.tsx') ? ['--jsx', 'preserve', '--jsxImportSource', framework] : [];
      runIn(folder, tsc, ...options, ...resolution, ...jsx, source);
    }
  });

  it('have the manifest that their sources make', async () => {
    const written = await readFile(path.join(root, 'packages/elements/custom-elements.json'), 'utf8');
    runIn(root, process.execPath, 'test/tools/editor-data.mjs');
    const made = await readFile(path.join(root, 'packages/elements/custom-elements.json'), 'utf8');
    await writeFile(path.join(root, 'packages/elements/custom-elements.json'), written);
    assert.equal(made, written, 'run `npm run manifest`');
  });

  it('have source maps with their sources, and nothing of the build', async () => {
    for (const name of NAMES) {
      const [{ files }] = JSON.parse(runIn(root, 'npm', 'pack', '-w', `packages/${name}`, '--dry-run', '--json')) as [
        { files: readonly { path: string }[] },
      ];
      const paths = files.map((file) => file.path);
      for (const needed of ['README.md', 'LICENSE', 'package.json'])
        assert.ok(paths.includes(needed), `${name}: ${needed}`);
      const residue = paths.filter((file) => /\.test\.|tsbuildinfo|\.orig$|\.log$|(?:^|\/)\./.test(file));
      assert.deepEqual(residue, [], name);
      for (const map of paths.filter((file) => file.endsWith('.js.map'))) {
        const text = await readFile(path.join(root, 'packages', name, map), 'utf8');
        const { sourcesContent } = JSON.parse(text) as { sourcesContent?: readonly (string | null)[] };
        assert.ok(
          sourcesContent?.every((source) => source !== null),
          `${name}: ${map} has no sources`,
        );
      }
    }
  });

  it('check and build a procedure, and receive its dossiers', async () => {
    const bin = (name: string) => path.join(folder, 'node_modules/.bin', name);
    const source = path.join(root, 'schemas/procedures/mai-tang');
    runIn(folder, bin('motcua'), 'check', source);
    runIn(folder, bin('motcua'), 'build', source, '--out', 'published');
    const args = [
      '--procedures',
      'published',
      '--data',
      'data',
      '--agency-code',
      'H26',
      '--agency-name',
      'X',
      '--port',
      '0',
    ];
    const child = spawn(bin('motcua-receiver'), args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    const [line] = (await once(child.stderr, 'data')) as [Buffer];
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(line))?.[0];
    assert.ok(url, String(line));
    const answer = await postJson(url, await waivedDossier());
    child.kill('SIGTERM');
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
  });
});
