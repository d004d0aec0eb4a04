import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { AuthorFolder } from '../../../../test/support/author-folder.js';
import { openForm } from '../../../../test/support/filled-form.js';
import { Labels, formatIssue } from '@motcua/core';
import { vi } from '@motcua/core/messages/vi';
import { checkProcedure, importProcedure } from './check-procedure.js';
import { textsOf } from '../read/procedure-folder.js';

let author: AuthorFolder;
beforeEach(async () => {
  author = await AuthorFolder.make();
});
afterEach(() => author.remove());

type Texts = Record<string, string>;
interface Procedure {
  steps: { id: string; fields: unknown[] }[];
}
interface Schema {
  properties: Record<string, { properties: Record<string, unknown>; required?: string[] }>;
}

/** Each finding on a line: severity, pointer, message, fix; those about the translation are left out. */
async function reported(): Promise<readonly string[]> {
  const { findings } = await checkProcedure(author.procedure);
  const own = findings.filter(({ id, file }) => !file.endsWith('texts.en.json') && id !== 'schema-branch-unnamed');
  return own.map(({ severity, pointer, message, fix }) => `${severity} ${pointer} ${message} ${fix}`);
}

async function onlyReport(expected: RegExp): Promise<void> {
  const [first = '', ...others] = await reported();
  assert.match(first, expected);
  assert.deepEqual(others, []);
}

/** Adds a property to the deceased, and lets the first step ask for it. */
async function ask(name: string, schema: unknown, { required = false } = {}): Promise<void> {
  await author.edit<Schema>('data.schema.json', ({ properties }) => {
    const { deceased } = properties;
    deceased!.properties[name] = schema;
    if (required) deceased!.required = [...(deceased!.required ?? []), name];
  });
}
const askInStep = (pointer: unknown) =>
  author.edit<Procedure>('procedure.json', ({ steps }) => void steps[0]!.fields.push(pointer));
const write = (name: string, bytes: Uint8Array | string) => writeFile(path.join(author.procedure, name), bytes);

describe('labels', () => {
  it('are demanded for a question with several choices', async () => {
    await ask('categories', { type: 'array', uniqueItems: true, items: { enum: ['Chữ một', 'Chữ hai'] } });
    await askInStep('/deceased/categories');
    await onlyReport(/^error {2}The text "\/deceased\/categories" is missing\./);
  });

  it('are demanded for the question which branch of a union is meant', async () => {
    const branch = (name: string) => ({
      title: name,
      type: 'object',
      properties: { [name]: { type: 'string', title: name } },
    });
    await ask('proof', { oneOf: [branch('Giấy'), branch('Lời')] });
    await askInStep('/deceased/proof');
    await onlyReport(/^error {2}The text "\/deceased\/proof" is missing\./);
  });

  it('are demanded for a date, whose common schema has no words for citizens', async () => {
    await author.edit<Texts>('texts.vi.json', (texts) => void delete texts['/deceased/birthDate']);
    await onlyReport(/^error {2}The text "\/deceased\/birthDate" is missing\./);
  });
});

describe('questions of a step', () => {
  it('are not asked twice, by the same pointer or within what is asked', async () => {
    await askInStep('/deceased/sex');
    await onlyReport(
      /^error \/steps\/0\/fields\/4 "\/deceased\/sex" is asked in this step already, by an entry before/,
    );
    await author.edit<Procedure>(
      'procedure.json',
      ({ steps }) => void (steps[0]!.fields = ['/deceased', '/deceased/sex']),
    );
    assert.match((await reported()).join('\n'), /"\/deceased\/sex" is asked in this step already, by "\/deceased"/);
  });

  it('that are missing make a form impossible only when they are required', async () => {
    await ask('nickname', { type: 'string', maxLength: 50, title: 'Tên gọi khác' });
    await onlyReport(/^warning \/steps No step asks for "\/deceased\/nickname"\. It is optional/);
    await ask('nickname', { type: 'string', maxLength: 50, title: 'Tên gọi khác' }, { required: true });
    assert.match((await reported())[0] ?? '', /^error \/steps .*which is required: the form could never be completed/);
  });
});

