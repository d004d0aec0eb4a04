import type { CompiledDefinition } from '@motcua/model';
import type { FormStore } from '../store/form-store.js';
import type { Draft } from './draft.js';

/** A stored draft when it is one of this procedure version; anything else is undefined. */
export function readDraft(definition: CompiledDefinition, stored: unknown): Draft | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const draft = stored as Draft;
  const fits =
    draft.format === 1 &&
    draft.code === definition.code &&
    draft.version === definition.version &&
    typeof draft.id === 'string' &&
    typeof draft.savedAt === 'string' &&
    typeof draft.until === 'string' &&
    typeof draft.submissionId === 'string' &&
    draft.answers !== undefined &&
    isRecord(draft.entries) &&
    isRecord(draft.choices) &&
    isRecord(draft.branchAnswers) &&
    isRecord(draft.provenance);
  return fits ? draft : undefined;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Goes on with a draft: its answers, its submission id, and the screen where it was left if that is still asked. */
export function resumeDraft(store: FormStore, draft: Draft): void {
  const { startedAt, submissionId } = draft;
  store.load(draft.answers, {
    provenance: draft.provenance,
    startedAt,
    submissionId,
    choices: new Map(Object.entries(draft.choices)),
    entries: new Map(Object.entries(draft.entries)),
    branchAnswers: new Map(Object.entries(draft.branchAnswers)),
    ...(isRecord(draft.rejected) && { rejected: draft.rejected }),
  });
  const { screens } = store.getSnapshot();
  const reached = screens.includes(draft.screen) ? draft.screen : 'start';
  const before = screens.slice(0, screens.indexOf(reached));
  store.goTo(before.find((screen) => store.issuesOn(screen).length > 0) ?? reached);
}
