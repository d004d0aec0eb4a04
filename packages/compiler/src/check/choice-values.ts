import {
  childPointer,
  isObject,
  listKeyword,
  objectKeyword,
  placeAt,
  referencePointer,
  type JsonSchema,
  type JsonValue,
  type Pointer,
} from '@motcua/model';

const MAX_DEPTH = 40;

/** A choice that a person sees and the schema gives no title for. */
export interface ChoiceValue {
  readonly pointer: Pointer;
  /** The value as a text key has it. */
  readonly key: string;
}

/** Every value that can be chosen and has no words in the schema: `enum` members, and what names a branch. */
export function valuesNeedingText(root: JsonSchema): ChoiceValue[] {
  const found = new Map<string, ChoiceValue>();
  const add = (pointer: Pointer, value: JsonValue) => {
    const key = typeof value === 'string' ? value : JSON.stringify(value);
    found.set(`${pointer}#${key}`, { pointer, key });
  };
  const visited = new Set<string>();

  const visit = (location: Pointer, pointer: Pointer, depth: number, titled: boolean): void => {
    const visitKey = `${location} ${pointer}`;
    if (depth > MAX_DEPTH || visited.has(visitKey)) return;
    visited.add(visitKey);
    const { schema } = placeAt(root, location);
    if (!isObject(schema)) return;
    if (typeof schema['$ref'] === 'string') visit(referencePointer(schema['$ref']), pointer, depth + 1, titled);
    for (const value of listKeyword(schema, 'enum')) add(pointer, value);
    if (schema['const'] !== undefined && !titled && typeof schema['const'] !== 'boolean') add(pointer, schema['const']);
    for (const name of Object.keys(objectKeyword(schema, 'properties'))) {
      visit(childPointer(`${location}/properties`, name), childPointer(pointer, name), depth + 1, false);
    }
    for (const keyword of ['allOf', 'oneOf', 'anyOf']) {
      listKeyword(schema, keyword).forEach((branch, index) => {
        const named = isObject(branch) && typeof branch['title'] === 'string' && branch['const'] !== undefined;
        visit(`${location}/${keyword}/${index}`, pointer, depth + 1, named);
      });
    }
    for (const keyword of ['then', 'else']) {
      if (schema[keyword] !== undefined) visit(`${location}/${keyword}`, pointer, depth + 1, false);
    }
  };

  visit('', '', 0, false);
  return [...found.values()];
}
