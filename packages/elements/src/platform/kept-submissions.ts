import { DRAFT_DAYS, type PendingSubmission, type PendingStorage, type DraftStorage } from '@motcua/core';
import { environment } from './environment.js';
import { runInTime } from './timed-storage.js';

/**
 * Writes with strict durability, so that the record is on the disk before the dossier leaves: a crash may be the reason
 * that the response is lost.
 */
const write = <Result>(act: (store: IDBObjectStore) => IDBRequest<Result>) => runInTime('readwrite', act, 'strict');

/**
 * The submissions of a procedure, stored with the drafts under `sent/…` and for as long as a draft.
 * @param drafts the storage of the form's drafts; undefined where nothing is saved
 */
export function keptSubmissions(code: string, drafts: () => DraftStorage | undefined): PendingStorage {
  const folder = () => `sent/${encodeURIComponent(drafts()?.name ?? '')}/${encodeURIComponent(code)}`;
  const keyOf = (submissionId: string) => `${folder()}/${submissionId}`;
  const keptOf = (pending: PendingSubmission): PendingSubmission & { readonly until: string } => {
    const until = new Date(environment.now().getTime() + DRAFT_DAYS * 86_400_000).toISOString();
    const keptAnswers = drafts()?.keptAnswers;
    const { dossier: _, answers, ...rest } = pending;
    // An incomplete document would differ from the one that was sent.
    return keptAnswers
      ? { ...rest, until, ...(answers !== undefined && { answers: keptAnswers(answers) }) }
      : { ...pending, until };
  };
  const find = async (submissionId: string): Promise<PendingSubmission | undefined> =>
    drafts() &&
    runInTime('readonly', (store) => store.get(keyOf(submissionId)) as IDBRequest<PendingSubmission | undefined>);
  return {
    find,
    async list() {
      if (!drafts()) return [];
      const range = IDBKeyRange.bound(`${folder()}/`, `${folder()}0`);
      const all = await runInTime(
        'readonly',
        (store) => store.getAll(range) as IDBRequest<ReturnType<typeof keptOf>[]>,
      );
      const now = environment.now().toISOString();
      return all.filter(({ until }) => until > now);
    },
    async begin(pending) {
      if (!drafts()) return pending;
      try {
        await write((store) => store.add(keptOf(pending), keyOf(pending.submissionId)));
        return pending;
      } catch (error) {
        const other = await find(pending.submissionId);
        if (other) return other;
        throw error;
      }
    },
    async save(pending) {
      if (drafts()) await write((store) => store.put(keptOf(pending), keyOf(pending.submissionId)));
    },
    async remove(submissionId) {
      if (drafts()) await write((store) => store.delete(keyOf(submissionId)));
    },
  };
}
