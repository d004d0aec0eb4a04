import { writeDateTime, type GivenReceipt, type Received } from '@motcua/core';
import { textKeys, type TimeLimit } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../localize/msg.js';
import { dossierTerms, receivedTerms } from './case-terms.js';
import { limitText } from './channel-facts.js';
import { download } from '../platform/download.js';
import type { FormContext } from '../session/form-context.js';
import { LatePart } from '../session/late-part.js';
import { pageAddresses } from '../session/page-addresses.js';
import { signatureLine } from './receipt-signature.js';
import { outsideLink } from './outside-link.js';

// What a receipt shows next to number, dates and files; one chunk, loaded with the first receipt.

/** Renders what happens next, how the result is given, whom to ask, and the page that shows the status. */
export function receiptDetails(context: FormContext, { receipt }: Received): TemplateResult {
  const { statusPage, receiptKeys } = pageAddresses(context.session);
  const address = statusAddress(statusPage, receipt);
  return html`${receiptKeys === '' ? nothing : signatureLine(context, receipt, receiptKeys)}
  ${nextSteps(context, receipt)} ${address === undefined ? nothing : statusLink(context, address)}`;
}

/** Renders the same on paper, without links. */
export function paperDetails(context: FormContext, { receipt }: Received): TemplateResult {
  return nextSteps(context, receipt);
}

/** Renders a button that saves the receipt as the endpoint gave it, for programs and to verify its signature. */
export function saveButton(receipt: GivenReceipt): TemplateResult {
  const save = () => {
    const content = JSON.stringify(receipt, null, 2);
    download(new File([content], `${fileName(receipt.number)}.json`, { type: 'application/json' }));
  };
  return html`<p>
    <button type="button" class="button secondary" part="button-secondary" @click=${save}>
      ${msg('Lưu giấy tiếp nhận (tệp JSON)', { id: 'receipt.save' })}
    </button>
  </p>`;
}

function nextSteps(context: FormContext, receipt: GivenReceipt): TemplateResult {
  const { labels, language, store } = context;
  const { resultDelivery = [], receivingAgency } = store.procedure.definition;
  const { receivedAt, effectiveAt, dueAt } = receipt;
  const { terms } = receipt;
  // A receiver that states a date without terms, e.g. of a sealed dossier, does not know the case.
  const isOfUnknownCase = dueAt !== undefined && dossierTerms(context) !== undefined;
  const limit = terms ? { ...terms.timeLimit, legalBasis: '' } : isOfUnknownCase ? undefined : onlineLimit(context);
  const result = labels.text(textKeys.result);
  const contact = labels.text(textKeys.agencyContact(receivingAgency.id));
  const steps = [
    effectiveAt !== undefined && effectiveAt !== receivedAt
      ? msg(str`Hồ sơ được tính là nhận lúc ${writeDateTime(effectiveAt, language)}.`, { id: 'receipt.next.effective' })
      : msg(str`Nơi tiếp nhận đã nhận hồ sơ lúc ${writeDateTime(receivedAt, language)}.`, {
          id: 'receipt.next.received',
        }),
    limit
      ? msg(str`Cơ quan kiểm tra và giải quyết hồ sơ. Thời hạn: ${limitText(limit, context)}.`, {
          id: 'receipt.next.limit',
        })
      : msg('Cơ quan kiểm tra và giải quyết hồ sơ.', { id: 'receipt.next.check' }),
    msg('Nếu hồ sơ còn thiếu hoặc chưa đúng, cơ quan yêu cầu bạn bổ sung, một lần, và nêu rõ mọi phần cần sửa.', {
      id: 'receipt.next.supplement',
    }),
    dueAt === undefined
      ? msg('Cơ quan trả kết quả cho bạn.', { id: 'receipt.next.result' })
      : msg(str`Cơ quan trả kết quả, chậm nhất lúc ${writeDateTime(dueAt, language)}.`, { id: 'receipt.next.due' }),
  ];
  const ways = {
    online: msg('trực tuyến', { id: 'receipt.way.online' }),
    counter: msg('tại bộ phận một cửa', { id: 'receipt.way.counter' }),
    post: msg('qua bưu chính', { id: 'receipt.way.post' }),
  };
  const facts: readonly (readonly [string, string | undefined])[] = [
    [msg('Kết quả', { id: 'receipt.result' }), result],
    [
      msg('Cách nhận kết quả', { id: 'receipt.delivery' }),
      resultDelivery.length === 0
        ? undefined
        : new Intl.ListFormat([language, 'vi'], { type: 'disjunction' }).format(resultDelivery.map((way) => ways[way])),
    ],
    [msg('Liên hệ', { id: 'receipt.contact' }), contact],
  ];
  return html`<h3 part="heading">${msg('Tiếp theo', { id: 'receipt.next' })}</h3>
    <ol part="next-steps">
      ${steps.map((words) => html`<li>${words}</li>`)}
    </ol>
    <dl class="facts">
      ${terms ? receivedTerms(context, terms) : nothing}
      ${facts.map(([name, words]) =>
        words === undefined
          ? nothing
          : html`<div>
              <dt>${name}</dt>
              <dd>${words}</dd>
            </div>`,
      )}
    </dl>`;
}

/** The time limit of the online channel, of the case of the answers; undefined where that is not known. */
function onlineLimit(context: FormContext): TimeLimit | undefined {
  const { channels } = context.store.procedure.definition;
  const online = channels.find(({ type }) => type === 'online');
  return online?.cases ? dossierTerms(context)?.timeLimit : online?.timeLimit;
}

/**
 * The address of the status page for a dossier: `{number}` is its number.
 * @returns undefined for an address that is no URL, or that holds the secret code
 */
export function statusAddress(page: string, { number, statusToken }: GivenReceipt): string | undefined {
  const address = page.replaceAll('{number}', encodeURIComponent(number));
  if (!/^https?:/.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const text = decoded(url.href).toUpperCase();
  const plain = (code: string) => code.toUpperCase().replaceAll('-', '');
  const isSecret = statusToken !== undefined && plain(text).includes(plain(statusToken));
  return isSecret || url.username !== '' || url.password !== '' ? undefined : url.href;
}

/** An address with its escapes read; as it is where one of them is none. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The renderer of QR codes: a chunk that is loaded with the first address. */
const codes = new LatePart(() => import('./qr-code.js'));

function statusLink(context: FormContext, address: string): TemplateResult {
  return html`<h3 part="heading">${msg('Xem tình trạng hồ sơ', { id: 'receipt.status' })}</h3>
    <p>${outsideLink(address, msg('Mở trang tra cứu', { id: 'receipt.statusPage' }))}</p>
    <p class="hint">
      ${msg('Hoặc quét mã này bằng điện thoại. Trang sẽ hỏi mã tra cứu của bạn.', { id: 'receipt.statusCode' })}
    </p>
    ${codes.render(context, ({ qrCode }) => qrCode(address, msg('Mã QR của trang tra cứu', { id: 'receipt.qr' })))}`;
}

function fileName(number: string): string {
  return number.replace(/[^\w.-]/g, '_').slice(0, 100);
}
