import { msg, str } from '../localize/msg.js';
import { inVietnam, writeDate, writeDateTime, type Draft } from '@motcua/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormContext } from '../session/form-context.js';
import { nameIn } from '../session/draft-name.js';
import { screenTitle } from './screen-title.js';
import { deleteDraft, offeredDrafts, restoreDraft, resumeKeptDraft } from '../session/kept-drafts.js';
import { erase } from './erased-notice.js';
import { pendingNotice } from './pending-offers.js';

/** Renders the offer to resume drafts of this device; nothing without drafts, or once the person has begun. */
export function draftOffer(context: FormContext): TemplateResult | undefined {
  const { session, store } = context;
  const [draft, ...others] = offeredDrafts(session);
  if (!draft || session.isKept || store.getSnapshot().screen !== 'start') return undefined;
  return html`<section part="draft" class="notice draft" aria-labelledby="draft-title">
      <h3 part="heading" id="draft-title">${msg('Bạn có hồ sơ đang điền dở', { id: 'draft.title' })}</h3>
      ${description(context, draft)}
      <p class="buttons">
        <button type="button" class="button" part="button" @click=${() => void resumeKeptDraft(session, draft)}>
          ${msg('Tiếp tục điền', { id: 'draft.resume' })}
        </button>
        <button type="button" class="button secondary" part="button-secondary" @click=${() => store.continue()}>
          ${msg('Điền hồ sơ mới', { id: 'draft.new' })}
        </button>
      </p>
      ${deleteButton(context, draft)}
    </section>
    ${others.map((other, index) => otherDraft(context, other, index + 2))}`;
}

function otherDraft(context: FormContext, draft: Draft, count: number): TemplateResult {
  const id = `draft-${count}`;
  return html`<section part="draft" class="notice draft" aria-labelledby=${id}>
    <h3 part="heading" id=${id}>${msg(str`Hồ sơ đang điền dở thứ ${count}`, { id: 'draft.other' })}</h3>
    ${description(context, draft)}
    <p class="buttons">
      <button
        type="button"
        class="button secondary"
        part="button-secondary"
        aria-describedby=${id}
        @click=${() => void resumeKeptDraft(context.session, draft)}
      >
        ${msg('Mở hồ sơ này', { id: 'draft.open' })}
      </button>
    </p>
    ${deleteButton(context, draft, id)}
  </section>`;
}

/** Renders the applicant, the last step and the expiry date of a draft. */
function description(
  { labels, language, session, store, chunks, ...context }: FormContext,
  draft: Draft,
): TemplateResult {
  const { definition } = store.procedure;
  const name = nameIn(definition, draft.answers);
  const [begun, time] = [writeDateTime(draft.startedAt, language), writeDateTime(draft.savedAt, language)];
  const end = writeDate(inVietnam(draft.until).slice(0, 10), language);
  const isOther = draft.version !== definition.version;
  const step = isOther ? '' : screenTitle({ ...context, labels, language, session, store, chunks }, draft.screen);
  return html`<p>
      <strong
        >${
          name === undefined
            ? msg(str`Bắt đầu điền lúc ${begun}`, { id: 'draft.begun' })
            : msg(str`Tên trong hồ sơ: ${name}`, { id: 'draft.of' })
        }</strong
      ><br />${
        isOther
          ? msg(
              'Biểu mẫu đã có phiên bản khác từ khi lưu. Những gì còn phù hợp sẽ được giữ lại, và bạn sẽ thấy phần cần trả lời lại.',
              { id: 'draft.otherVersion' },
            )
          : msg(str`Đang ở bước: ${step}`, { id: 'draft.step' })
      }
    </p>
    <p>
      ${msg(str`Lưu trên máy này lúc ${time}, giữ đến ngày ${end}.`, { id: 'draft.keptUntil' })} ${filesText(draft)}
    </p>
    ${
      session.watch?.others.has(draft.id)
        ? html`<p>
            ${msg('Hồ sơ này đang mở ở một tab hoặc cửa sổ khác. Nên quay lại đó để điền tiếp.', {
              id: 'draft.elsewhere',
            })}
          </p>`
        : nothing
    }
    ${pendingNotice(session, draft.submissionId, language)}`;
}

/** Returns the text about the files of a draft: those that are kept, and those to be chosen again. */
function filesText({ files = {}, attached = {} }: Draft): string {
  const names = Object.values(files)
    .flat()
    .map(({ name }) => name);
  const count = Object.values(attached).flat().length;
  return [
    names.length > 0 ? msg(str`Kèm tệp: ${names.join(', ')}.`, { id: 'draft.withFiles' }) : '',
    count > names.length ? msg('Các tệp không lưu được cần chọn lại.', { id: 'draft.files' }) : '',
  ].join(' ');
}

function deleteButton({ session }: FormContext, draft: Draft, id = 'draft-title'): TemplateResult {
  const discard = (event: Event) =>
    erase(
      session,
      event,
      () => msg('Đã xóa bản nháp khỏi máy này.', { id: 'draft.deleted' }),
      () => deleteDraft(session, draft),
      () => restoreDraft(session, draft),
    );
  return html`<p class="erase">
    <button type="button" class="link" part="link" aria-describedby=${id} @click=${discard}>
      ${msg('Xóa bản nháp này', { id: 'draft.discard' })}
    </button>
  </p>`;
}
