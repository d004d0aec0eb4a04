import { isArray, isObject, setOwn, type JsonObject, type JsonSchema, type JsonValue } from '@motcua/model';

/** The base under which a written document and its parts are known. */
export const BASE = 'http://xa.gov.vn/luoc-do/';

/** The older forms of keywords that 2020-12 writes differently. */
export interface OldForms {
  readonly schemaUri: string;
  /** `prefixItems` and `items` as `items` and `additionalItems`. */
  readonly tuples: boolean;
  /** `dependentRequired` and `dependentSchemas` as `dependencies`. */
  readonly dependencies: boolean;
  readonly definitions: '$defs' | 'definitions';
  /** The keyword that names a definition for references by anchor. */
  readonly anchor: '$anchor' | '$id';
}

/** Writes a schema of 2020-12 with definitions as a document of an older draft that means the same. */
export function inOldForms(document: JsonObject, forms: OldForms): JsonObject {
  const { $defs, $ref, ...rest } = document;
  // Up to draft-07 an identifier next to a reference does not count.
  const root =
    $ref === undefined ? rest : { ...rest, allOf: [...(isArray(rest['allOf']) ? rest['allOf'] : []), { $ref }] };
  const definitions = isObject($defs) ? $defs : {};
  const written = {};
  Object.keys(definitions).forEach((name, index) => {
    setOwn(
      written,
      oldName(name),
      identified(oldForm(definitions[name] as JsonSchema, forms) as JsonSchema, index, forms),
    );
  });
  return {
    $schema: forms.schemaUri,
    $id: `${BASE}goc.json`,
    ...(oldForm(root, forms) as JsonObject),
    [forms.definitions]: written,
  };
}

/** The first definition is a resource of its own, the second has an anchor, the others are found by pointer. */
function identified(definition: JsonSchema, index: number, { anchor }: OldForms): JsonSchema {
  if (index === 0) return { $id: 'nut.json', allOf: [definition] };
  return index === 1 ? { [anchor]: anchor === '$id' ? '#neo' : 'neo', allOf: [definition] } : definition;
}

/** Ajv finds no definition of this name. */
function oldName(name: string): string {
  return name === '__proto__' ? 'proto' : name;
}

/** Where the definitions of `documentArbitrary` are found, from anywhere in the document. */
export function oldReference(reference: string, { definitions }: OldForms): string {
  switch (reference) {
    case '#':
      return 'goc.json';
    case '#/$defs/node':
      return 'nut.json';
    case '#/$defs/b~1c':
      return 'goc.json#neo';
    default:
      return `${BASE}goc.json#/${definitions}/${oldName(reference.slice('#/$defs/'.length))}`;
  }
}

function oldForm(schema: JsonValue, forms: OldForms): JsonValue {
  if (!isObject(schema)) return schema;
  const written = {};
  const dependencies = {};
  for (const keyword of Object.keys(schema)) {
    const value = schema[keyword] as JsonValue;
    // Nothing counts next to a reference, but Ajv looks at the type all the same.
    if (keyword === 'type' && forms.anchor === '$id' && typeof schema['$ref'] === 'string') continue;
    const map = (into: object) => {
      const members = value as JsonObject;
      for (const name of Object.keys(members)) setOwn(into, name, oldForm(members[name] as JsonValue, forms));
    };
    switch (keyword) {
      case '$ref':
        setOwn(written, keyword, oldReference(value as string, forms));
        break;
      case 'prefixItems':
        setOwn(
          written,
          forms.tuples ? 'items' : keyword,
          (value as JsonValue[]).map((item) => oldForm(item, forms)),
        );
        break;
      case 'items':
        setOwn(
          written,
          forms.tuples && isArray(schema['prefixItems']) ? 'additionalItems' : keyword,
          oldForm(value, forms),
        );
        break;
      case 'dependentRequired':
        if (forms.dependencies)
          Object.keys(value as JsonObject).forEach((name) => setOwn(dependencies, name, (value as JsonObject)[name]));
        else setOwn(written, keyword, value);
        break;
      case 'dependentSchemas':
        map(
          forms.dependencies
            ? dependencies
            : (setOwn(written, keyword, {}), (written as JsonObject)[keyword] as object),
        );
        break;
      case 'properties':
      case 'patternProperties':
        setOwn(written, keyword, {});
        map((written as JsonObject)[keyword] as object);
        break;
      case 'allOf':
      case 'anyOf':
      case 'oneOf':
        setOwn(
          written,
          keyword,
          (value as JsonValue[]).map((item) => oldForm(item, forms)),
        );
        break;
      case 'enum':
      case 'const':
      case 'default':
      case 'x-unknown':
        setOwn(written, keyword, value);
        break;
      default:
        setOwn(written, keyword, oldForm(value, forms));
    }
  }
  if (Object.keys(dependencies).length > 0) setOwn(written, 'dependencies', dependencies);
  return written;
}
