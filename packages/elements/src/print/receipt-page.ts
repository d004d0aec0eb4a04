import { msg } from '../localize/msg.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormContext } from '../session/form-context.js';
import { paperDetails } from '../screens/receipt-details.js';
import { nameOf } from '../session/draft-name.js';
import { lookUpCode } from '../screens/look-up-code.js';
import { damagedFiles, receiptFacts, receiptTitle, shownReceipt } from '../screens/receipt.js';

/**
 * Renders the receipt with the code to look the dossier up by. The status address is not printed: it is for programs,
 * and a browser shows an error there.
 */
export function receiptPage(context: FormContext): TemplateResult {
  const { submission } = context.store.getSnapshot();
  if (submission.state !== 'received') return html``;
  const { receipt, damaged, verified } = submission;
  return html`<main class="receipt">
    <h1>${receiptTitle(submission)}</h1>
    <h2 class="dossier-number">${msg('Mã hồ sơ', { id: 'receipt.number' })}: ${receipt.number}</h2>
    ${damaged.length > 0 ? damagedFiles(damaged) : nothing} ${people(context)}
    ${receiptFacts(context, shownReceipt(submission), verified)} ${paperDetails(context, submission)}
    ${
      receipt.statusToken === undefined
        ? nothing
        : html`<p class="lookup">
            ${msg('Mã tra cứu:', { id: 'print.lookup' })}
            <strong class="token">${lookUpCode(receipt.statusToken)}</strong>
          </p>`
    }
  </main>`;
}

/**
 * Renders whose dossier was received, as Mẫu số 01 asks (Nghị định 61/2018/NĐ-CP, amended by 107/2021/NĐ-CP); nothing for a
 * receipt of other answers than the form has.
 */
function people({ store }: FormContext): TemplateResult | typeof nothing {
  const { submission, data } = store.getSnapshot();
  if (submission.state !== 'received' || submission.earlier || submission.changedSince) return nothing;
  const { definition } = store.procedure;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [msg('Tiếp nhận hồ sơ của', { id: 'print.applicant' }), nameOf(definition, data, ['submitter', 'representative'])],
    [msg('Chủ hồ sơ', { id: 'print.owner' }), nameOf(definition, data, ['owner'])],
    [msg('Đối tượng của hồ sơ', { id: 'print.subject' }), nameOf(definition, data, ['subject'])],
  ];
  const named = rows.filter(([, name]) => name !== undefined);
  if (named.length === 0) return nothing;
  return html`<dl class="facts">
    ${named.map(
      ([role, name]) =>
        html`<div>
          <dt>${role}</dt>
          <dd>${name}</dd>
        </div>`,
    )}
  </dl>`;
}
