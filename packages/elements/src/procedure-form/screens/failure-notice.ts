import { msg } from '../../localize/msg.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormContext } from '../../form/form-context.js';
import type { FormSession } from '../../form/form-session.js';
import { beginNewDossier } from '../send-dossier.js';
import { failureWords } from './failure-words.js';

/** Begins another dossier with the answers that are in the form. */
export function newDossierButton(session: FormSession): TemplateResult {
  return html`<p>
    <button type="button" class="button secondary" part="button-secondary" @click=${() => beginNewDossier(session)}>
      ${msg('Nộp thành một hồ sơ mới', { id: 'failure.newDossier' })}
    </button>
  </p>`;
}

/** Why the dossier was not taken, and what to do; nothing else is lost. */
export function failureNotice({ store, session, language }: FormContext): TemplateResult | typeof nothing {
  const { submission } = store.getSnapshot();
  if (submission.state !== 'failed') return nothing;
  const { title, next } = failureWords(submission.failure, language);
  return html`<div part="failure" class="notice bad" id="failure" tabindex="-1">
    <h3>${title}</h3>
    <p>${next}</p>
    ${submission.failure.reason === 'conflict' ? newDossierButton(session) : nothing}
    <p>${msg('Mọi thông tin và tệp bạn đã nhập vẫn còn nguyên trên trang này.', { id: 'failure.kept' })}</p>
  </div>`;
}
