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

/** The opening of a longer first step would be larger than the code that resolves it. */
const MAX_FIELDS = 60;

/** The opening of a procedure; undefined when its first step has more than fields and groups of fields. */
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
  const root = first && openingNode(settled.root, stepPointers(first));
  return root && count(root) <= MAX_FIELDS ? { answers, screens, root } : undefined;
}

function count({ children = [] }: OpeningNode): number {
  return children.reduce((sum, child) => sum + count(child), 1);
}

/**
 * A node with those of its members that are fields of a step, or contain one.
 * @returns undefined for anything but fields and groups of fields
 */
function openingNode(node: ActiveNode, fields: readonly Pointer[]): OpeningNode | undefined {
  const { pointer, name, kind, required, nullable, options, section, removable, recursive, growable } = node;
  const isDrawn = fields.some((field) => isWithin(pointer, field));
  const isMore = section !== undefined || removable || recursive || node.discriminator || node.questions.length > 0;
  if (isMore || (isDrawn && growable) || !(kind === 'group' || leafKind(kind))) return undefined;
  const shown = node.children.filter((child) => isDrawn || fields.some((field) => isWithin(field, child.pointer)));
  const children = shown.map((child) => openingNode(child, fields));
  if (!children.every((child) => child !== undefined)) return undefined;
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
