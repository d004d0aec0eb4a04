import { expect, fixtureCleanup } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import { choose, goTo, openSample, pdf } from '../../../../test/support/form-fixture.js';
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
});
