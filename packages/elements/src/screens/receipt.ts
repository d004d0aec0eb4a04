import { msg, str } from '../localize/msg.js';
import {
  formatFor,
  leaveReceipt,
  setReceiptKept,
  toKeptReceipt,
  writeDateTime,
  type GivenReceipt,
  type Received,
  type SubmissionState,
} from '@motcua/core';
import { textKeys, type Instant } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import { supplementOf } from '../session/supplement.js';
import type { FormContext } from '../session/form-context.js';
import { forgetReceipt, openingUntil, restoreReceipt } from '../session/kept-receipts.js';
import { LatePart } from '../session/late-part.js';
import { beginNewApplication } from '../session/new-application.js';
import { erase } from './erased-notice.js';
import { newDossierButton } from './failure-notice.js';
import { copyButton } from './copy-button.js';
import { lookUpCode } from './look-up-code.js';
import { printButton } from './print-button.js';
import { receiptDeleted } from './receipt-offers.js';
import type { Screen } from './screen.js';

/** The next steps, the status page and the signature: a chunk that is loaded with the first receipt. */
const details = new LatePart(() => import('./receipt-details.js'));

/** A dossier of which a file did not arrive as it was sent is not shown as filed. */
export function receiptTitle(submission: SubmissionState): string {
  const isDamaged = submission.state === 'received' && submission.damaged.length > 0;
  if (!isDamaged && submission.state === 'received' && submission.supplement)
    return msg('Đã nộp phần bổ sung', { id: 'receipt.titleSupplement' });
  return isDamaged
    ? msg('Hồ sơ đã đến, nhưng có tệp không nguyên vẹn', { id: 'receipt.titleDamaged' })
    : msg('Đã nộp hồ sơ', { id: 'receipt.title' });
}

/** Renders the number of the dossier, the due date, and every file that arrived. */
export const receipt: Screen = {
  title: ({ submission }) => receiptTitle(submission),
  render: (context) => {
    const { submission } = context.store.getSnapshot();
    if (submission.state !== 'received') return html``;
    const { receipt, damaged, keptUntil, earlier, changedSince, supplement: isSupplement } = submission;
    const supplement = earlier ? undefined : supplementOf(context.session);
    return html`
      <div class=${damaged.length > 0 ? 'notice number' : 'notice good number'} part="number">
        <p>${msg('Mã hồ sơ', { id: 'receipt.number' })}</p>
        <p class="dossier-number">${receipt.number}</p>
      </div>
      ${isSupplement ? supplementLead(receipt) : nothing} ${supplement ? supplement.views.received(context) : nothing}
      ${changedSince ? changedNotice(context, earlier === true) : nothing}
      ${damaged.length > 0 ? damagedFiles(damaged) : nothing}
      ${receiptFacts(context, shownReceipt(submission), submission.verified)}
      ${receipt.statusToken === undefined ? nothing : keepCode(receipt.statusToken, submission, context)}
      ${isSupplement || keptUntil === undefined ? nothing : openingNotice(context, receipt)}
      ${isSupplement ? nothing : details.render(context, ({ receiptDetails }) => receiptDetails(context, submission))}
      ${printButton(context, 'receipt', msg('In giấy tiếp nhận', { id: 'receipt.print' }))}
      ${
        // A download outlives the session on a shared computer.
        context.mode === 'kiosk' ? nothing : details.render(context, ({ saveButton }) => saveButton(receipt))
      }
      ${earlier || isSupplement ? nothing : printButton(context, 'filled', msg('In tờ khai đã nộp', { id: 'print.submitted' }))}
      ${
        // At a counter, the session ends before the next one begins.
        earlier || isSupplement || context.mode !== 'public' ? nothing : newApplicationButton(submission)
      }
      ${earlier ? backToStart(context) : keptUntil === undefined ? nothing : forgetButton(context, submission, keptUntil)}
    `;
  },
};

/** Renders that a receipt is that of a supplement. */
function supplementLead({ number }: GivenReceipt): TemplateResult {
  return html`<p>
    ${msg(
      str`Đây là giấy tiếp nhận phần bổ sung của hồ sơ số ${number}. Số hồ sơ không đổi; những gì đã nộp trước đó vẫn được giữ.`,
      { id: 'receipt.supplement' },
    )}
  </p>`;
}

