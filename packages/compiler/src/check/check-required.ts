import {
  childPointer,
  isArray,
  isObject,
  listKeyword,
  ownKeyword,
  visitLocations,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  type Pointer,
} from '@motcua/model';
import type { FindingMaker } from '../bundle/bundle-schema.js';
import type { Finding } from '../finding.js';
import { similarWord } from '../similar-word.js';

/** Reports members that are required, and that no `properties` says anything of: most often a name is misspelt. */
export function checkRequired(schema: JsonSchema, findingAt: FindingMaker): Finding[] {
  const known = new Set<Pointer>();
  visitLocations(schema, (_, pointer) => known.add(pointer));
  const open = openObjects(schema);
  const findings = new Map<string, Finding>();
  visitLocations(schema, (subschema, pointer) => {
    if (open.has(pointer) || !isObject(subschema.schema)) return;
    for (const { name, keyword, message } of namesIn(subschema.schema)) {
      if (known.has(childPointer(pointer, name))) continue;
      const fix = fixOf(name, pointer, known);
      const finding = findingAt('schema-required-undeclared', subschema.schema, keyword, message, fix);
      findings.set(`${finding.file}#${finding.pointer}`, finding);
    }
  });
  return [...findings.values()];
}

/** The names that a schema requires, or on which it makes others depend. */
function namesIn(schema: JsonObject): { name: string; keyword: Pointer; message: string }[] {
  const required = (names: readonly JsonValue[], keyword: Pointer) =>
    names.flatMap((name, index) => {
      if (typeof name !== 'string') return [];
      const message = `"${name}" is required, but no "properties" has it: the form does not know what to ask.`;
      return [{ name, keyword: `${keyword}/${index}`, message }];
    });
  const triggers = ['dependentRequired', 'dependentSchemas'].flatMap((keyword) => {
    const members = ownKeyword(schema, keyword);
    return Object.entries(isObject(members) ? members : {}).flatMap(([name, inner]) => {
      const at = childPointer(`/${keyword}`, name);
      const message = `"${name}" decides what else is required, but no "properties" has it: it never does.`;
      return [{ name, keyword: at, message }, ...(isArray(inner) ? required(inner, at) : [])];
    });
  });
  return [...required(listKeyword(schema, 'required'), '/required'), ...triggers];
}

function fixOf(name: string, pointer: Pointer, known: ReadonlySet<Pointer>): string {
  const guess = similarWord(childPointer(pointer, name), [...known]);
  return guess === undefined
    ? `Add "${name}" to "properties", or take it out of "required".`
    : `Did you mean "${guess.slice(guess.lastIndexOf('/') + 1)}"? Else add it to "properties".`;
}

/** Objects that say of names which they do not list what is there. */
function openObjects(schema: JsonSchema): ReadonlySet<Pointer> {
  const open = new Set<Pointer>();
  visitLocations(schema, (subschema, pointer) => {
    const others = ['patternProperties', 'additionalProperties', 'unevaluatedProperties'];
    if (others.some((keyword) => isObject(ownKeyword(subschema.schema, keyword)))) open.add(pointer);
  });
  return open;
}
