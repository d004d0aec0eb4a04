import { DraftConflict, mayReplace, type Draft, type DraftStorage, type KeptReceipt } from '@motcua/core';

// Three calls of IndexedDB: a library for them would be the larger part of what loads before a form can be used.

const DATABASE = 'motcua';
const STORE = 'drafts';

let database: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  database ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    const forget = () => (database = undefined);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onerror = () => {
      forget();
      reject(new Error('Drafts cannot be kept on this device', { cause: request.error }));
    };
    request.onsuccess = () => {
      const { result } = request;
      // Another tab wants a newer version, or the browser closed the database: open it again next time.
      result.onversionchange = () => {
        result.close();
        forget();
      };
      result.onclose = forget;
      resolve(result);
    };
  });
  return database;
}

/** Runs one request; resolves to its result when the transaction is on the disk, or rejects with why it is not. */
async function run<Result>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const transaction = (await open()).transaction(STORE, mode, { durability: 'relaxed' });
  const request = act(transaction.objectStore(STORE));
  // Without waiting for the answer: a page that is being closed hears none.
  if (mode === 'readwrite') transaction.commit();
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(new Error('The draft was not kept', { cause: transaction.error }));
  });
}

/**
 * Writes a draft unless another form has changed it since this one saw it: compared and written in one transaction, which
 * no other tab can come between.
 */
async function put(key: string, kept: Draft | KeptReceipt): Promise<void> {
  // What replaces any draft is written at once: a page that is being closed hears no answer to compare first.
  if (!('revision' in kept) || kept.after === '*')
    return void (await run('readwrite', (store) => store.put(kept, key)));
  const transaction = (await open()).transaction(STORE, 'readwrite', { durability: 'relaxed' });
  const store = transaction.objectStore(STORE);
  const found = store.get(key);
  let conflict = false;
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) => reject(new Error('The draft was not kept', { cause }));
    found.onsuccess = () => {
      conflict = !mayReplace(kept, found.result);
      try {
        if (!conflict) store.put(kept, key);
      } catch (error) {
        fail(error);
      }
    };
    transaction.oncomplete = () => (conflict ? reject(new DraftConflict()) : resolve());
    transaction.onabort = () => fail(transaction.error);
  });
}

/** Drafts in the embedding page's IndexedDB: they stay on this device, and other origins cannot read them. */
export const indexedDbDrafts = {
  load: (key: string) => run<unknown>('readonly', (store) => store.get(key)),
  save: put,
  remove: (key: string | IDBKeyRange) => run('readwrite', (store) => store.delete(key)),
} satisfies DraftStorage;

/** The receipts of a procedure that stand beside the drafts, under `receipt/<until when>/…`, and may still be shown. */
export async function keptReceipts(procedure: string): Promise<KeptReceipt[]> {
  const range = IDBKeyRange.bound(`receipt/${new Date().toISOString()}`, 'receipt0');
  const all = await run('readonly', (store) => store.getAll(range) as IDBRequest<KeptReceipt[]>);
  return all.filter(({ code }) => code === procedure);
}
