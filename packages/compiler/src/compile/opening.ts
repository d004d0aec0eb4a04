import { createSettler, Kinds, leafKind, stepPointers, stepScreen, type ActiveNode } from '@motcua/core';
import { interpretSchema } from '@motcua/core/interpreter';
import {
  isWithin,
  type CompiledProcedure,
  type JsonObject,
  type JsonSchema,
  type Opening,
  type OpeningNode,
  type Pointer,
  type ProcedureDefinition,
} from '@motcua/model';

/** The opening of a longer first step would be larger than the code that resolves it: it has {@link FIRST_FIELDS} only. */
const MAX_FIELDS = 60;
/** The number of fields that a form draws first, see `fields/idle-rendering.ts` of the elements. */
const FIRST_FIELDS = 8;

/**
 * The opening of a procedure; undefined when one of the first fields of its first step is more than a field, or a group of
 * fields.
 */
export function openingOf(
  definition: ProcedureDefinition,
  schema: JsonSchema,
  recursionPoints: ReadonlyMap<Pointer, string>,
): Opening | undefined {
  if (definition.steps.length === 0) return undefined;
  const { validator, patterns } = interpretSchema(schema, definition);
  const procedure: CompiledProcedure = {
    format: 1,
    definition,
    schema,
    language: '',
    texts: {},
    languages: [],
    validator,
    patterns,
    recursionPoints,
  };
  const kinds = new Kinds();
  const settled = createSettler(procedure, () => kinds, false).reset();
  const { answers, screens } = settled;
  const first = definition.steps.find((step) => stepScreen(step) === screens[1]);
  if (!first) return undefined;
  const isShort = fieldCount(settled.root, stepPointers(first)) <= MAX_FIELDS;
  const opened = (most: number) => openingNode(settled.root, stepPointers(first), { left: most });
  const root = (isShort ? opened(MAX_FIELDS) : undefined) ?? opened(FIRST_FIELDS);
  return root && { answers, screens, root };
}

/** The number of fields that a step asks for. */
function fieldCount({ pointer, children }: ActiveNode, fields: readonly Pointer[]): number {
  if (children.length === 0) return fields.some((field) => isWithin(pointer, field)) ? 1 : 0;
  return children.reduce((sum, child) => sum + fieldCount(child, fields), 0);
}

/**
 * A node with those of its members that are fields of a step, or contain one.
 * @param budget how many more fields the opening may have; the fields after these are left out
 * @returns undefined for anything but fields and groups of fields
 */
function openingNode(node: ActiveNode, fields: readonly Pointer[], budget: { left: number }): OpeningNode | undefined {
  const { pointer, name, kind, required, nullable, options, section, removable, recursive, growable } = node;
  const isDrawn = fields.some((field) => isWithin(pointer, field));
  const isMore = section !== undefined || removable || recursive || node.discriminator || node.questions.length > 0;
  if (isMore || (isDrawn && growable) || !(kind === 'group' || leafKind(kind))) return undefined;
  const shown = node.children.filter((child) => isDrawn || fields.some((field) => isWithin(field, child.pointer)));
  const children: OpeningNode[] = [];
  for (const child of shown) {
    if (budget.left === 0) break;
    const opened = openingNode(child, fields, budget);
    if (!opened) return undefined;
    children.push(opened);
  }
  if (children.length === 0) budget.left -= 1;
  return {
    name,
    kind,
    schema: isDrawn ? drawnKeywords(node.schema) : {},
    ...(!required && { required }),
    ...(nullable && { nullable }),
    ...(options.length > 0 && { options }),
    ...(children.length > 0 && { children }),
  };
}

/** Keywords that determine how a field is rendered and parsed: those with a scalar value, and examples. */
function drawnKeywords(schema: JsonObject): JsonObject {
  const isDrawn = ([keyword, value]: [string, unknown]) =>
    keyword === 'examples' || (typeof value !== 'object' && !['pattern', '$ref', '$comment'].includes(keyword));
  return Object.fromEntries(Object.entries(schema).filter(isDrawn));
}
