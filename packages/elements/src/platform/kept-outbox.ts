import type { DraftStorage, OutboxEntry, OutboxStorage } from '@motcua/core';
import { environment } from './environment.js';
import { runInTime } from './timed-storage.js';

/**
 * The sealed dossiers of a procedure, stored with the drafts under `outbox/…`. Written with strict durability: a crash may
 * follow at once.
 * @param drafts the storage of the form's drafts
 */
export function keptOutbox(code: string, drafts: DraftStorage): OutboxStorage {
  const folder = `outbox/${encodeURIComponent(drafts.name ?? '')}/${encodeURIComponent(code)}`;
  const keyOf = (submissionId: string) => `${folder}/${submissionId}`;
  return {
    find: (submissionId) =>
      runInTime('readonly', (store) => store.get(keyOf(submissionId)) as IDBRequest<OutboxEntry | undefined>),
    async list() {
      const range = IDBKeyRange.bound(`${folder}/`, `${folder}0`);
      const all = await runInTime('readonly', (store) => store.getAll(range) as IDBRequest<OutboxEntry[]>);
      const now = environment.now().toISOString();
      return all.filter(({ until }) => until > now);
    },
    async save(entry) {
      await runInTime('readwrite', (store) => store.put(entry, keyOf(entry.submissionId)), 'strict');
    },
    async remove(submissionId) {
      await runInTime('readwrite', (store) => store.delete(keyOf(submissionId)));
    },
  };
}
