import { createRequire } from 'node:module';
import type { JsonObject, JsonValue } from '@motcua/model';

const require = createRequire(import.meta.url);

/** The files of the official meta-schemas as Ajv brings them; draft-04 is not among them. */
const FILES = [
  'json-schema-draft-06',
  'json-schema-draft-07',
  ...['schema', 'meta/core', 'meta/applicator', 'meta/validation', 'meta/meta-data', 'meta/format', 'meta/content'].map(
    (name) => `json-schema-2019-09/${name}`,
  ),
  ...[
    ...['schema', 'meta/core', 'meta/applicator', 'meta/unevaluated', 'meta/validation', 'meta/meta-data'],
    ...['meta/format-annotation', 'meta/content'],
  ].map((name) => `json-schema-2020-12/${name}`),
];

let known: ReadonlyMap<string, JsonValue> | undefined;

/** The official meta-schemas by URI without fragment, for schemas that refer to them. */
export function metaSchemas(): ReadonlyMap<string, JsonValue> {
  known ??= new Map(
    FILES.map((name) => {
      const schema = require(`ajv/dist/refs/${name}.json`) as JsonObject & { readonly $id: string };
      return [schema.$id.replace(/#$/, ''), schema];
    }),
  );
  return known;
}
