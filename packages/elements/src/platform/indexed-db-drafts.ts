import type { Draft, DraftStorage } from '@motcua/core';
import { openDB, type IDBPDatabase } from 'idb';

const DATABASE = 'motcua';
const STORE = 'drafts';

let database: Promise<IDBPDatabase> | undefined;

function open(): Promise<IDBPDatabase> {
  database ??= openDB(DATABASE, 1, {
    upgrade: (created) => void created.createObjectStore(STORE),
    // Another tab wants a newer version, or the browser closed the database: open it again next time.
    blocking(_before, _blocked, event) {
      (event.target as IDBDatabase).close();
      database = undefined;
    },
    terminated: () => (database = undefined),
  }).catch((error: unknown) => {
    database = undefined;
    throw error;
  });
  return database;
}

/** Drafts in the embedding page's IndexedDB: they stay on this device, and other origins cannot read them. */
export const indexedDbDrafts: DraftStorage = {
  load: async (key) => (await open()).get(STORE, key) as Promise<unknown>,
  async save(key, draft: Draft) {
    const transaction = (await open()).transaction(STORE, 'readwrite', { durability: 'relaxed' });
    void transaction.store.put(draft, key);
    // Without waiting for the answer to the write: a page that is being closed hears none.
    transaction.commit();
    await transaction.done;
  },
  remove: async (key) => (await open()).delete(STORE, key),
};
