import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { waivedDossier } from '../../testing/dossiers.js';
import { threadTime } from './thread-time.js';
import { startReceiver } from '../../testing/receiver.js';
import { postJson, postText, problemOf } from '../../testing/requests.js';
import { runs } from '../../../../test/support/runs.js';

/** The maximum response time of `/healthz` while a document is handled, in milliseconds. */
const HEALTH_TIME = 250;

/** Milliseconds for which the thread that answers requests has had a processor: other programs do not count. */
const now = () => threadTime(String(process.pid)) ?? performance.now();

/** Bytes of the largest document that is tried. */
const BYTES = 2_000_000;

/** Sends a text as a dossier document, and asks after the receiver's health all the while; the longest time it took. */
async function longestHealthTime(url: string, key: string, body: string): Promise<{ status: number; longest: number }> {
  let isOver = false;
  const sent = postText(url, key, body).finally(() => (isOver = true));
  let longest = 0;
  while (!isOver) {
    const start = now();
    assert.equal((await fetch(`${url}/healthz`)).status, 200);
    longest = Math.max(longest, now() - start);
  }
  return { status: (await sent).status, longest };
}

/** As many copies as fill the bytes. */
const fill = (text: string, bytes: number) => text.repeat(Math.max(1, Math.floor(bytes / Buffer.byteLength(text))));
const list = (item: string, bytes: number) => `[${fill(`${item},`, bytes).slice(0, -1)}]`;

