import type { JsonValue } from '../json.js';
import { normaliseSchema, type SchemaContext } from './normalise-schema.js';

/**
 * URIs of the documents that are referred to and not among those in `context`, in the order in which they are met. What
 * those refer to in turn is known once they are there: ask again with them, until the list is empty.
 */
export function externalDocuments(document: JsonValue, context: SchemaContext = {}): readonly string[] {
  const missing = normaliseSchema(document, context).problems.filter(({ code }) => code === 'missing-document');
  return [...new Set(missing.map(({ params }) => String(params['uri'])))];
}
