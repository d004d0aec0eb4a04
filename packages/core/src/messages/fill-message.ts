import { isArray, type IssueParams } from '@motcua/model';
import type { MessageFormat } from '../languages/catalogue.js';

/** The values for the placeholders of a message. */
export interface MessageContext {
  /** The field's label, ready to be inside a sentence. */
  readonly label: string;
  /** The label of another field that the issue names in `params.other`. */
  readonly other: string;
  /** The labels of the fields of which one is needed, from `params.alternatives`, or of `params.places`. */
  readonly others: readonly string[];
  readonly params: IssueParams;
  readonly format: MessageFormat;
}

/** Fills the places of a catalogue's message. */
export function fillMessage(message: string, context: MessageContext): string {
  return message.replace(/\{(\w+)(?::([^}]*))?\}/g, (_, name: string, style: string | undefined) =>
    fillPlaceholder(name, style, context),
  );
}

/** Fills a text that has only parameters in it. */
export function fillText(text: string, params: IssueParams, format: MessageFormat): string {
  return fillMessage(text, { label: '', other: '', others: [], params, format });
}

function fillPlaceholder(name: string, style: string | undefined, context: MessageContext): string {
  const { label, other, others, params, format } = context;
  if (name === 'label') return label;
  if (name === 'other') return other;
  if (name === 'others') return format.alternatives(others);
  // A question has its mark within a sentence only where it ends it.
  if (name === 'places') return others.map((field) => field.replace(/\s*\?$/, '')).join(', ');
  const value = params[name];
  if (isArray(value)) {
    const words = value.map(format.plain);
    return style === 'or' ? format.alternatives(words) : words.join(', ');
  }
  if (style === 'plain') return format.plain(value);
  if (style === 'bytes') return format.bytes(value);
  return style === undefined ? format.number(value) : format.count(value, style);
}
