import { expect } from '@open-wc/testing';
import { indexedDbDrafts, runOnKept } from './draft-storages.js';
import { keptUploads } from './kept-uploads.js';

const uploadsOf = (submissionId: string, draftDays?: number) =>
  keptUploads({ code: '1.0', ...(draftDays !== undefined && { draftDays }) }, submissionId, () => indexedDbDrafts);

/** Occupies the storage of the device until the returned function is called. */
async function holdStorage(): Promise<() => void> {
  await indexedDbDrafts.load('any');
  const request = indexedDB.open('motcua', 1);
  await new Promise((resolve) => (request.onsuccess = resolve));
  const store = request.result.transaction('drafts', 'readwrite').objectStore('drafts');
  let isHeld = true;
  const hold = () => {
    if (isHeld) store.get('none').onsuccess = hold;
    else request.result.close();
  };
  hold();
  return () => (isHeld = false);
}

describe('the uploads that the device keeps', () => {
  it('have the first secret that was proposed', async () => {
    const uploads = uploadsOf('one');
    expect([await uploads.secret('a'), await uploads.secret('b')]).to.deep.equal(['a', 'a']);
    await uploads.forget();
    expect(await uploads.secret('b')).to.equal('b');
    await uploads.forget();
  });

  it('stay as long as drafts of their procedure', async () => {
    const uploads = uploadsOf('two', 2);
    await uploads.save('paper/a', '/u1');
    const range = IDBKeyRange.bound('upload//1.0/two/', 'upload0');
    const all = await runOnKept('readonly', (store) => store.getAll(range) as IDBRequest<{ until: string }[]>);
    const days = (Date.parse(all[0]!.until) - Date.now()) / 86_400_000;
    expect(days).to.be.within(1.9, 2);
    await uploads.forget();
  });

  it('begin all the same where the storage does not respond', async function () {
    this.timeout(20_000);
    const release = await holdStorage();
    try {
      expect(await uploadsOf('three').secret('a')).to.equal('a');
    } finally {
      release();
    }
    await uploadsOf('three').forget();
  });
});
