import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { themingTables, withTables } from '../support/theming-tables.js';
import { assertWritten } from '../support/written.js';
import { documentedHooks, usedParts, usedTokens } from '../tools/style-hooks.mjs';

const at = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const documented = (tag: Parameters<typeof documentedHooks>[0]) =>
  documentedHooks(tag)
    .map(({ name }) => name)
    .sort();

describe('docs/theming.md', () => {
  it('has the tokens, parts and states of the class comment, with the defaults of the sources', async () => {
    const file = at('docs/theming.md');
    const page = withTables(await readFile(file, 'utf8'), themingTables());
    await assertWritten(file, await format(page, { ...(await resolveConfig(file)), filepath: file }));
  });
});

describe('the class comment of the element', () => {
  it('documents every part that a template has, and no other', () => {
    assert.deepEqual(documented('csspart'), usedParts());
  });

  it('documents every token that a style reads, and no other', () => {
    assert.deepEqual(documented('cssprop'), usedTokens());
  });

  it('documents a state for each screen', () => {
    const table = readFileSync(at('packages/elements/src/screens/generated/late-screens.ts'), 'utf8');
    const [, late = ''] = /lateScreens[^=]*= \{([^}]*)\}/.exec(table) ?? [];
    const names = late
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    assert.ok(names.includes('review'));
    const states = documented('cssstate');
    for (const screen of ['start', 'step', ...names]) assert.ok(states.includes(screen), screen);
  });
});

describe('the themes', () => {
  const folder = at('packages/elements/themes');
  for (const theme of readdirSync(folder)) {
    const text = readFileSync(`${folder}/${theme}`, 'utf8');
    it(`${theme} has at most 15 rules, and names only tokens and parts that exist`, () => {
      assert.ok((text.match(/\{/g) ?? []).length <= 15);
      const tokens = [...text.matchAll(/--procedure-[\w-]+(?=:)/g)].map(([name]) => name);
      const parts = [...text.matchAll(/::part\(([\w-]+)\)/g)].map(([, name = '']) => name);
      assert.deepEqual(
        tokens.filter((name) => !usedTokens().includes(name)),
        [],
      );
      assert.deepEqual(
        parts.filter((name) => !usedParts().includes(name)),
        [],
      );
      assert.match(text, /^\/\* /);
    });
  }

  it('are named in docs/theming.md', async () => {
    const page = await readFile(at('docs/theming.md'), 'utf8');
    const named = [...page.matchAll(/^\| `([\w-]+\.css)`/gm)].map(([, name]) => name);
    assert.deepEqual(named.sort(), readdirSync(folder).sort());
  });
});
