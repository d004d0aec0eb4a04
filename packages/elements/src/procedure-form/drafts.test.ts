import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import {
  control,
  fixtureCleanup,
  heading,
  next,
  openForm,
  press,
  text,
  type,
} from '../../../../test/support/form-fixture.js';
import { readyToSend, send } from '../../../../test/support/sending-fixture.js';

describe('procedure-form, drafts', () => {
  afterEach(async () => {
    fixtureCleanup();
    await new Promise((resolve) => (indexedDB.deleteDatabase('motcua').onsuccess = resolve));
  });

  it('offers to go on where the person stopped, with every answer', async () => {
    const first = await openForm({ draft: 'device' });
    await next(first, 'Bắt đầu');
    await type(first, 'Họ và tên người chết', 'nguyễn văn an');
    await type(first, 'Năm', '50');
    first.remove();
    await waitUntil(async () => (await readDrafts()).length === 1, 'nothing was kept');
    const second = await openForm({ draft: 'device' });
    expect(text(second)).to.contain('Bạn có hồ sơ đang điền dở');
    await expect(second).to.be.accessible();
    await press(second, 'Tiếp tục điền');
    expect(heading(second)).to.equal('Người chết');
    expect(control(second, 'Họ và tên').value).to.match(/nguyễn văn an/i);
    expect(control(second, 'Năm').value).to.equal('50');
  });

  it('is put away when the person starts anew, and after the receipt', async () => {
    const first = await readyToSend({ draft: 'device' });
    await waitUntil(async () => (await readDrafts()).length === 1, 'nothing was kept');
    await send(first);
    await waitUntil(async () => (await readDrafts()).length === 0, 'the draft is still there');
    first.remove();
    const second = await openForm({ draft: 'device' });
    expect(text(second)).not.to.contain('đang điền dở');
    expect(text(second)).to.contain('Bạn đã nộp hồ sơ này lúc').and.to.contain('Mã hồ sơ: H26.16-261120-0001');
  });

  const ASSISTED = { draft: 'device', mode: 'assisted' };

  it('of one citizen is not offered to the next whom the officer fills for', async () => {
    const first = await openForm(ASSISTED);
    await next(first, 'Bắt đầu');
    await type(first, 'Họ và tên người chết', 'nguyễn văn an');
    first.remove();
    const second = await openForm(ASSISTED);
    expect(text(second)).not.to.contain('đang điền dở');
    expect(await readDrafts()).to.deep.equal([]);
  });

  it('is kept for an officer under the name that the page gives the dossier, and offered under no other', async () => {
    const first = await openForm({ ...ASSISTED, 'draft-key': 'A042' });
    await next(first, 'Bắt đầu');
    await type(first, 'Họ và tên người chết', 'nguyễn văn an');
    first.remove();
    await waitUntil(async () => (await readDrafts()).length === 1, 'nothing was kept');
    const other = await openForm({ ...ASSISTED, 'draft-key': 'A043' });
    expect(text(other)).not.to.contain('đang điền dở');
    const again = await openForm({ ...ASSISTED, 'draft-key': 'A042' });
    await press(again, 'Tiếp tục điền');
    expect(control(again, 'Họ và tên').value).to.match(/nguyễn văn an/i);
  });
});

async function readDrafts(): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('motcua');
    request.onerror = () => reject(new Error('IndexedDB did not open'));
    request.onsuccess = () => {
      const database = request.result;
      if (!database.objectStoreNames.contains('drafts')) {
        database.close();
        resolve([]);
        return;
      }
      // Receipts and the keys of dossiers that were sent are stored there too.
      const range = IDBKeyRange.upperBound('keys', true);
      const all = database.transaction('drafts').objectStore('drafts').getAll(range);
      all.onsuccess = () => {
        database.close();
        resolve(all.result);
      };
    };
  });
}
