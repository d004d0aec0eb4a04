import type fc from 'fast-check';
import { normaliseSchema, type CompiledProcedure, type JsonObject, type JsonSchema } from '@motcua/model';
import { impossibleLocation } from '../../packages/core/src/load/impossible-location.js';
import { procedureFromData } from '../../packages/core/src/load/procedure-from-data.js';
import { documentArbitrary } from '../differential/generate-schema.js';

/** Schemas with every keyword. */
export function anySchema(): fc.Arbitrary<JsonObject> {
  // One that no answer can satisfy makes no form: loading it says so.
  return documentArbitrary().filter((schema) => !impossibleLocation(normaliseSchema(schema).schema));
}

/** The form of a plain schema, as a page loads it. */
export function procedureOf(schema: JsonSchema): Promise<CompiledProcedure> {
  const url = 'https://example.gov.vn/schema.json';
  return procedureFromData({ source: url, value: schema, url, fetchJson: undefined });
}
