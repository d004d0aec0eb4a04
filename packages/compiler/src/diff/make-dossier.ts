import {
  getAt,
  isArray,
  parsePointer,
  setAt,
  vietnamDate,
  childPointer,
  type CompiledProcedure,
  type GivenComponent,
  type Issue,
  type JsonValue,
  type Pointer,
} from '@motcua/model';
import type { ActiveNode } from '@motcua/core';
import { sampleIssues } from '../check/check-samples.js';
import { valuesAtLimits } from './example-values.js';
import type { ProcedureVersion } from './procedure-version.js';
import { fieldsOf } from './schema-changes.js';

/** A dossier as it is tried on a version. */
export interface Candidate {
  /** The sample that it was made of. */
  readonly sample?: string;
  readonly data: JsonValue;
  readonly components: readonly GivenComponent[];
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Returns the issues of a dossier in a version: data, computed values, components. */
export function issuesOf(procedure: CompiledProcedure, { data, components, today }: Candidate): readonly Issue[] {
  return sampleIssues(procedure, { description: '', issues: [], data, components, today });
}

const MAX_REPAIRS = 100;

/** Makes valid dossiers of one version. */
export class DossierMaker {
  readonly #version: ProcedureVersion;
  readonly #procedure: CompiledProcedure;
  readonly #fields: ReadonlyMap<Pointer, readonly ActiveNode[]>;

  constructor(version: ProcedureVersion, procedure: CompiledProcedure) {
    this.#version = version;
    this.#procedure = procedure;
    this.#fields = fieldsOf(version.schema);
  }

