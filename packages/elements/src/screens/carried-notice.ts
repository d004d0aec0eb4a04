import { nodeOf } from '@motcua/core';
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../localize/msg.js';
import type { FormContext } from '../session/form-context.js';

/** The longest answer that is shown as a whole, in characters: one may be the content of a file. */
const MAX_SHOWN = 80;

/** Renders what became of a draft of another version of the procedure: what to answer again, and what is no longer asked. */
export function carriedNotice({ session, store, labels }: FormContext): TemplateResult | typeof nothing {
  const { carried } = session;
  const snapshot = store.getSnapshot();
  if (!carried || snapshot.screen === 'start' || snapshot.submission.state === 'received') return nothing;
  const { version } = store.procedure.definition;
  const wrong = snapshot.issues.filter(({ scope }) => scope === 'data').map(({ pointer }) => pointer);
  const again = carried.again.filter((pointer) => wrong.includes(pointer));
  const unasked = carried.unasked.map(({ value }) => shown(typeof value === 'object' ? '' : String(value)));
  const close = ({ currentTarget }: Event) => {
    const root = (currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    session.carried = undefined;
    root.getElementById('title')?.focus();
    session.changed();
  };
  return html`<section class="notice" part="draft" data-spoken aria-labelledby="carried-title">
    <h3 part="heading" id="carried-title">${msg('Biểu mẫu đã có phiên bản khác', { id: 'carried.title' })}</h3>
    <p
      .textContent=${msg(
        str`Bản nháp được lưu khi biểu mẫu ở phiên bản ${carried.version}; bây giờ là phiên bản ${version}. Những gì còn phù hợp đã được giữ lại.`,
        { id: 'carried.kept' },
      )}
    ></p>
    ${list(
      msg('Xin trả lời lại:', { id: 'carried.again' }),
      again.map((pointer) => labels.label(pointer, nodeOf(snapshot, pointer))),
    )}
    ${list(msg('Không còn được hỏi nên sẽ không được gửi:', { id: 'carried.unasked' }), unasked)}
    ${list(msg('Tệp của giấy tờ không còn phải nộp:', { id: 'carried.files' }), carried.files)}
    ${
      carried.isLeft
        ? html`<p>
            ${msg('Bản nháp cũ vẫn còn trên máy này. Bạn có thể xóa ở trang đầu của biểu mẫu.', { id: 'carried.old' })}
          </p>`
        : nothing
    }
    <button type="button" class="button secondary" part="button-secondary" @click=${close}>
      ${msg('Đã hiểu', { id: 'carried.close' })}
    </button>
  </section>`;
}

function list(title: string, items: readonly string[]): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<p>${title}</p>
    <ul>
      ${items.map((item) => html`<li .textContent=${item}></li>`)}
    </ul>`;
}

function shown(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
