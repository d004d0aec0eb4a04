import type { Draft, DraftStorage, KeptReceipt } from '@motcua/core';
import { deviceStore } from './device-store.js';

/** Runs one request on the stored drafts, see {@link DeviceStore}. */
export const runOnKept = deviceStore('motcua', 'drafts');

/** Drafts in the embedding page's IndexedDB: they stay on this device, and other origins cannot read them. */
export const indexedDbDrafts = {
  load: (key: string) => runOnKept<unknown[]>('readonly', (store) => store.getAll(draftRange(key))),
  save: (key: string, draft: Draft) => runOnKept('readwrite', (store) => store.put(draft, `${key}/${draft.id}`)),
  remove: (key: string, id: string) => runOnKept('readwrite', (store) => store.delete(`${key}/${id}`)),
} satisfies DraftStorage;

/**
 * Where drafts are kept, by the keyword of the attribute `draft`: the first is the default. A storage of its own is a row
 * here.
 */
export const draftStorages = { device: indexedDbDrafts, off: undefined } satisfies Readonly<
  Record<string, DraftStorage | undefined>
>;

/** A value of the attribute `draft`. */
export type DraftPlace = keyof typeof draftStorages;

/** The key range of the drafts of a procedure, of every version and form: `A` is the character after `@`. */
function draftRange(key: string): IDBKeyRange {
  const code = key.slice(0, key.lastIndexOf('@'));
  return IDBKeyRange.bound(`${code}@`, `${code}A`);
}

/** The stored receipts of a procedure that have not expired, under `receipt/<until when>/…`. */
export async function keptReceipts(procedure: string): Promise<KeptReceipt[]> {
  const range = IDBKeyRange.bound(`receipt/${new Date().toISOString()}`, 'receipt0');
  const all = await runOnKept('readonly', (store) => store.getAll(range) as IDBRequest<KeptReceipt[]>);
  return all.filter(({ code }) => code === procedure);
}
