import { msg, str } from '../localize/msg.js';
import { inVietnam, writeDateTime } from '@motcua/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormContext } from '../session/form-context.js';

/** Renders that answers are saved, and when; nothing where they are not. */
export function savedLine(context: FormContext): TemplateResult | typeof nothing {
  const { screen, submission } = context.store.getSnapshot();
  const words = savedText(context);
  const isFilling = screen !== 'start' && submission.state !== 'received' && submission.state !== 'sending';
  return isFilling && words !== undefined ? html`<p class="hint saved" .textContent=${words}></p>` : nothing;
}

/** Returns the text that answers are saved on the device, and which are not; undefined where none are. */
export function savedText({ session, store, language }: FormContext): string | undefined {
  const { savedAt, drafts, draftRefused, isDeleted } = session;
  if (savedAt === undefined || !drafts || draftRefused || isDeleted) return undefined;
  const [now, then] = [inVietnam(store.now().toISOString()), inVietnam(savedAt)];
  const time = now.slice(0, 10) === then.slice(0, 10) ? then.slice(11, 16) : writeDateTime(savedAt, language);
  const { privacy } = store.procedure.definition;
  const withoutSensitive = privacy.drafts === 'withoutSensitive' && (privacy.sensitive ?? []).length > 0;
  const hasFiles = Object.values(store.getSnapshot().files).some((files) => files.length > 0);
  return [
    msg(str`Câu trả lời đã lưu trên máy này lúc ${time}.`, { id: 'saved.at' }),
    withoutSensitive ? msg('Thông tin nhạy cảm không được lưu.', { id: 'saved.withoutSensitive' }) : '',
    hasFiles ? msg('Tệp đính kèm không được lưu.', { id: 'saved.withoutFiles' }) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
