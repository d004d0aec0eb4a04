import type { JsonObject } from '@motcua/model';
import { META_SCHEMAS } from './generated/meta-schemas.js';

const known = new Map(META_SCHEMAS.map((schema) => [nameOf((schema['$id'] ?? schema['id']) as string), schema]));

/** An official meta-schema of JSON Schema by its address; undefined for any other address. */
export function metaSchemaAt(uri: string): JsonObject | undefined {
  return known.get(nameOf(uri));
}

/** The address without what makes no difference: its scheme, and an empty fragment. */
function nameOf(uri: string): string {
  return uri.replace(/^https?:|#$/g, '');
}
