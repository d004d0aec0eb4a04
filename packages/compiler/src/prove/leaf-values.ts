import { COUNTRIES, isArray, isObject, type JsonObject, type JsonValue } from '@motcua/model';
import * as knownFormats from '@motcua/model/formats';
import { accepts } from '../check/satisfiable/alternatives.js';
import { limit, typesOf, valuesOf } from '../check/satisfiable/constraints.js';
import { matches, textOfPattern } from './pattern-text.js';

const formats = new Map<string, (text: string) => boolean>(
  Object.entries(knownFormats).map(([name, check]) => [name.replace(/_/g, '-'), check]),
);

/** A day some weeks ago: every order of dates and "not in the future" hold when all dates are the same. */
export function usualDay(today: string): string {
  return new Date(Date.parse(today) - 30 * 86_400_000).toISOString().slice(0, 10);
}

/** Texts of each format, as people would write them. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  time: ['08:00:00+07:00', '08:00:00Z', '08:00'],
  'date-time': ['2026-01-05T08:00:00+07:00', '2026-01-05T08:00:00Z'],
  duration: ['P1D'],
  email: ['nguyen.an@example.org'],
  'idn-email': ['nguyen.an@example.org'],
  hostname: ['example.org'],
  'idn-hostname': ['example.org'],
  ipv4: ['192.0.2.1'],
  ipv6: ['2001:db8::1'],
  uri: ['https://example.org/'],
  'uri-reference': ['https://example.org/'],
  iri: ['https://example.org/'],
  'iri-reference': ['https://example.org/'],
  'uri-template': ['https://example.org/{id}'],
  uuid: ['01980000-0000-7000-8000-000000000000'],
  'json-pointer': ['/a'],
  'relative-json-pointer': ['0'],
  regex: ['a'],
  'vn-personal-id': ['001178012345'],
  'vn-identity-number': ['001178012345', '012345678'],
  'vn-phone': ['0912345678', '02437654321'],
  'vn-tax-code': ['0100109106', '001178012345'],
  'vn-social-insurance-number': ['0112345678'],
  'vn-health-insurance-card': ['GD4010112345678'],
  'vn-bank-account': ['0011001234567'],
  'vn-bank': ['970436'],
  'vn-ethnicity': ['01', '02'],
  'vn-province': ['01', '79'],
  'vn-commune': ['00199', '26734'],
  'vn-nationality': [COUNTRIES[0] ?? 'VN', 'VN'],
};

/** Texts without a format, by a word in the name of their field. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/name|ten$/i, 'NGUYỄN VĂN AN'],
  [/relation/i, 'Con'],
  [/detail|address|place/i, 'Số 12, ngõ 5'],
];
const PLAIN = ['Nội dung', 'Số 12', 'A', 'AB', 'ABC', 'a', 'abc', '0', '12', '2000', '000001', 'x'];

/** The purpose of a generated value. */
export interface LeafContext {
  /** The name of the field. */
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Values that all schemas of a leaf accept, the most usual first. */
export function leafValues(schemas: readonly JsonObject[], context: LeafContext): readonly JsonValue[] {
  const listed = valuesOf(schemas);
  const types = typesOf(schemas);
  const candidates = listed ?? types.flatMap((type) => candidatesOf(type, schemas, context));
  return candidates.filter((value) => isAccepted(value, schemas));
}

function isAccepted(value: JsonValue, schemas: readonly JsonObject[]): boolean {
  return schemas.every((schema) => {
    if (!accepts(schema, value)) return false;
    const { format } = schema;
    return typeof value !== 'string' || typeof format !== 'string' || (formats.get(format)?.(value) ?? true);
  });
}

function candidatesOf(type: string, schemas: readonly JsonObject[], context: LeafContext): readonly JsonValue[] {
  if (type === 'null') return [null];
  if (type === 'boolean') return [true, false];
  if (type === 'string') return texts(schemas, context);
  if (type === 'number' || type === 'integer') return numbers(schemas, type === 'integer');
  if (type === 'array') return [[]];
  return type === 'object' ? [{}] : [];
}

function texts(schemas: readonly JsonObject[], { name, today }: LeafContext): readonly string[] {
  const least = limit(schemas, ['minLength'], false)?.value ?? 0;
  const most = limit(schemas, ['maxLength'], true)?.value ?? Infinity;
  const values = schemas.flatMap(({ format, pattern }) => [
    ...(typeof format === 'string' ? formatTexts(format, name, today) : []),
    ...(typeof pattern === 'string' ? patternTexts(pattern, least) : []),
  ]);
  const named = NAMED.flatMap(([word, text]) => (word.test(name) ? [text] : []));
  return [...values, ...[...named, ...PLAIN].map((text) => fitted(text, least, most)), ''];
}

function formatTexts(format: string, name: string, today: string): readonly string[] {
  const day = usualDay(today);
  const isBirth = /birth|born|sinh/i.test(name);
  if (format === 'date') return isBirth ? ['1980-05-17', day] : [day];
  if (format === 'partial-date') return isBirth ? ['1980-05-17', day, '1980'] : [day];
  if (format === 'date-time') return [`${day}T08:00:00+07:00`, `${day}T01:00:00Z`];
  return EXAMPLES[format] ?? [];
}

function patternTexts(pattern: string, least: number): readonly string[] {
  const usual = [...NAMED.map(([, text]) => text), ...PLAIN].filter((text) => matches(pattern, text));
  const made = textOfPattern(pattern, least);
  return made === undefined ? usual : [...usual, made];
}

function fitted(text: string, least: number, most: number): string {
  if (text.length >= least) return text.slice(0, most === Infinity ? undefined : most).trim();
  return text.repeat(Math.ceil(least / text.length)).slice(0, least);
}

function numbers(schemas: readonly JsonObject[], isWhole: boolean): readonly number[] {
  const given = schemas.flatMap(({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }) =>
    [minimum, exclusiveMinimum, maximum, exclusiveMaximum].filter((value) => typeof value === 'number'),
  );
  const excluded = schemas.flatMap(({ not }) => (isObject(not) ? valuesIn(not) : []));
  const steps = schemas.flatMap(({ multipleOf }) => (typeof multipleOf === 'number' ? [multipleOf] : []));
  const around = [...given, ...excluded.filter((value) => typeof value === 'number')];
  const near = around.flatMap((value) => [value, value + 1, value - 1, ...(isWhole ? [] : [value + 0.5, value - 0.5])]);
  const multiples = steps.flatMap((step) => [step, ...around.map((value) => Math.ceil(value / step) * step)]);
  const all = [1, 2, ...near, ...multiples, 0, 10, 100, 1_000];
  return isWhole ? all.filter(Number.isInteger) : all;
}

function valuesIn(schema: JsonObject): readonly JsonValue[] {
  const { const: constant, enum: list, minimum, maximum } = schema;
  return [constant, minimum, maximum, ...(isArray(list) ? list : [])].filter((value) => value !== undefined);
}
