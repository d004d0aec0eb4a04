import { deviceStore } from './device-store.js';
import { runOnKept } from './draft-storages.js';

// The bytes of chosen files have a database of their own: a large file that is being written never delays the answers,
// and drafts written by earlier versions of the kit need no upgrade.

const run = deviceStore('motcua-files', 'files');

/** Opens the storage, so that the first file is written at once. */
export async function prepareFiles(): Promise<void> {
  await run('readonly', (store) => store.count()).catch(() => undefined);
}

/**
 * Stores the bytes of a file; resolves when they are on the disk.
 * @throws {Error} where there is no space left, or the device stores nothing
 */
export async function storeFile(key: string, file: Blob): Promise<void> {
  await run('readwrite', (store) => store.put(file, key));
}

/**
 * Returns the stored bytes of a file; undefined where the device does not have them.
 * @throws {Error} where they cannot be read now
 */
export async function storedFile(key: string): Promise<Blob | undefined> {
  const found = (await run('readonly', (store) => store.get(key))) as unknown;
  return found instanceof Blob ? found : undefined;
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
