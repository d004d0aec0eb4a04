import { runOnKept } from './indexed-db-drafts.js';

// The bytes of chosen files have a database of their own: a large file that is being written never delays the answers,
// and drafts written by earlier versions of the kit need no upgrade.

const DATABASE = 'motcua-files';
const STORE = 'files';

let database: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  database ??= new Promise((resolve, reject) => {
    const forget = () => (database = undefined);
    // Without a version: a later version of the kit may have upgraded the database.
    const request = indexedDB.open(DATABASE);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onerror = () => {
      forget();
      reject(new Error('Files cannot be kept on this device', { cause: request.error }));
    };
    request.onsuccess = () => {
      const { result } = request;
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

/** Opens the storage, so that the first file is written at once. */
export async function prepareFiles(): Promise<void> {
  await open().catch(() => undefined);
}

async function run<Result>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const transaction = (await open()).transaction(STORE, mode, { durability: 'relaxed' });
  const request = act(transaction.objectStore(STORE));
  if (mode === 'readwrite') transaction.commit();
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? request.error ?? new Error('The transaction was aborted'));
  });
}

/**
 * Stores the bytes of a file; resolves when they are on the disk.
 * @throws {DOMException} `QuotaExceededError` where there is no space left
 */
export async function storeFile(key: string, file: Blob): Promise<void> {
  await run('readwrite', (store) => store.put(file, key));
}

/** Returns the stored bytes of a file; undefined where the device does not have them, or cannot read them. */
export async function storedFile(key: string): Promise<Blob | undefined> {
  try {
    const found = (await run('readonly', (store) => store.get(key))) as unknown;
    return found instanceof Blob ? found : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Deletes the files that no stored record refers to: those of deleted drafts, and those left by a crash. A reference is
 * written before the bytes, so that a file is never deleted while it is being stored.
 */
export async function deleteUnusedFiles(): Promise<void> {
  try {
    const stored = await run('readonly', (store) => store.getAllKeys());
    if (stored.length === 0) return;
    const used = await usedKeys();
    for (const key of stored) if (!used.has(key)) await run('readwrite', (store) => store.delete(key));
  } catch {
    // They are deleted next time.
  }
}

/** Returns the keys in the `files` member of every stored record. */
async function usedKeys(): Promise<Set<IDBValidKey>> {
  const used = new Set<IDBValidKey>();
  await runOnKept('readonly', (store) => {
    const request = store.openCursor();
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return;
      const { files } = cursor.value as { readonly files?: Readonly<Record<string, readonly { key: string }[]>> };
      for (const { key } of Object.values(files ?? {}).flat()) used.add(key);
      cursor.continue();
    };
    return request;
  });
  return used;
}
