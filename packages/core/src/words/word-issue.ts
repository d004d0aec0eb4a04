import { hasOwn, textKeys, type Issue, type Pointer } from '@motcua/model';
import type { Entry, KindName } from '../kinds/kind.js';
import { kindOf } from '../kinds/registry.js';
import type { ActiveNode } from '../schema/active-node.js';
import type { Catalogue, Message, MessageFormat } from './catalogue.js';
import type { Labels } from './labels.js';

/** Where an issue stands, for its words. */
export interface IssuePlace {
  readonly kind?: KindName;
  readonly node?: ActiveNode;
  readonly entry?: Entry;
  /** The node of another field, for its label. */
  readonly nodeAt?: (pointer: Pointer) => ActiveNode | undefined;
}

/**
 * Words an issue in the catalogue's language: the procedure's own message for the field and code, then by kind and code,
 * then by code. Never a validator's text, never the answer.
 */
export function wordIssue(issue: Issue, place: IssuePlace, labels: Labels, catalogue: Catalogue): string {
  const own = issue.scope === 'data' ? labels.error(issue.pointer, issue.code) : undefined;
  if (own !== undefined) return own;
  const explained = explain(issue, place);
  const message = find(catalogue, keysOf(issue, place.kind, explained?.reason));
  const { other } = issue.params;
  const context = {
    label: inSentence(labelOf(issue, place, labels)),
    params: explained ? { ...issue.params, ...explained.params } : issue.params,
    other: typeof other === 'string' ? inSentence(labels.label(other, place.nodeAt?.(other))) : '',
    format: formatFor(catalogue.language),
  };
  return typeof message === 'function'
    ? message(context)
    : message.replace(/\{(label|other)\}/g, (_, name: 'label' | 'other') => context[name]);
}

/** A label in the middle of a sentence: its first letter is small, unless it begins with an abbreviation (`CCCD`). */
function inSentence(label: string): string {
  return /^\p{Lu}(?=\p{Ll})/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

function explain(issue: Issue, { kind, entry }: IssuePlace) {
  return kind === undefined || entry === undefined ? undefined : kindOf(kind).explain?.(issue.code, entry);
}

function keysOf({ code, params }: Issue, kind: KindName | undefined, reason: string | undefined): string[] {
  const detail = params['reason'] ?? params['format'];
  return [
    ...(reason === undefined ? [] : [reason]),
    ...(typeof detail === 'string' ? [`${code}.${detail}`] : []),
    ...(kind === undefined ? [] : [`${kind}.${code}`]),
    code,
    'default',
  ];
}

function find(catalogue: Catalogue, keys: readonly string[]): Message {
  for (const key of keys) {
    const message = hasOwn(catalogue.messages, key) ? catalogue.messages[key] : undefined;
    if (message !== undefined) return message;
  }
  return '{label}';
}

function labelOf(issue: Issue, place: IssuePlace, labels: Labels): string {
  if (issue.scope === 'data') return labels.label(issue.pointer, place.node);
  const [, id = ''] = issue.pointer.split('/');
  return labels.text(textKeys.component(id)) ?? id;
}

/** How a language writes numbers and sizes. */
export function formatFor(language: string): MessageFormat {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const plain = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
  return {
    plain,
    number: (value) => (typeof value === 'number' ? number.format(value) : plain(value)),
    bytes(value) {
      if (typeof value !== 'number') return '';
      return value >= 1_000_000
        ? `${number.format(value / 1_000_000)} MB`
        : `${number.format(Math.ceil(value / 1_000))} kB`;
    },
  };
}
