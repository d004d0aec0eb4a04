import { patternPointer } from '@motcua/model';
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Labels, nodeOf, formatIssue } from '@motcua/core';
import type { FieldMessages } from '@motcua/core/analysis';
import { en } from '@motcua/core/messages/en';
import { vi } from '@motcua/core/messages/vi';
import type { Issue } from '@motcua/model';
import { AuthorFolder } from '../../../../test/support/author-folder.js';
import { openForm } from '../../../../test/support/filled-form.js';
import { checkProcedure, importProcedure } from '../check/check-procedure.js';
import { textsOf } from '../read/procedure-folder.js';
import { sampleIssues, type Sample } from '../check/check-samples.js';
import { KnownError } from '../known-error.js';
import { formatMessages } from './format-messages.js';
import { procedureMessages, type LanguageMessages } from './procedure-messages.js';

let author: AuthorFolder;
beforeEach(async () => {
  author = await AuthorFolder.make();
});
afterEach(() => author.remove());

/** The messages of one language by `scope pointer code`. */
function wordsByIssue({ screens }: LanguageMessages): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const { scope, pointer, messages } of screens.flatMap(({ places }): readonly FieldMessages[] => places)) {
    for (const { code, words: said } of messages) {
      const key = `${scope} ${pointer} ${code}`;
      words.set(key, [...(words.get(key) ?? []), said]);
    }
  }
  return words;
}

/** Whether words were listed, `…` standing for anything. */
function isListed(listed: readonly string[] | undefined, said: string): boolean {
  const escaped = (listed ?? []).map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('…', '.*'));
  return escaped.some((pattern) => new RegExp(`^${pattern}$`).test(said));
}

/** Where an issue is listed: with its own pointer, or that of a name that a person gave. */
function listedAt(words: ReadonlyMap<string, readonly string[]>, { scope, pointer, code }: Issue): readonly string[] {
  const general = scope === 'components' ? pointer.replace(/\/\d+$/, '') : patternPointer(pointer);
  const anyName = general.replace(/[^/]*$/, '…');
  return [general, anyName].flatMap((at) => words.get(`${scope} ${at} ${code}`) ?? []);
}

describe('the messages of a procedure', () => {
  it('have what the form says of every sample, word for word, in each language', async () => {
    const { folder, modules } = await checkProcedure(author.procedure);
    const procedure = await importProcedure(modules!);
    const { languages } = await procedureMessages(author.procedure);
    assert.deepEqual(
      languages.map(({ language }) => language),
      ['vi', 'en'],
    );
    const fallback = textsOf(folder, 'vi');
    let reported = 0;
    for (const catalogue of [vi, en]) {
      const labels = new Labels(textsOf(folder, catalogue.language), fallback);
      const words = wordsByIssue(languages.find(({ language }) => language === catalogue.language)!);
      for (const file of folder.samples) {
        const sample = file.value as unknown as Sample;
        const store = openForm(procedure, sample.data);
        const snapshot = store.getSnapshot();
        for (const found of [...snapshot.issues, ...sampleIssues(procedure, sample)]) {
          const view = found.scope === 'data' ? store.field(found.pointer) : undefined;
          const nodeAt = (pointer: string) => nodeOf(snapshot, pointer);
          const place = {
            ...(view && { node: view.node, entry: view.entry, kind: store.kinds.get(view.node.kind) }),
            nodeAt,
          };
          const said = formatIssue(found, place, labels, catalogue);
          assert.ok(isListed(listedAt(words, found), said), `${file.path}: ${found.pointer} ${found.code}: ${said}`);
          reported += 1;
        }
      }
    }
    assert.ok(reported > 100, String(reported));
  });

  it('are the same every time, screen by screen in the order of the form', async () => {
    const first = await procedureMessages(author.procedure, 'vi');
    assert.deepEqual(await procedureMessages(author.procedure, 'vi'), first);
    assert.deepEqual(
      first.languages[0]?.screens.map(({ screen }) => screen),
      [
        ...['step:deceased', 'step:residence', 'step:death', 'step:registration', 'step:burial', 'step:party'],
        ...['documents', 'review', 'declaration'],
      ],
    );
    for (const text of first.languages.map(formatMessages)) {
      assert.doesNotMatch(text, /undefined|NaN|[{}]|\[object/);
      assert.match(text, /\/deathRegistration\/inDatabase .*\n {2}required \* +Chọn việc khai tử đã có hay chưa có/);
    }
  });

  it('name items and members by what is not known yet', async () => {
    const schema = {
      type: 'object',
      properties: {
        people: { type: 'array', title: 'Người', items: { type: 'object', properties: { n: { type: 'string' } } } },
        pair: { type: 'array', prefixItems: [{ type: 'string', minLength: 3 }], items: false },
        notes: { type: 'object', additionalProperties: { type: 'string', maxLength: 9 } },
        again: { type: 'object', properties: { again: { $ref: '#/properties/again' } } },
      },
    };
    await author.ask(schema, {
      '/people/*/n': 'Tên',
      '/pair': 'Cặp',
      '/pair/0': 'Họ',
      '/pair/0#error.minLength': 'Viết cả họ',
      '/notes': 'Ghi chú',
      '/again': 'Lần nữa',
      '/again/again': 'Lần nữa',
    });
    const { languages, findings } = await procedureMessages(author.procedure, 'vi');
    assert.deepEqual(
      findings.filter(({ file }) => file.endsWith('vi.json')),
      [],
    );
    const text = languages.map(formatMessages).join();
    assert.match(text, /\n\/people\/\* {2}Người …\n/);
    assert.match(text, /\n\/pair\/0 {2}Họ\n(?: .*\n)* {2}minLength \* +Viết cả họ\n/);
    assert.match(text, /\n\/notes\/… {2}…\n(?: .*\n)* {2}maxLength +Rút ngắn … còn nhiều nhất 9 ký tự\n/);
    assert.match(text, /\n\/again\/again {2}Lần nữa\n(?: .*\n)* {2}\(below it: as below \/again\)\n/);
  });

  it('have Vietnamese labels where a procedure has no texts in the kit’s language', async () => {
    await rm(path.join(author.procedure, 'texts.en.json'));
    const { languages } = await procedureMessages(author.procedure, 'en');
    assert.match(languages.map(formatMessages).join(), /\n {2}required +Enter địa điểm mai táng\n/);
  });

  it('are not listed for a folder with errors, nor in a language that the kit does not speak', async () => {
    await assert.rejects(procedureMessages(author.procedure, 'fr'), (error) => {
      return (
        error instanceof KnownError && error.message === 'The kit has no messages in "fr". It has them in: vi, en.'
      );
    });
    await author.replace('data.schema.json', '"maxLength": 500', '"maxLenght": 500');
    const { languages, findings } = await procedureMessages(author.procedure);
    assert.deepEqual([languages, findings.length], [[], 1]);
  });
});

describe('the messages of rules and computed values', () => {
  it('are listed at their fields, in the words of each language', async () => {
    const folder = fileURLToPath(new URL('../../../../test/golden/check-rules/input/huu-tri-xa-hoi', import.meta.url));
    const { languages } = await procedureMessages(folder);
    const words = languages.map((one) => wordsByIssue(one));
    assert.deepEqual(
      words.map((one) => one.get('data /household/size rule')),
      [
        ['Số người trong hộ phải bằng số dòng trong bảng các thành viên'],
        ['The number of persons must equal the number of rows in the table of members'],
      ],
    );
    for (const one of words) {
      assert.equal(one.get('data /household/income computed')?.length, 1);
      assert.equal(one.get('data /household/income required'), undefined);
    }
  });
});
