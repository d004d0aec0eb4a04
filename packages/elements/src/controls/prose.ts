import { html, type nothing, type TemplateResult } from 'lit';
import { attributes, type Attributes } from './attributes.js';
import type { FormContext } from '../session/form-context.js';
import { whenLoaded } from '../session/when-loaded.js';

/** Renders a text of the procedure: one paragraph here; the fields chunk renders paragraphs, lists and links. */
export function prose(context: FormContext, text: string, own: Attributes): TemplateResult | typeof nothing {
  const blocks = context.store.procedure.formatted?.get(text);
  return blocks
    ? whenLoaded(context, (more) => more.formattedText(blocks, own))
    : html`<p ${attributes(own)} .textContent=${text}></p>`;
}
