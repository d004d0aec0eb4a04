import {
  componentStates,
  exitOf,
  holdsMember,
  isWithin,
  type CompiledProcedure,
  type ComponentState,
  type JsonValue,
  type Pointer,
} from '@motcua/model';
import type { Choices } from '../active-schema/collect.js';
import type { ActiveNode } from '../active-schema/active-node.js';
import { fitsKind } from '../active-schema/node-shape.js';
import { SchemaResolver, type Resolution } from '../active-schema/resolver.js';
import { settle, type Settled } from '../active-schema/settle.js';
import type { ScreenId } from '../flow/screens.js';
import { screensOf } from '../flow/screens-of.js';
import type { Kinds } from '../kinds/kinds.js';
import { keepAsIsMarks } from './keep-as-is-marks.js';
import { applyDefaults, suggestionFor } from './apply-defaults.js';
import { changedPointers } from './changed-nodes.js';
import { initialAnswer } from './initial-answer.js';

/** A default may ask for more, which has defaults in turn; no one writes longer chains. */
const MAX_DEFAULT_ROUNDS = 8;

/** Answers, and what follows from them. */
export interface SettledAnswers extends Settled {
  readonly answers: JsonValue;
  readonly choices: Choices;
  readonly components: readonly ComponentState[];
  readonly screens: readonly ScreenId[];
}

/** Creates the settler of a store, see {@link createSettler}. */
export type CreateSettler = (procedure: CompiledProcedure, kinds: () => Kinds, handover: boolean) => Settler;

/**
 * Creates a settler, which determines the fields, documents and screens of the answers.
 * @param kinds returns the current kinds of the form
 * @param handover whether the person confirms a form that another person has filled in
 */
export const createSettler: CreateSettler = (procedure, kinds, handover) => new Settler(procedure, kinds, handover);

/** Finds what is asked for answers, and suggests the schema's defaults, each once. */
export class Settler {
  readonly #procedure: CompiledProcedure;
  readonly #resolver: SchemaResolver;
  readonly #handover: boolean;
  /** The data of a form before anything is answered. */
  readonly #empty: JsonValue;
  /** Places that were asked before. */
  readonly #seen = new Set<Pointer>();

  /** Undefined until something was answered. */
  #hasDefaults: boolean | undefined;

  constructor(procedure: CompiledProcedure, kinds: () => Kinds, handover: boolean) {
    this.#procedure = procedure;
    this.#handover = handover;
    this.#resolver = new SchemaResolver(procedure, kinds);
    const root = this.#resolver.resolve(undefined, { choices: new Map() });
    this.#empty = suggestionFor(root) ?? initialAnswer(root) ?? null;
  }

  /** A new form: empty, but for the schema's defaults. */
  reset(): SettledAnswers {
    this.#seen.clear();
    const choices: Choices = new Map();
    const answers = this.#empty;
    return this.#withDefaults(undefined, answers, settle(this.#resolver, answers, { choices }, undefined), { choices });
  }

  /**
   * Answers that are there already, as they are; no default is added. Answers that are right stay whole: what nothing
   * asks for as they are, or what is misunderstood, is a guest that is shown as it is.
   * @param known what a person chose, when that was kept too; what fits the data best is chosen otherwise
   */
  load(answers: JsonValue, known?: Choices): SettledAnswers {
    this.#seen.clear();
    const choices = new Map(known);
    const derive = (key: string, branches: readonly number[]) => void choices.set(key, branches);
    const resolution = known ? { choices } : { choices, derive };
    let settled = settle(this.#resolver, answers, resolution, undefined);
    while (!known && settled.data !== answers && this.#isRight(answers)) {
      const marks = keepAsIsMarks(settled.root, answers).filter((mark) => !choices.has(mark));
      if (marks.length === 0) break;
      for (const mark of marks) choices.set(mark, []);
      settled = settle(this.#resolver, answers, resolution, undefined);
    }
    for (const pointer of changedPointers(undefined, settled.root)) this.#seen.add(pointer);
    return this.#whole(undefined, answers, choices, settled);
  }

  /**
   * Settles changed answers or choices and returns the result.
   * @param changed where choices have changed
   * @param added a place that is new, also when another one had its pointer before
   */
  update(
    before: SettledAnswers,
    answers: JsonValue,
    choices: Choices,
    { changed, added }: { readonly changed?: Pointer | undefined; readonly added?: Pointer | undefined } = {},
  ): SettledAnswers {
    if (added !== undefined) for (const pointer of this.#seen) if (isWithin(pointer, added)) this.#seen.delete(pointer);
    const resolution: Resolution = { choices, ...(changed !== undefined && { changed }) };
    const settled = settle(this.#resolver, answers, resolution, before.root);
    // The same is asked; but where a group was begun, its defaults are due.
    this.#hasDefaults ??= holdsMember(this.#procedure.schema, 'default');
    if (settled.root === before.root && !this.#hasDefaults) return this.#whole(before, answers, choices, settled);
    return this.#withDefaults(before, answers, settled, resolution);
  }

  /** Whether a node can show the answer. */
  fits({ kind, options }: ActiveNode, answer: JsonValue): boolean {
    return fitsKind(kind, answer, options);
  }

  #isRight(answers: JsonValue): boolean {
    return this.#procedure.validator('data#')?.(answers).length === 0;
  }

  #withDefaults(
    before: SettledAnswers | undefined,
    given: JsonValue,
    asked: Settled,
    resolution: Resolution,
  ): SettledAnswers {
    let answers = given;
    let settled = asked;
    for (let round = 0; round < MAX_DEFAULT_ROUNDS; round += 1) {
      const filled = applyDefaults(answers, settled.root, this.#seen);
      if (filled === answers) break;
      answers = filled;
      settled = settle(this.#resolver, answers, resolution, settled.root);
    }
    return this.#whole(before, answers, resolution.choices, settled);
  }

  #whole(
    before: SettledAnswers | undefined,
    answers: JsonValue,
    choices: Choices,
    { root, data }: Settled,
  ): SettledAnswers {
    const components = before?.data === data ? before.components : componentStates(this.#procedure, data);
    const { definition } = this.#procedure;
    const isSame = before?.root === root && before.components === components && !definition.exits;
    const exit = exitOf(this.#procedure, data);
    const screens = isSame ? before.screens : screensOf(definition, root, components, this.#handover, exit);
    const kept = before && before.screens.join() === screens.join() ? before.screens : screens;
    return { answers, choices, root, data, components, screens: kept };
  }
}
