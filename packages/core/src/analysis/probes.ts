import { isArray, isObject, type JsonObject, type JsonSchema, type JsonValue } from '@motcua/model';
import { questionKey, type ActiveNode, type Question } from '../active-schema/active-node.js';
import type { Option } from '../kinds/option.js';

/** A question on which others may depend, with the answers to try. */
export interface Probe {
  /** Distinguishes it from others; the same for the items of a list. */
  readonly key: string;
  readonly asked: ActiveNode;
  readonly question: Question | undefined;
  /** One for each option or branch; where there are none to choose from, examples that conditions may distinguish. */
  readonly answers: readonly (JsonValue | { readonly branch: number })[];
  /** Whether the answers are all that can be chosen. */
  readonly isChoice: boolean;
}

/** No one lists that many cases in a condition. */
const MAX_OPTIONS = 40;
const MAX_SAMPLES = 8;

const YES_NO: readonly Option[] = [
  { key: 'true', value: true },
  { key: 'false', value: false },
];

/** Returns the options that a choice or a yes-no question offers. */
export function offeredOptions({ kind, options }: ActiveNode): readonly Option[] {
  return kind === 'boolean' ? YES_NO : options;
}

/** The property names that conditions of a schema depend on. */
export class ConditionNames {
  /** Values by the name of the member that is compared with them. */
  readonly #samples = new Map<string, Set<JsonValue>>();
  /** Members by name as the schema declares them first; those that it only ever forbids are left out. */
  readonly declared = new Map<string, JsonObject>();
  /** False when everything is asked in any case. */
  readonly any: boolean;

  constructor(schema: JsonSchema) {
    this.#visit(schema, false);
    this.any = /"(?:if|dependentSchemas|dependentRequired|oneOf|anyOf)":/.test(JSON.stringify(schema));
  }

  /** The questions that are at a place. */
  probesAt(node: ActiveNode): Probe[] {
    const probes: Probe[] = node.questions.flatMap((question) =>
      // Where the schema says nothing, the type is no case of the form; what lies within itself has no end.
      question.id === 'type' || node.recursive
        ? []
        : {
            key: questionKey(node.patternPointer, question.id),
            asked: node,
            question,
            answers: question.branches.map((_, branch) => ({ branch })),
            isChoice: true,
          },
    );
    const answers = this.#answersAt(node);
    const isChoice = offeredOptions(node).length > 0;
    if (answers.length > 0)
      probes.push({ key: node.patternPointer, asked: node, question: undefined, answers, isChoice });
    return probes.filter((probe) => probe.answers.length <= MAX_OPTIONS);
  }

  #answersAt(node: ActiveNode): readonly JsonValue[] {
    const { kind, name } = node;
    if (kind === 'constant' || kind === 'statement' || kind === 'collapsed') return [];
    const options = offeredOptions(node).map(({ value }) => value);
    if (options.length > 0) return kind === 'choices' ? options.map((value) => [value]) : options;
    const known = this.#samples.get(name);
    const any = kind === 'number' ? 1 : kind === 'group' ? {} : kind === 'list' ? [] : 'x';
    return known ? [any, ...known].slice(0, MAX_SAMPLES) : [];
  }

  #visit(value: JsonValue, inCondition: boolean): void {
    if (isArray(value)) for (const item of value) this.#visit(item, inCondition);
    if (!isObject(value)) return;
    for (const keyword of Object.keys(value)) {
      const inner = value[keyword] as JsonValue;
      if (keyword === 'properties' && isObject(inner)) this.#declare(inner, inCondition);
      if (keyword === 'dependentSchemas' || keyword === 'dependentRequired')
        for (const name of isObject(inner) ? Object.keys(inner) : []) this.#compare(name, []);
      if (keyword === 'required' && inCondition && isArray(inner))
        for (const name of inner) if (typeof name === 'string') this.#compare(name, []);
      this.#visit(inner, inCondition || keyword === 'if');
    }
  }

  #declare(members: JsonObject, inCondition: boolean): void {
    for (const name of Object.keys(members)) {
      const member = members[name];
      if (inCondition) this.#compare(name, isObject(member) ? comparedValues(member) : []);
      else if (isObject(member) && !this.declared.has(name)) this.declared.set(name, member);
    }
  }

  #compare(name: string, values: readonly JsonValue[]): void {
    let known = this.#samples.get(name);
    if (!known) this.#samples.set(name, (known = new Set()));
    for (const value of values) known.add(value);
  }
}

/** Values on both sides of what a schema of a condition distinguishes. */
function comparedValues(schema: JsonObject): JsonValue[] {
  const { const: only, enum: several } = schema;
  const limits = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'].flatMap((keyword) => {
    const limit = schema[keyword];
    return typeof limit === 'number' ? [limit - 1, limit, limit + 1] : [];
  });
  return [...(only === undefined ? [] : [only]), ...(isArray(several) ? several : []), ...limits];
}
