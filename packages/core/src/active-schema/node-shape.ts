import {
  ANY_TYPES,
  isObject,
  jsonEqual,
  type JsonObject,
  type JsonValue,
  type TypeName,
  typeOfValue,
  typesOf,
} from '@motcua/model';
import { kindOfText, type FormatKindName } from '../kinds/kind-name.js';
import type { NodeKind, Question } from './active-node.js';
import type { Option } from '../kinds/option.js';
import type { Collected } from './collect.js';
import { mergeKeywords } from './merge-keywords.js';
import { commonOptions } from './options.js';

const NO_OPTIONS: readonly Option[] = [];

/** A list whose items are one of so many values is a row of check boxes. */
const MAX_CHECKBOXES = 20;

/** The shape of a field in the form, derived from all schemas that apply to it. */
export interface NodeShape {
  readonly kind: NodeKind;
  readonly schema: JsonObject;
  readonly options: readonly Option[];
  readonly nullable: boolean;
  /** Asked when the schema allows several types and nothing else decides. */
  readonly typeQuestion: Question | undefined;
}

/** The context of a field in addition to its schemas. */
export interface ShapeContext {
  readonly required: boolean;
  readonly value: JsonValue | undefined;
  /** The options of the property that chooses a branch. */
  readonly discriminatorOptions: readonly Option[] | undefined;
  /** Index of the chosen type among those that are offered. */
  readonly chosenType: readonly number[] | undefined;
  /** The kind that a format asks for, see {@link Kinds.ofFormat}. */
  readonly kindOfFormat: (format: unknown) => FormatKindName | undefined;
  /** Returns the options that the items of a list offer. */
  readonly itemOptions: () => readonly Option[];
}

/** The parts of {@link Collected} that determine the shape of a field. */
export interface CollectedShape extends Pick<Collected, 'nullable'> {
  readonly members: ReadonlyMap<string, unknown>;
  readonly questions: readonly Question[];
}

/** @param schemas the schemas that apply to the place */
export function shapeOf(collected: CollectedShape, schemas: readonly JsonObject[], context: ShapeContext): NodeShape {
  const schema = mergeKeywords(schemas);
  const shape = { schema, options: NO_OPTIONS, nullable: collected.nullable, typeQuestion: undefined };
  const offered = context.discriminatorOptions ?? commonOptions(schemas);
  if (offered) return choiceShape(shape, offered, context, collected.questions);
  const types = typesOf(schema);
  const nullable = collected.nullable || (types.includes('null') && types.length > 1);
  const others = types.filter((type) => type !== 'null');
  // Members alone mean an object; where other types are named next to it, a person chooses.
  const isGroup = collected.members.size > 0 && !(schema['type'] && others.length > 1);
  const meant = isGroup ? (['object'] as const) : others;
  const [type, ...more] = meant;
  if (types.length === 1 && types[0] === 'null') return { ...shape, kind: 'statement' };
  if (type && more.length === 0)
    return { ...shape, kind: kindOfType(type, schema, context), ...withItems(type, schema, context), nullable };
  if (isUnanswered(collected.questions)) return { ...shape, kind: 'unchosen' };
  if (!type && isWords(schema, context)) return { ...shape, kind: 'statement' };
  // A title without a type is an author's short way of saying: a text. So is everything but some values.
  if (!type && (schema['title'] ?? (schema['not'] as JsonObject | undefined)?.['enum']) !== undefined)
    return { ...shape, kind: 'text', nullable };
  return anyShape({ ...shape, nullable }, type ? meant : ANY_TYPES, context);
}

function choiceShape(
  shape: Omit<NodeShape, 'kind'>,
  options: readonly Option[],
  { required, discriminatorOptions }: ShapeContext,
  questions: readonly Question[],
): NodeShape {
  const [only, ...more] = options;
  const { title, description, readOnly } = shape.schema;
  // The only legal value is filled in where no one would read it, or was chosen already as a case. What has words, and
  // yes alone, is for a person to say.
  const chosen = questions.some((question) => question.chosen.length > 0);
  const isSaid = typeof only?.value === 'boolean' || title || description || only?.title;
  const asked = discriminatorOptions !== undefined || (isSaid && !chosen && readOnly !== true);
  const given = only && more.length === 0 && (required || chosen) && !asked;
  return { ...shape, kind: given ? 'constant' : 'choice', options };
}

function anyShape(shape: Omit<NodeShape, 'kind'>, types: readonly TypeName[], context: ShapeContext): NodeShape {
  const { value, chosenType } = context;
  const known = value === undefined ? -1 : types.findIndex((type) => fitsType(type, value));
  const chosen = chosenType ?? (known < 0 ? [] : [known]);
  const branches = types.map((type) => ({ type, members: [] }));
  const typeQuestion: Question = { id: 'type', branches, chosen };
  const type = types[chosen[0] ?? -1];
  if (!type) return { ...shape, kind: 'unchosen', typeQuestion };
  const kind = type === 'null' ? 'constant' : kindOfType(type, shape.schema, context);
  return { ...shape, kind, typeQuestion, ...(type === 'null' && { options: [{ key: 'null', value: null }] }) };
}

function withItems(
  type: TypeName,
  schema: JsonObject,
  { itemOptions }: ShapeContext,
): { readonly options?: readonly Option[] } {
  return type === 'array' && kindOfList(schema, itemOptions()) === 'choices' ? { options: itemOptions() } : {};
}

function kindOfType(type: TypeName, schema: JsonObject, { itemOptions, kindOfFormat }: ShapeContext): NodeKind {
  const asked = kindOfFormat(schema['format']);
  if (asked) return asked;
  switch (type) {
    case 'object':
      return 'group';
    case 'array':
      return kindOfList(schema, itemOptions());
    case 'boolean':
      return 'boolean';
    case 'number':
    case 'integer':
      return 'number';
    case 'string':
      return kindOfText(schema);
    case 'null':
      return 'statement';
  }
}

function kindOfList(schema: JsonObject, options: readonly Option[]): NodeKind {
  return options.length > 0 && options.length <= MAX_CHECKBOXES && schema['prefixItems'] === undefined
    ? 'choices'
    : 'list';
}

/** A schema that only describes: words for the reader, not a question. */
function isWords(schema: JsonObject, { required }: ShapeContext): boolean {
  return (
    !required &&
    typeof schema['description'] === 'string' &&
    schema['title'] === undefined &&
    Object.keys(schema).every((keyword) => ['description', '$comment', '$defs'].includes(keyword))
  );
}

function isUnanswered(questions: readonly Question[]): boolean {
  return questions.some(({ chosen }) => chosen.length === 0);
}

function fitsType(type: TypeName, value: JsonValue): boolean {
  const actual = typeOfValue(value);
  return actual === type || (type === 'integer' && actual === 'number');
}

/** True when a value can be in a node of that kind; what does not fit is kept, and shown as text. */
export function fitsKind(kind: NodeKind, value: JsonValue, options: readonly Option[]): boolean {
  switch (kind) {
    case 'group':
    case 'collapsed':
      return isObject(value);
    case 'list':
    case 'choices':
      return Array.isArray(value);
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'choice':
    case 'constant':
      return options.some((option) => jsonEqual(option.value, value));
    case 'statement':
    case 'unchosen':
      return true;
    default:
      return typeof value === 'string' || kind.startsWith('format:');
  }
}
