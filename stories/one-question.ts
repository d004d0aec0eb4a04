import type { JsonObject, JsonSchema, JsonValue } from '@motcua/model';
import address from '../schemas/common/address.schema.json';
import bankAccount from '../schemas/common/bank-account.schema.json';
import contact from '../schemas/common/contact.schema.json';
import dateRange from '../schemas/common/date-range.schema.json';
import ethnicity from '../schemas/common/ethnicity.schema.json';
import identityDocument from '../schemas/common/identity-document.schema.json';
import organisation from '../schemas/common/organisation.schema.json';
import partialDate from '../schemas/common/partial-date.schema.json';
import personName from '../schemas/common/person-name.schema.json';
import person from '../schemas/common/person.schema.json';
import sex from '../schemas/common/sex.schema.json';
import { moduleAddress, oneStepProcedure } from '../test/support/one-step.js';

/** The presentation of a question by the procedure, outside of the data schema. */
export interface Presentation {
  /** The definition of the field in `procedure.json`. */
  readonly field?: Readonly<Record<string, JsonValue>>;
  /** Texts by pointer; the question is at `/answer`. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Further fields of the procedure's one step. */
  readonly siblings?: Readonly<Record<string, JsonSchema>>;
  readonly scan?: 'identityCard';
  readonly prefill?: readonly JsonObject[];
  /** Rules of the procedure, and values that follow from others. */
  readonly rules?: readonly JsonObject[];
  readonly computed?: JsonObject;
}

/** The schemas of `schemas/common` by file name. */
const COMMON: Readonly<Record<string, unknown>> = {
  'address.schema.json': address,
  'bank-account.schema.json': bankAccount,
  'contact.schema.json': contact,
  'date-range.schema.json': dateRange,
  'ethnicity.schema.json': ethnicity,
  'identity-document.schema.json': identityDocument,
  'organisation.schema.json': organisation,
  'partial-date.schema.json': partialDate,
  'person-name.schema.json': personName,
  'person.schema.json': person,
  'sex.schema.json': sex,
};

/** Returns a common schema with its references resolved, as the compiler publishes it. */
export function common(name: string): JsonObject {
  return inlined(COMMON[name]) as JsonObject;
}

/** Returns a schema without references to common schemas. */
export function inlined(schema: unknown): JsonValue {
  return JSON.parse(JSON.stringify(schema), (key, value: JsonValue) => {
    // `$schema` and `$id` belong to a document; in an embedded schema they would not be read.
    if (key === '$schema') return undefined;
    if (typeof value !== 'object' || value === null || !('$ref' in value)) return value;
    const { $ref: reference, ...siblings } = value;
    return typeof reference === 'string' ? { ...common(reference.replace(/^.*\//, '')), ...siblings } : value;
  }) as JsonValue;
}

/**
 * Returns the URL of a form with one question: of a JSON Schema, or of a procedure where the presentation needs one.
 */
export function questionAddress(title: string, question: JsonSchema, presentation?: Presentation): string {
  const { field, texts = {}, siblings = {}, scan, prefill, rules, computed } = presentation ?? {};
  const properties = { answer: question, ...siblings };
  const schema = { title, type: 'object', properties, required: field?.['recommended'] ? [] : ['answer'] };
  if (!presentation) return moduleAddress(schema);
  const fields = [{ pointer: '/answer', ...field }, ...Object.keys(siblings).map((name) => ({ pointer: `/${name}` }))];
  const words = { title, 'steps.all.title': title, ...texts };
  const step = scan && { scan };
  const more = {
    ...(step && { step }),
    ...(prefill && { prefill }),
    ...(rules && { rules }),
    ...(computed && { computed }),
  };
  return moduleAddress(oneStepProcedure(fields, { schema, texts: words }, more));
}
