/* eslint-disable lit-a11y/accessible-name -- words that change are set as text, since translators replace what is in the template. */
import { msg } from '../localize/msg.js';
import type { Issue } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import { renderInIdleChunks } from '../fields/idle-rendering.js';
import { issueText, type FormContext } from '../session/form-context.js';

/** Renders the issues that prevent continuing; each entry links to its control and has the same text as the field. */
export function errorSummary(
  context: FormContext,
  issues: readonly Issue[],
  go: (issue: Issue) => void,
): TemplateResult | typeof nothing {
  const entries = entriesOf(context, issues);
  if (entries.length === 0) return nothing;
  return html`<section
    part="error-summary"
    class="notice bad summary"
    id="summary"
    tabindex="-1"
    aria-labelledby="summary-title"
  >
    <h3 part="heading" id="summary-title">${msg('Có phần cần sửa', { id: 'summary.title' })}</h3>
    <ul>
      ${renderInIdleChunks(
        entries,
        ({ key }) => key,
        ({ issue }) =>
          html`<li>
            <button
              type="button"
              class="link"
              part="link error-summary-link"
              .textContent=${issueText(context, issue)}
              @click=${() => go(issue)}
            ></button>
          </li>`,
        () => 1,
        true,
      )}
    </ul>
  </section>`;
}

/** Returns the entries of the summary, without duplicates: two issues with the same text at one field are one entry. */
function entriesOf(context: FormContext, issues: readonly Issue[]): { readonly key: string; readonly issue: Issue }[] {
  const { touched } = context.store.getSnapshot();
  const fieldOf = ({ scope, pointer }: Issue) => `${scope} ${pointer}`;
  const counts = new Map<string, number>();
  for (const issue of issues) counts.set(fieldOf(issue), (counts.get(fieldOf(issue)) ?? 0) + 1);
  const entries = new Map<string, { readonly key: string; readonly issue: Issue }>();
  for (const issue of issues) {
    const field = fieldOf(issue);
    // Of a field with one issue the text is not needed before the entry is rendered.
    const key = counts.get(field) === 1 ? field : `${field} ${issueText(context, issue)}`;
    const waits = issue.scope === 'data' && touched.get(issue.pointer) === false;
    if (!waits && !entries.has(key)) entries.set(key, { key, issue });
  }
  return [...entries.values()];
}
