import { countText } from '../localize/count-text.js';
import { msg, str } from '../localize/msg.js';
import { inVietnam, writeDateTime, type AttachedFile } from '@motcua/core';
import { html, nothing, type TemplateResult } from 'lit';
import { keeperOf } from '../session/file-keeper.js';
import type { FormContext } from '../session/form-context.js';
import type { FormSession } from '../session/form-session.js';

/** Renders that answers are saved, and when; nothing where they are not. */
export function savedLine(context: FormContext): TemplateResult | typeof nothing {
  const { screen, submission } = context.store.getSnapshot();
  const words = savedText(context);
  const isFilling = screen !== 'start' && submission.state !== 'received' && submission.state !== 'sending';
  return isFilling && words !== undefined ? html`<p class="hint saved" .textContent=${words}></p>` : nothing;
}

/** Returns the text that answers and files are saved on the device, and which are not; undefined where none are. */
export function savedText({ session, store, language }: FormContext): string | undefined {
  const { savedAt, drafts, draftRefused, isDeleted } = session;
  if (savedAt === undefined || !drafts || draftRefused || isDeleted) return undefined;
  const [now, then] = [inVietnam(store.now().toISOString()), inVietnam(savedAt)];
  const time = now.slice(0, 10) === then.slice(0, 10) ? then.slice(11, 16) : writeDateTime(savedAt, language);
  const { privacy } = store.procedure.definition;
  const withoutSensitive = privacy.drafts === 'withoutSensitive' && (privacy.sensitive ?? []).length > 0;
  const { keptCount } = keeperOf(session);
  return [
    keptCount > 0
      ? countText(
          msg('Câu trả lời đã lưu trên máy này lúc {time}, kể cả {files} tệp đính kèm; chưa gửi.', {
            id: 'saved.withFiles',
          }),
          {
            time,
            files: keptCount,
          },
        )
      : msg(str`Câu trả lời đã lưu trên máy này lúc ${time}; chưa gửi.`, { id: 'saved.at' }),
    withoutSensitive ? msg('Thông tin nhạy cảm không được lưu.', { id: 'saved.withoutSensitive' }) : '',
    ...unkeptText(session),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Returns the text about attached files that are not on the device: excluded ones, and ones without space. */
function unkeptText(session: FormSession): string[] {
  const { refused, excluded } = keeperOf(session);
  const names = (files: readonly AttachedFile[]) => files.map(({ name }) => name).join(', ');
  return [
    excluded.length > 0
      ? msg(str`Không lưu trên máy vì là giấy tờ nhạy cảm: ${names(excluded)}.`, { id: 'saved.sensitiveFiles' })
      : '',
    refused.length > 0
      ? msg(
          str`Máy không còn chỗ để lưu: ${names(refused)}. Xin đừng đóng trang trước khi gửi xong, hoặc xóa bớt dữ liệu trên máy.`,
          { id: 'saved.refusedFiles' },
        )
      : '',
  ];
}
