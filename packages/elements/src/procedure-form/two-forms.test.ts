import { expect, fixtureCleanup, waitUntil } from '@open-wc/testing';
import { openSchema, press, text, type, wholeKit } from '../../../../test/support/form-fixture.js';
import { indexedDbDrafts } from '../platform/indexed-db-drafts.js';
import type { ProcedureForm } from './procedure-form.js';

const SCHEMA = { title: 'A', type: 'object', properties: { a: { type: 'string', title: 'Tên' } } };
const DEVICE = { draft: 'device' };
const WARNING = 'ở một thẻ hoặc cửa sổ khác';

let key = '';
const saveAs = indexedDbDrafts.save;
indexedDbDrafts.save = async (at, kept) => {
  await saveAs(at, kept);
  key = at;
};

const kept = async () => (await indexedDbDrafts.load(key)) as { answers: { a: string } } | undefined;
const keeps = (words: string) => waitUntil(async () => (await kept())?.answers.a === words, `not kept: ${words}`);
const warned = (form: ProcedureForm) => waitUntil(() => text(form).includes(WARNING), 'no warning');

/** Two forms of one procedure, of which the second has gone on with the draft of the first. */
async function two(): Promise<[ProcedureForm, ProcedureForm]> {
  const first = await openSchema(SCHEMA, DEVICE);
  await type(first, 'Tên', 'mot');
  await keeps('mot');
  const second = await openSchema(SCHEMA, DEVICE);
  await press(second, 'Tiếp tục điền');
  return [first, second];
}

describe('two forms of one procedure', () => {
  afterEach(async () => {
    fixtureCleanup();
    await new Promise((resolve) => (indexedDB.deleteDatabase('motcua').onsuccess = resolve));
  });

  it('never overwrite each other unseen: the form that is behind says so, and may take over', async () => {
    const [first, second] = await two();
    await type(second, 'Tên', 'hai');
    await keeps('hai');
    await warned(first);
    await expect(first).to.be.accessible();
    await type(first, 'Tên', 'ba');
    await press(first, 'Lưu bản ở đây');
    await keeps('ba');
    await warned(second);
    expect(text(first)).not.to.contain(WARNING);
  });

  it('a form says that its draft was deleted in the other', async () => {
    const [first] = await two();
    const third = await openSchema(SCHEMA, DEVICE);
    await press(third, 'Xóa bản cũ');
    await warned(first);
    expect(await kept()).to.equal(undefined);
  });

  it('a form that was only opened and looked through keeps no draft', async () => {
    const form = await openSchema({ ...SCHEMA, properties: { a: { type: 'string', default: 'x' } } }, DEVICE);
    await wholeKit(form, true);
    await press(form, 'Tiếp tục');
    form.remove();
    const again = await openSchema({ ...SCHEMA, properties: { a: { type: 'string', default: 'x' } } }, DEVICE);
    expect(text(again)).not.to.contain('đang điền dở');
  });
});
