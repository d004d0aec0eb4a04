import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { JsonValue } from '@motcua/model';
import { AuthorFolder } from '../../../test/support/author-folder.js';

const command = fileURLToPath(new URL('../bin/motcua.js', import.meta.url));

let author: AuthorFolder;
beforeEach(async () => {
  author = await AuthorFolder.make();
});
afterEach(() => author.remove());

/** Runs the command to its end. */
async function run(...args: string[]) {
  const child = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data) => (stdout += String(data)));
  child.stderr.on('data', (data) => (stderr += String(data)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

/** Returns the first finding of `motcua check` for a data schema; asserts that it has file, line, pointer and fix. */
async function firstFinding(schema: JsonValue | string): Promise<string> {
  const file = path.join(author.procedure, 'data.schema.json');
  await writeFile(file, typeof schema === 'string' ? schema : JSON.stringify(schema, null, 2));
  const { code, stderr } = await run('check', author.procedure);
  assert.equal(code, 1, stderr);
  assert.doesNotMatch(stderr, /^ +at .*:\d+:\d+\)?$/m, 'no stack');
  const [finding = ''] = stderr.split('\n\n');
  const [where = '', at = '', message = '', fix = ''] = finding.split('\n');
  assert.ok(where.startsWith(`error: ${file}:`) && /:\d+:\d+$/.test(where), where);
  assert.match(fix, /^ {2}Fix: \w/);
  return `${at.slice(5)} | ${message.trim()}`;
}

const a = (schema: JsonValue, rest: Readonly<Record<string, JsonValue>> = {}): JsonValue => ({
  type: 'object',
  properties: { a: schema },
  ...rest,
});

describe('motcua', () => {
  it('explains its commands and exit codes', async () => {
    const { code, stdout } = await run('--help');
    assert.equal(code, 0);
    for (const name of ['check', 'build', 'importmap', 'messages', 'verify-receipt', 'open', 'doctor'])
      assert.match(stdout, new RegExp(`^  ${name} `, 'm'));
    assert.match(stdout, /^Exit codes: 0 .* 1 /m);
  });
});

describe('motcua check', () => {
  it('names what is wrong with a data schema, where it is, and what to do', async () => {
    const cases: readonly (readonly [schema: JsonValue | string, said: string])[] = [
      ['', 'the whole document | This is not JSON: value expected.'],
      ['"x"', 'the whole document | A schema must be here, and it is a string.'],
      [false, 'the whole document | The data schema is just false: it allows no answers.'],
      [{ type: 'objekt' }, '/type | "type" cannot be "objekt".'],
      [a({ $ref: '#/$defs/x' }), '/properties/a/$ref | "#/$defs/x" refers to nothing.'],
      [a({ $ref: 'x.json' }), '/properties/a/$ref | "x.json" refers to a file that cannot be read.'],
      [
        a({ $ref: 'https://example.org/a.json' }),
        '/properties/a/$ref | "https://example.org/a.json" refers to a document on the web, and nothing is fetched from there.',
      ],
      [
        a({ allOf: [{ $ref: '#/properties/a' }] }),
        '/properties/a/allOf/0/$ref | "#/properties/a" leads back to this place without entering a member or an item: checking would never end.',
      ],
      [
        { $schema: 'http://json-schema.org/draft-99/schema#' },
        '/$schema | "http://json-schema.org/draft-99/schema#" names no draft of JSON Schema that is known.',
      ],
      [a(false, { required: ['a'] }), '/required | "a" is required, and forbidden by "false".'],
      [a({ $id: 'x', not: { $id: 'x' } }), '/properties/a/not/$id | The identifier "x" is used twice.'],
      [
        { patternProperties: { '(': {} } },
        '/patternProperties/( | The pattern cannot be compiled with the "u" flag: Invalid regular expression: /(/u: Unterminated group.',
      ],
    ];
    for (const [schema, said] of cases) assert.equal(await firstFinding(schema), said);
  });

  it('takes names that trip up whoever is careless, and 10,000 choices', async () => {
    const names = ['constructor', 'a/b', 'm~n', '', 'x y'];
    const properties: Record<string, JsonValue> = { many: { oneOf: choices(10_000) } };
    for (const name of names) properties[name] = { type: 'string' };
    const odd = JSON.stringify({ type: 'object', properties }).replace('"x y"', '"__proto__"');
    const words = { '/constructor': 'A', '/a~1b': 'B', '/m~0n': 'C', '/': 'D', '/__proto__': 'E', '/many': 'F' };
    await author.ask({}, words);
    await writeFile(path.join(author.procedure, 'data.schema.json'), odd);
    assert.deepEqual(await run('check', author.procedure), { code: 0, stdout: '1 checked, no errors\n', stderr: '' });
    await author.edit<Record<string, string>>('texts.vi.json', (texts) => delete texts['/a~1b']);
    assert.match(
      (await run('check', author.procedure)).stderr,
      /texts\.vi\.json:\d+:3\n.*\n {2}The text "\/a~1b" is missing/,
    );
  });

  it('says in one paragraph that a folder or a file is not there', async () => {
    const missing = await run('check', path.join(author.root, 'nowhere'));
    assert.deepEqual([missing.code, missing.stderr], [1, `error: There is no folder ${author.root}/nowhere.\n`]);
    assert.match(
      (await run('check', author.root)).stderr,
      /^error: .* has no procedure\.json\. A procedure folder needs one\.\n$/,
    );
  });
});

describe('motcua check of a JSON Schema', () => {
  it('that is a form by itself says the same as of a procedure’s', async () => {
    const file = path.join(author.procedure, 'data.schema.json');
    assert.deepEqual(await run('check', file), { code: 0, stdout: '1 checked, no errors\n', stderr: '' });
    await writeFile(file, JSON.stringify(a({ type: 'objekt' })));
    const { code, stderr } = await run('check', file);
    assert.equal(code, 1);
    assert.match(stderr, /^error: .*data\.schema\.json:1:\d+\n {2}at \/properties\/a\/type\n/);
  });

  it('cannot be built: that takes a folder', async () => {
    const file = path.join(author.procedure, 'data.schema.json');
    const { code, stderr } = await run('build', file, '--out', path.join(author.root, 'out'));
    assert.deepEqual([code, stderr], [1, `error: ${file} is a file. Give the folder of a procedure.\n`]);
  });
});

describe('motcua messages', () => {
  it('lists them as text or as JSON, in one language or in each', async () => {
    const { code, stdout, stderr } = await run('messages', author.procedure, '--language', 'en');
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(
      stdout,
      /^# en\n\n## The deceased \(step:deceased\)\n\n\/deceased\/fullName {2}Full name of the deceased\n/,
    );
    const asJson = JSON.parse((await run('messages', author.procedure, '--json')).stdout) as { language: string }[];
    assert.deepEqual(
      asJson.map(({ language }) => language),
      ['vi', 'en'],
    );
  });

  it('says what is in the way', async () => {
    const other = await run('messages', author.procedure, '--language', 'fr');
    assert.deepEqual([other.code, other.stdout], [1, '']);
    assert.equal(other.stderr, 'error: The kit has no messages in "fr". It has them in: vi, en.\n');
    await author.replace('data.schema.json', '"maxLength": 500', '"maxLenght": 500');
    const wrong = await run('messages', author.procedure);
    assert.deepEqual([wrong.code, wrong.stdout], [1, '']);
    assert.match(wrong.stderr, /Did you mean "maxLength"\?/);
  });
});

function choices(count: number): JsonValue[] {
  return Array.from({ length: count }, (_, index) => ({ const: `c${index}`, title: `Choice ${index}` }));
}
