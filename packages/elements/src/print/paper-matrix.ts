import type { BlankField } from '@motcua/core';
import { getAt, jsonEqual } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import { optionText } from '../options/option-text.js';
import type { Paper } from './paper.js';

/** True for questions that all have the same options, so that they can share a table. */
export function isMatrix(rows: readonly BlankField[]): boolean {
  const keys = ({ node }: BlankField) => node.options.map(({ key }) => key).join('\n');
  const [first] = rows;
  return (
    first !== undefined &&
    rows.every((row) => row.node.kind === 'choice' && row.when.length === 0 && keys(row) === keys(first))
  );
}

/** Renders a table with a row per question, a column per option and a box to tick in each cell. */
export function paperMatrix({ context, data }: Paper, rows: readonly BlankField[]): TemplateResult {
  const { labels } = context;
  const [first] = rows;
  if (!first) return html``;
  return html`<table>
    <thead>
      <tr>
        <td></td>
        ${first.node.options.map((option) => html`<th scope="col">${optionText(context, first.node, option)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(({ node }) => {
        const value = getAt(data, node.pointer);
        return html`<tr>
          <th scope="row">${labels.label(node.pointer, node)}</th>
          ${node.options.map((option) => {
            const isChosen = value !== undefined && jsonEqual(option.value, value);
            return html`<td class="mark"><span class="box">${isChosen ? '×' : nothing}</span></td>`;
          })}
        </tr>`;
      })}
    </tbody>
  </table>`;
}
