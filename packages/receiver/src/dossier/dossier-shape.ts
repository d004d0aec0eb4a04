import { existsSync, readFileSync } from 'node:fs';
import { childPointer, issue, type Dossier, type Issue, type JsonObject } from '@motcua/model';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { oversized } from './schema-sizes.js';

/** In the published package, and in the repository. */
const PLACES = ['../../schemas', '../../../../schemas'];

/** Returns whether documents have the shape of a dossier; what the answers may hold is not looked at. */
export class DossierShape {
  readonly #schema = readSchema();
  readonly #validate;

  constructor() {
    const ajv = new Ajv2020({ allErrors: true });
    addFormats.default(ajv, ['date-time']);
    this.#validate = ajv.compile(this.#schema);
  }

  /**
   * Issues of scope `dossier`; empty when the document is a {@link Dossier}. Of a document with parts that are too large,
   * only these are reported.
   * @param most how many issues of size are looked for
   */
  check(document: JsonObject, most: number): Issue[] {
    const sizes = oversized(this.#schema, document, most);
    if (sizes.length > 0) return sizes;
    if (!this.#validate(document)) return (this.#validate.errors ?? []).flatMap(toIssue);
    return repeatedNames(document as unknown as Dossier);
  }
}

function readSchema(): JsonObject {
  const urls = PLACES.map((folder) => new URL(`${folder}/dossier.schema.json`, import.meta.url));
  const url = urls.find((candidate) => existsSync(candidate)) ?? urls[0];
  return JSON.parse(readFileSync(url as URL, 'utf8')) as JsonObject;
}

function toIssue({ instancePath, keyword, params }: ErrorObject): Issue[] {
  const at = (pointer: string, code = keyword, extra = {}) => [issue(pointer, code, extra, 'dossier')];
  switch (keyword) {
    case 'if':
    case 'propertyNames':
      // Their own errors are next to them.
      return [];
    case 'required':
      return at(childPointer(instancePath, String(params['missingProperty'])));
    case 'additionalProperties':
      return at(childPointer(instancePath, String(params['additionalProperty'])));
    default:
      return at(instancePath, keyword, 'limit' in params ? { limit: params['limit'] as number } : {});
  }
}

/** Checks uniqueness that JSON Schema cannot express: one entry per component; no two files share a part or an upload. */
function repeatedNames({ components }: Dossier): Issue[] {
  const ids = new Set<string>();
  const parts = new Set<string>();
  const uploads = new Set<string>();
  const repeated = (seen: Set<string>, name: string, pointer: string) =>
    seen.size < seen.add(name).size ? [] : [issue(pointer, 'uniqueItems', {}, 'dossier')];
  return components.flatMap(({ id, files }, component) => [
    ...repeated(ids, id, `/components/${component}/id`),
    ...files.flatMap(({ part, upload }, file) => {
      const place = `/components/${component}/files/${file}`;
      return part === undefined ? repeated(uploads, upload, `${place}/upload`) : repeated(parts, part, `${place}/part`);
    }),
  ]);
}
