import { getAt, type CompiledDefinition, type Pointer } from '@motcua/model';
import { attachFiles } from '../actions/documents.js';
import type { ChosenContent, FormSnapshot } from '../store/form-snapshot.js';
import type { FormStore } from '../store/form-store.js';
import type { Draft } from './draft.js';

/** A stored draft when it is one of this procedure version; anything else is undefined. */
export function readDraft({ code, version }: CompiledDefinition, stored: unknown): Draft | undefined {
  return isDraft(stored) && stored.code === code && stored.version === version ? stored : undefined;
}

/** Whether stored data is a draft, of whatever procedure. */
export function isDraft(stored: unknown): stored is Draft {
  if (!isRecord(stored)) return false;
  const draft = stored as Draft;
  return (
    draft.format === 1 &&
    typeof draft.code === 'string' &&
    typeof draft.version === 'string' &&
    typeof draft.id === 'string' &&
    typeof draft.savedAt === 'string' &&
    typeof draft.until === 'string' &&
    typeof draft.submissionId === 'string' &&
    draft.answers !== undefined &&
    isRecord(draft.entries) &&
    isRecord(draft.choices) &&
    isRecord(draft.branchAnswers) &&
    isRecord(draft.provenance)
  );
}

/** The records of answers that are files, as far as the answers are there. */
function contentsOf({ answers, contents }: Draft): NonNullable<FormSnapshot['contents']> {
  const found: Record<Pointer, ChosenContent> = {};
  for (const [pointer, { name, remarks, details }] of Object.entries(contents ?? {})) {
    const answer = getAt(answers, pointer);
    if (typeof answer === 'string') found[pointer] = { answer, name, remarks, ...(details && { details }) };
  }
  return found;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/**
 * Goes on with a draft: its answers, its submission id, and the screen where it was left if that is still asked.
 * @param files the files of the draft that were kept, by component
 * @param missing files of the draft that were not, by component
 */
export function resumeDraft(
  store: FormStore,
  draft: Draft,
  files: FormSnapshot['files'] = {},
  missing: FormSnapshot['rejected'] = {},
): void {
  const { startedAt, submissionId } = draft;
  store.load(draft.answers, {
    provenance: draft.provenance,
    startedAt,
    submissionId,
    choices: new Map(Object.entries(draft.choices)),
    entries: new Map(Object.entries(draft.entries)),
    branchAnswers: new Map(Object.entries(draft.branchAnswers)),
    ...(isRecord(draft.rejected) && { rejected: draft.rejected }),
    files,
    contents: contentsOf(draft),
  });
  for (const [component, rejected] of Object.entries(missing)) attachFiles(store, component, [], rejected);
  const { screens } = store.getSnapshot();
  const reached = screens.includes(draft.screen) ? draft.screen : 'start';
  const before = screens.slice(0, screens.indexOf(reached));
  store.goTo(before.find((screen) => store.issuesOn(screen).length > 0) ?? reached);
}
