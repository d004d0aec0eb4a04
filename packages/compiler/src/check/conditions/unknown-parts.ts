import {
  childPointer,
  hasOwn,
  isArray,
  isObject,
  knownPointers,
  schemaHasPointer,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  type Pointer,
  patternPointer,
} from '@motcua/model';
import type { FieldIndex } from '@motcua/core/analysis';
import type { FindingId } from '../../findings/finding-table.js';
import { similarWord } from '../../similar-word.js';

/** A part of a condition that names something that no question has. */
export interface UnknownPart {
  readonly id: FindingId;
  /** Within the condition. */
  readonly at: Pointer;
  readonly message: string;
  readonly fix: string;
}

/** The schema and fields against which a condition is read. */
export interface ConditionContext {
  readonly schema: JsonSchema;
  readonly fields: FieldIndex;
}

/** Questions whose answers are all known. */
const CHOSEN = new Set(['choice', 'boolean', 'choices']);

/** The properties and values in a condition that no question has, each once. */
export function unknownParts(condition: JsonSchema, pointer: Pointer, context: ConditionContext): UnknownPart[] {
  const parts: UnknownPart[] = [];
  const walk = (schema: JsonValue, at: Pointer, about: Pointer): void => {
    if (!isObject(schema)) return;
    const properties = isObject(schema['properties']) ? Object.keys(schema['properties']) : [];
    const required = isArray(schema['required']) ? (schema['required'] as string[]) : [];
    for (const name of new Set([...properties, ...required])) {
      const inner = childPointer(about, name);
      if (isKnown(inner, context)) {
        if (properties.includes(name))
          walk((schema['properties'] as JsonObject)[name] as JsonValue, childPointer(`${at}/properties`, name), inner);
        continue;
      }
      const place = properties.includes(name)
        ? childPointer(`${at}/properties`, name)
        : `${at}/required/${required.indexOf(name)}`;
      parts.push(unknownProperty(name, about, place, context));
    }
    const values = [...(hasOwn(schema, 'const') ? [['/const', schema['const']] as const] : []), ...enumOf(schema)];
    const wrong = values.filter(([, value]) => !canBe(value as JsonValue, about, context));
    // A list of values holds as long as one of them can be.
    for (const [keyword, value] of hasOwn(schema, 'const') || wrong.length === values.length
      ? wrong.slice(0, 1)
      : wrong)
      parts.push(unknownValue(value as JsonValue, about, at + keyword, context));
    for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
      const list = schema[keyword];
      if (isArray(list)) list.forEach((member, index) => walk(member, `${at}/${keyword}/${index}`, about));
    }
    if (isObject(schema['not'])) walk(schema['not'], `${at}/not`, about);
    for (const keyword of ['items', 'contains'])
      walk(schema[keyword] ?? true, `${at}/${keyword}`, childPointer(about, '*'));
  };
  walk(condition, '', pointer);
  return parts;
}

function enumOf(schema: JsonObject): (readonly [Pointer, JsonValue])[] {
  const list = schema['enum'];
  return isArray(list) ? list.map((value, index) => [`/enum/${index}`, value] as const) : [];
}

function isKnown(pointer: Pointer, { schema, fields }: ConditionContext): boolean {
  const general = patternPointer(pointer);
  return (
    schemaHasPointer(schema, pointer) ||
    schemaHasPointer(schema, general) ||
    fields.at(pointer).some(({ nodes }) => nodes.length > 0)
  );
}

function unknownProperty(name: string, about: Pointer, at: Pointer, { schema }: ConditionContext): UnknownPart {
  const known = [...knownPointers(schema)];
  const siblings = known
    .filter((one) => one.slice(0, one.lastIndexOf('/')) === about)
    .map((one) => one.slice(about.length + 1));
  const guess = similarWord(name, siblings);
  const elsewhere = known.find((one) => one.endsWith(`/${name}`));
  const fix =
    guess !== undefined
      ? `Did you mean "${guess}"?`
      : elsewhere !== undefined
        ? `"${name}" is at "${elsewhere}": let the condition begin there.`
        : `Properties there are: ${siblings.slice(0, 12).join(', ') || 'none'}.`;
  const where = about === '' ? 'The answers have' : `"${about}" has`;
  return {
    id: 'condition-unknown-property',
    at,
    message: `${where} no property "${name}", so the condition is never about an answer.`,
    fix,
  };
}

/** The values of a question whose answers are all known; undefined for any other. */
function possibleValues(pointer: Pointer, { fields }: ConditionContext): readonly JsonValue[] | undefined {
  const direct = fields.at(pointer).flatMap(({ nodes }) => nodes);
  const isItem = pointer.endsWith('/*');
  const list = isItem
    ? fields
        .at(pointer.slice(0, -2))
        .flatMap(({ nodes }) => nodes)
        .filter(({ kind }) => kind === 'choices')
    : [];
  const nodes = list.length > 0 ? list : direct.filter(({ kind }) => kind !== 'choices');
  if (nodes.length === 0) return undefined;
  const values: JsonValue[] = [];
  for (const node of nodes) {
    if (node.kind === 'constant' && hasOwn(node.schema, 'const')) values.push(node.schema['const'] as JsonValue);
    else if (!CHOSEN.has(node.kind)) return undefined;
    else if (node.kind === 'boolean') values.push(true, false);
    else if (node.options.length === 0) return undefined;
    else values.push(...node.options.map(({ value }) => value));
    if (node.nullable) values.push(null);
  }
  return values;
}

function canBe(value: JsonValue, pointer: Pointer, context: ConditionContext): boolean {
  const values = possibleValues(pointer, context);
  return !values || values.some((one) => JSON.stringify(one) === JSON.stringify(value));
}

function unknownValue(value: JsonValue, about: Pointer, at: Pointer, context: ConditionContext): UnknownPart {
  const values = [...new Set(possibleValues(about, context))];
  const similar = similarWord(wordOf(value), values.map(wordOf));
  const guess = values.find((one) => wordOf(one) === wordOf(value)) ?? values.find((one) => wordOf(one) === similar);
  const shown = values.slice(0, 12).map((one) => JSON.stringify(one));
  return {
    id: 'condition-unknown-value',
    at,
    message: `No choice of "${about}" has the value ${JSON.stringify(value)}, so the condition never holds.`,
    fix: guess === undefined ? `The choices are ${shown.join(', ')}.` : `Did you mean ${JSON.stringify(guess)}?`,
  };
}

/** A value without the quotes that distinguish `"true"` and `true`. */
function wordOf(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
