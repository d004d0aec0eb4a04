/* eslint-disable lit-a11y/accessible-name -- words that change are set as text, since translators replace what is in the template. */
import { msg } from '@lit/localize';
import type { Issue } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import { issueWords, type FormContext } from '../../form/form-context.js';

/** What stands in the way of continuing; each entry leads to its control and has the same words as the field. */
export function errorSummary(
  context: FormContext,
  issues: readonly Issue[],
  go: (issue: Issue) => void,
): TemplateResult | typeof nothing {
  if (issues.length === 0) return nothing;
  return html`<section
    part="error-summary"
    class="notice bad summary"
    id="summary"
    tabindex="-1"
    aria-labelledby="summary-title"
  >
    <h3 id="summary-title">${msg('Có phần cần sửa', { id: 'summary.title' })}</h3>
    <ul>
      ${issues.map(
        (issue) =>
          html`<li>
            <button
              type="button"
              class="link"
              part="link"
              .textContent=${issueWords(context, issue)}
              @click=${() => go(issue)}
            ></button>
          </li>`,
      )}
    </ul>
  </section>`;
}
