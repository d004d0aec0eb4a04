import {
  hasOwn,
  isArray,
  IssueCode,
  normalizeText,
  lateTextKeys,
  textKeys,
  type Explanation,
  type Issue,
  type JsonValue,
  type Pointer,
} from '@motcua/model';
import { entryText, type Entry, type Kind } from '../kinds/kind.js';
import type { ActiveNode, NodeKind } from '../active-schema/active-node.js';
import { mayBeEmpty } from '../active-schema/may-be-empty.js';
import type { Catalogue, MessageFormat } from '../languages/catalogue.js';
import { fillMessage } from './fill-message.js';
import { formatFor } from './format.js';
import type { Labels } from './labels.js';
import { patternMistake } from './pattern-mistake.js';
import { writeNumber } from '../kinds/write-number.js';
import { numberExample } from './number-example.js';

/** Where an issue is, for its words. */
export interface IssueContext {
  /** Absent for what is asked nowhere. */
  readonly node?: ActiveNode;
  readonly entry?: Entry;
  /** The field's kind, which may explain an issue from what was typed. */
  readonly kind?: Kind | undefined;
  /** True for a row of a table of questions. */
  readonly isRow?: boolean;
  /** Whether a pattern takes a text, to find out what it refuses; undefined for one that is not tried. */
  readonly matches?: (pattern: string, text: string) => boolean | undefined;
  /** The node of another field, for its label. */
  readonly nodeAt?: (pointer: Pointer) => ActiveNode | undefined;
}

/**
 * Words an issue in the catalogue's language: the procedure's own message for the field and code, then by kind and code,
 * then by code. Placeholders (`{limit}`) are filled in all of them. Never a validator's text, never the answer.
 */
export function formatIssue(issue: Issue, context: IssueContext, labels: Labels, catalogue: Catalogue): string {
  const own = issue.scope === 'data' ? ownText(issue, context, labels) : undefined;
  const explained =
    own === undefined ? (explain(issue, context) ?? withExample(issue, context) ?? refused(issue, context)) : undefined;
  const { other, component, alternatives, places = alternatives } = issue.params;
  const nameOf = (pointer: JsonValue) =>
    typeof pointer === 'string' ? inSentence(labels.label(pointer, context.nodeAt?.(pointer))) : '';
  const label = labelOf(issue, context, labels);
  const keys = [
    ...requiredKeys(issue, context, label),
    ...keysOf(issue, context.node?.kind, explained?.reason),
    ...fileTypeKeys(issue),
    ...(isHinted(issue, context, labels) ? [`${issue.code}.hinted`] : []),
    issue.code,
    // Issues that only the receiver can detect come with its own message.
    ...(typeof issue.params['message'] === 'string' ? ['receiverMessage'] : []),
    'default',
  ];
  return fillMessage(own ?? find(catalogue, keys), {
    label: inSentence(label),
    params: explained ? { ...issue.params, ...explained.params } : issue.params,
    other: typeof component === 'string' ? componentTitle(component, labels) : other === undefined ? '' : nameOf(other),
    others: isArray(places) ? places.map(nameOf) : papersOf(issue, labels),
    format: formatOf(context, catalogue),
  });
}

/** The procedure's own words: of a rule, or of the field for the issue's code. */
function ownText({ pointer, code, params }: Issue, { node }: IssueContext, labels: Labels): string | undefined {
  const rule = code === IssueCode.rule && typeof params['text'] === 'string' ? labels.text(params['text']) : undefined;
  const exit =
    code === IssueCode.exit && typeof params['exit'] === 'string'
      ? labels.text(lateTextKeys.exit(params['exit']))
      : undefined;
  return rule ?? exit ?? labels.error(pointer, code, node);
}

/** Numbers are written in a message as in the box that it is about. */
function formatOf({ node }: IssueContext, { language }: Catalogue): MessageFormat {
  const format = formatFor(language);
  if (node?.kind !== 'number') return format;
  const number = (value: unknown) => (typeof value === 'number' ? writeNumber(value, language) : format.plain(value));
  return { ...format, number };
}

