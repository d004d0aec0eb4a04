import { type JsonObject, type JsonValue, typesOf } from '@motcua/model';

/** An amount of money, with its separators. */
const AMOUNT = 1_600_000;
/** From small to large; the last has separators. */
const EXAMPLES = [2, 12, 50, 0.5, 250, 1_600, 25_000, AMOUNT];

/** From here on numbers are long enough for a person to wonder how they are written. */
const LONG = 1_000;

/**
 * A number that could be answered, to show how one is written; undefined where none would help: a field without an upper
 * end may ask for children or for money, and an example from the one says nothing of the other.
 */
export function numberExample(schema: JsonObject): number | undefined {
  const low = Math.max(boundOf(schema['minimum'], -Infinity), boundOf(schema['exclusiveMinimum'], -Infinity));
  const high = Math.min(boundOf(schema['maximum'], Infinity), boundOf(schema['exclusiveMaximum'], Infinity));
  const isMoney = schema['format'] === 'vn-dong';
  if (!isMoney && high === Infinity && low < LONG) return undefined;
  return (isMoney ? [AMOUNT] : EXAMPLES).find((example) => low <= example && example <= high && fits(example, schema));
}

function fits(example: number, schema: JsonObject): boolean {
  const { multipleOf, exclusiveMinimum, exclusiveMaximum } = schema;
  if (!Number.isInteger(example) && !typesOf(schema).includes('number')) return false;
  if (typeof multipleOf === 'number' && !Number.isInteger(example / multipleOf)) return false;
  return example !== exclusiveMinimum && example !== exclusiveMaximum;
}

function boundOf(value: JsonValue | undefined, none: number): number {
  return typeof value === 'number' ? value : none;
}
