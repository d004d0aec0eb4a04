import { msg, str } from '../localize/msg.js';
import { screenOfIssue, type FormStore, type ScreenId } from '@motcua/core';
import type { Issue } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormContext } from '../session/form-context.js';
import { doubtfulDate } from '../session/device-clock.js';
import { supplementOf } from '../session/supplement.js';
import { errorSummary } from './error-summary.js';

/** The page around a screen: whether the summary is shown, and how a person gets to what it lists. */
interface SummaryPage {
  readonly summarized: boolean;
  goTo(store: FormStore, screen: ScreenId, target: Issue): void;
}

/** Renders the notices above every screen: a wrong date of the device, and the error summary. */
export function notices(context: FormContext, page: SummaryPage): TemplateResult {
  const { store } = context;
  const date = doubtfulDate(context);
  const issues = page.summarized ? store.issuesOn(store.getSnapshot().screen) : [];
  const go = (issue: Issue) => page.goTo(store, screenOfIssue(store.procedure.definition, issue), issue);
  const supplement = supplementOf(context.session);
  return html`${supplement ? supplement.views.notice(context) : nothing}
  ${date === undefined ? nothing : clockNotice(date)} ${errorSummary(context, issues, go)}`;
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
