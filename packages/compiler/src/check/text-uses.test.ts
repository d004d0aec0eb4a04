import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { AuthorFolder } from '../../../../test/support/author-folder.js';
import { checkProcedure } from './check-procedure.js';

let author: AuthorFolder;
beforeEach(async () => {
  author = await AuthorFolder.make();
});
afterEach(() => author.remove());

const schema = {
  type: 'object',
  properties: {
    name: { type: 'string', maxLength: 50 },
    colour: { enum: ['red', 'green'] },
    alive: { type: 'boolean' },
    home: { oneOf: [{ properties: { street: { type: 'string' } } }, { properties: { ship: { type: 'string' } } }] },
    colours: { type: 'array', items: { enum: ['red', 'green'] } },
    relatives: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } },
    pair: { type: 'array', prefixItems: [{ type: 'string' }, { type: 'number' }], items: false },
    extra: { type: 'object', additionalProperties: { type: 'string' } },
    titled: { type: 'string', title: 'words.titled' },
  },
};
const words = {
  '/name': 'Tên',
  '/colour': 'Màu',
  '/colour#value.red': 'Đỏ',
  '/colour#value.green': 'Xanh',
  '/alive': 'Còn sống?',
  '/home': 'Nơi ở',
  '/home/street': 'Phố',
  '/home/ship': 'Tàu',
  '/colours/*': 'Màu',
  '/colours#value.red': 'Đỏ',
  '/colours#value.green': 'Xanh',
  '/colours/*#value.red': 'Đỏ',
  '/colours/*#value.green': 'Xanh',
  '/colours': 'Các màu',
  '/relatives': 'Người thân',
  '/relatives/*/name': 'Tên',
  '/pair': 'Họ và tuổi',
  '/pair/0': 'Họ',
  '/pair/1': 'Tuổi',
  '/extra': 'Thêm',
  '/titled': 'Khác',
};

describe('motcua check of lists', () => {
  it('reports one without a name, as a warning', async () => {
    const { '/relatives': _, ...others } = words;
    await author.ask(schema, others);
    const { findings } = await checkProcedure(author.procedure);
    const own = findings.filter(({ file }) => file.endsWith('texts.vi.json'));
    assert.deepEqual(
      own.map(({ severity, message }) => `${severity} ${message}`),
      ['warning The text "/relatives" is missing.'],
    );
  });
});

/** Returns the findings for the Vietnamese texts with additional ones. */
async function reported(more: Readonly<Record<string, string>>): Promise<string[]> {
  await author.ask(schema, { ...words, ...more });
  const { findings: all } = await checkProcedure(author.procedure);
  const findings = all.filter(({ id }) => id !== 'schema-branch-unnamed');
  const own = findings.filter(({ file }) => !file.endsWith('texts.en.json'));
  return own.map(({ severity, line, pointer, message, fix }) => {
    assert.ok(line > 1 && pointer.length > 1, `${pointer} has no place of its own`);
    return `${severity}: ${message} ${fix}`;
  });
}

describe('motcua check of texts', () => {
  it('takes every key that the form looks up', async () => {
    const used = {
      '': 'Tất cả',
      '/home': 'Nơi ở',
      '/home#hint': 'Nơi bạn ngủ đêm',
      '/home#oneOf.0': 'Ở nhà',
      '/home#oneOf.1': 'Trên tàu',
      '/alive#value.true': 'Còn',
      '/name#error.maxLength': 'Viết ngắn lại',
      '/relatives/*#error.required': 'Điền người này',
      '/pair/1#error.type': 'Nhập tuổi',
      '/extra/mother': 'Mẹ',
      'words.titled': 'Có tên',
      'sources.vneid.name': 'VNeID',
    };
    assert.deepEqual(await reported(used), []);
  });

  it('reports branches that there are not', async () => {
    assert.deepEqual(await reported({ '/home#oneOf.2': 'x' }), [
      'warning: Nothing uses the text "/home#oneOf.2": the "oneOf" at "/home" has 2 branches, and none is number 2. Branches count from 0 to 1.',
    ]);
    assert.match((await reported({ '/home#anyOf.0': 'x' })).join(), /no branch of "anyOf" is asked for at "\/home"/);
    assert.match((await reported({ '/home#oneOf.x': 'x' })).join(), /none is number x/);
  });

  it('reports values that are no choice, and guesses', async () => {
    assert.deepEqual(await reported({ '/colour#value.gren': 'x' }), [
      'warning: Nothing uses the text "/colour#value.gren": "gren" is no choice at "/colour". Did you mean "/colour#value.green"?',
    ]);
    assert.match((await reported({ '/colour#value.infrared': 'x' })).join(), /The choices are: red, green\./);
    assert.match((await reported({ '/name#value.x': 'x' })).join(), /nothing is chosen at "\/name"/);
  });

  it('reports issues that never arise there, and guesses', async () => {
    assert.deepEqual(await reported({ '/name#error.maxLenght': 'x' }), [
      'warning: Nothing uses the text "/name#error.maxLenght": "maxLenght" is never wrong at "/name". Did you mean "/name#error.maxLength"?',
    ]);
    assert.match(
      (await reported({ '/name#error.minItems': 'x' })).join(),
      /What can be wrong there: required, type, maxLength\./,
    );
  });

  it('reports other suffixes, places and names, and guesses', async () => {
    const cases: readonly (readonly [key: string, said: RegExp])[] = [
      ['/name#hnt', /"#hnt" names no words of a place. Did you mean "\/name#hint"\?/],
      ['/name#eror.type', /Did you mean "\/name#error.type"\?/],
      ['/name#x', /A place has words under #hint, #value/],
      ['/nam#hint', /the data schema has nothing at "\/nam". Did you mean "\/name#hint"\?/],
      ['/pair/2', /nothing at "\/pair\/2"/],
      ['steps.deceasd.title', /nothing of that name. Did you mean "steps.deceased.title"\?/],
      ['components.to-khia.hint', /Did you mean "components.to-khai.hint"\?/],
      ['anything', /Correct the key, or remove the text\./],
    ];
    for (const [key, said] of cases) assert.match((await reported({ [key]: 'x' })).join(), said);
  });

  it('warns of each text that another language lacks, a hint as well', async () => {
    await author.edit<Record<string, string>>('texts.en.json', (texts) => {
      delete texts['/burial/place#hint'];
      delete texts['summary'];
    });
    const { findings } = await checkProcedure(author.procedure);
    const missing = findings.filter(({ id }) => id === 'text-missing');
    assert.deepEqual(
      missing.map(({ severity, file, message }) => [severity, file.slice(-13), message]),
      [['warning', 'texts.en.json', '2 texts are missing: "summary", "/burial/place#hint".']],
    );
    assert.match(
      missing[0]?.fix ?? '',
      /after line \d+: "summary": "…"; after line \d+: "\/burial\/place#hint": "…"\.$/,
    );
  });

  it('asks for words of codes, not of numbers nor of what is words already, and does not repeat itself', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `v${index}`);
    const a = { enum: ['x', 'Hà Nội', 'two words', 3, true, null] };
    await author.ask({ type: 'object', properties: { a, b: { enum: many } } }, { '/a': 'A', '/b': 'B' });
    const { findings } = await checkProcedure(author.procedure);
    assert.deepEqual(
      findings.filter(({ file }) => file.endsWith('texts.vi.json')).map(({ message }) => message),
      ['The text "/a#value.x" is missing.', '10000 choices have no words, the first under the key "/b#value.v0".'],
    );
  });
});
