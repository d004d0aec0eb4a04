/* eslint-disable lit-a11y/accessible-name -- words that change are set as text, since translators replace what is in the template. */
import { msg, str } from '../localize/msg.js';
import { textKeys, type ComponentDefinition } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormContext } from '../session/form-context.js';
import { attachFiles } from '../session/attach-files.js';

/** The id of the question which document pasted files belong to. */
export const PASTED = 'pasted';

/** Asks which document pasted files belong to, where several accept them. */
export function pastedFiles({ session, labels }: FormContext): TemplateResult | typeof nothing {
  const { pasted } = session;
  if (!pasted) return nothing;
  const { given, components } = pasted;
  const names = [...given.files.map(({ name }) => name), ...given.folders].join(', ');
  const answer = ({ currentTarget }: Event, component?: ComponentDefinition) => {
    const root = (currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    session.pasted = undefined;
    root.getElementById(component ? `component-${component.id}` : 'title')?.focus();
    if (component) void attachFiles(session, component, given);
    session.changed();
  };
  return html`<section class="notice pasted" aria-labelledby=${PASTED}>
    <h3
      part="heading"
      id=${PASTED}
      tabindex="-1"
      .textContent=${msg(str`Bạn vừa dán ${names}. Đây là giấy tờ nào?`, { id: 'pasted.question' })}
    ></h3>
    <ul class="plain">
      ${components.map(
        (component) =>
          html`<li>
            <button
              type="button"
              class="link"
              part="link"
              .textContent=${labels.text(textKeys.component(component.id)) ?? component.id}
              @click=${(event: Event) => answer(event, component)}
            ></button>
          </li>`,
      )}
    </ul>
    <button type="button" class="button secondary" part="button-secondary" @click=${(event: Event) => answer(event)}>
      ${msg('Không đính kèm', { id: 'pasted.dismiss' })}
    </button>
  </section>`;
}
