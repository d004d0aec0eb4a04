import { DRAFT_DAYS, type GivenSupplement } from '@motcua/core';
import { environment } from './environment.js';
import { runOnKept } from './draft-storages.js';

/** The keys of a dossier that was sent from this device: with them, its sender can get it again to correct it. */
export interface DossierKeys {
  /** The secret of the submission, see `Receipt-Secret`. */
  readonly secret: string;
  /** The status token. */
  readonly token: string;
}

interface KeptKeys extends DossierKeys {
  /** RFC 3339 */
  readonly until: string;
}

interface KeptRequest {
  readonly request: GivenSupplement;
  readonly until: string;
}

const until = () => new Date(environment.now().getTime() + DRAFT_DAYS * 86_400_000).toISOString();
const isCurrent = (kept: { readonly until: string } | undefined) =>
  kept !== undefined && kept.until > environment.now().toISOString();
const keysKey = (number: string) => `keys/${number}`;
const requestKey = (number: string) => `supplement/${number}`;

/** Keeps what opens a received dossier for as long as a draft. Rejects when the device refuses. */
export async function keepKeys(number: string, keys: DossierKeys): Promise<void> {
  const kept: KeptKeys = { ...keys, until: until() };
  await runOnKept('readwrite', (store) => store.put(kept, keysKey(number)));
}

/** Returns the keys of a dossier that was sent from this device; undefined for others. */
export async function keptKeys(number: string): Promise<DossierKeys | undefined> {
  const kept = await read<KeptKeys>(keysKey(number));
  return kept && isCurrent(kept) ? kept : undefined;
}

export async function forgetKeys(number: string): Promise<void> {
  await runOnKept('readwrite', (store) => store.delete(keysKey(number)));
}

/** Keeps what was requested, so that the form opens without a network, too. */
export async function keepRequest(request: GivenSupplement): Promise<void> {
  const kept: KeptRequest = { request, until: until() };
  await runOnKept('readwrite', (store) => store.put(kept, requestKey(request.number)));
}

/** Returns the request for a dossier, as it was when the form opened before. */
export async function keptRequest(number: string): Promise<GivenSupplement | undefined> {
  const kept = await read<KeptRequest>(requestKey(number));
  return kept && isCurrent(kept) ? kept.request : undefined;
}

export async function forgetRequest(number: string): Promise<void> {
  await runOnKept('readwrite', (store) => store.delete(requestKey(number)));
}

function read<Kept>(key: string): Promise<Kept | undefined> {
  return runOnKept('readonly', (store) => store.get(key) as IDBRequest<Kept | undefined>).catch(() => undefined);
}
