import {
  acceptsNothing,
  isObject,
  listKeyword,
  namedLocations,
  objectKeyword,
  ownKeyword,
  singleLocation,
  unconditionalLocations,
  type JsonObject,
  type JsonSchema,
  type SchemaLocation,
} from '@motcua/model';
import { mergeKeywords } from '../active-schema/merge-keywords.js';

/**
 * A place that must hold a value of which none is accepted: a member that is forbidden, values of another type, limits
 * that cross. No answer could ever be sent. Only what always applies is looked at; `motcua check` finds more.
 * @param root normalised
 * @returns the schema that accepts none, or that wants what is forbidden
 */
export function impossibleLocation(root: JsonSchema): JsonObject | undefined {
  if (root === false) return {};
  const seen = new Set<string>();
  const visit = (start: SchemaLocation): JsonObject | undefined => {
    if (seen.has(start.location)) return undefined;
    seen.add(start.location);
    const locations = unconditionalLocations(root, start);
    const schemas = locations.flatMap(({ schema }) => (isObject(schema) ? [schema] : []));
    const merged = mergeKeywords(schemas);
    if (acceptsNothing(merged)) return isObject(start.schema) ? start.schema : {};
    if (merged['type'] === 'array' && (merged['minItems'] as number) > 0) {
      for (const subschema of locations) {
        const items = singleLocation(subschema, 'items');
        const inner = items && visit(items);
        if (inner) return inner;
      }
    }
    for (const { schema } of locations) {
      for (const name of listKeyword(schema, 'required')) {
        if (typeof name !== 'string') continue;
        if (locations.some((subschema) => forbids(subschema.schema, name))) return schema as JsonObject;
        for (const subschema of locations) {
          const member = namedLocations(subschema, 'properties').find(([other]) => other === name)?.[1];
          const inner = member && visit(member);
          if (inner) return inner;
        }
      }
    }
    return undefined;
  };
  return visit({ schema: root, location: '' });
}

function forbids(schema: JsonSchema, name: string): boolean {
  if (schema === false) return true;
  const properties = objectKeyword(schema, 'properties');
  const own = ownKeyword(properties, name);
  if (own !== undefined) return own === false;
  return (
    ownKeyword(schema, 'additionalProperties') === false &&
    Object.keys(objectKeyword(schema, 'patternProperties')).length === 0
  );
}
