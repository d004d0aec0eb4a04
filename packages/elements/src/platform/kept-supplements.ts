import { DRAFT_DAYS, type Draft, type GivenSupplement } from '@motcua/core';
import { environment } from './environment.js';
import { runOnKept } from './draft-storages.js';
import { deleteUnusedFiles, storedFile, storeFile } from './kept-files.js';

/** The keys of a dossier that was sent from this device: with them, its sender can get it again to correct it. */
export interface DossierKeys {
  /** The secret of the submission, see `Receipt-Secret`. */
  readonly secret: string;
  /** The status token. */
  readonly token: string;
  /** The URL of the endpoint that received the dossier; secret and token are sent to no other. */
  readonly endpoint: string;
}

interface KeptKeys extends DossierKeys {
  /** RFC 3339 */
  readonly until: string;
}

interface KeptRequest {
  readonly request: GivenSupplement;
  readonly endpoint: string;
  readonly until: string;
}

/** Stores records again that were deleted. Rejects when the device refuses. */
export type Restore = () => Promise<void>;

const until = () => new Date(environment.now().getTime() + DRAFT_DAYS * 86_400_000).toISOString();
const isCurrent = (kept: { readonly until: string } | undefined) =>
  kept !== undefined && kept.until > environment.now().toISOString();
const keysKey = (number: string) => `keys/${number}`;
const requestKey = (number: string) => `supplement/${number}`;

/** The name of the drafts of a supplement, which keeps them apart from those of dossiers. */
export const supplementName = (number: string) => `supplement ${number}`;

/** Keeps what opens a received dossier for as long as a draft. Rejects when the device refuses. */
export async function keepKeys(number: string, keys: DossierKeys): Promise<void> {
  const kept: KeptKeys = { ...keys, until: until() };
  await runOnKept('readwrite', (store) => store.put(kept, keysKey(number)));
}

/** Returns the keys of a dossier that this device sent to an endpoint; undefined for others. */
export async function keptKeys(number: string, endpoint: string): Promise<DossierKeys | undefined> {
  const kept = await read<KeptKeys>(keysKey(number));
  return kept && isCurrent(kept) && kept.endpoint === endpoint ? kept : undefined;
}

/** Returns the time until which this device can open a dossier (RFC 3339); undefined where it cannot. */
export async function keysUntil(number: string): Promise<string | undefined> {
  const kept = await read<KeptKeys>(keysKey(number));
  return isCurrent(kept) ? kept?.until : undefined;
}

/** Keeps what opens a dossier for as long as a draft from now on: its request was opened. */
export async function renewKeys(number: string, endpoint: string): Promise<void> {
  const keys = await keptKeys(number, endpoint);
  if (keys) await keepKeys(number, keys);
}

/** Keeps what was requested, so that the form opens without a network, too. */
export async function keepRequest(request: GivenSupplement, endpoint: string): Promise<void> {
  const kept: KeptRequest = { request, endpoint, until: until() };
  await runOnKept('readwrite', (store) => store.put(kept, requestKey(request.number)));
}

/** Returns the request of an endpoint for a dossier, as it was when the form opened before. */
export async function keptRequest(number: string, endpoint: string): Promise<GivenSupplement | undefined> {
  const kept = await read<KeptRequest>(requestKey(number));
  return kept && isCurrent(kept) && kept.endpoint === endpoint ? kept.request : undefined;
}

export async function forgetRequest(number: string): Promise<void> {
  await runOnKept('readwrite', (store) => store.delete(requestKey(number)));
}

/** Deletes the request for a dossier, which holds the dossier. Rejects when the device refuses. */
export function deleteRequest(number: string): Promise<Restore> {
  return deleteRecords([requestKey(number)]);
}

/**
 * Deletes everything by which this device opens a dossier: keys, request, and drafts of its supplement with their files.
 * Rejects when the device refuses.
 */
export function deleteOpening(number: string): Promise<Restore> {
  const drafts = `#${supplementName(number)}`;
  // `$` is the character after `#`, which ends the name.
  return deleteRecords([keysKey(number), requestKey(number), IDBKeyRange.bound(`${drafts}#`, `${drafts}$`)]);
}

async function deleteRecords(queries: readonly (string | IDBKeyRange)[]): Promise<Restore> {
  const records: { readonly key: IDBValidKey; readonly value: Partial<Pick<Draft, 'files'>> }[] = [];
  for (const query of queries)
    await runOnKept('readonly', (store) => {
      const request = store.openCursor(query);
      request.onsuccess = () => {
        const cursor = request.result;
        if (!cursor) return;
        records.push({ key: cursor.key, value: cursor.value as Partial<Draft> });
        cursor.continue();
      };
      return request;
    });
  const bytes = new Map<string, Blob>();
  for (const { value } of records)
    for (const { key } of Object.values(value.files ?? {}).flat()) {
      const found = await storedFile(key).catch(() => undefined);
      if (found) bytes.set(key, found);
    }
  for (const query of queries) await runOnKept('readwrite', (store) => store.delete(query));
  if (bytes.size > 0) await deleteUnusedFiles();
  return async () => {
    for (const { key, value } of records) await runOnKept('readwrite', (store) => store.put(value, key));
    for (const [key, file] of bytes) await storeFile(key, file);
  };
}

function read<Kept>(key: string): Promise<Kept | undefined> {
  return runOnKept('readonly', (store) => store.get(key) as IDBRequest<Kept | undefined>).catch(() => undefined);
}
