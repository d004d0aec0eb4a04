import { msg } from '../../localize/msg.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormContext } from '../../form/form-context.js';
import { failureWords } from './failure-words.js';

/** Why the dossier was not taken, and what to do; nothing else is lost. */
export function failureNotice({ store, language }: FormContext): TemplateResult | typeof nothing {
  const { submission } = store.getSnapshot();
  if (submission.state !== 'failed') return nothing;
  const { title, next } = failureWords(submission.failure, language);
  return html`<div part="failure" class="notice bad" id="failure" tabindex="-1">
    <h3>${title}</h3>
    <p>${next}</p>
    <p>${msg('Mọi thông tin và tệp bạn đã nhập vẫn còn nguyên trên trang này.', { id: 'failure.kept' })}</p>
  </div>`;
}
