import { kindOfText } from '@motcua/core';
import { hasOwn, isArray, isObject, type JsonSchema, type JsonValue } from '@motcua/model';
import { coreControl } from '../controls/core-controls.js';

/** Keywords of lists, unions and maps, and annotations that the fields chunk renders. */
const LATE_KEYWORDS = [
  ...['oneOf', 'anyOf', 'prefixItems', 'contains', 'patternProperties', 'propertyNames', 'unevaluatedProperties'],
  ...['const', 'readOnly', 'examples'],
];
/** Prefixes of formats that have a kind of their own. */
const KIND_FORMAT = /^(?:vn|x)-/;
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
