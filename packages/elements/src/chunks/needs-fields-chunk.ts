import { kindOfText } from '@motcua/core';
import { hasOwn, isArray, isObject, type JsonSchema, type JsonValue } from '@motcua/model';
import type * as fields from './fields-chunk.js';
import { coreControl } from '../controls/core-controls.js';

/** Keywords of lists, unions and maps, and annotations that the fields chunk renders. */
const LATE_KEYWORDS = [
  ...['oneOf', 'anyOf', 'prefixItems', 'contains', 'patternProperties', 'propertyNames', 'unevaluatedProperties'],
  ...['const', 'readOnly', 'examples'],
];
/** Prefixes of formats that have a kind of their own. */
const KIND_FORMAT = /^(?:vn|x)-/;
/** The number of options above which a choice is searched, see `controls/choice.ts`. */
const SEARCHED = 15;
/** The text of the values of a searchable choice. */
const LONG_CHOICE = 120;

/**
 * Whether a form of this schema should load the fields chunk in advance, in case the network fails. Other parts load on
 * demand.
 */
export function needsMore(schema: JsonSchema): boolean {
  return isLate(schema);
}

/**
 * Loads the chunks that the fields of this schema need; rejects on a network failure.
 * @param hasPrefill whether the procedure accepts answers from elsewhere
 * @param loadFields loads the fields chunk
 */
export async function loadNeeded(
  schema: JsonSchema,
  hasPrefill: boolean,
  loadFields: () => Promise<Pick<typeof fields, 'loadFieldParts'>>,
): Promise<void> {
  if (!needsMore(schema)) return;
  // At the same time: one after the other would be another round trip.
  const hasSearch = isSearched(schema);
  const [chunk] = await Promise.all([loadFields(), hasSearch && import('../controls/searched-choice.js')]);
  await chunk.loadFieldParts(schema, { hasSearch, hasPrefill });
}

function isSearched(value: JsonValue): boolean {
  if (isArray(value)) return value.some(isSearched);
  if (!isObject(value)) return false;
  const { format, enum: values, oneOf } = value;
  return (
    // Which of them are lists is in a table that comes later; nearly every form with such formats has an address.
    (typeof format === 'string' && format.startsWith('vn-')) ||
    [values, oneOf].some((options) => isArray(options) && options.length > SEARCHED) ||
    Object.values(value).some(isSearched)
  );
}

/**
 * True for schemas that the fields chunk renders. Members are treated as schemas, which can only load the chunk
 * unnecessarily.
 */
function isLate(value: JsonValue): boolean {
  if (isArray(value)) return value.some(isLate);
  if (!isObject(value)) return false;
  const { type, format, $ref, additionalProperties = false, enum: values } = value;
  return (
    LATE_KEYWORDS.some((keyword) => hasOwn(value, keyword)) ||
    coreControl(kindOfText(value)) === undefined ||
    (typeof format === 'string' && KIND_FORMAT.test(format)) ||
    isArray(type) ||
    type === 'array' ||
    $ref === '#' ||
    additionalProperties !== false ||
    (isArray(values) && JSON.stringify(values).length > LONG_CHOICE) ||
    Object.values(value).some(isLate)
  );
}
