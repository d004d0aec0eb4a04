import { hasOwn } from '@motcua/model';
import type { CoreKindName, LeafKindName } from '@motcua/core';
import { coreViews } from '../controls/core-views.js';
import type { AnswerView } from '../session/late-parts.js';
import type { FormContext } from '../session/form-context.js';

/** Returns the read-only and paper view of a kind; undefined while its chunk is not loaded. */
export function viewOf({ chunks }: FormContext, kind: LeafKindName): AnswerView<FormContext> | undefined {
  return hasOwn(coreViews, kind) ? coreViews[kind as CoreKindName] : chunks.fields?.lateView(kind);
}
