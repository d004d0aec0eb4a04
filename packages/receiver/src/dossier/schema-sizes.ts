import {
  childPointer,
  isArray,
  isObject,
  issue,
  ownValue,
  type Issue,
  type JsonObject,
  type JsonValue,
  type Pointer,
} from '@motcua/model';

/** Keywords that limit how large a text, an array or an object is. */
type SizeKeyword = 'maxLength' | 'maxItems' | 'maxProperties';

/**
 * Issues of scope `dossier` for everything in a document that is larger than its schema allows. Ajv with `allErrors`
 * goes on into a list that is too long, and copies the errors so far for each of its items: this precedes it. Follows
 * `properties`, `additionalProperties`, `propertyNames`, `items` and references within the schema, as the contract uses
 * them.
 * @param most how many issues are looked for
 */
export function oversized(schema: JsonValue, document: JsonValue, most: number): Issue[] {
  const issues: Issue[] = [];
  const check = (size: number, rules: JsonObject, keyword: SizeKeyword, pointer: Pointer): boolean => {
    const limit = ownValue(rules, keyword);
    if (typeof limit !== 'number' || size <= limit) return true;
    if (issues.length < most) issues.push(issue(pointer, keyword, { limit }, 'dossier'));
    return false;
  };
  const visit = (value: JsonValue, subschema: JsonValue | undefined, pointer: Pointer): void => {
    const rules = resolve(schema, subschema);
    if (!isObject(rules)) return;
    if (typeof value === 'string') check(length(value, rules), rules, 'maxLength', pointer);
    else if (isArray(value)) {
      if (!check(value.length, rules, 'maxItems', pointer)) return;
      const items = ownValue(rules, 'items');
      for (const [index, item] of value.entries()) visit(item, items, `${pointer}/${index}`);
    } else if (isObject(value)) {
      const names = Object.keys(value);
      if (!check(names.length, rules, 'maxProperties', pointer)) return;
      const properties = ownValue(rules, 'properties');
      const others = ownValue(rules, 'additionalProperties');
      const namesRules = ownValue(rules, 'propertyNames');
      for (const name of names) {
        visit(name, namesRules, pointer);
        const own = isObject(properties) ? ownValue(properties, name) : undefined;
        visit(value[name] as JsonValue, own ?? others, childPointer(pointer, name));
      }
    }
  };
  visit(document, schema, '');
  return issues;
}

/** A text's length in code points; that in UTF-16 units, which is larger, where it is within the limit anyway. */
function length(text: string, rules: JsonObject): number {
  const limit = ownValue(rules, 'maxLength');
  if (typeof limit !== 'number' || text.length <= limit || text.length > 2 * limit) return text.length;
  return [...text].length;
}

function resolve(schema: JsonValue, subschema: JsonValue | undefined): JsonValue | undefined {
  const reference = isObject(subschema) ? ownValue(subschema, '$ref') : undefined;
  if (typeof reference !== 'string') return subschema;
  let target: JsonValue | undefined = schema;
  for (const name of reference.slice('#/'.length).split('/'))
    target = isObject(target) ? ownValue(target, name) : undefined;
  return target;
}
