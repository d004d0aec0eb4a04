/**
 * Runs one request on an object store, in a transaction of its own; resolves to its result when the transaction is
 * complete.
 * @throws {Error} when the device refuses; `cause` is the error of the database
 */
export type DeviceStore = <Result>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
  durability?: IDBTransactionDurability,
) => Promise<Result>;

// Few IndexedDB calls are needed: a library would be larger than the rest of the first load of this module.

/** Returns the object store of a database that has one, both created on first use. Other origins cannot read them. */
export function deviceStore(name: string, storeName: string): DeviceStore {
  let database: Promise<IDBDatabase> | undefined;
  const open = () =>
    (database ??= new Promise((resolve, reject) => {
      // Without a version: a later version of the kit may have upgraded the database.
      const request = indexedDB.open(name);
      const forget = () => (database = undefined);
      request.onupgradeneeded = () => request.result.createObjectStore(storeName);
      request.onerror = () => {
        forget();
        reject(new Error('The device keeps nothing', { cause: request.error }));
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
    }));
  return async (mode, act, durability = 'relaxed') => {
    const transaction = (await open()).transaction(storeName, mode, { durability });
    const request = act(transaction.objectStore(storeName));
    // Without waiting for the result: a page that is being closed does not receive it.
    if (mode === 'readwrite') transaction.commit();
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(new Error('The device kept nothing', { cause: transaction.error }));
    });
  };
}
