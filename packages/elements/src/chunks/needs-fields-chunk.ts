import type { JsonSchema } from '@motcua/model';

/** What of a schema brings lists, unions, maps, files, times, official lists, long choices and other rare controls. */
const RARE =
  /"(?:array|oneOf|anyOf|prefixItems|contains|patternProperties|propertyNames|unevaluatedProperties|contentEncoding|const|readOnly|examples|time|date-time)"|"additionalProperties":(?!false)|"format":"(?:vn-|x-)|"\$ref":"#"|"type":\[|"enum":\[[^\]]{120}/;

/**
 * Whether a form of this schema should have the rare controls at hand, in case the network goes. A guess: what turns out
 * to be needed without it is loaded then.
 */
export function needsMore(schema: JsonSchema): boolean {
  return RARE.test(JSON.stringify(schema));
}
