import type { Draft, DraftStorage, KeptReceipt } from '@motcua/core';

// Few IndexedDB calls are needed: a library would be larger than the rest of the first load of this module.

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

/**
 * Runs one request on the stored drafts; resolves to its result when the transaction is complete, or rejects with its
 * error.
 */
export async function runOnKept<Result>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
  durability: IDBTransactionDurability = 'relaxed',
): Promise<Result> {
  const transaction = (await open()).transaction(STORE, mode, { durability });
  const request = act(transaction.objectStore(STORE));
  // Without waiting for the result: a page that is being closed does not receive it.
  if (mode === 'readwrite') transaction.commit();
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(new Error('The draft was not kept', { cause: transaction.error }));
  });
}

/** Drafts in the embedding page's IndexedDB: they stay on this device, and other origins cannot read them. */
export const indexedDbDrafts = {
  load: (key: string) => runOnKept<unknown[]>('readonly', (store) => store.getAll(draftRange(key))),
  save: (key: string, draft: Draft) => runOnKept('readwrite', (store) => store.put(draft, `${key}/${draft.id}`)),
  remove: (key: string, id: string) => runOnKept('readwrite', (store) => store.delete(`${key}/${id}`)),
} satisfies DraftStorage;

/** The key range of the drafts under a key, of every form: `0` is the character after `/`. */
function draftRange(key: string): IDBKeyRange {
  return IDBKeyRange.bound(`${key}/`, `${key}0`);
}

/** The stored receipts of a procedure that have not expired, under `receipt/<until when>/…`. */
export async function keptReceipts(procedure: string): Promise<KeptReceipt[]> {
  const range = IDBKeyRange.bound(`receipt/${new Date().toISOString()}`, 'receipt0');
  const all = await runOnKept('readonly', (store) => store.getAll(range) as IDBRequest<KeptReceipt[]>);
  return all.filter(({ code }) => code === procedure);
}
