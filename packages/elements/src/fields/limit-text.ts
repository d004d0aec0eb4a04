import { msg, str } from '../localize/msg.js';
import { writeNumber, type ActiveNode } from '@motcua/core';
import { textKeys, type JsonObject, type JsonValue } from '@motcua/model';
import type { FormContext } from '../session/form-context.js';
import { exampleText } from './examples.js';

/** The limit above which the length of a text is not mentioned in advance: it matters only near the end. */
const SHORT_TEXT = 30;
/** Bounds from here on are limits of number formats. */
const MAX_BOUND = 2 ** 31 - 1;

/**
 * Returns a hint with the examples and limits of the schema: examples where there is no other hint, and the limits of
 * numbers, lengths and lists, so that they are known before an answer is invalid. A hint of the procedure replaces
 * them.
 */
export function furtherHint(context: FormContext, node: ActiveNode, own: string | undefined): string | undefined {
  if (context.labels.text(textKeys.hint(node.patternPointer)) !== undefined) return own;
  const hint = own ?? exampleText(context, node);
  const limits = limitText(node, context.language);
  if (limits === '' || saysAll(hint, limits)) return hint;
  if (hint === undefined) return limits;
  const words = `${hint}${/[.!?…:;]$/.test(hint) ? '' : '.'} ${limits}`;
  const { formatted } = context.store.procedure;
  const blocks = formatted?.get(hint);
  if (blocks) formatted?.set(words, [...blocks, { type: 'paragraph', content: [limits] }]);
  return words;
}

/** True when a hint already has all numbers of the limits. */
function saysAll(hint: string | undefined, limits: string): boolean {
  const numbers = limits.match(/\d+/g) ?? [];
  return hint !== undefined && numbers.every((number) => new RegExp(`(?:^|\\D)${number}(?:\\D|$)`).test(hint));
}

function limitText({ kind, schema }: ActiveNode, language: string): string {
  const write = (value: number) => writeNumber(value, language);
  switch (kind) {
    case 'number':
      return sentence([...numberBounds(schema, write), ...multipleText(schema, write)]);
    case 'text':
    case 'multilineText': {
      const [words] = bounds(limitOf(schema, 'minLength', 2), limitOf(schema, 'maxLength', 1, SHORT_TEXT - 1), write);
      return words === undefined ? '' : sentence([msg(str`số ký tự: ${words}`, { id: 'limit.characters' })]);
    }
    case 'list':
    case 'choices': {
      const [words] = bounds(limitOf(schema, 'minItems', 1), limitOf(schema, 'maxItems', 1), write);
      return words === undefined ? '' : sentence([msg(str`số mục: ${words}`, { id: 'limit.items' })]);
    }
    default:
      return '';
  }
}

type Write = (value: number) => string;

function numberBounds(schema: JsonObject, write: Write): string[] {
  const [low, above] = [limitOf(schema, 'minimum'), limitOf(schema, 'exclusiveMinimum')];
  const [high, below] = [limitOf(schema, 'maximum'), limitOf(schema, 'exclusiveMaximum')];
  const isAbove = above !== undefined && (low === undefined || above >= low);
  const isBelow = below !== undefined && (high === undefined || below <= high);
  const inclusive = bounds(isAbove ? undefined : low, isBelow ? undefined : high, write);
  // A minimum of 0 alone is not worth a hint.
  const plain = low === 0 && !isAbove && high === undefined ? [] : inclusive;
  return [
    ...(isAbove ? [msg(str`lớn hơn ${write(above)}`, { id: 'limit.moreThan' })] : []),
    ...plain,
    ...(isBelow ? [msg(str`nhỏ hơn ${write(below)}`, { id: 'limit.lessThan' })] : []),
  ];
}

function bounds(low: number | undefined, high: number | undefined, write: Write): string[] {
  if (low !== undefined && low === high) return [msg(str`đúng ${write(low)}`, { id: 'limit.exactly' })];
  if (low !== undefined && high !== undefined)
    return [msg(str`từ ${write(low)} đến ${write(high)}`, { id: 'limit.between' })];
  if (low !== undefined) return [msg(str`ít nhất ${write(low)}`, { id: 'limit.atLeast' })];
  return high === undefined ? [] : [msg(str`nhiều nhất ${write(high)}`, { id: 'limit.atMost' })];
}

function multipleText({ multipleOf, type }: JsonObject, write: Write): string[] {
  if (typeof multipleOf !== 'number') return [];
  if (multipleOf === 1) return type === 'integer' ? [] : [msg('số nguyên', { id: 'limit.whole' })];
  const places = -Math.log10(multipleOf);
  if (Number.isInteger(places) && places > 0)
    return [msg(str`số chữ số sau dấu thập phân: nhiều nhất ${places}`, { id: 'limit.decimals' })];
  return [msg(str`chia hết cho ${write(multipleOf)}`, { id: 'limit.multiple' })];
}

/** Whether a limit is worth a hint: not trivial, and not the bound of a number format. */
function limitOf(schema: JsonObject, keyword: string, from = -MAX_BOUND + 1, to = MAX_BOUND - 1): number | undefined {
  const limit: JsonValue | undefined = schema[keyword];
  return typeof limit === 'number' && limit >= from && limit <= to ? limit : undefined;
}

function sentence(parts: readonly string[]): string {
  const words = parts.join('; ');
  return words === '' ? '' : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
