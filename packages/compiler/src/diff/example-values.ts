import { isArray, isObject, type JsonObject, type JsonValue } from '@motcua/model';
import type { ActiveNode } from '@motcua/core';

/** More characters than this are in no example. */
const MAX_LENGTH = 10_000;
const MAX_CHOICES = 50;

/** Texts that common formats accept. */
const FORMAT_EXAMPLES: Readonly<Record<string, string>> = {
  date: '2000-01-01',
  time: '08:00:00Z',
  'date-time': '2000-01-01T08:00:00Z',
  email: 'a@example.org',
  uri: 'https://example.org/',
  uuid: '01980000-0000-7000-8000-000000000000',
};

/** Texts that common patterns match: numbers of any length, letters, and both. */
const PATTERN_EXAMPLES = [
  ...Array.from({ length: 15 }, (_, index) => '0'.repeat(index + 1)),
  ...Array.from({ length: 15 }, (_, index) => '1'.repeat(index + 1)),
  ...['0912345678', '001178012345', '2000', 'A', 'AA', 'AB1', 'A1234567', '51A-12345', 'a b', 'a@example.org'],
];

/**
 * Values that a field may have had in an old version, and that a changed one may refuse: its choices, and those at the
 * limits of both versions. None of them is known to be valid.
 * @param now the field in the new version; undefined when it is gone
 * @param given the value that a dossier has there
 */
export function valuesAtLimits(
  old: readonly ActiveNode[],
  now: readonly ActiveNode[] | undefined,
  given: JsonValue | undefined,
): JsonValue[] {
  const schemas = [...old, ...(now ?? [])].map(({ schema }) => schema);
  const values = [
    ...(given === undefined ? [] : [given]),
    ...old.flatMap(({ options }) => options.map(({ value }) => value)).slice(0, MAX_CHOICES),
    ...schemas.flatMap((schema) => valuesOf(schema, given)),
    ...(now ?? [])
      .flatMap(({ kind, options }) => (kind === 'unchosen' ? [] : options.map(({ value }) => value)))
      .slice(0, 1),
  ];
  return values.filter((value, index) => values.findIndex((other) => Object.is(other, value)) === index);
}

function valuesOf(schema: JsonObject, given: JsonValue | undefined): JsonValue[] {
  const number = (name: string) => (typeof schema[name] === 'number' ? [schema[name]] : []);
  const types = isArray(schema['type']) ? schema['type'] : [schema['type']];
  const values: JsonValue[] = [];
  if (schema['const'] !== undefined) values.push(schema['const']);
  if (types.includes('boolean')) values.push(true, false);
  if (types.includes('string') || schema['type'] === undefined) {
    if (typeof schema['format'] === 'string') values.push(FORMAT_EXAMPLES[schema['format']] ?? 'x');
    const lengths = [...number('minLength'), ...number('maxLength')].flatMap((length) => [
      length - 1,
      length,
      length + 1,
    ]);
    if (typeof schema['pattern'] === 'string') values.push(...PATTERN_EXAMPLES);
    for (const length of [1, ...lengths]) if (length >= 0 && length <= MAX_LENGTH) values.push(...texts(length, given));
  }
  if (types.includes('number') || types.includes('integer')) {
    const step = types.includes('integer') ? 1 : 0.5;
    const limits = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'].flatMap(number);
    for (const limit of [1, 0, ...limits]) values.push(limit, limit - step, limit + step);
  }
  if (types.includes('array')) {
    const items = isArray(given) ? given : [];
    for (const count of [0, ...number('minItems'), ...number('maxItems')].flatMap((count) => [count, count + 1]))
      if (items.length > 0 && count <= 200)
        values.push(Array.from({ length: count }, (_, index) => items[index % items.length] as JsonValue));
      else if (count === 0) values.push([]);
  }
  if (types.includes('object') && !isObject(given)) values.push({});
  return values;
}

/** Texts of a length in UTF-16 units: the given one repeated or cut, and a plain one. */
function texts(length: number, given: JsonValue | undefined): string[] {
  const plain = 'x'.repeat(length);
  if (typeof given !== 'string' || given === '') return [plain];
  return [given.repeat(Math.ceil(length / given.length)).slice(0, length), plain];
}
