import type { Pointer } from '@motcua/model';
import type { nothing, TemplateResult } from 'lit';
import type { ControlView } from '../controls/control-view.js';
import type { FormContext } from '../session/form-context.js';
import { LatePart } from '../session/late-part.js';

/** The cards of prefilled answers, in a file of its own: most forms have none. */
export const prefilledAnswers = new LatePart(() => import('./prefilled.js'));

/** Renders a prefilled answer, once the file is loaded; see `prefilled.ts`. */
export function prefilled(control: ControlView): TemplateResult | typeof nothing {
  return prefilledAnswers.render(control.context, (module) => module.prefilled(control));
}

/** Renders a group that was prefilled as a whole, once the file is loaded; see `prefilled.ts`. */
export function prefilledGroup(control: ControlView, headed: boolean): TemplateResult | typeof nothing {
  return prefilledAnswers.render(control.context, (module) => module.prefilledGroup(control, headed));
}

/**
 * Returns the notice for an answer that the person has reported as wrong, or what officers wrote about it in a supplement;
 * undefined for any other.
 */
export function reportedText(context: FormContext, pointer: Pointer): string | undefined {
  const note = context.session.noteAt?.(pointer);
  if (note !== undefined) return note;
  if (!context.store.getSnapshot().provenance[pointer]?.reported) return undefined;
  const text = prefilledAnswers.render(context, (module) => module.reportedText(context, pointer));
  return typeof text === 'string' ? text : undefined;
}
