import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
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
});