/** As many copies as fill the bytes, each with its own `a`, so that no two are alike. */
function numbered(text: string, bytes: number): string {
  const count = Math.max(1, Math.floor(bytes / (Buffer.byteLength(text) + 6)));
  return Array.from({ length: count }, (_, index) => text.replace(/a(?=["/])/, `a${index}`)).join();
}

const inside = (depth: number, name: string, value: string) =>
  `${`{"${name}":`.repeat(depth)}${value}${'}'.repeat(depth)}`;

/** Ways to make one value large. */
const SHAPES: readonly ((bytes: number) => string)[] = [
  (bytes) => list('{}', bytes),
  (bytes) => list('{"id":"a","state":"attached","files":[{},{},{}]}', bytes),
  (bytes) => `[{"id":"a","state":"attached","files":${list('{}', bytes)}}]`,
  (bytes) => `{${list('"/a":{}', bytes).slice(1, -1)}}`,
  (bytes) => `{"x":${list('[[],{}]', bytes)}}`,
  (bytes) => `"${fill('\u0301\u0323', bytes)}"`,
  (bytes) => `"${fill('\\u0301\\u0323', bytes)}"`,
  (bytes) => `{"${fill('\u0323\u0301', bytes)}":1}`,
  (bytes) => `{"${fill('a', bytes)}":${list('1', bytes / 2)}}`,
  (bytes) => `"${fill('a', bytes)}!"`,
  (bytes) => `"${fill('/~', bytes)}"`,
  (bytes) => `{"deceased":{"fullName":"${fill(' ', bytes)}x"}}`,
  (bytes) => `{"deceased":{"fullName":"${fill('A ', bytes)}1"}}`,
  (bytes) => `{"deceased":{"fullName":"x${fill('\u200b\u00ad', bytes)}"}}`,
  (bytes) => `{"burial":{"place":"${fill('\u3164 ', bytes)}"},"buryingParty":{"account":"${fill('0', bytes / 10)}"}}`,
  // Many values below a pointer that is long itself.
  (bytes) => inside(60, 'x'.repeat(Math.min(2_900, bytes / 300)), list('"a"', bytes / 2)),
  (bytes) => `{${numbered('"/a/b":{"source":"vneid","at":"2026-11-20T01:31:00.000Z","locked":true}', bytes)}}`,
  (bytes) => `[${numbered('{"purpose":"a","textVersion":"1","acceptedAt":"2026-11-20T01:31:00.000Z"}', bytes)}]`,
  (bytes) => `[${numbered('{"id":"a","state":"waived","files":[]}', bytes)}]`,
  (bytes) =>
    `[{"id":"a","state":"attached","files":[${numbered(`{"part":"f1","name":"${' .'.repeat(127)}","type":"a/b","size":1,"sha256":"${'0'.repeat(64)}"}`, bytes)}]}]`,
  (bytes) => `{${numbered('"__proto__":{"constructor":{"prototype":{}}}', bytes)}}`,
  (bytes) => fill('[', bytes),
  (bytes) => fill('1', bytes),
];

const MEMBERS = [
  ...['components', 'consents', 'provenance', 'data', 'declaration', 'procedure', 'submissionId', 'language'],
  'startedAt',
];

async function withMember(name: string, value: string): Promise<{ key: string; body: string }> {
  const dossier = await waivedDossier();
  const { [name as 'data']: _, ...rest } = dossier;
  return { key: dossier.submissionId, body: `${JSON.stringify(rest).slice(0, -1)},"${name}":${value}}` };
}

test('answers others within 250 ms whatever document arrives', async (t) => {
  const { url } = await startReceiver(t);
  await postJson(url, await waivedDossier());
  const sizes = fc.constantFrom(30_000, 61_000, 151_000, 400_000, 990_000, BYTES - 2_000);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...MEMBERS), fc.constantFrom(...SHAPES), sizes, async (name, shape, size) => {
      const { key, body } = await withMember(name, shape(size));
      const { status, longest } = await longestHealthTime(url, key, body);
      assert.ok([400, 413, 422].includes(status), `status ${status}`);
      assert.ok(longest < HEALTH_TIME, `${name}: /healthz took ${Math.round(longest)} ms`);
    }),
    { numRuns: runs(40), endOnFailure: true },
  );
});

test('refuses at once what took quadratic time: long lists of nothing, runs of combining marks', async (t) => {
  const { url } = await startReceiver(t, { limits: { checkMilliseconds: 1_000 } });
  await postJson(url, await waivedDossier());
  for (const [name, value] of [
    ['components', list('{}', 61_000)],
    ['consents', list('{}', 61_000)],
    ['provenance', `{${Array.from({ length: 9_000 }, (_, index) => `"/${index}":{}`).join()}}`],
    ['data', `{"x":"${fill('\u0301\u0323', 900_000)}"}`],
    ['data', `{"${fill('\u0301\u0323', 2_900)}":1}`],
    ['language', `"${fill('\u0323\u0301', 900_000)}"`],
  ] as const) {
    const { key, body } = await withMember(name, value);
    const answer = await postText(url, key, body);
    assert.deepEqual([answer.status, problemOf(answer).type], [422, 'urn:motcua:problem:dossier-invalid'], name);
    assert.ok((problemOf(answer).issues ?? []).length <= 500);
  }
});

test('takes text with as many combining marks as languages write, and refuses one more', async (t) => {
  const { url } = await startReceiver(t);
  const send = async (marks: number) => {
    const { key, body } = await withMember('filledBy', `{"role":"officer","name":"a${'\u0323'.repeat(marks)}"}`);
    return postText(url, key, body);
  };
  assert.equal((await send(30)).status, 201);
  const refused = await send(31);
  assert.deepEqual(problemOf(refused).issues, [
    { scope: 'dossier', pointer: '/filledBy/name', code: 'unreadable', params: { reason: 'characters' } },
  ]);
});

test('refuses NUL and halves of surrogate pairs in answers and in names', async (t) => {
  const { url } = await startReceiver(t);
  for (const escape of ['\\u0000', '\\ud800', '\\udc00']) {
    for (const [value, pointer] of [
      [`{"deceased":{"fullName":"NGUYỄN${escape}"}}`, '/deceased/fullName'],
      [`{"deceased":{"a${escape}":1}}`, '/deceased'],
    ] as const) {
      const { key, body } = await withMember('data', value);
      const answer = await postText(url, key, body);
      assert.equal(answer.status, 422);
      assert.deepEqual(problemOf(answer).issues, [
        { scope: 'data', pointer, code: 'unreadable', params: { reason: 'characters' } },
      ]);
    }
  }
});

test('counts a required text in which there is nothing to see as missing', async (t) => {
  const { url } = await startReceiver(t);
  for (const blank of ['   ', '\u200b\u200b', '\u00ad \u2060', '\u3164\u3164']) {
    const dossier = await waivedDossier((d) => ({
      ...d,
      // A text without a pattern: the schema alone would take it.
      data: { ...d.data, burial: { ...(d.data['burial'] as object), place: blank } },
    }));
    const { issues = [] } = problemOf(await postJson(url, dossier));
    assert.ok(
      issues.some(({ pointer, code }) => pointer === '/burial/place' && code === 'required'),
      JSON.stringify(issues),
    );
  }
});
