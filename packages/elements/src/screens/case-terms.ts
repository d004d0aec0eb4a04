import { nodeOf, type ActiveNode } from '@motcua/core';
import { caseHolds, getAt, termsOf, lateTextKeys, type IsOpen, type ReceiptTerms, type Terms } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../localize/msg.js';
import type { FormContext } from '../session/form-context.js';
import { feeTexts, limitText, otherCases } from './channel-facts.js';
import { timeAndFeeFacts } from './start.js';

/** The cases of the dossier, its time limit and its fee; what depends on an answer that is open is undefined. */
export interface DossierTerms extends Terms {
  readonly cases: readonly string[];
}

/**
 * The terms of the online channel for the answers so far.
 * @returns undefined for a procedure in which no case has terms of its own
 */
export function dossierTerms({ store }: FormContext): DossierTerms | undefined {
  const { procedure } = store;
  const { channels, cases = [] } = procedure.definition;
  const online = channels.find(({ type }) => type === 'online');
  if (!online?.cases) return undefined;
  const snapshot = store.getSnapshot();
  const { data } = snapshot;
  const screen = snapshot.screens.indexOf(snapshot.screen);
  const isAsking = snapshot.screens.some((id, at) => at >= screen && screen >= 0 && id.startsWith('step:'));
  // After the questions what may be left out is left out.
  const isMissing = (node: ActiveNode | undefined): boolean =>
    node !== undefined && (isAsking || node.required) && getAt(data, node.pointer) === undefined;
  const isOpen: IsOpen = (pointer, isWhole = false) => {
    const segments = pointer.split('/');
    // A group that was not begun is open where it is asked for.
    if (segments.some((_, at) => at > 0 && isMissing(nodeOf(snapshot, segments.slice(0, at + 1).join('/')))))
      return true;
    const within = (node: ActiveNode): boolean => node.children.some((child) => isMissing(child) || within(child));
    const node = isWhole ? nodeOf(snapshot, pointer) : undefined;
    return node !== undefined && within(node);
  };
  const held = cases.flatMap(({ id }) => (caseHolds(procedure, id, data) ? [id] : []));
  return { ...termsOf(procedure, online, data, isOpen), cases: held };
}

/** Renders time limit and fee of the dossier's case: those of every case while answers that decide are open. */
export function caseTerms(context: FormContext): TemplateResult | typeof nothing {
  const terms = dossierTerms(context);
  if (!terms) return nothing;
  const later = msg('Biết được sau khi bạn trả lời đủ các câu hỏi.', { id: 'terms.later' });
  const { timeLimit, fee } = terms;
  return html`<section part="terms">
    <h3 part="heading">${msg('Trường hợp của bạn', { id: 'terms.title' })}</h3>
    <dl class="facts">
      <div>
        <dt>${msg('Trường hợp', { id: 'terms.case' })}</dt>
        <dd>${timeLimit && fee ? caseNames(context, terms.cases) : later}</dd>
      </div>
      ${timeAndFeeFacts(
        [timeLimit ? limitText(timeLimit, context) : later],
        fee ? feeTexts(context, 'online', fee, terms.feeCase) : [later],
      )}
    </dl>
  </section>`;
}

/** The titles of the cases that have terms; of the channel's own case where there is none. */
export function caseNames({ labels, language, store }: FormContext, ids: readonly string[]): string {
  const online = store.procedure.definition.channels.find(({ type }) => type === 'online');
  const named = ids.filter((id) => id === online?.case || online?.cases?.some((terms) => terms.case === id));
  const titles = named.map((id) => labels.text(lateTextKeys.case(id)) ?? id);
  return titles.length === 0 ? otherCases() : new Intl.ListFormat(language, { type: 'conjunction' }).format(titles);
}

/** Renders the terms as the receiver stated them, on a receipt. */
export function receivedTerms(context: FormContext, { cases, timeLimit, fees }: ReceiptTerms): TemplateResult {
  const online = context.store.procedure.definition.channels.find(({ type }) => type === 'online');
  const feeCase = online?.cases?.find((terms) => terms.fee !== undefined && cases.includes(terms.case))?.case;
  return html`<div>
      <dt>${msg('Trường hợp', { id: 'terms.case' })}</dt>
      <dd>${caseNames(context, cases)}</dd>
    </div>
    ${timeAndFeeFacts([limitText({ ...timeLimit, legalBasis: '' }, context)], feeTexts(context, 'online', fees, feeCase))}`;
}
