import { msg } from '../../localize/msg.js';
import type { ActiveNode } from '@motcua/core';
import type { FieldDefinition } from '@motcua/model';
import { html, type TemplateResult } from 'lit';
import { keyed } from '../keyed.js';
import { field } from '../field.js';
import { fieldId, type FormContext } from '../../session/form-context.js';

const MAX_COLUMNS = 4;
const NARROW_TEXT = 60;

/** Whether items are small enough for a table rather than a card each. */
export function isTable(list: ActiveNode, definition: FieldDefinition | undefined): boolean {
  if (definition?.control === 'cards') return false;
  const [first] = list.children;
  if (first?.kind !== 'group' || first.questions.length > 0 || first.growable) return false;
  if (definition?.control === 'table') return true;
  return (
    first.children.length > 0 &&
    first.children.length <= MAX_COLUMNS &&
    list.children.every((item) => item.declares.size <= item.children.length && item.children.every(isNarrow))
  );
}

/**
 * Whether a member fits in a table column. One with questions or a discriminator does not: its answer can change the
 * columns.
 */
function isNarrow({ kind, schema, questions, discriminator }: ActiveNode): boolean {
  if (questions.length > 0 || discriminator) return false;
  const longest = schema['maxLength'];
  return (
    kind === 'number' || kind === 'choice' || (kind === 'text' && typeof longest === 'number' && longest <= NARROW_TEXT)
  );
}

/**
 * Renders a list as a table with a row per item. On a narrow screen each row is a block, with a label above each
 * answer.
 */
export function itemTable(
  context: FormContext,
  list: ActiveNode,
  tools: (item: ActiveNode) => unknown,
): TemplateResult {
  const columns = list.children[0]?.children ?? [];
  return html`<table part="table" class="items">
    <thead>
      <tr>
        ${columns.map((column) => html`<th scope="col">${context.labels.label(column.pointer, column)}</th>`)}
        <th scope="col"><span class="hidden">${msg('Thao tác', { id: 'list.tools' })}</span></th>
      </tr>
    </thead>
    <tbody>
      ${keyed(
        list.children,
        (item) => item.pointer,
        (item) =>
          html`<tr id=${fieldId(item.pointer, 'item')}>
            ${item.children.map((cell) => html`<td>${field(context, cell.pointer)}</td>`)}
            <td>${tools(item)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
