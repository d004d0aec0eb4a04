import assert from 'node:assert/strict';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { diagnosePage } from './diagnose-page.js';

interface Reply {
  readonly type?: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Examines the page `/` of a server; what a path is not given for is answered with 404. */
async function diagnose(reply: (path: string) => Reply | undefined) {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const given = reply(path);
    response.writeHead(given ? 200 : 404, { 'content-type': given?.type ?? 'text/javascript', ...given?.headers });
    response.end(given?.body ?? '');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  try {
    const { port } = server.address() as AddressInfo;
    const { findings } = await diagnosePage(`http://127.0.0.1:${port}/`, { sends: false });
    return { findings, ids: findings.map(({ id }) => id), asked };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const KIT = '<script type="module" src="/motcua.js"></script>';
const page = (body: string, headers?: Readonly<Record<string, string>>): Reply => ({
  type: 'text/html',
  body: `<!doctype html><head>${KIT}</head><body>${body}`,
  ...(headers && { headers }),
});
const form = (src: string) => `<procedure-form src="${src}" endpoint="none"></procedure-form>`;
const PROCEDURE = 'export default { format: 1, definition: {}, schema: {}, texts: {}, validator() {} }';

/** The same numbers in each run. */
function randomly(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >> 8) % below;
  };
}

/** A procedure as data in which nothing is missing. */
const DATA = {
  format: 1,
  definition: {
    ...{ code: '1', version: '1.0.0', components: [], steps: [], channels: [], legalBasis: [] },
    ...{ receivingAgency: {}, verification: {}, privacy: {}, rules: [], computed: {} },
  },
  ...{ schema: { type: 'object', properties: { a: {} } }, texts: {}, language: 'vi', languages: [] },
};

describe('a page that is broken', () => {
  it('may have a policy with a path that is no percent-encoding', async () => {
    const policy = { 'content-security-policy': 'script-src http://127.0.0.1:*/% http://127.0.0.1:*/%E0%A4%A' };
    const { ids } = await diagnose((path) => (path === '/' ? page(form('/p.js'), policy) : { body: PROCEDURE }));
    assert.ok(ids.includes('cspScript'), String(ids));
  });

  it('may nest 20,000 elements or conditions of a style sheet', async () => {
    const deep = `${'<div>'.repeat(20_000)}${form('/p.js')}`;
    assert.deepEqual((await diagnose((path) => (path === '/' ? page(deep) : { body: PROCEDURE }))).ids, []);
    const css = `${'@supports (a: b) {'.repeat(20_000)} procedure-form { display: none } ${'}'.repeat(20_000)}`;
    const styled = page(`<style>${css}</style>${form('/p.js')}`);
    assert.deepEqual((await diagnose((path) => (path === '/' ? styled : { body: PROCEDURE }))).ids, ['formHidden']);
  });

  it('is read to a limit where its elements multiply', async () => {
    const bold = Array.from({ length: 3000 }, (_, index) => `<b a${index}>`).join('');
    const { ids } = await diagnose((path) =>
      path === '/' ? page(`${form('/p.js')}<p>${bold}${'<p>x'.repeat(3000)}`) : { body: PROCEDURE },
    );
    assert.ok(ids.includes('limitReached'), String(ids));
  });

  it('may have a manifest with other types of values', async () => {
    const manifests = [
      '{"files":{"procedure.js":{"integrity":5}}}',
      '{"files":{"v.js":null,"http://[":{}}}',
      '{"files":7}',
    ];
    for (const body of [...manifests, 'null', '5', '[', '{"files":[{"integrity":{}}]}']) {
      const { asked } = await diagnose((path) =>
        path === '/' ? page(form('/procedure.js')) : path === '/manifest.json' ? { body } : { body: PROCEDURE },
      );
      assert.ok(asked.includes('/manifest.json'), body);
    }
  });

  it('may have a procedure as data with other types of values', async () => {
    for (const value of [null, 5, 'a', [], [null], { computed: null }])
      for (const member of ['definition', 'schema', 'texts', 'rules', 'computed', 'steps', 'languages', 'format']) {
        const whole = { ...DATA, definition: { ...DATA.definition, [member]: value } };
        for (const data of [whole, { ...DATA, [member]: value }, { type: 'object', [member]: value }])
          await diagnose((path) =>
            path === '/'
              ? page(form('/p.json'))
              : { body: path === '/p.json' ? JSON.stringify(data) : '', type: 'application/json' },
          );
      }
  });

  it('is examined in a bounded time where selectors match in many ways', async () => {
    const selector = `b ${'div '.repeat(60)}procedure-form`;
    const body = `<style>${selector} { display: none }</style>${'<div>'.repeat(60)}${form('/p.js')}`;
    assert.deepEqual((await diagnose((path) => (path === '/' ? page(body) : { body: PROCEDURE }))).ids, []);
  });

  it('is examined up to 500 files where the kit imports without end', async () => {
    let number = 0;
    const { ids, asked } = await diagnose((path) => {
      if (path === '/') return page(form('/p.js'));
      if (path === '/p.js') return { body: PROCEDURE };
      return { body: `import "./a${(number += 1)}.js"; import "./a${(number += 1)}.js";` };
    });
    assert.ok(ids.includes('limitReached'), String(ids));
    assert.ok(!ids.includes('fileUnreachable'), String(ids));
    assert.ok(asked.length <= 510, String(asked.length));
  });

  it('is examined up to 60 MB where its scripts are large', async () => {
    const large = 'a'.repeat(15_000_000);
    const scripts = Array.from({ length: 12 }, (_, index) => `<script src="/${index}.js"></script>`).join('');
    const { findings, asked } = await diagnose((path) =>
      path === '/' ? page(scripts + form('/p.js')) : { body: large },
    );
    assert.match(JSON.stringify(findings), /60 MB were loaded/);
    assert.ok(asked.length < 10, String(asked));
  });

  it('never ends with an error of the program, whatever is damaged', async () => {
    const policy = "script-src http://127.0.0.1:*/%61%62/ 'nonce-a'; trusted-types lit-html; base-uri 'self'";
    const html =
      '<base href="/a/"><meta http-equiv="Content-Security-Policy" content="script-src *"><script type="importmap">' +
      '{"integrity":{"/motcua.js":"sha384-a"}}</script><style>@media screen { a > b { width: 0 } }</style>' +
      `<link rel="stylesheet" href="/s.css"><template shadowrootmode="open">${form('/procedure.js')}</template>` +
      `<iframe srcdoc="&lt;p>" sandbox></iframe>${form('/procedure.json')}`;
    const manifest = '{"files":{"procedure.js":{"bytes":1,"integrity":"sha384-a"},"validators.js":{}}}';
    const data = JSON.stringify(DATA);
    /** JSON with one value of another type. */
    const retyped = (text: string, random: (below: number) => number) => {
      let left = random((text.match(/:/g) ?? []).length);
      return JSON.stringify(
        JSON.parse(text, (_key, value: unknown) => ((left -= 1) === -1 ? [null, 5, 'a', [], {}][random(5)] : value)),
      );
    };
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = randomly(seed);
      const damage = (text: string) => {
        let damaged = text;
        for (let times = random(4); times >= 0; times -= 1) {
          const at = random(damaged.length);
          const pieces = ['', '%', '<', '"', '{', '}', 'null', '5', '[', '\\', '</style>', '/*', ':', 'http://['];
          damaged = damaged.slice(0, at) + (pieces[random(pieces.length)] ?? '') + damaged.slice(at + random(9));
        }
        return damaged;
      };
      const header = damage(policy);
      await diagnose((path) => {
        if (path === '/') return page(damage(html), { 'content-security-policy': header });
        if (path.endsWith('manifest.json')) return { body: seed % 2 ? damage(manifest) : retyped(manifest, random) };
        if (path.endsWith('.json'))
          return { body: seed % 2 ? damage(data) : retyped(data, random), type: 'application/json' };
        return {
          body: damage(path.endsWith('.css') ? 'a { b: c }' : PROCEDURE),
          headers: { 'access-control-allow-origin': '*' },
        };
      });
    }
  });
});
