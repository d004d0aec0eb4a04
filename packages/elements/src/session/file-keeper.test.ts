import { expect, fixtureCleanup } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import { draftKey, type Draft } from '@motcua/core';
import { choose, goTo, openForm, openSample, pdf, press, root, text } from '../../../../test/support/form-fixture.js';
import { runOnKept } from '../platform/draft-storages.js';

const DEATH = 'trich-luc-khai-tu';
const { put } = Object.getOwnPropertyDescriptors(IDBObjectStore.prototype);
const original = <Result>(method: PropertyDescriptor, store: IDBObjectStore, given: readonly unknown[]) =>
  Reflect.apply(method.value as (...given: unknown[]) => Result, store, given);

afterEach(async () => {
  Object.defineProperty(IDBObjectStore.prototype, 'put', put);
  fixtureCleanup();
  await runOnKept('readwrite', (store) => store.clear());
});

describe('a chosen file', () => {
  it('is stored once its draft names it, so that no other tab takes it for unused', async () => {
    const steps: string[] = [];
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      if (value instanceof Blob) steps.push('bytes');
      else if (JSON.stringify(value).includes('mot.pdf'))
        this.transaction.addEventListener('complete', () => steps.push('reference'));
      return original<IDBRequest<IDBValidKey>>(put, this, [value, key]);
    };
    const form = await openSample('valid-household', { draft: 'device' });
    await goTo(form, 'Giấy tờ kèm theo');
    await choose(form, DEATH, pdf('mot.pdf'));
    await waitUntil(() => steps.includes('bytes'), 'it is not stored');
    expect(steps[0]).to.equal('reference');
  });

  it('is attached in the order in which it was chosen, also where the page was closed before it was checked', async () => {
    const form = await openSample('valid-household', { draft: 'device' });
    await goTo(form, 'Giấy tờ kèm theo');
    // Checking the first takes longer than checking the second.
    await choose(form, DEATH, pdf('mot.pdf', 8_000_000), pdf('hai.pdf'));
    await waitUntil(() => text(form).includes('kể cả 2 tệp đính kèm'), 'they are not stored');
    fixtureCleanup();
    const [draft] = await runOnKept('readonly', (store) => store.getAll() as IDBRequest<Draft[]>);
    const unchecked = draft!.files![DEATH]!.map(({ sha256: _, type: _type, ...file }) => file);
    const before = { ...draft!, files: { [DEATH]: unchecked }, attached: {} };
    await runOnKept('readwrite', (store) => store.put(before, `${draftKey(draft!)}/${draft!.id}`));
    const again = await openForm({ draft: 'device' });
    await press(again, 'Tiếp tục điền');
    await waitUntil(() => text(again).includes('kể cả 2 tệp đính kèm'), 'they are not attached');
    const names = [...root(again).querySelectorAll('button')].flatMap(
      (button) => /Bỏ tệp\s+(\S+)/.exec(button.textContent)?.[1] ?? [],
    );
    expect(names).to.deep.equal(['mot.pdf', 'hai.pdf']);
  });
});
