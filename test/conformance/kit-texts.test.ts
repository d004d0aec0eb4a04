import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { fillText, formatFor, languages } from '@motcua/core';
import { filesEnding } from '../tools/files.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const elements = 'packages/elements/src';

const used = new Set(
  filesEnding(elements, '.ts')
    .filter((file) => !file.includes('.test.') && !file.includes('/generated/'))
    .flatMap((file) => [...read(file).matchAll(/\bid: '([\w.]+)'/g)].map(([, id]) => id)),
);

describe('the kit’s words', () => {
  const units = [
    ...read(`${elements}/localize/xliff/en.xlf`).matchAll(/<trans-unit id="([\w.]+)">([^]*?)<\/trans-unit>/g),
  ];

  it('are all translated into English', () => {
    const translated = units.filter(([, , body]) => /<target>[^]*\S[^]*<\/target>/.test(body!)).map(([, id]) => id);
    assert.deepEqual(
      [...used].filter((id) => !translated.includes(id)),
      [],
      'run `npm run texts`, translate, and run it again',
    );
  });

  it('have no translation that nothing uses', () => {
    assert.deepEqual(
      units.map(([, id]) => id).filter((id) => !used.has(id)),
      [],
    );
  });

  it('are generated from what the translators wrote', () => {
    const generated = read(`${elements}/localize/generated/en.ts`);
    const ids = [...generated.matchAll(/^\s*'([\w.]+)':/gm)].map(([, id]) => id);
    assert.deepEqual(ids.sort(), units.map(([, id]) => id).sort(), 'run `npm run texts`');
    for (const [, id, body] of units) {
      const words = /<target>([^<]*)<\/target>/.exec(body!)?.[1];
      if (words) assert.ok(generated.includes(words.replace(/&amp;/g, '&')), `${id}: run \`npm run texts\``);
    }
  });

  it('fill in the same places in every language', () => {
    for (const [, id, body] of units) {
      const places = (tag: string) =>
        [...(new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(body!)?.[1] ?? '').matchAll(/<x id="(\d+)"/g)]
          .map(([, place]) => place)
          .sort();
      assert.deepEqual(places('target'), places('source'), id);
    }
  });

  it('have the same parameters in every language', () => {
    for (const [, id, body] of units) {
      const parameters = (tag: string) =>
        [...(new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(body!)?.[1] ?? '').matchAll(/\{(\w+)[:}]/g)]
          .map(([, name]) => name)
          .sort();
      assert.deepEqual(parameters('target'), parameters('source'), id);
    }
  });

  it('are in every language that the `lit-localize` tool generates', () => {
    const { targetLocales } = JSON.parse(read('packages/elements/lit-localize.json')) as { targetLocales: string[] };
    assert.deepEqual(targetLocales, [...languages.keys()].slice(1));
  });
});

/** Every English text that depends on a number: with one and with two. */
const COUNTED: Readonly<Record<string, readonly [string, string]>> = {
  'documents.manyFiles': ['Up to 1 file, each', 'Up to 2 files, each'],
  'documents.manyFilesOfAnySize': ['Up to 1 file.', 'Up to 2 files.'],
  'files.pages': ['1 page', '2 pages'],
  'combobox.more': ['1 more: type on to find it', '2 more: type on to find them'],
  'saved.withFiles': ['with 1 attached file;', 'with 2 attached files;'],
  'outbox.sinceWithFiles': ['with 1 file.', 'with 2 files.'],
  'text.left': ['1 character left', '2 characters left'],
  'text.over': ['1 character too many', '2 characters too many'],
  'kiosk.left': ['in 1 second.', 'in 2 seconds.'],
  'tasks.title': ['1 of 1 part completed', '2 of 2 parts completed'],
  'combobox.count': ['1 entry', '2 entries'],
  'unit.workingDay': ['1 working day', '2 working days'],
  'unit.calendarDay': ['1 day', '2 days'],
  'unit.workingHour': ['1 working hour', '2 working hours'],
  'unit.month': ['1 month', '2 months'],
};

describe('a text of the kit with a number', () => {
  const texts = new Map(
    [
      ...read(`${elements}/localize/xliff/en.xlf`).matchAll(
        /<trans-unit id="([\w.]+)">[^]*?<target>([^]*?)<\/target>/g,
      ),
    ].map(([, id, target]) => [id!, target!]),
  );

  for (const [id, expected] of Object.entries(COUNTED))
    it(`has a singular and a plural in English: “${id}”`, () => {
      const text = texts.get(id)!;
      for (const [index, words] of expected.entries()) {
        const count = index + 1;
        const names = [...text.matchAll(/\{(\w+)/g)].map(([, name]) => [name!, count] as const);
        const format = formatFor('en');
        const filled = names.length > 0 ? fillText(text, Object.fromEntries(names), format) : format.count(count, text);
        assert.ok(filled.includes(words), filled);
      }
    });

  it('is tested above', () => {
    const counted = [...texts].filter(([, text]) => text.includes('|')).map(([id]) => id);
    assert.deepEqual(counted.sort(), Object.keys(COUNTED).sort());
  });
});
