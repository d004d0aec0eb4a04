import type { ActiveNode } from '@motcua/core';
import { getAt, type Issue } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { ControlView } from '../controls/control-view.js';
import { hintOf, labelOf } from '../controls/field-frame.js';
import { field } from './field.js';
import { fieldId, issueText, type FormContext } from '../session/form-context.js';
import { renderInIdleChunks } from './idle-rendering.js';
import { whenLoaded } from '../session/when-loaded.js';

/** Renders a group of fields: a fieldset under its title, or only its members when a heading has the title already. */
export function renderGroup(control: ControlView, titleShownAbove: boolean): TemplateResult {
  const { context, view, hint } = control;
  const { node, pointer, issues } = view;
  const members = html`${issues.filter(isError).map((issue) => html`<p part="error" class="error">${issueText(context, issue)}</p>`)}
  ${renderMembers(context, node.children)}
  ${node.growable ? whenLoaded(context, (more) => more.addPropertyForm(context, node)) : nothing}
  ${node.recursive && !node.required ? whenLoaded(context, (more) => more.removeGroupButton(context, node)) : nothing}`;
  const title = context.labels.groupTitle(pointer, node);
  const content = html`${hintOf(control)}
    <div class="members">${members}</div>`;
  if (title === undefined || titleShownAbove || pointer === '') return content;
  return html`<fieldset
    id=${fieldId(pointer)}
    part="group"
    class="group"
    aria-describedby=${hint ? fieldId(pointer, 'hint') : nothing}
  >
    <legend part="group-label">${labelOf(control, title)}</legend>
    ${content}
  </fieldset>`;
}

const isError = ({ severity }: Issue) => severity === 'error';

/** Renders the members in order; those of one section are grouped under its title. */
function renderMembers(context: FormContext, children: readonly ActiveNode[]): unknown {
  const sections: { readonly title: string | undefined; readonly children: ActiveNode[] }[] = [];
  for (const child of children) {
    if (isForgotten(context, child)) continue;
    const last = sections.at(-1);
    if (last && last.title === child.section) last.children.push(child);
    else sections.push({ title: child.section, children: [child] });
  }
  const member = (child: ActiveNode) =>
    child.removable ? whenLoaded(context, (more) => more.member(context, child)) : field(context, child.pointer);
  return sections.map(({ title, children: own }) => {
    const members = renderInIdleChunks(own, (child) => child.pointer, member, fieldsIn);
    if (title === undefined) return members;
    return html`<fieldset part="group" class="group">
      <legend part="group-label">${title}</legend>
      <div class="members">${members}</div>
    </fieldset>`;
  });
}

/** Returns the number of fields in a member, the member itself if it is a field. */
export function fieldsIn({ children }: ActiveNode): number {
  return children.reduce((sum, child) => sum + fieldsIn(child), 0) || 1;
}

/**
 * Whether a field is deprecated and without an answer. Deprecated fields are shown only to those who have answered
 * them.
 */
function isForgotten({ store }: FormContext, { schema, required, pointer }: ActiveNode): boolean {
  return schema['deprecated'] === true && !required && getAt(store.getSnapshot().answers, pointer) === undefined;
}