/** A label in the middle of a sentence: its first letter is small, unless it begins with an abbreviation (`CCCD`). */
function inSentence(label: string): string {
  return /^\p{Lu}(?=\p{Ll})/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

function explain(issue: Issue, { entry, kind }: IssueContext): Partial<Explanation> | undefined {
  // The answer itself is said to no one but the person who sees the field.
  if (issue.code === IssueCode.notOffered) return { params: { value: entryText(entry ?? '') } };
  return entry === undefined ? undefined : kind?.explain?.(issue.code, entry);
}

/** A number that cannot be read is best explained with one that can. */
function withExample({ code, params }: Issue, { node }: IssueContext) {
  const example = code === 'unreadable' && params['reason'] === 'number' && node && numberExample(node.schema);
  return typeof example === 'number' ? { reason: 'unreadable.numberLike', params: { example } } : undefined;
}

/** A text that is not as its pattern wants it is best explained with what is too much in it. */
function refused({ code }: Issue, { node, entry, matches }: IssueContext) {
  const pattern = node?.schema?.['pattern'];
  if (code !== 'pattern' || typeof pattern !== 'string' || typeof entry !== 'string' || !matches) return undefined;
  return patternMistake(normalizeText(entry), (text) => matches(pattern, text));
}

/** Whether the field has words that say how it is to be written. */
function isHinted({ scope, pointer }: Issue, { node }: IssueContext, labels: Labels): boolean {
  return scope === 'data' && (labels.hint(pointer, node) !== undefined || isArray(node?.schema?.['examples']));
}

/** Keys for what is missing where no one “enters” or “chooses” it: a question is answered, a sole tick is made. */
function requiredKeys({ code }: Issue, { node, isRow }: IssueContext, label: string): string[] {
  if (node?.kind === 'choice' && node.options.length === 1 && !node.discriminator) return [`confirmation.${code}`];
  if (code !== 'required' || node?.kind === 'boolean') return [];
  if (node && mayBeEmpty(node)) return [`${node.kind}.orNone`];
  if (label.trimEnd().endsWith('?')) return ['question.required'];
  return isRow ? ['row.required'] : [];
}

/** Keys for a file of a kind that is not taken: how to come by one that is. */
function fileTypeKeys({ code, params: { accepted } }: Issue): string[] {
  if (code !== 'fileType' || !isArray(accepted)) return [];
  const takes = (ending: RegExp) =>
    accepted.some((extension) => typeof extension === 'string' && ending.test(extension));
  const [photo, pdf] = [takes(/^\.(jpe?g|png|heic|webp)$/i), takes(/^\.pdf$/i)];
  if (photo) return [pdf ? 'fileType.photoOrPdf' : 'fileType.photo'];
  return pdf ? ['fileType.pdf'] : [];
}

function keysOf({ code, params }: Issue, kind: NodeKind | undefined, reason: string | undefined): string[] {
  // Some parameters make another message of the issue by being there, others by what they say.
  const present = ['alternatives', 'places', 'maxContains', 'today'].find((name) => params[name] !== undefined);
  const detail = params['reason'] ?? params['format'] ?? params['type'] ?? present;
  return [
    ...(reason === undefined ? [] : [reason]),
    ...(typeof detail === 'string' ? [`${code}.${detail}`] : []),
    ...(kind === undefined ? [] : [`${kind}.${code}`]),
  ];
}

function find(catalogue: Catalogue, keys: readonly string[]): string {
  for (const key of keys) {
    const message = hasOwn(catalogue.messages, key) ? catalogue.messages[key] : undefined;
    if (message !== undefined) return message;
  }
  return '{label}';
}

function labelOf(issue: Issue, context: IssueContext, labels: Labels): string {
  if (issue.scope === 'data') return labels.label(issue.pointer, context.node);
  const [, id = ''] = issue.pointer.split('/');
  return componentTitle(id, labels);
}

/** The titles of the documents of which one is enough. */
function papersOf({ params: { papers } }: Issue, labels: Labels): string[] {
  return isArray(papers) ? papers.map((id) => inSentence(componentTitle(String(id as string), labels))) : [];
}

function componentTitle(id: string, labels: Labels): string {
  return labels.text(textKeys.component(id)) ?? id;
}
