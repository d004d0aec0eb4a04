import { isArray, isPattern, jsonEqual, safePattern, type JsonValue } from '@motcua/model';
import * as knownFormats from '@motcua/model/formats';
import { hasFormat, isMultiple, ucs2length, type TextPattern } from '@motcua/model/runtime';
import { rawError, type Check, type KeywordMaker } from './check.js';

type TextCheck = (text: string) => boolean;

/** The formats that every validator checks by itself, by name. */
const formats = new Map<string, TextCheck>(
  Object.entries(knownFormats).map(([name, test]) => [name.replace(/_/g, '-'), test]),
);

/** True for a format that every validator checks by itself. */
export function isKnownFormat(name: string): boolean {
  return formats.has(name);
}

const patterns = new Map<string, TextPattern>();

/** A pattern that keeps nothing waiting. */
export function patternOf(source: string): TextPattern {
  let pattern = patterns.get(source);
  if (!pattern) {
    pattern = isPattern(source) ? safePattern(source) : NEVER;
    patterns.set(source, pattern);
  }
  return pattern;
}

const NEVER: TextPattern = { test: () => false };

/** Whether a value has a type of JSON Schema. */
export function hasType(value: unknown, type: JsonValue): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !isArray(value);
    case 'integer':
      return typeof value === 'number' && !(value % 1) && !Number.isNaN(value);
    default:
      return typeof value === type;
  }
}

function texts(keyword: string, params: object, test: TextCheck): Check {
  return (value, path, errors) => {
    if (typeof value === 'string' && !test(value)) errors.push(rawError(path, keyword, { ...params }));
  };
}

function numbers(
  keyword: string,
  param: string,
  test: (value: number, limit: number) => boolean,
): KeywordMaker<number> {
  return (limit) => (value, path, errors) => {
    if (typeof value === 'number' && !test(value, limit)) errors.push(rawError(path, keyword, { [param]: limit }));
  };
}

const isAmong = (values: readonly JsonValue[], keyword: string): Check => {
  const simple = new Set<unknown>(values.filter((value) => typeof value !== 'object' || value === null));
  const others = values.filter((value) => typeof value === 'object' && value !== null);
  return (value, path, errors) => {
    if (!simple.has(value) && !others.some((other) => jsonEqual(value, other))) errors.push(rawError(path, keyword));
  };
};

export const enumCheck = (values: readonly JsonValue[]): Check => isAmong(values, 'enum');

export const valueKeywords = {
  type: ((type) => {
    const types = isArray(type) ? type : [type];
    return (value, path, errors) => {
      if (!types.some((one) => hasType(value, one))) errors.push(rawError(path, 'type', { type }));
    };
  }) satisfies KeywordMaker,
  enum: ((values) => enumCheck(values)) satisfies KeywordMaker<readonly JsonValue[]>,
  const: ((constant) => isAmong([constant], 'const')) satisfies KeywordMaker,
  minLength: ((limit) =>
    texts('minLength', { limit }, (text) => ucs2length(text) >= limit)) satisfies KeywordMaker<number>,
  maxLength: ((limit) =>
    texts('maxLength', { limit }, (text) => ucs2length(text) <= limit)) satisfies KeywordMaker<number>,
  pattern: ((source) => texts('pattern', {}, (text) => patternOf(source).test(text))) satisfies KeywordMaker<string>,
  format: ((format) =>
    texts(
      'format',
      { format },
      formats.get(format) ?? ((text) => hasFormat(format, text)),
    )) satisfies KeywordMaker<string>,
  minimum: numbers('minimum', 'limit', (value, limit) => value >= limit),
  maximum: numbers('maximum', 'limit', (value, limit) => value <= limit),
  exclusiveMinimum: numbers('exclusiveMinimum', 'limit', (value, limit) => value > limit),
  exclusiveMaximum: numbers('exclusiveMaximum', 'limit', (value, limit) => value < limit),
  multipleOf: numbers('multipleOf', 'multipleOf', isMultiple),
};
