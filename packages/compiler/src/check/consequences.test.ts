import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { AuthorFolder } from '../../../../test/support/author-folder.js';
import { buildProcedure } from '../build/build-procedure.js';
import { checkProcedure } from './check-procedure.js';

let author: AuthorFolder;
beforeEach(async () => {
  author = await AuthorFolder.make();
});
afterEach(() => author.remove());

interface Sample {
  data: { burial?: object };
}
interface Schema {
  properties: Record<string, { additionalProperties?: boolean }>;
}

/** Requires a name that nothing declares, and that the samples do not have. */
async function misspell(): Promise<void> {
  await author.replace('data.schema.json', '"required": ["date", "place"]', '"required": ["date", "plase"]');
  await author.edit<Schema>('data.schema.json', ({ properties }) => {
    properties['burial']!.additionalProperties = true;
  });
}

type Texts = Record<string, string>;

/** Gives the misspelt name a label in every language. */
async function label(): Promise<void> {
  for (const [language, text] of Object.entries({ vi: 'Nơi an táng khác', en: 'Another place' }))
    await author.edit<Texts>(`texts.${language}.json`, (texts) => void (texts['/burial/plase'] = text));
}

const suppress = (id: string, file: string, pointer: string) =>
  author.edit<{ suppress: unknown[] }>('check.json', ({ suppress: list }) => {
    list.push({ id, file, pointer, reason: 'The test wants it as it is.' });
  });

/** Each finding on a line: severity, id and message. */
async function reported(): Promise<readonly string[]> {
  const { findings } = await checkProcedure(author.procedure);
  return findings.map(({ severity, id, message }) => `${severity} ${id} ${message}`);
}

describe('findings that are consequences of others', () => {
  it('make a warning that an error follows from an error, so that nothing is published', async () => {
    await misspell();
    const [first = '', ...others] = await reported();
    assert.match(first, /^error schema-required-undeclared "plase" is required/);
    assert.deepEqual(others, []);
    const { folder } = await buildProcedure(author.procedure, path.join(author.root, 'out'));
    assert.equal(folder, undefined);
  });

  it('leave a warning as it is where no error follows from it', async () => {
    await misspell();
    await label();
    for (const name of await readdir(path.join(author.procedure, 'samples')))
      await author.edit<Sample>(`samples/${name}`, ({ data }) => void Object.assign(data.burial ?? {}, { plase: 'x' }));
    const [first = '', ...others] = await reported();
    assert.match(first, /^warning schema-required-undeclared /);
    assert.deepEqual(others, []);
  });

  it('hide no missing text that has another cause', async () => {
    await misspell();
    await author.edit<Texts>('texts.vi.json', (texts) => {
      delete texts['/deceased/birthDate'];
      delete texts['/burial/date'];
    });
    const [cause = '', ...others] = (await reported()).filter((line) => line.startsWith('error'));
    assert.match(cause, /^error schema-required-undeclared /);
    const texts = '"/deceased/birthDate", "/burial/date"';
    assert.deepEqual(others, [`error text-missing 2 texts are missing: ${texts}.`]);
  });

  it('are reported when their cause is suppressed', async () => {
    await misspell();
    await suppress('schema-required-undeclared', 'data.schema.json', '/properties/burial/required/1');
    assert.match((await reported()).join('\n'), /^error text-missing The text "\/burial\/plase" is missing\./);
    await label();
    const findings = await reported();
    assert.ok(findings.length > 0);
    for (const line of findings) assert.match(line, /^error sample-raises .*\/burial\/plase required/);
  });

  it('of an id that is used twice are reported when that is suppressed', async () => {
    await author.edit<{ steps: { id: string }[] }>('procedure.json', ({ steps }) => {
      steps[4]!.id = 'death';
    });
    const [first = '', ...others] = await reported();
    assert.match(first, /^error procedure-repeated-id /);
    assert.deepEqual(others, []);
    await suppress('procedure-repeated-id', 'procedure.json', '/steps/4/id');
    const findings = await reported();
    assert.ok(
      findings.some((line) => /^(?:error|warning) text-(?:missing|unused|same-title) /.test(line)),
      findings.join('\n'),
    );
  });
});
