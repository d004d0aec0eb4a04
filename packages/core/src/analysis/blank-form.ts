import { childPointer, parsePointer, setAt, type CompiledProcedure, type JsonValue, type Pointer } from '@motcua/model';
import { initialAnswer } from '../store/initial-answer.js';
import { nodeOf } from '../store/form-snapshot.js';
import { questionKey, visitNodes, type ActiveNode } from '../active-schema/active-node.js';
import type { Kinds } from '../kinds/kinds.js';
import type { Choices } from '../active-schema/collect.js';
import { SchemaResolver } from '../active-schema/resolver.js';
import type { BlankCondition, BlankField } from './blank-field.js';
import { ConditionNames, type Probe } from './probes.js';

/** A form of more places is printed up to there: no one fills it by hand. */
const MAX_FIELDS = 3000;
/** The maximum numbers of answers tried to find out what depends on them, and of fields visited in doing so. */
const MAX_TRIALS = 1500;
const MAX_LOOKED_AT = 150_000;
/** Lists within lists that get an item. */
const MAX_ROUNDS = 4;

/** Everything that a form may ask for. */
export interface BlankForm {
  /** The root fields: one, or one for each branch when the whole form is a union. */
  readonly fields: readonly BlankField[];
  /** True when the form has more places than anybody would fill by hand: the rest is left out. */
  readonly cut: boolean;
}

/**
 * Every place of a form, whatever will be answered. It is found by answering: each choice is tried with each of its
 * options, and what the form asks for then, and did not ask before, belongs to that option. So a blank form has what the
 * form on the screen would have, under conditions that a person can read. What only several answers together bring is
 * there too, without saying when.
 */
export function blankForm(procedure: Pick<CompiledProcedure, 'schema' | 'validator'>, kinds: Kinds): BlankForm {
  return new BlankFormMaker(procedure as CompiledProcedure, kinds).make();
}

/** The answers to try with, and what the form asks for then. */
interface Trial {
  readonly answers: JsonValue;
  readonly choices: Choices;
  readonly root: ActiveNode;
}

/** A place while its cases are gathered. */
interface Draft {
  readonly node: ActiveNode;
  readonly children: Draft[];
  /** Answers that bring the place, by question. */
  readonly brought: Map<string, Answered>;
  /** Answers that take it away. */
  readonly taken: Map<string, Answered>;
}

interface Answered {
  readonly probe: Probe;
  readonly chosen: Set<number>;
}

class BlankFormMaker {
  readonly #resolver: SchemaResolver;
  readonly #names: ConditionNames;
  readonly #tried = new Set<string>();
  #choices: Choices = new Map();
  #fieldCount = 0;
  #trials = 0;
  #lookedAt = 0;
  #cut = false;

  constructor(procedure: CompiledProcedure, kinds: Kinds) {
    this.#resolver = new SchemaResolver(procedure, () => kinds);
    this.#names = new ConditionNames(procedure.schema);
  }

  make(): BlankForm {
    const first = this.#resolver.resolve(undefined, { choices: new Map() });
    const trial = this.#try(initialAnswer(first) ?? null, new Map());
    const drafts = [this.#draft(trial.root)];
    if (this.#names.any) this.#explore(trial, drafts);
    return { fields: this.#finishAll(drafts), cut: this.#cut };
  }

  /** Resolves the form for the given answers, with one item in each list. */
  #try(given: JsonValue, choices: Choices): Trial {
    let answers = given;
    let root = this.#resolve(answers, choices);
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const lists: ActiveNode[] = [];
      visitNodes(root, (node) => {
        this.#lookedAt += 1;
        const isEmpty = node.kind === 'list' && node.growable && !node.recursive && node.children.length === 0;
        if (isEmpty && lists.length < MAX_FIELDS) lists.push(node);
      });
      if (lists.length === 0) break;
      for (const { pointer } of lists) answers = setAt(answers, pointer, [null]) as JsonValue;
      root = this.#resolve(answers, choices);
      for (const { pointer } of lists) {
        const item = nodeOf({ root }, childPointer(pointer, 0));
        const value = item && initialAnswer(item);
        if (value !== undefined) answers = setAt(answers, pointer, [value]) as JsonValue;
      }
      root = this.#resolve(answers, choices);
    }
    return { answers, choices, root };
  }

  /** Nothing is answered here that is not asked for, so that it need not be taken out before. */
  #resolve(answers: JsonValue, choices: Choices): ActiveNode {
    const same = this.#choices === choices;
    this.#choices = choices;
    return this.#resolver.resolve(answers, { choices, ...(!same && { changed: '' }) });
  }

