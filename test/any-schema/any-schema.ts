import type fc from 'fast-check';
import { patternLimit, type CompiledProcedure, type JsonObject, type JsonSchema } from '@motcua/model';
import { procedureFromData } from '../../packages/core/src/load/procedure-from-data.js';
import { documentArbitrary, PATTERNS } from '../differential/generate-schema.js';

/** Schemas with every keyword, but for patterns that the kit refuses to run. */
export function anySchema(): fc.Arbitrary<JsonObject> {
  return documentArbitrary({ patterns: PATTERNS.filter((pattern) => patternLimit(pattern) >= 0) });
}

/** The form of a plain schema, as a page loads it. */
export function procedureOf(schema: JsonSchema): Promise<CompiledProcedure> {
  const url = 'https://example.gov.vn/schema.json';
  return procedureFromData({ source: url, value: schema, url, fetchJson: undefined });
}
