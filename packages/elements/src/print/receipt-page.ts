import { msg } from '../localize/msg.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormContext } from '../session/form-context.js';
import { lookUpCode } from '../screens/look-up-code.js';
import { damagedFiles, receiptFacts, shownReceipt } from '../screens/receipt.js';

/**
 * Renders the receipt with the code to look the dossier up by. The status address is not printed: it is for programs,
 * and a browser shows an error there.
 */
export function receiptPage(context: FormContext): TemplateResult {
  const { submission } = context.store.getSnapshot();
  if (submission.state !== 'received') return html``;
  const { receipt, damaged, verified } = submission;
  return html`<main class="receipt">
    <h1>${msg('Đã nộp hồ sơ', { id: 'receipt.title' })}</h1>
    <h2 class="dossier-number">${msg('Mã hồ sơ', { id: 'receipt.number' })}: ${receipt.number}</h2>
    ${damaged.length > 0 ? damagedFiles(damaged) : nothing} ${receiptFacts(context, shownReceipt(submission), verified)}
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
