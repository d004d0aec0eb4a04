import { msg } from '../localize/msg.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormContext } from '../session/form-context.js';
import { printButton } from './print-button.js';
import { savedLine } from './saved-line.js';

/** Renders below every screen that the answers are saved. */
export function blankFormLink(context: FormContext): TemplateResult {
  return html`${savedLine(context)} ${blankForm(context)}`;
}

/** Renders a link to a blank form below the first screen, for people who cannot or do not want to complete it here. */
function blankForm(context: FormContext): TemplateResult | typeof nothing {
  const { store } = context;
  const { screen, screens } = store.getSnapshot();
  const { channels, components } = store.procedure.definition;
  // A form without a start screen begins with its first questions.
  const hasStart = channels.length + components.length > 0;
  if (screen !== 'start' && (hasStart || screen !== screens[1])) return nothing;
  return printButton(context, 'blank', msg('In mẫu trống để điền bằng tay', { id: 'print.blank' }), 'link');
}
