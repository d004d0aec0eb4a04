import { msg, str } from '../localize/msg.js';
import { setSubmission, type KeptReceipt, writeDateTime } from '@motcua/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormSession } from '../session/form-session.js';
import { supplementOf } from '../session/supplement.js';
import { forgetReceipt, restoreReceipt } from '../session/kept-receipts.js';
import { erase } from './erased-notice.js';
import { pendingOffers } from './pending-offers.js';

/**
 * Renders the receipts of this device, newest first, after the submissions that are not confirmed. The form itself
 * still begins a new dossier.
 */
export function receiptOffers(session: FormSession, language: string): TemplateResult[] | typeof nothing {
  if (session.store.getSnapshot().screen !== 'start') return nothing;
  const own = supplementOf(session)?.request.number;
  const isShown = ({ supplement, receipt: { number } }: KeptReceipt) =>
    own === undefined || (supplement === true && number === own);
  const kept = (session.receipts ?? []).filter(isShown);
  return [
    ...pendingOffers(session, language),
    ...kept.map((one, index) => receiptOffer(session, one, `kept-${index}`, language)).reverse(),
  ];
}

/** Announced after a receipt was deleted. */
export function receiptDeleted(): string {
  return msg('Đã xóa giấy tiếp nhận khỏi máy này.', { id: 'kept.deleted' });
}

function receiptOffer(session: FormSession, kept: KeptReceipt, id: string, language: string): TemplateResult {
  const { code: _, receipt, until, ...compared } = kept;
  const show = () =>
    setSubmission(session.store, { state: 'received', receipt, ...compared, keptUntil: until, earlier: true });
  const forget = (event: Event) =>
    erase(
      session,
      event,
      receiptDeleted,
      () => forgetReceipt(session, kept),
      () => restoreReceipt(session, kept),
    );
  const [time, end] = [writeDateTime(receipt.receivedAt, language), writeDateTime(until, language)];
  return html`<section part="draft" class="notice good draft" aria-labelledby=${id}>
    <h3 part="heading" id=${id}>
      ${
        kept.supplement
          ? msg(str`Bạn đã nộp phần bổ sung lúc ${time}`, { id: 'kept.titleSupplement' })
          : msg(str`Bạn đã nộp hồ sơ này lúc ${time}`, { id: 'kept.title' })
      }
    </h3>
    <p>${msg('Mã hồ sơ', { id: 'receipt.number' })}: <strong class="whole">${receipt.number}</strong></p>
    <p>${msg(str`Giấy tiếp nhận được giữ trên máy này đến ${end}.`, { id: 'kept.until' })}</p>
    <p class="buttons">
      <button type="button" class="button secondary" part="button-secondary" aria-describedby=${id} @click=${show}>
        ${msg('Xem lại giấy tiếp nhận', { id: 'kept.show' })}
      </button>
    </p>
    <p class="erase">
      <button type="button" class="link" part="link" aria-describedby=${id} @click=${forget}>
        ${msg('Xóa khỏi máy này', { id: 'kept.forget' })}
      </button>
    </p>
  </section>`;
}
