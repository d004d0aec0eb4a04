import type { DraftStorage, PendingSubmission } from '@motcua/core';
import { expect } from '@open-wc/testing';
import { indexedDbDrafts } from './draft-storages.js';
import { keptSubmissions } from './kept-submissions.js';

const ID = '01920000-0000-7000-8000-000000000001';
const pending = (secret: string): PendingSubmission => ({
  submissionId: ID,
  code: '1.001731',
  at: '2026-11-20T03:00:00.000Z',
  secret,
  dossier: { data: { a: '1', b: '2' } } as never,
  answers: { a: '1', b: '2' },
});
const storage = (drafts: DraftStorage | undefined = indexedDbDrafts, code = '1.001731') =>
  keptSubmissions(code, () => drafts);

describe('a sending that is kept on the device', () => {
  afterEach(() => new Promise((resolve) => (indexedDB.deleteDatabase('motcua').onsuccess = resolve)));

  it('is one, whichever tab has begun first', async () => {
    const [one, other] = await Promise.all([storage().begin(pending('x')), storage().begin(pending('y'))]);
    expect(one.secret).to.equal(other.secret);
    expect((await storage().list()).length).to.equal(1);
  });

  it('is on the disk before anything leaves', async () => {
    const modes: unknown[] = [];
    const real = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction')!;
    const transaction = real.value as (...given: unknown[]) => IDBTransaction;
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given) {
      if (given[1] === 'readwrite') modes.push(given[2]?.durability);
      return transaction.apply(this, given);
    };
    try {
      await storage().begin(pending('x'));
      await storage().save(pending('x'));
    } finally {
      Object.defineProperty(IDBDatabase.prototype, 'transaction', real);
    }
    expect(modes).to.deep.equal(['strict', 'strict']);
  });

  it('holds no answers but those that drafts keep', async () => {
    const careful = { ...indexedDbDrafts, keptAnswers: () => ({ a: '1' }) };
    await storage(careful).begin(pending('x'));
    const [kept] = await storage(careful).list();
    expect(kept?.answers).to.deep.equal({ a: '1' });
    expect(kept?.secret).to.equal('x');
    expect(JSON.stringify(kept)).not.to.contain('"b"');
  });

  it('is found under the name of its drafts and for its procedure only, and forgotten when it is removed', async () => {
    const named = { ...indexedDbDrafts, name: 'A042' };
    await storage(named).begin(pending('x'));
    expect(await storage().find(ID)).to.equal(undefined);
    expect(await storage({ ...named, name: 'A04' }).list()).to.deep.equal([]);
    expect(await storage(named, '1.00173').list()).to.deep.equal([]);
    expect((await storage(named).find(ID))?.secret).to.equal('x');
    await storage(named).remove(ID);
    expect(await storage(named).list()).to.deep.equal([]);
  });

  it('is nowhere where nothing may be kept', async () => {
    const none = keptSubmissions('1.001731', () => undefined);
    expect((await none.begin(pending('x'))).secret).to.equal('x');
    await none.save(pending('x'));
    expect(await none.list()).to.deep.equal([]);
    expect(await storage().list()).to.deep.equal([]);
  });
});
