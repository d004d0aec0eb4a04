import { isArray, isObject, visitLocations, type JsonSchema, type JsonValue, type Pointer } from '@motcua/model';
import type { SchemaChange } from './change.js';

/** Keywords that say something of several answers, or of what is not a field; conditions are one with their branches. */
const KEYWORDS = [
  ...['if', 'not', 'dependentRequired', 'dependentSchemas', 'dateOrder', 'contains', 'minContains', 'maxContains'],
  ...['additionalProperties', 'unevaluatedProperties', 'patternProperties', 'propertyNames', 'unevaluatedItems'],
  ...['minProperties', 'maxProperties', 'uniqueItems'],
];
/** Keywords that no value is checked with. */
const ANNOTATIONS = /^(?:title|description|examples|default|\$comment|deprecated|readOnly|writeOnly|x-.*)$/;

/**
 * Compares the keywords that {@link KEYWORDS} names, place by place. One that is new or another may refuse what was
 * valid; one that is gone refuses less.
 */
export function constraintChanges(before: JsonSchema, after: JsonSchema): SchemaChange[] {
  const [old, now] = [constraintsOf(before), constraintsOf(after)];
  const changes: SchemaChange[] = [];
  for (const id of new Set([...now.keys(), ...old.keys()])) {
    const [was, is] = [old.get(id), now.get(id)];
    const { pointer, keyword } = (is ?? was) as Constraint;
    const place = pointer === '' ? 'the whole' : `"${pointer}"`;
    const isNew = [...(is?.values ?? [])].some((value) => !was?.values.has(value));
    const isGone = [...(was?.values ?? [])].some((value) => !is?.values.has(value));
    if (!isNew && !isGone) continue;
    const said = isNew ? (isGone ? 'has another' : 'has a new') : 'has no longer the same';
    changes.push({ level: isNew ? 'major' : 'minor', pointer, now: pointer, text: `${place} ${said} "${keyword}"` });
  }
  return changes;
}

interface Constraint {
  readonly pointer: Pointer;
  readonly keyword: string;
  /** As text that is the same for what checks the same. */
  readonly values: Set<string>;
}

function constraintsOf(root: JsonSchema): ReadonlyMap<string, Constraint> {
  const constraints = new Map<string, Constraint>();
  visitLocations(root, ({ schema }, pointer) => {
    if (!isObject(schema)) return;
    for (const keyword of KEYWORDS) {
      const value = schema[keyword];
      // These are as if they were absent.
      if (value === undefined || (value === true && keyword !== 'uniqueItems') || (keyword === 'uniqueItems' && !value))
        continue;
      const id = `${keyword} ${pointer}`;
      const known = constraints.get(id) ?? { pointer, keyword, values: new Set<string>() };
      const whole: JsonValue = keyword === 'if' ? [value, schema['then'] ?? true, schema['else'] ?? true] : value;
      known.values.add(JSON.stringify(checked(whole)));
      constraints.set(id, known);
    }
  });
  return constraints;
}

/** A schema without annotations, its members and the names that it requires in order. */
function checked(value: JsonValue): JsonValue {
  if (isArray(value)) {
    const items = value.map(checked);
    return items.every((item) => typeof item === 'string') ? [...items].sort() : items;
  }
  if (!isObject(value)) return value;
  const names = Object.keys(value).filter((name) => !ANNOTATIONS.test(name));
  return Object.fromEntries(names.sort().map((name) => [name, checked(value[name] as JsonValue)]));
}
