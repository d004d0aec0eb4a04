import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { AuthorFolder } from '../../../../test/support/author-folder.js';
import { buildProcedure } from '../build/build-procedure.js';
import { checkProcedure } from '../check/check-procedure.js';

let author: AuthorFolder;
beforeEach(async () => {
  author = await AuthorFolder.make();
});
afterEach(() => author.remove());

const block = (name: string) => ({ $ref: `../../common/${name}.schema.json` });

/** Fields of a person that the schemas themselves give no title. */
const PERSON = ['birthDate', 'identityDocument/number', 'identityDocument/issuedOn', 'identityDocument/issuedBy'].map(
  (name) => `/payee/${name}`,
);

/** Makes the procedure one of these fields, with Vietnamese texts for some of them and no English ones. */
async function ask(properties: Readonly<Record<string, unknown>>, keys: readonly string[]): Promise<void> {
  await author.ask({ type: 'object', properties });
  await author.edit<Record<string, string>>('texts.vi.json', (texts) => {
    for (const [index, key] of keys.entries()) texts[key] = `Nhãn ${index + 1}`;
  });
}

/** The published English texts of fields. */
async function published(): Promise<Readonly<Record<string, string>>> {
  const { folder, findings } = await buildProcedure(author.procedure, path.join(author.root, 'out'));
  assert.ok(folder !== undefined, JSON.stringify(findings));
  const texts = JSON.parse(await readFile(path.join(folder, 'texts.en.json'), 'utf8')) as Record<string, string>;
  return Object.fromEntries(Object.entries(texts).filter(([key]) => /^[/#]/.test(key)));
}

describe('texts of the schemas that a data schema refers to', () => {
  it('are used where the procedure has none of its own', async () => {
    const contacts = { type: 'array', title: 'Liên hệ', items: block('contact') };
    await ask({ payee: block('person'), contacts }, PERSON);
    await author.edit<Record<string, string>>('texts.en.json', (texts) => {
      Object.assign(texts, { '/payee/sex': 'Gender', '/contacts': 'Contacts' });
    });
    const texts = await published();
    assert.deepEqual(
      [
        '/payee',
        '/payee/fullName',
        '/payee/birthDate',
        '/payee/permanentResidence',
        '/payee/permanentResidence/detail#hint',
      ].map((key) => texts[key]),
      ['Person', 'Full name', 'Date of birth', 'Permanent address', 'For example: số 12, ngõ 5, thôn Đoài'],
    );
    assert.deepEqual([texts['/payee/sex'], texts['/payee/sex#value.male']], ['Gender', 'Male']);
    assert.deepEqual([texts['/contacts'], texts['/contacts/*/phone']], ['Contacts', 'Phone number']);
  });

  it('are complete in English, and each is used', async () => {
    const names = await readdir(path.join(author.root, 'common'));
    const blocks = names
      .filter((name) => name.endsWith('.schema.json'))
      .map((name) => name.replace('.schema.json', ''));
    assert.ok(blocks.length >= 11);
    const identity = ['number', 'issuedOn', 'issuedBy'];
    await ask(Object.fromEntries(blocks.map((name) => [name, block(name)])), [
      ...['/partial-date', '/date-range', '/person/birthDate'],
      ...['/identity-document', '/person/identityDocument'].flatMap((at) => identity.map((name) => `${at}/${name}`)),
    ]);
    await author.edit<Record<string, string>>('texts.en.json', (texts) => {
      Object.assign(texts, { '/partial-date': 'Date', '/date-range': 'Period' });
    });
    const { findings } = await checkProcedure(author.procedure);
    assert.deepEqual(
      findings.map(({ file, message }) => `${path.basename(file)} ${message}`),
      [],
    );
  });

  it('are reported where their file cannot be read', async () => {
    await ask({ payee: block('person') }, PERSON);
    await writeFile(path.join(author.root, 'common/sex.texts.en.json'), '{ "": "Sex", }');
    const { findings } = await checkProcedure(author.procedure);
    const errors = findings.filter(({ severity }) => severity === 'error');
    assert.deepEqual([...new Set(errors.map(({ file }) => path.basename(file)))], ['sex.texts.en.json']);
  });
});