/** Renders the notice for a receipt whose response was lost: changes after submission are not part of it. */
function changedNotice({ session }: FormContext, earlier: boolean): TemplateResult {
  return html`<div class="notice">
    <p>
      ${msg(
        'Đây là giấy tiếp nhận của lần gửi trước. Nếu bạn đã sửa gì sau lần gửi đó thì phần sửa chưa được gửi. Hãy giữ lại mã hồ sơ này.',
        { id: 'receipt.changedSince' },
      )}
    </p>
    ${
      earlier
        ? html`<p>
            ${msg('Bản nháp có phần đã sửa vẫn còn trên máy này: chọn “Quay lại” để xem.', { id: 'receipt.changedDraft' })}
          </p>`
        : supplementOf(session)
          ? nothing
          : newDossierButton(session)
    }
  </div>`;
}

/** Renders the code to look the dossier up by. */
function keepCode(code: string, submission: Received, context: FormContext): TemplateResult {
  return html`<h3 part="heading">${msg('Giữ lại thông tin này', { id: 'receipt.keep' })}</h3>
    <p>${lookUpText(submission, context)}</p>
    <p class="token" id="token">${lookUpCode(code)}</p>
    ${
      // The clipboard outlives the session on a shared computer.
      context.mode === 'kiosk' ? nothing : copyButton('token')
    }`;
}

/** Returns the purpose of the look-up code and how long it remains visible. */
function lookUpText({ keptUntil }: Received, { language }: FormContext): string {
  if (keptUntil === undefined)
    return msg('Mã tra cứu dùng để xem tình trạng hồ sơ. Chỉ hiện một lần, xin in hoặc chép lại:', {
      id: 'receipt.token',
    });
  const end = writeDateTime(keptUntil, language);
  return msg(
    str`Mã tra cứu dùng để xem tình trạng hồ sơ. Mở lại biểu mẫu này trên máy này thì xem lại được, đến ${end}. Để dùng lâu hơn, xin in hoặc chép lại:`,
    { id: 'receipt.tokenKept' },
  );
}

/** Renders until when this browser opens the dossier again. */
function openingNotice({ session, language }: FormContext, { number }: GivenReceipt): TemplateResult | typeof nothing {
  const until = openingUntil(session, number);
  if (until === undefined) return nothing;
  const end = writeDateTime(until, language);
  return html`<p>
    ${msg(
      str`Nếu cơ quan yêu cầu bổ sung, trình duyệt này mở lại được hồ sơ để sửa, đến ${end}. Xóa giấy tiếp nhận khỏi máy này thì không mở lại được nữa.`,
      { id: 'receipt.opening' },
    )}
  </p>`;
}

/** Renders the button for another application in the same page, which replaces this receipt. */
function newApplicationButton({ receipt, keptUntil }: Received): TemplateResult {
  const isLast = receipt.statusToken !== undefined && keptUntil === undefined;
  return html`<p>
      <button
        type="button"
        class="button secondary"
        part="button-secondary"
        aria-describedby=${isLast ? 'new-application-hint' : nothing}
        @click=${({ currentTarget }: Event) => beginNewApplication(currentTarget as HTMLElement)}
      >
        ${msg('Nộp hồ sơ khác', { id: 'receipt.another' })}
      </button>
    </p>
    ${
      isLast
        ? html`<p class="hint" id="new-application-hint">
            ${msg('Xin in hoặc chép lại mã tra cứu trước: mã không hiện lại nữa.', { id: 'receipt.another.hint' })}
          </p>`
        : nothing
    }`;
}

/** Renders the button from a receipt of an earlier visit back to the form. */
function backToStart({ store }: FormContext): TemplateResult {
  return html`<p class="buttons">
    <button type="button" class="button secondary" part="button-secondary" @click=${() => leaveReceipt(store)}>
      ${msg('Quay lại', { id: 'button.back' })}
    </button>
  </p>`;
}

