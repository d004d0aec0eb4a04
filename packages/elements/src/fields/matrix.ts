import { msg } from '../localize/msg.js';
import { entryText, type ActiveNode, type FieldView } from '@motcua/core';
import { html, nothing, type TemplateResult } from 'lit';
import { directive } from 'lit/directive.js';
import { live } from 'lit/directives/live.js';
import type { ControlView } from '../controls/control-view.js';
import { describedBy, errorOf, hintOf, labelOf, warningOf } from '../controls/field-frame.js';
import { FieldDirective } from './field.js';
import { fieldId, type FormContext } from '../session/form-context.js';
import { optionText } from '../options/option-text.js';
import { controlView } from './render-field.js';
import { renderGroup } from './group.js';

/**
 * Renders several questions with the same few options as a table: a row per question, a column per option. Assistive
 * technology announces both headers of each radio button; on a narrow screen each row is a separate question.
 */
export function matrix(control: ControlView, headed: boolean): TemplateResult {
  const { context, view } = control;
  const { node, pointer } = view;
  const [first] = node.children;
  if (!first || !node.children.every((child) => hasOptionsOf(child, first))) return renderGroup(control, headed);
  const title = context.labels.groupTitle(pointer, node);
  return html`${hintOf(control)}
    <table
      id=${fieldId(pointer)}
      part="group matrix"
      class="matrix"
      aria-describedby=${control.hint ? fieldId(pointer, 'hint') : nothing}
    >
      ${
        title === undefined || headed
          ? nothing
          : html`<caption part="group-label">
              ${labelOf(control, title)}
            </caption>`
      }
      <thead>
        <tr>
          <td></td>
          ${first.options.map((option) => html`<th scope="col">${optionText(context, first, option)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${node.children.map(
          (child) =>
            html`<tr>
              ${row(context, child.pointer)}
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function hasOptionsOf({ kind, options }: ActiveNode, other: ActiveNode): boolean {
  const keys = (list: ActiveNode['options']) => JSON.stringify(list.map(({ key }) => key));
  return kind === 'choice' && keys(options) === keys(other.options);
}

class MatrixRowDirective extends FieldDirective {
  protected override show(context: FormContext, view: FieldView): TemplateResult {
    const control = controlView(context, view);
    const { pointer, node } = view;
    const chosen = entryText(view.entry);
    const head = fieldId(pointer, 'row');
    const clear = (event: Event) => {
      // The button is removed with the answer.
      (event.target as HTMLElement).closest('tr')?.querySelector('input')?.focus();
      control.choose('');
    };
    return html`<th scope="row" id=${head} class=${control.error ? 'wrong' : nothing}>
        ${labelOf(control)} ${hintOf(control)} ${errorOf(control)} ${warningOf(control)}
        ${
          node.required || chosen === ''
            ? nothing
            : html`<button type="button" class="link" part="link" @click=${clear}>
                ${msg('Bỏ chọn', { id: 'choice.clear' })}<span class="hidden"> ${control.label}</span>
              </button>`
        }
      </th>
      ${node.options.map((option, index) => {
        const id = index === 0 ? control.id : fieldId(pointer, String(index));
        return html`<td>
          <label class="radio" part="option">
            <input
              id=${id}
              type="radio"
              part="radio"
              name=${pointer.slice(1)}
              value=${option.key}
              aria-labelledby="${head} ${id}-words"
              aria-describedby=${describedBy(control) ?? nothing}
              .checked=${live(chosen === option.key)}
              @change=${() => control.choose(option.key)}
            />
            <span id="${id}-words">${optionText(context, node, option)}</span>
          </label>
        </td>`;
      })}`;
  }
}

const row = directive(MatrixRowDirective);