  /** Tries every question that has not been tried yet, then what its answers have brought. */
  #explore(from: Trial, drafts: Draft[]): void {
    const probes: Probe[] = [];
    visitNodes(from.root, (node) => probes.push(...this.#names.probesAt(node)));
    for (const probe of probes) {
      // The fields that a question brings are known only when all its answers were tried: none is begun once the form
      // is full.
      if (this.#cut) return;
      if (this.#tried.has(probe.key)) continue;
      this.#tried.add(probe.key);
      for (const [index, answer] of probe.answers.entries()) {
        if ((this.#trials += 1) > MAX_TRIALS || this.#lookedAt > MAX_LOOKED_AT) return;
        const trial = this.#answer(from, probe, answer);
        if (this.#compare(drafts, [from.root], [trial.root], probe, index)) this.#explore(trial, drafts);
      }
    }
  }

  #answer({ answers, choices }: Trial, { asked, question }: Probe, answer: Probe['answers'][number]): Trial {
    const { pointer } = asked;
    if (!question) return this.#try(setAt(answers, pointer, answer) as JsonValue, choices);
    const { branch } = answer as { readonly branch: number };
    const chosen = new Map(choices).set(questionKey(pointer, question.id), [branch]);
    const trial = this.#try(answers, chosen);
    const node = nodeOf(trial, pointer);
    const value = node && initialAnswer(node);
    return value === undefined ? trial : this.#try(setAt(answers, pointer, value) as JsonValue, chosen);
  }

  /** Notes what an answer has brought among siblings, and what it has taken away; indicates whether it did either. */
  #compare(
    drafts: Draft[],
    from: readonly ActiveNode[],
    to: readonly ActiveNode[],
    probe: Probe,
    index: number,
  ): boolean {
    // Most are the very same: only the others are compared.
    const [old, now] = [new Set(from), new Set(to)];
    const changed = from.filter((node) => !now.has(node));
    if (changed.length === 0 && to.every((node) => old.has(node))) return false;
    let differs = false;
    const earlier = sameAmong(changed, (node) => node);
    const later = sameAmong(to, (node) => node);
    const draftOf = sameAmong(drafts, ({ node }) => node);
    const order = to.map(draftOf);
    for (const [position, node] of to.entries()) {
      if (old.has(node)) continue;
      const draft = order[position];
      const before = draft && earlier(node);
      if (before) {
        differs = this.#compare(draft.children, before.children, node.children, probe, index) || differs;
        continue;
      }
      const brought = draft ?? this.#brought(node);
      if (!brought) continue;
      // Another case may have brought it with less in it.
      if (draft)
        this.#compare(
          draft.children,
          draft.children.map((child) => child.node),
          node.children,
          probe,
          index,
        );
      order[position] = brought;
      note(brought.brought, probe, index);
      differs = true;
    }
    for (const node of changed) {
      const draft = later(node) ? undefined : draftOf(node);
      if (draft) note(draft.taken, probe, index);
    }
    insert(drafts, order);
    return differs;
  }

  /** A place that an answer has brought, as long as the form has room. */
  #brought(node: ActiveNode): Draft | undefined {
    return this.#hasRoom() ? this.#draft(node) : undefined;
  }

  /** False, from the first time on, when the form has as many places as anybody would fill in. */
  #hasRoom(): boolean {
    this.#cut ||= this.#fieldCount >= MAX_FIELDS;
    return !this.#cut;
  }

  #draft(node: ActiveNode): Draft {
    this.#fieldCount += 1;
    const children: Draft[] = [];
    for (const child of node.children) {
      if (!this.#hasRoom()) break;
      children.push(this.#draft(child));
    }
    return { node, children, brought: new Map(), taken: new Map() };
  }

  #finishAll(drafts: readonly Draft[]): BlankField[] {
    return drafts.filter((draft) => !isPassing(draft)).map((draft) => this.#finish(draft));
  }

  #finish({ node, children, brought, taken }: Draft): BlankField {
    const known = new Set(children.map((child) => child.node.name));
    const missing = node.kind === 'group' && !this.#cut ? [...node.declares].filter((name) => !known.has(name)) : [];
    return {
      node,
      children: [...this.#finishAll(children), ...missing.flatMap((name) => this.#unexplained(node, name) ?? [])],
      when: conditions(brought, taken),
      unexplained: false,
    };
  }

  /** A member that no single answer brought, as a line to write on. */
  #unexplained(group: ActiveNode, name: string): BlankField | undefined {
    const schema = this.#names.declared.get(name);
    if (!schema || !this.#hasRoom()) return undefined;
    this.#fieldCount += 1;
    const node: ActiveNode = {
      ...group,
      pointer: childPointer(group.pointer, name),
      patternPointer: childPointer(group.patternPointer, name),
      name,
      schema,
      kind: 'text',
      required: false,
      children: [],
      options: [],
      questions: [],
    };
    return { node, children: [], when: [], unexplained: true };
  }
}

/** True for the same question at the same place; a branch may make it another one. */
function isSame(left: ActiveNode, right: ActiveNode): boolean {
  if (left === right) return true;
  if (left.name !== right.name || left.pointer !== right.pointer || left.kind !== right.kind) return false;
  const keys = ({ options }: ActiveNode) => options.map(({ key }) => key).join('\n');
  return left.schema['title'] === right.schema['title'] && keys(left) === keys(right);
}

/** Finds the same place among siblings: by its name first, since there may be thousands of them. */
function sameAmong<Sibling>(
  siblings: readonly Sibling[],
  nodeOf: (sibling: Sibling) => ActiveNode,
): (node: ActiveNode) => Sibling | undefined {
  const byName = new Map<string, Sibling[]>();
  for (const sibling of siblings) {
    const { name } = nodeOf(sibling);
    const namesakes = byName.get(name);
    if (namesakes) namesakes.push(sibling);
    else byName.set(name, [sibling]);
  }
  return (node) => byName.get(node.name)?.find((sibling) => isSame(nodeOf(sibling), node));
}

/** Puts what is new in an order among its siblings: before the next of those that were there already. */
function insert(drafts: Draft[], order: readonly (Draft | undefined)[]): void {
  const known = new Set(drafts);
  const turns = new Map(order.map((draft, turn) => [draft, turn]));
  const added = [...order.entries()].flatMap(([turn, draft]) => (draft && !known.has(draft) ? { draft, turn } : []));
  let next = 0;
  for (const draft of drafts.splice(0)) {
    const turn = turns.get(draft) ?? -1;
    for (; (added[next]?.turn ?? turn) < turn; next += 1) drafts.push(added[next]!.draft);
    drafts.push(draft);
  }
  drafts.push(...added.slice(next).map(({ draft }) => draft));
}

/** True for what is asked only as long as another question, which must be answered, is not. */
function isPassing({ node, taken }: Draft): boolean {
  return [...taken.values()].some(
    ({ probe, chosen }) =>
      chosen.size === probe.answers.length &&
      probe.isChoice &&
      probe.asked.required &&
      probe.asked.pointer !== node.pointer,
  );
}

function note(map: Map<string, Answered>, probe: Probe, index: number): void {
  let answered = map.get(probe.key);
  if (!answered) map.set(probe.key, (answered = { probe, chosen: new Set() }));
  answered.chosen.add(index);
}

function conditions(brought: Draft['brought'], taken: Draft['taken']): BlankCondition[] {
  const found: BlankCondition[] = [];
  for (const { probe, chosen } of brought.values()) {
    // Every answer brings it: it only waits for one.
    if (probe.isChoice && chosen.size === probe.answers.length) return [];
    found.push(condition(probe, [...chosen]));
  }
  for (const { probe, chosen } of taken.values()) {
    const left = [...probe.answers.keys()].filter((index) => !chosen.has(index));
    // A field that exists only while nothing is answered is the question itself.
    if (left.length > 0) found.push(condition(probe, left));
  }
  return found;
}

function condition({ asked, question, isChoice }: Probe, chosen: readonly number[]): BlankCondition {
  return { asked, question, chosen: isChoice ? [...chosen].sort((left, right) => left - right) : [] };
}

/** Returns the fields that can be at a pointer, with the conditions of their ancestors. */
export function blankFieldsAt({ fields }: Pick<BlankForm, 'fields'>, pointer: Pointer): BlankField[] {
  let found: readonly BlankField[] = fields;
  for (const name of parsePointer(pointer)) {
    found = found.flatMap(({ when, children }) =>
      children
        .filter(({ node }) => node.name === name)
        .map((child) => (when.length > 0 ? { ...child, when: [...when, ...child.when] } : child)),
    );
  }
  return [...found];
}

/** A place of a form as it is now, in the shape of a blank one: without conditions. */
export function asBlankField(node: ActiveNode): BlankField {
  return { node, children: node.children.map(asBlankField), when: [], unexplained: false };
}
