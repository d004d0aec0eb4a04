import { msg } from '../localize/msg.js';
import { setConsent, setDeclaration } from '@motcua/core';
import { textKeys, type Issue } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { issueElementId } from '../fields/focus.js';
import { issueText, type FormContext } from '../session/form-context.js';
import { reviewReadOnly } from './review.js';
import { failureNotice } from './failure-notice.js';
import { printButton } from './print-button.js';
import type { Screen } from './screen.js';
import { uploadTotal } from './upload-status.js';

/** Renders the statement of truth (cam đoan), consents where the procedure asks for them, and a failed submission. */
export const declaration: Screen = {
  title: () => msg('Cam đoan và gửi', { id: 'declaration.title' }),
  render: (context) => {
    const { store, labels } = context;
    const { declared, consents, submission, attempted, issues } = store.getSnapshot();
    const { privacy } = store.procedure.definition;
    const shown = attempted.has('declaration') ? issues.filter(({ scope }) => scope === 'declaration') : [];
    const statement = labels.text(textKeys.declaration) ?? '';
    return html`
      ${submission.state === 'failed' ? failureNotice(context) : nothing}
      ${
        privacy.mode === 'consent'
          ? privacy.purposes.map((purpose) =>
              checkbox(
                context,
                shown.find(({ pointer }) => pointer === `/${purpose}`),
                `consent-${purpose}`,
                labels.text(textKeys.privacyPurpose(purpose)) ?? purpose,
                consents.has(purpose),
                (given) => setConsent(store, purpose, given),
              ),
            )
          : nothing
      }
      ${context.mode === 'assisted' ? handover(context) : nothing}
      ${
        context.mode === 'assisted' && store.procedure.definition.declaration
          ? html`<h3 part="heading">${msg('Lời cam đoan', { id: 'handover.declaration' })}</h3>`
          : nothing
      }
      ${store.procedure.definition.declaration ? html`<p class="statement">${statement}</p>` : nothing}
      ${
        store.procedure.definition.declaration
          ? checkbox(
              context,
              shown.find(({ pointer }) => pointer === ''),
              'declaration',
              msg('Tôi đã đọc và cam đoan như trên.', { id: 'declaration.accept' }),
              declared,
              (given) => setDeclaration(store, given),
            )
          : nothing
      }
      ${uploadTotal(context)}
    `;
  },
};

/** Renders all answers in large type for the citizen, when an officer has completed the form. */
function handover(context: FormContext): TemplateResult {
  return html`<div class="handover" part="handover">
    <p class="notice">
      ${msg('Cán bộ đã điền giúp bạn. Mời bạn đọc lại từng mục; mục nào chưa đúng, hãy nói với cán bộ trước khi gửi.', { id: 'handover.lead' })}
    </p>
    ${reviewReadOnly(context)} ${printButton(context, 'filled', msg('In tờ khai', { id: 'print.filled' }))}
  </div>`;
}

function checkbox(
  context: FormContext,
  issue: Issue | undefined,
  id: string,
  words: string,
  checked: boolean,
  change: (checked: boolean) => void,
): TemplateResult {
  return html`<div part="field" class="field ${issue ? 'wrong' : ''}">
    ${
      issue
        ? html`<p part="error" class="error" id="${issueElementId(issue)}-error">${issueText(context, issue)}</p>`
        : nothing
    }
    <label class="radio" part="option">
      <input
        id=${id}
        type="checkbox"
        part="checkbox"
        aria-invalid=${issue ? 'true' : nothing}
        aria-describedby=${issue ? `${issueElementId(issue)}-error` : nothing}
        .checked=${live(checked)}
        @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
      />
      <span>${words}</span>
    </label>
  </div>`;
}