describe('contradictions', () => {
  for (const [name, schema] of Object.entries({
    bounds: { type: 'integer', minimum: 5, maximum: 2 },
    lengths: { type: 'string', minLength: 5, maxLength: 2 },
    values: { allOf: [{ enum: ['một a'] }, { enum: ['hai b'] }] },
  })) {
    it(`of ${name} inside a branch are errors`, async () => {
      const branch = { title: 'Hai', type: 'object', properties: { n: schema }, required: ['n'] };
      const other = { title: 'Một', type: 'object', properties: { m: { type: 'string', title: 'M' } } };
      await ask('choice', { title: 'Chọn', oneOf: [other, branch] });
      assert.match((await reported())[0] ?? '', /^error .*\/oneOf\/1/);
    });
  }
});

describe('own words for an issue', () => {
  it('are filled with what the issue knows', async () => {
    const own = 'Viết ngắn hơn: tối đa {limit} chữ cho {label}.';
    await author.edit<Texts>('texts.vi.json', (texts) => void (texts['/burial/place#error.maxLength'] = own));
    const { modules, folder } = await checkProcedure(author.procedure);
    const procedure = await importProcedure(modules!);
    const store = openForm(procedure, { burial: { place: 'x'.repeat(700) } });
    const issue = store.getSnapshot().issues.find(({ code }) => code === 'maxLength')!;
    const labels = new Labels(textsOf(folder, 'vi'));
    const said = formatIssue(issue, { node: store.field(issue.pointer)!.node }, labels, vi);
    assert.match(said, /^Viết ngắn hơn: tối đa \d+ chữ cho \S.*\.$/);
  });

  it('name only placeholders that the issue has', async () => {
    await author.edit<Texts>(
      'texts.vi.json',
      (texts) => void (texts['/burial/place#error.maxLength'] = 'Quá {limt} chữ'),
    );
    await onlyReport(/^error .*"\{limt\}" in the text .* is no placeholder .* Did you mean "\{limit\}"\?/);
  });
});

describe('the characters of a file', () => {
  it('are in normalization form C: one finding per file', async () => {
    const file = path.join(author.procedure, 'texts.vi.json');
    await write('texts.vi.json', (await readFile(file, 'utf8')).normalize('NFD'));
    await onlyReport(/^error \/\S+ The text is not in Unicode normalization form C.* So do \d+ more places/);
  });

  it('have no trace of a wrong encoding', async () => {
    await author.replace('texts.vi.json', 'Hỗ trợ', 'H\uFFFD trợ');
    await onlyReport(/^error \/\S+ The text has the replacement character U\+FFFD/);
  });

  it('have no control characters', async () => {
    await author.replace('texts.vi.json', 'Hỗ trợ', 'Hỗ\\u0000 trợ');
    await onlyReport(/^error \/\S+ The text has a control character/);
  });

  for (const [encoding, bytes] of Object.entries({
    'UTF-16 with a mark': Buffer.from('\uFEFF{"title":"x"}', 'utf16le'),
    'UTF-16 without a mark': Buffer.from('{"title":"x"}', 'utf16le'),
    'UTF-32': Buffer.from([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0, 0x7d, 0, 0, 0]),
    'Windows-1258': Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xe2, 0xf2, 0x22, 0x7d]),
  })) {
    it(`are UTF-8: ${encoding} is one finding`, async () => {
      await write('texts.vi.json', bytes);
      await onlyReport(/^error {2}The file .*UTF-8.* Save the file as UTF-8 without BOM\.$/);
    });
  }
});

describe('another language', () => {
  it('with few of the texts is reported once, and not offered', async () => {
    await author.edit<Texts>('texts.en.json', (texts) => {
      for (const key of Object.keys(texts).slice(2)) delete texts[key];
    });
    const { findings, content } = await checkProcedure(author.procedure);
    assert.equal(findings.length, 1, JSON.stringify(findings));
    assert.match(
      findings[0]!.message,
      /^The language "en" has \d+ of the \d+ texts, so citizens are not offered it\.$/,
    );
    assert.deepEqual(content?.languages, []);
  });

  it('with nearly all of the texts is offered', async () => {
    await author.edit<Texts>('texts.en.json', (texts) => void delete texts['/burial/place']);
    assert.deepEqual((await checkProcedure(author.procedure)).content?.languages, ['en']);
  });
});
