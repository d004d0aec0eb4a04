import type { Labels } from '@motcua/core';
import { textKeys, type CompiledDefinition, type LegalBasis } from '@motcua/model';
import { html, type TemplateResult } from 'lit';
import type { FormContext } from '../session/form-context.js';

// The collapsed content of the start page, rendered before it is expanded.

/** Renders the laws that the procedure is based on. */
export function legalBasisList(context: FormContext): TemplateResult {
  const { legalBasis } = context.store.procedure.definition;
  return html`<ul>
    ${legalBasis.map((basis) => html`<li>${citation(context, basis)}</li>`)}
  </ul>`;
}

/** Renders the privacy notice and the purposes of processing. */
export function privacyDetails({ purposes }: CompiledDefinition['privacy'], labels: Labels): TemplateResult {
  return html`<p>${labels.text(textKeys.privacyNotice)}</p>
    <ul>
      ${purposes.map((purpose) => html`<li>${labels.text(textKeys.privacyPurpose(purpose)) ?? purpose}</li>`)}
    </ul>`;
}

/** Formats a legal basis: number, article and title. */
export function citation({ labels }: FormContext, basis: LegalBasis): string {
  const title = labels.text(textKeys.legalBasis(basis.id));
  return [basis.article, basis.number, title].filter((part) => part !== undefined).join(' · ');
}
