import {
  componentStates,
  getAt,
  IssueCode,
  isArray,
  isObject,
  setAt,
  type CompiledProcedure,
  type GivenComponent,
  type Issue,
  type JsonSchema,
  type JsonValue,
  type Pointer,
  patternPointer,
} from '@motcua/model';
import { readPointers, rowOf } from '@motcua/model/rules';
import { interpretSchema } from '@motcua/core/interpreter';
import { DossierMaker, issuesOf, type Candidate } from '../diff/make-dossier.js';
import type { ProcedureVersion } from '../diff/procedure-version.js';
import type { BranchUse } from './branches.js';
import { Deadline } from './deadline.js';
import { usualDay } from './leaf-values.js';
import { placesIn } from './places.js';
import type { ProofSource } from './proof-source.js';
import { withDatesApart, type DatePair } from './date-cases.js';
import { Solver } from './solve.js';
import { exampleFile } from './example-files.js';

/** Dossiers that are tried to keep a rule, or to break it. */
const MAX_TRIES = 1_500;
const VARIANTS = [0, 1, 2];

/** The requirements on a dossier besides being valid. */
export interface CaseOptions {
  readonly isMeant?: (data: JsonValue) => boolean;
  /** Dates that are to be different days. */
  readonly dates?: DatePair;
}

const DAY = 86_400_000;

/** Makes valid dossiers of a procedure in which certain branches are taken. */
export class CaseMaker {
  readonly #version: ProcedureVersion;
  readonly #procedure: CompiledProcedure;
  readonly #today: string;
  readonly #dossiers: DossierMaker;

  readonly #interpreted: CompiledProcedure;
  readonly #seed: number;
  readonly #deadline: Deadline;

  /**
   * @param today `YYYY-MM-DD`
   * @param options another `seed` gives other values for the same branches
   */
  constructor(
    { version, compiled, interpreted }: Pick<ProofSource, 'version' | 'compiled' | 'interpreted'>,
    today: string,
    { seed = 0, deadline = new Deadline() }: { readonly seed?: number; readonly deadline?: Deadline } = {},
  ) {
    this.#seed = seed;
    this.#version = version;
    this.#procedure = compiled;
    this.#interpreted = interpreted;
    this.#today = today;
    this.#deadline = deadline;
    this.#dossiers = new DossierMaker(version, compiled);
  }

