import { nodeOf, stepPointers, stepScreen } from '@motcua/core';
import { textKeys } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import { fieldsIn } from '../fields/group.js';
import { renderInIdleChunks } from '../fields/idle-rendering.js';
import { field } from '../fields/field.js';
import { prose } from '../controls/prose.js';
import { whenLoaded } from '../session/when-loaded.js';
import type { FormContext } from '../session/form-context.js';

/** The fields of one step. */
export function step(context: FormContext): TemplateResult | typeof nothing {
  const { store, labels } = context;
  const { screen } = store.getSnapshot();
  const definition = store.procedure.definition.steps.find((candidate) => stepScreen(candidate) === screen);
  if (!definition) return nothing;
  const pointers = stepPointers(definition);
  const description = labels.text(textKeys.stepDescription(definition.id));
  return html`${description ? prose(context, description, { class: 'lead' }) : nothing}
  ${definition.scan && context.mode !== 'public' ? whenLoaded(context, (more) => more.cardScan(context)) : nothing}
  ${renderInIdleChunks(
    pointers,
    (pointer) => pointer,
    (pointer) => field(context, pointer, pointers.length === 1),
    (pointer) => {
      const node = nodeOf(store.getSnapshot(), pointer);
      return node ? fieldsIn(node) : 0;
    },
  )}`;
}