/** Renders a note for people at a computer that is not theirs. */
function forgetButton({ store, session }: FormContext, submission: Received, until: Instant): TemplateResult {
  const { code } = store.procedure.definition;
  const kept = { ...toKeptReceipt(code, submission, new Date()), until };
  const forget = async () => {
    const isGone = await forgetReceipt(session, kept);
    if (isGone) setReceiptKept(store, undefined);
    return isGone;
  };
  const restore = async () => {
    const isKept = await restoreReceipt(session, kept);
    if (isKept) setReceiptKept(store, until);
    return isKept;
  };
  return html`<p class="erase">
    <button
      type="button"
      class="link"
      part="link"
      id="forget-receipt"
      @click=${(event: Event) => erase(session, event, receiptDeleted, forget, restore)}
    >
      ${msg('Xóa giấy tiếp nhận khỏi máy này', { id: 'receipt.forget' })}
    </button>
  </p>`;
}

/** Renders the files that did not arrive as they were sent. */
export function damagedFiles(names: readonly string[]): TemplateResult {
  return html`<div class="notice bad" role="alert">
    <p>
      ${msg('Những tệp sau đến nơi không còn nguyên vẹn. Hãy báo cho nơi tiếp nhận kèm mã hồ sơ:', { id: 'receipt.damaged' })}
    </p>
    <ul>
      ${names.map((name) => html`<li class="file-name">${name}</li>`)}
    </ul>
  </div>`;
}

/** The receipt with the files as the person chose them, where it names sealed ones. */
export function shownReceipt({ receipt, files }: Received): GivenReceipt {
  return files ? { ...receipt, files } : receipt;
}

/**
 * Renders the recipient, the time of receipt, the due date and every file, as far as the receipt has them.
 * @param verified SHA-256 of the files that arrived as they were sent
 */
export function receiptFacts(
  context: FormContext,
  receipt: GivenReceipt,
  verified: readonly string[] = [],
): TemplateResult {
  const { labels, language } = context;
  const { agency, receivedAt, dueAt, files } = receipt;
  const procedure = labels.text(textKeys.title) ?? receipt.procedure?.code;
  return html`<dl class="facts">
      ${procedure === undefined ? nothing : fact(msg('Thủ tục', { id: 'receipt.procedure' }), procedure)}
      ${agency ? fact(msg('Nơi tiếp nhận', { id: 'receipt.agency' }), agency.name) : nothing}
      ${fact(msg('Thời điểm nhận', { id: 'receipt.receivedAt' }), writeDateTime(receivedAt, language))}
      ${
        dueAt === undefined
          ? nothing
          : fact(
              msg('Hẹn trả kết quả', { id: 'receipt.dueAt' }),
              html`<strong>${writeDateTime(dueAt, language)}</strong> ${
                  receipt.dueStatus === 'projected'
                    ? html`<br /><span class="hint"
                          >${msg('Dự kiến: lịch nghỉ của năm này chưa được công bố.', { id: 'receipt.projected' })}</span
                        >`
                    : nothing
                }`,
            )
      }
    </dl>
    ${files ? receivedFiles(context, files, verified) : nothing}`;
}

function fact(name: string, value: string | TemplateResult): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function receivedFiles(
  { labels, language }: FormContext,
  files: NonNullable<GivenReceipt['files']>,
  verified: readonly string[],
): TemplateResult {
  const { bytes } = formatFor(language);
  return html`<h3 part="heading">${msg('Tệp đã nhận', { id: 'receipt.files' })}</h3>
    ${
      files.length === 0
        ? html`<p>${msg('Hồ sơ này không có tệp kèm theo.', { id: 'receipt.noFiles' })}</p>`
        : html`<ul class="files" part="files">
            ${files.map(
              ({ name, size, component, sha256 = '' }) =>
                html`<li>
                  <span class="file-name">${name}</span>
                  ${size === undefined ? nothing : html`<span class="hint">${bytes(size)}</span>`}
                  ${
                    verified.includes(sha256.toLowerCase())
                      ? html`<span class="verified"
                          >${msg('Đã đối chiếu: đến nơi nguyên vẹn', { id: 'receipt.verified' })}</span
                        >`
                      : nothing
                  }
                  ${
                    component === undefined
                      ? nothing
                      : html`<br /><span class="hint">${labels.text(textKeys.component(component)) ?? component}</span>`
                  }
                </li>`,
            )}
          </ul>`
    }`;
}