  /**
   * Makes a valid dossier in which all of some uses of branches are taken.
   * @returns undefined where none was found
   */
  make(uses: readonly BranchUse[], { isMeant = () => true, dates }: CaseOptions = {}): Candidate | undefined {
    const taken = this.taken(uses);
    for (const fills of [false, true])
      for (const variant of VARIANTS) {
        if (this.#deadline.isOver) return undefined;
        const options = { today: this.#today, fills, variant: variant + this.#seed, deadline: this.#deadline };
        const solver = new Solver(this.#version.schema, options);
        const solved = solver.solve([this.#version.schema, ...uses.flatMap(({ demands }) => demands)]);
        if (solved === undefined) continue;
        const data = dates ? withDatesApart(dates, solved, this.#version.schema, this.#today) : solved;
        const made = this.completed(data, fills);
        const valid = this.#isAccepted(made) ? made : this.#repaired(made);
        if (valid && taken(valid.data) && isMeant(valid.data)) return valid;
      }
    return undefined;
  }

  /** Whether one of the validators accepts a dossier; where only one of them does, that is what is to be found. */
  #isAccepted(candidate: Candidate): boolean {
    return [this.#procedure, this.#interpreted].some((procedure) => issuesOf(procedure, candidate).length === 0);
  }

  /** Returns whether some answers, which are valid otherwise, take branches. */
  taken(uses: readonly BranchUse[]): (data: JsonValue) => boolean {
    const { schema } = this.#version;
    const tests = uses.flatMap((use) => use.tests);
    if (!isObject(schema)) return () => true;
    const given = isArray(schema['allOf']) ? schema['allOf'] : [];
    const whole: JsonSchema = { ...schema, allOf: [...given, ...tests] as JsonValue[] };
    const check = interpretSchema(whole, { components: [] }).validator('data#');
    return (data) => check?.(data).length === 0;
  }

  /** The dossier of some answers: computed values as they follow from them, and the papers that they call for. */
  completed(data: JsonValue, fills: boolean): Candidate {
    const computed = this.withComputed(data);
    return {
      data: computed,
      components: componentStates(this.#procedure, computed).flatMap(({ definition, state }): GivenComponent[] => {
        if (state === 'form' || (state === 'optional' && !fills)) return [];
        if (state === 'waived') return [{ id: definition.id, state, files: [] }];
        const { name, type, bytes } = exampleFile(definition);
        return [{ id: definition.id, state: 'attached', files: [{ name, type, size: bytes.length }] }];
      }),
      today: this.#today,
    };
  }

  withComputed(data: JsonValue): JsonValue {
    let current = data;
    for (let round = 0; round < 6; round += 1) {
      const request = { procedure: this.#procedure, data: current, today: this.#today };
      const { values } = this.#procedure.rules?.()?.evaluate(request) ?? {};
      const before = JSON.stringify(current);
      for (const [pointer, value] of values ?? []) current = setAt(current, pointer, value) ?? {};
      if (JSON.stringify(current) === before) break;
    }
    return current;
  }

  /** A dossier like this one that is valid: rules are kept by other answers to what they read. */
  #repaired(candidate: Candidate): Candidate | undefined {
    let current = candidate;
    let tries = 0;
    for (let round = 0; round < 6; round += 1) {
      const issues = issuesOf(this.#procedure, current);
      if (issues.length === 0) return current;
      const broken = issues.filter(({ code }) => code === IssueCode.rule || code === IssueCode.dateOrder);
      const pointers = new Set(broken.flatMap((issue) => this.#read(issue, current.data)));
      let best: Candidate | undefined;
      let least = issues.length;
      const consider = (data: JsonValue) => {
        if ((tries += 1) > MAX_TRIES || this.#deadline.isOver) return;
        const made = this.completed(data, current.components.length > 0);
        const count = issuesOf(this.#procedure, made).length;
        if (count < least) [best, least] = [made, count];
      };
      for (const pointer of pointers) {
        for (const value of this.candidates(pointer, current.data)) {
          if (least === 0) return best;
          consider(setAt(current.data, pointer, value) ?? {});
        }
      }
      if (!best)
        for (const first of pointers)
          for (const one of this.candidates(first, current.data))
            for (const second of pointers) {
              if (second === first) continue;
              const changed = setAt(current.data, first, one) ?? {};
              for (const other of this.candidates(second, changed))
                if (least > 0) consider(setAt(changed, second, other) ?? {});
            }
      if (!best) return this.#dossiers.repair(current);
      current = best;
    }
    return issuesOf(this.#procedure, current).length === 0 ? current : undefined;
  }

  /** A valid dossier with one thing changed so that exactly a rule of `procedure.json` is broken. */
  breaking(
    index: number,
    valid: readonly Candidate[],
  ): { readonly data: JsonValue; readonly issue: Issue } | undefined {
    const rule = this.#version.definition.rules?.[index];
    if (!rule) return undefined;
    let tries = 0;
    const isMeant = ({ code, params }: Issue) => code === IssueCode.rule && params['text'] === rule.text;
    for (const { data } of valid)
      for (const pattern of readPointers(rule.assert, rowOf(rule.at)))
        for (const pointer of placesIn(data, pattern))
          for (const value of this.candidates(pointer, data)) {
            if ((tries += 1) > MAX_TRIES || this.#deadline.isOver) return undefined;
            const made = this.completed(setAt(data, pointer, value) ?? {}, true);
            const issues = issuesOf(this.#procedure, made);
            const [only, ...others] = issues;
            if (only && isMeant(only) && others.every(isMeant)) return { data: made.data, issue: only };
          }
    return undefined;
  }

  /** The answers that an issue of a rule is about, in some answers. */
  #read({ pointer, code, params }: Issue, data: JsonValue): readonly Pointer[] {
    if (code === IssueCode.dateOrder)
      return typeof params['other'] === 'string' ? [pointer, params['other']] : [pointer];
    const rule = this.#version.definition.rules?.find(({ text }) => text === params['text']);
    if (!rule) return [pointer];
    return [...readPointers(rule.assert, rowOf(rule.at))].flatMap((pattern) => placesIn(data, pattern));
  }

  /** Values that may make a difference at a place: its own ones, those of other answers, and days around today. */
  candidates(pointer: Pointer, data: JsonValue): readonly JsonValue[] {
    const pattern = patternPointer(pointer);
    const now = getAt(data, pointer);
    const own = this.#dossiers.values(pattern, undefined, now);
    if (typeof now === 'number' || own.some((value) => typeof value === 'number')) {
      const constants = numbersIn(this.#version.definition.rules as unknown as JsonValue);
      const others = numbersIn(data);
      const near = [...constants, ...others].flatMap((value) => [value, value + 1, value - 1]);
      return [...new Set([...own, ...near])];
    }
    const isDate = own.some((value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value));
    return isDate || (typeof now === 'string' && /^\d{4}(-\d{2}){0,2}$/.test(now))
      ? [...days(this.#today), ...own]
      : own;
  }
}

/** Days that rules about ages and periods distinguish. */
export function days(today: string): readonly string[] {
  const at = Date.parse(today);
  const shifts = [0, -1, 1, -30, -10, -60, -80, -100, -200, -400, -800, 30, 100, 400];
  const years = [
    1, 5, 6, 10, 14, 15, 16, 17, 18, 19, 20, 22, 25, 30, 40, 50, 55, 60, 61, 65, 70, 75, 76, 80, 81, 90, 100,
  ];
  const year = Number(today.slice(0, 4));
  return [
    usualDay(today),
    ...shifts.map((days) => new Date(at + days * DAY).toISOString().slice(0, 10)),
    ...years.map((count) => `${year - count}-01-15`),
    ...years.map((count) => `${year - count}-12-28`),
  ];
}

function numbersIn(value: JsonValue | undefined): readonly number[] {
  if (typeof value === 'number') return [value];
  if (isArray(value)) return value.flatMap(numbersIn).slice(0, 50);
  return isObject(value) ? Object.values(value).flatMap(numbersIn).slice(0, 50) : [];
}
