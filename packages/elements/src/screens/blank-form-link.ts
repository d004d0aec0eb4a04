import { msg } from '../localize/msg.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormContext } from '../session/form-context.js';
import { supplementOf } from '../session/supplement.js';
import { LatePart } from '../session/late-part.js';
import { printButton } from './print-button.js';
import { savedLine } from './saved-line.js';

/** Renders below every screen that the answers are saved. */
export function blankFormLink(context: FormContext): TemplateResult {
  // A draft in a file would be opened as that of a new dossier.
  if (supplementOf(context.session)) return html`${savedLine(context)}`;
  return html`${savedLine(context)} ${portable(context)} ${blankForm(context)}`;
}

const portableDraft = new LatePart(() => import('./portable-draft.js'));

/** Renders the ways to take the draft to another device, in a file, and to open it there. */
function portable(context: FormContext): TemplateResult | typeof nothing {
  const { session, store } = context;
  const { screen, submission } = store.getSnapshot();
  if (session.procedure.definition.privacy.drafts === false || submission.state === 'received') return nothing;
  const isStart = screen === 'start';
  // No one takes a file away from a kiosk, and what has been begun is not replaced.
  if (isStart ? session.isKept : session.mode === 'kiosk' || !session.isKept) return nothing;
  const open = ({ currentTarget }: Event) => {
    if (!(currentTarget as HTMLDetailsElement).open || portableDraft.isLoaded) return;
    portableDraft.load().then(
      () => session.changed(),
      (error: unknown) => void context.chunks.explain(error),
    );
  };
  return html`<details class="portable" part="details portable" @toggle=${open}>
    <summary part="summary">
      ${
        isStart
          ? msg('Mở bản nháp mang từ máy khác', { id: 'portable.open' })
          : msg('Mang hồ sơ này sang máy khác', { id: 'portable.take' })
      }
    </summary>
    ${portableDraft.isLoaded ? portableDraft.render(context, (part) => part.portableDraft(context, isStart)) : nothing}
  </details>`;
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
