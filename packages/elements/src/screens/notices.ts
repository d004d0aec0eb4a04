import { msg, str } from '../localize/msg.js';
import type { Issue } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormContext } from '../session/form-context.js';
import { doubtfulDate } from '../session/device-clock.js';
import { errorSummary } from './error-summary.js';

/** Renders the notices above every screen: a wrong date of the device, and the error summary. */
export function notices(context: FormContext, issues: readonly Issue[], go: (issue: Issue) => void): TemplateResult {
  const date = doubtfulDate(context);
  return html`${date === undefined ? nothing : clockNotice(date)} ${errorSummary(context, issues, go)}`;
}

function clockNotice(date: string): TemplateResult {
  return html`<p
    part="notice"
    class="notice"
    .textContent=${msg(
      str`Máy này đang ghi ngày ${date}. Nếu không đúng, hãy chỉnh lại ngày giờ của máy rồi tải lại trang.`,
      { id: 'clock.wrong' },
    )}
  ></p>`;
}
