import type { ActiveNode } from '@motcua/core';
import { isArray, isObject, type JsonObject, type JsonValue, type Pointer } from '@motcua/model';
import type { FieldIndex } from '@motcua/core/analysis';

/** The type of the result of an expression, as far as it is known without answers. */
export interface ExpressionType {
  readonly name: 'number' | 'boolean' | 'text' | 'date' | 'time' | 'list' | 'group' | 'any';
  /** The items of a list. */
  readonly item?: ExpressionType;
  /** True for a number that may have a fraction. */
  readonly fraction?: boolean;
  /** True for a number that is never 0. */
  readonly nonZero?: boolean;
  /** The values that the question offers. */
  readonly values?: readonly JsonValue[];
}

export const ANY: ExpressionType = { name: 'any' };
export const BOOLEAN: ExpressionType = { name: 'boolean' };
export const NUMBER: ExpressionType = { name: 'number' };
export const TEXT: ExpressionType = { name: 'text' };
export const DATE: ExpressionType = { name: 'date' };

/** The names of types in messages, with their articles. */
export const TYPE_WORDS: Readonly<Record<ExpressionType['name'], string>> = {
  number: 'a number',
  boolean: 'yes or no',
  text: 'a text',
  date: 'a date',
  time: 'a time',
  list: 'a list',
  group: 'a group',
  any: 'anything',
};

/** The type of the answer at a pointer, in which `*` means every item of a list unless it is bound. */
export function typeAt(fields: FieldIndex, pointer: Pointer, everyItem: boolean): ExpressionType {
  const types = fields
    .at(pointer)
    .flatMap(({ nodes }) => nodes)
    .map((node) => typeOfNode(node, fields, pointer));
  const type = oneOf(types);
  return everyItem ? { name: 'list', item: type } : type;
}

/** The type that some values share, or any. */
export function oneOf(types: readonly ExpressionType[]): ExpressionType {
  const [first, ...others] = types.filter(({ name }) => name !== 'any');
  if (!first || types.length === 0 || !others.every(({ name }) => name === first.name)) return ANY;
  if (others.length === 0) return first;
  const { name, item } = first;
  const fraction = types.some((type) => type.fraction);
  const nonZero = types.every((type) => type.nonZero);
  return { name, ...(item && { item }), ...(fraction && { fraction }), ...(nonZero && { nonZero }) };
}

function typeOfNode({ kind, schema, options }: ActiveNode, fields: FieldIndex, pointer: Pointer): ExpressionType {
  if (kind === 'list' || kind === 'choices') return { name: 'list', item: typeAt(fields, `${pointer}/*`, false) };
  if (kind === 'group' || kind === 'collapsed') return { name: 'group' };
  const values = options.map(({ value }) => value);
  const own = typeOfSchema(schema);
  const type = own.name === 'any' && values.length > 0 ? oneOf(values.map(typeOfLiteral)) : own;
  const isClosed = kind === 'choice' && values.length > 0;
  // A choice may have years or dates as values: they are what they are compared as.
  return isClosed ? { ...type, values } : type;
}

function typeOfSchema(schema: JsonObject): ExpressionType {
  const { type, format, minimum, exclusiveMinimum } = schema;
  const names = (isArray(type) ? type : [type]).filter((name) => name !== 'null');
  const [name, ...others] = names;
  if (others.length > 0) return ANY;
  switch (name) {
    case 'integer':
    case 'number': {
      const nonZero = Number(minimum ?? 0) > 0 || Number(exclusiveMinimum ?? -1) >= 0;
      return { name: 'number', ...(name === 'number' && { fraction: true }), ...(nonZero && { nonZero }) };
    }
    case 'boolean':
      return BOOLEAN;
    case 'string':
      if (format === 'date' || format === 'partial-date') return DATE;
      return format === 'time' || format === 'date-time' ? { name: 'time' } : TEXT;
    case 'array':
      return { name: 'list', item: ANY };
    case 'object':
      return { name: 'group' };
    default:
      return ANY;
  }
}

const DATE_TEXT = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
const TIME_TEXT = /^(?:\d{4}-\d\d-\d\dT)?\d\d:\d\d/;

/** The type of a literal in an expression. */
export function typeOfLiteral(value: JsonValue): ExpressionType {
  if (typeof value === 'number') return { name: 'number', fraction: !Number.isInteger(value), nonZero: value !== 0 };
  if (typeof value === 'boolean') return BOOLEAN;
  if (isArray(value)) return { name: 'list', item: oneOf(value.map(typeOfLiteral)) };
  if (typeof value !== 'string' || isObject(value)) return ANY;
  if (DATE_TEXT.test(value)) return DATE;
  return TIME_TEXT.test(value) ? { name: 'time' } : TEXT;
}
