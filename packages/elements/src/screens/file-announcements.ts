import { msg, str } from '../localize/msg.js';
import { fileWarnings, type AttachedFile, type FormSnapshot, type RejectedFile } from '@motcua/core';
import { copyNews } from './file-facts.js';
import { issueText, type FormContext } from '../session/form-context.js';

type Files = Pick<FormSnapshot, 'files' | 'rejected' | 'components'>;

/** Returns the text of the changes to the files of each document between two snapshots. */
export function fileNews(context: FormContext, before: Files, after: Files): string[] {
  if (before.files === after.files && before.rejected === after.rejected) return [];
  const slots = new Set([...Object.keys(before.files), ...Object.keys(after.files), ...Object.keys(after.rejected)]);
  const warnings = fileWarnings(after);
  return [...slots].flatMap((slot) => [
    ...attachedNews(newOnes(before.files[slot], after.files[slot]), newOnes(after.files[slot], before.files[slot])),
    ...newOnes(before.files[slot], after.files[slot]).flatMap((file) => copyNews(file, context.language) ?? []),
    ...newOnes(before.files[slot], after.files[slot]).flatMap((file) => {
      const pointer = `/${slot}/${after.files[slot]?.indexOf(file)}`;
      return warnings.filter((issue) => issue.pointer === pointer).map((issue) => issueText(context, issue));
    }),
    ...newOnes(before.rejected[slot], after.rejected[slot]).map(({ issue }) => issueText(context, issue)),
    ...newOnes(after.rejected[slot], before.rejected[slot]).flatMap((file) => dismissedNews(file, slot, before, after)),
  ]);
}

/** Returns the announcement that a rejected file was dismissed, unless another file has replaced it. */
function dismissedNews({ name }: RejectedFile, slot: string, before: Files, after: Files): string[] {
  const isReplaced =
    before.files[slot] !== after.files[slot] || newOnes(before.rejected[slot], after.rejected[slot]).length > 0;
  return isReplaced || slot.startsWith('#') ? [] : [msg(str`Đã bỏ qua ${name}.`, { id: 'files.dismissed' })];
}

function attachedNews(added: readonly AttachedFile[], removed: readonly AttachedFile[]): string[] {
  const [came, went] = [names(added), names(removed)];
  if (came === '' && went === '') return [];
  if (went === '') return [msg(str`Đã đính kèm ${came}.`, { id: 'files.attached' })];
  if (came === '') return [msg(str`Đã bỏ ${went}.`, { id: 'files.removed' })];
  return [msg(str`Đã thay ${went} bằng ${came}.`, { id: 'files.replaced' })];
}

function names(files: readonly AttachedFile[]): string {
  return files.map(({ name }) => name).join(', ');
}

function newOnes<Item>(before: readonly Item[] = [], after: readonly Item[] = []): Item[] {
  return after.filter((item) => !before.includes(item));
}
