import { DRAFT_DAYS, type DraftStorage, type UploadRecords } from '@motcua/core';
import type { ProcedureDefinition } from '@motcua/model';
import { environment } from './environment.js';
import { runInTime } from './timed-storage.js';

interface KeptUpload {
  readonly url: string;
  /** RFC 3339 */
  readonly until: string;
}

interface KeptSecret {
  readonly secret: string;
  readonly until: string;
}

/** The uploads of one submission that the device keeps: their addresses, and the secret that continues them. */
export interface KeptUploads extends UploadRecords {
  /**
   * Resolves to a secret of the submission: the one that continues uploads, or the one for `sealing`, which stays on the
   * device. The first caller of all tabs decides it.
   */
  secret(proposed: string, purpose?: 'sealing'): Promise<string>;
  /** Removes everything that is kept of the submission. */
  forget(): Promise<void>;
}

/**
 * The uploads of a submission, stored with the drafts under `upload/…`, and for as long.
 * @param drafts the storage of the form's drafts; undefined where nothing is kept
 */
export function keptUploads(
  { code, draftDays = DRAFT_DAYS }: Pick<ProcedureDefinition, 'code' | 'draftDays'>,
  submissionId: string,
  drafts: () => DraftStorage | undefined,
): KeptUploads {
  const folder = () =>
    `upload/${encodeURIComponent(drafts()?.name ?? '')}/${encodeURIComponent(code)}/${encodeURIComponent(submissionId)}`;
  const until = () => new Date(environment.now().getTime() + draftDays * 86_400_000).toISOString();
  const all = () => IDBKeyRange.bound(`${folder()}/`, `${folder()}0`);
  return {
    async find(key) {
      if (!drafts()) return undefined;
      const kept = await runInTime('readonly', (store) => store.get(`${folder()}/${key}`) as IDBRequest<KeptUpload>);
      return (kept as KeptUpload | undefined)?.url;
    },
    async save(key, url) {
      if (drafts()) await runInTime('readwrite', (store) => store.put({ url, until: until() }, `${folder()}/${key}`));
    },
    async remove(key) {
      if (drafts()) await runInTime('readwrite', (store) => store.delete(`${folder()}/${key}`));
    },
    async secret(proposed, purpose) {
      if (!drafts()) return proposed;
      const key = `${folder()}/${purpose ?? ''}`;
      try {
        await runInTime('readwrite', (store) => store.add({ secret: proposed, until: until() }, key), 'strict');
        return proposed;
      } catch {
        const kept = await runInTime('readonly', (store) => store.get(key) as IDBRequest<KeptSecret>).catch(
          () => undefined,
        );
        return kept?.secret ?? proposed;
      }
    },
    async forget() {
      if (drafts()) await runInTime('readwrite', (store) => store.delete(all()));
    },
  };
}