  /** The pointers of all fields, with `*` for the items of lists. */
  get pointers(): readonly Pointer[] {
    return [...this.#fields.keys()];
  }

  isValid(candidate: Candidate): boolean {
    return issuesOf(this.#procedure, candidate).length === 0;
  }

  /** A dossier of no more than what is required; undefined where none is found. */
  smallest(): Candidate | undefined {
    return this.repair({ data: {}, components: [], today: vietnamDate(new Date()) });
  }

  /**
   * Gives answers that are missing and changes those that are refused, until the dossier is valid.
   * @param kept the place that stays as it is
   * @returns undefined where no valid dossier is found
   */
  repair(candidate: Candidate, kept?: Pointer): Candidate | undefined {
    const tries = new Map<Pointer, number>();
    let current = candidate;
    for (let repair = 0; repair < MAX_REPAIRS; repair += 1) {
      const [issue] = issuesOf(this.#procedure, current);
      if (!issue) return current;
      const next = issue.scope === 'data' ? this.#answer(current, issue, tries, kept) : this.#attach(current, issue);
      if (!next) return undefined;
      current = next;
    }
    return undefined;
  }

  /** Values that a field may have, at its limits and at those of a later version. */
  values(pointer: Pointer, now?: readonly ActiveNode[], given?: JsonValue): readonly JsonValue[] {
    const nodes = this.#fields.get(pointer) ?? [];
    if (nodes.length === 0) return [];
    const values = valuesAtLimits(nodes, now, given);
    if (!this.#isList(pointer)) return values;
    const item = this.#item(pointer, 0);
    return [...values, [item], [item, item]];
  }

  /** The place of a pointer with `*` in a dossier that has it: the first items, made where there are none. */
  place(candidate: Candidate, pattern: Pointer): { readonly candidate: Candidate; readonly pointer: Pointer } {
    let { data } = candidate;
    let at: Pointer = '';
    let general: Pointer = '';
    for (const segment of parsePointer(pattern)) {
      const isItem = segment === '*' || (/^\d+$/.test(segment) && this.#isList(general));
      if (isItem) {
        const index = segment === '*' ? 0 : Number(segment);
        const given = getAt(data, at);
        const items = isArray(given) ? [...given] : [];
        while (items.length <= index) items.push(this.#item(general, items.length));
        data = setAt(data, at, items) ?? {};
        at = childPointer(at, index);
      } else at = childPointer(at, segment);
      general = childPointer(general, segment);
    }
    return { candidate: { ...candidate, data }, pointer: at };
  }

  #isList(pointer: Pointer): boolean {
    return (this.#fields.get(pointer) ?? []).some(({ kind, schema }) => kind === 'list' || schema['type'] === 'array');
  }

  /** A first guess of an item of a list. */
  #item(list: Pointer, index: number): JsonValue {
    const own = childPointer(list, index);
    const pointer = this.#fields.has(own) ? own : childPointer(list, '*');
    return this.#isGroup(pointer) ? {} : (this.values(pointer)[0] ?? null);
  }

  #isGroup(pointer: Pointer): boolean {
    return (this.#fields.get(pointer) ?? []).some(({ children, questions, kind }) => {
      return kind !== 'list' && (children.length > 0 || questions.length > 0);
    });
  }

  #answer(current: Candidate, issue: Issue, tries: Map<Pointer, number>, kept?: Pointer): Candidate | undefined {
    const { pointer, code } = issue;
    if (pointer === kept && code !== 'minItems') return undefined;
    const tried = tries.get(pointer) ?? 0;
    tries.set(pointer, tried + 1);
    const set = (at: Pointer, value: JsonValue | undefined) => ({
      ...current,
      data: setAt(current.data, at, value) ?? {},
    });
    const pattern = pointer.replace(/\/\d+(?=\/|$)/g, (index, offset: number) =>
      this.#fields.has(pointer.slice(0, offset) + index) ? index : '/*',
    );
    if (code === 'additionalProperties' || code === 'unevaluatedProperties' || code === 'false')
      return pointer === '' ? undefined : set(pointer, undefined);
    if (code === 'minItems' && !tries.has(`${pointer} ${code}`)) {
      tries.set(`${pointer} ${code}`, 1);
      const given = getAt(current.data, pointer);
      const least = (this.#fields.get(pattern) ?? []).map(({ schema }) => schema['minItems']);
      const count = Math.max(1, ...least.filter((one) => typeof one === 'number'));
      const items = isArray(given) ? [...given] : [];
      while (items.length < Math.min(count, 50)) items.push(this.#item(pattern, items.length));
      return set(pointer, items);
    }
    if (this.#isGroup(pattern) && getAt(current.data, pointer) === undefined) return set(pointer, {});
    // A union is chosen by the value of one of its members.
    const chooser = this.#isGroup(pattern) ? this.#chooserOf(pattern) : undefined;
    if (chooser !== undefined) {
      const value = this.values(chooser)[tried];
      return value === undefined ? undefined : set(childPointer(pointer, parsePointer(chooser).at(-1) ?? ''), value);
    }
    const value = this.values(pattern)[tried];
    return value === undefined ? undefined : set(pointer, value);
  }

  #chooserOf(group: Pointer): Pointer | undefined {
    return this.pointers.find((pointer) => {
      const isMember = pointer.startsWith(`${group}/`) && !pointer.slice(group.length + 1).includes('/');
      return isMember && (this.#fields.get(pointer) ?? []).some(({ discriminator }) => discriminator);
    });
  }

  /** The dossier with a file for the component that an issue is about. */
  #attach(candidate: Candidate, { pointer }: Issue): Candidate | undefined {
    const component = this.#version.definition.components.find(({ id }) => pointer.split('/').includes(id));
    if (!component || candidate.components.some(({ id }) => id === component.id)) return undefined;
    const [accepted] = component.accept ?? [];
    const file = {
      name: `a${accepted?.extensions[0] ?? '.pdf'}`,
      type: accepted?.type ?? 'application/pdf',
      size: 1_000,
    };
    const given = { id: component.id, state: 'attached', files: [file] } as unknown as GivenComponent;
    return { ...candidate, components: [...candidate.components, given] };
  }
}
