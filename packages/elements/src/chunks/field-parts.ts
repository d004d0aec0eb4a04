import { hasOwn, isArray, isObject, type JsonSchema, type JsonValue } from '@motcua/model';
import type { nothing } from 'lit';
import { html, type TemplateResult } from 'lit';
import { fileContent } from '../controls/late-content.js';
import { searchedChoice } from '../controls/late-search.js';
import { prefilledAnswers } from '../fields/late-prefilled.js';
import type { FormContext } from '../session/form-context.js';
import { LatePart } from '../session/late-part.js';

const cardScanner = new LatePart(() => import('../card-scan/procedure-card-scan.define.js'));

/** Renders the scan box above a step that a card can fill. */
export function cardScan(context: FormContext): TemplateResult | typeof nothing {
  return cardScanner.render(context, () => html`<procedure-card-scan .context=${context}></procedure-card-scan>`);
}

/** The parts of the fields that have files of their own, and which a form may need. */
export interface FieldParts {
  /** The schema has choices that are searched. */
  readonly hasSearch: boolean;
  /** The procedure accepts answers from elsewhere. */
  readonly hasPrefill: boolean;
}

/** Loads the parts of the fields that a form of this schema needs; rejects on a network failure. */
export async function loadFieldParts(schema: JsonSchema, { hasSearch, hasPrefill }: FieldParts): Promise<void> {
  if (hasSearch) await searchedChoice.load();
  if (hasPrefill) await prefilledAnswers.load();
  if (hasEncodedContent(schema)) await fileContent.load();
}

function hasEncodedContent(value: JsonValue): boolean {
  if (isArray(value)) return value.some(hasEncodedContent);
  return isObject(value) && (hasOwn(value, 'contentEncoding') || Object.values(value).some(hasEncodedContent));
}
