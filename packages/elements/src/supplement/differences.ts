import { FieldDefinitions, nodeOf, openedPointers } from '@motcua/core';
import { changedPointers, isWithin, requestedPointers, withoutComputed, type Pointer } from '@motcua/model';
import { answerGroups } from '../fields/answer-text.js';
import type { FormContext } from '../session/form-context.js';
import type { Supplement } from '../session/supplement.js';

type Opened = Omit<Supplement, 'views'>;

/** A question, its answer in the dossier and its answer now; undefined where it was or is not asked. */
export interface Difference {
  readonly label: string;
  readonly before: string | undefined;
  readonly now: string | undefined;
}

/** The context with which the dossier is rendered as it was received. */
export function earlierContext(context: FormContext, { earlier, narrowed }: Opened): FormContext {
  earlier.useLanguage(context.language);
  return {
    ...context,
    store: earlier,
    fields: new FieldDefinitions(narrowed.scope.procedure, context.language),
  };
}

/** The questions below a pointer, in their order now, each with both answers. */
export function differencesAt(context: FormContext, supplement: Opened, pointer: Pointer): Difference[] {
  const before = linesAt(earlierContext(context, supplement), pointer);
  const now = linesAt(context, pointer);
  const gone = [...before].filter(([key]) => !now.has(key));
  return [
    ...[...now].map(([key, { label, answer }]) => ({ label, before: before.get(key)?.answer, now: answer })),
    ...gone.map(([, { label, answer }]) => ({ label, before: answer, now: undefined })),
  ];
}

/** The outermost answers that are others because of a correction, although they were not requested. */
export function consequences({ store }: FormContext, { earlier, narrowed, request }: Opened): Pointer[] {
  const snapshot = store.getSnapshot();
  const { data } = snapshot;
  const { procedure } = narrowed.scope;
  const given = (answers: typeof data) => withoutComputed(answers, procedure.computed ?? []);
  const requested = requestedPointers(request.items);
  const changed = changedPointers(given(earlier.getSnapshot().data), given(data), requested);
  const opened = openedPointers(snapshot, earlier.getSnapshot(), narrowed.scope);
  const all = [...opened, ...changed.filter((pointer) => !opened.some((other) => isWithin(pointer, other)))];
  return [...new Set(all)];
}

/** The answers below a pointer, by group title, label and how often that has come before. */
function linesAt(
  context: FormContext,
  pointer: Pointer,
): Map<string, { readonly label: string; readonly answer: string }> {
  const node = nodeOf(context.store.getSnapshot(), pointer);
  const lines = new Map<string, { readonly label: string; readonly answer: string }>();
  for (const { title = '', lines: own } of node ? answerGroups(context, [node]) : [])
    for (const line of own) {
      let key = `${title} ${line.label}`;
      while (lines.has(key)) key += '+';
      lines.set(key, line);
    }
  return lines;
}
