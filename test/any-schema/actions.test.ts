import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { getAt, jsonEqual, parentPointer, type CompiledProcedure, type JsonValue } from '@motcua/model';
import {
  addItem,
  addMember,
  chooseBranch,
  discardAnswer,
  leafKind,
  moveItem,
  nodeOf,
  openGroup,
  removeItem,
  restoreRemoved,
  visitNodes,
  type ActiveNode,
  type FormStore,
} from '../../packages/core/src/index.js';
import { DataMaker, randomFrom } from '../differential/generate-data.js';
import { NAMES, TEXTS } from '../differential/generate-schema.js';
import { openForm } from '../support/filled-form.js';
import { dataIssues } from '../support/outline.js';
import { anySchema, procedureOf } from './any-schema.js';
import { runs } from '../support/runs.js';

const RUNS = runs(1_500);
const ACTIONS = 12;

/** A person who does anything that the form offers, and says what it was. */
class Person {
  readonly #store: FormStore;
  readonly #random: () => number;

  constructor(store: FormStore, random: () => number) {
    this.#store = store;
    this.#random = random;
  }

  act(): string {
    const store = this.#store;
    const nodes: ActiveNode[] = [];
    visitNodes(store.getSnapshot().root, (node) => nodes.push(node));
    const node = this.#pick(nodes);
    const { pointer } = node;
    const question = node.questions[0];
    if (question && this.#random() < 0.7) {
      const branch = this.#random() < 0.1 ? undefined : this.#index(question.branches.length);
      chooseBranch(store, pointer, question.id, branch);
      return `choose ${branch} of ${question.id} at "${pointer}"`;
    }
    if (store.field(pointer)?.mismatchedAnswer !== undefined) {
      discardAnswer(store, pointer);
      return `discard "${pointer}"`;
    }
    if (node.removable && this.#random() < 0.2) return this.#removeAndRestore(pointer);
    if (node.growable) return this.#grow(node);
    if (node.kind === 'collapsed') {
      openGroup(store, pointer);
      return `open "${pointer}"`;
    }
    if (!leafKind(node.kind)) {
      if (this.#random() < 0.5) store.continue();
      else store.back();
      return 'go on, or back';
    }
    const entry = node.options.length > 0 ? this.#chosen(node) : this.#pick(TEXTS);
    store.enter(pointer, entry);
    if (this.#random() < 0.5) store.commit(pointer);
    return `enter ${JSON.stringify(entry)} at "${pointer}"`;
  }

  #chosen({ kind, options }: ActiveNode): string {
    const { key } = this.#pick(options);
    return kind === 'choices' ? JSON.stringify([key]) : key;
  }

  #grow({ kind, pointer }: ActiveNode): string {
    if (kind !== 'list') {
      const name = this.#pick(NAMES);
      addMember(this.#store, pointer, name);
      return `add "${name}" to "${pointer}"`;
    }
    addItem(this.#store, pointer);
    moveItem(this.#store, `${pointer}/0`, 1);
    return `add an item to "${pointer}", move the first one`;
  }

  #removeAndRestore(pointer: string): string {
    const { answers } = this.#store.getSnapshot();
    removeItem(this.#store, pointer);
    if (this.#random() < 0.5) return `remove "${pointer}"`;
    restoreRemoved(this.#store);
    const restored = this.#store.getSnapshot().answers;
    assert.ok(
      jsonEqual(restored, answers),
      `"${pointer}": ${JSON.stringify(answers)} came back as ${JSON.stringify(restored)}`,
    );
    return `remove and restore "${pointer}"`;
  }

  #index(length: number): number {
    return Math.floor(this.#random() * length);
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[this.#index(items.length)] as Item;
  }
}

/** Asserts the invariants of every form. */
function assertWhole(procedure: CompiledProcedure, store: FormStore): void {
  const { data, issues, root } = store.getSnapshot();
  const pointers: string[] = [];
  visitNodes(root, ({ pointer }) => pointers.push(pointer));
  assert.equal(new Set(pointers).size, pointers.length, 'each place is asked once');
  const found = issues.filter(({ scope }) => scope === 'data');
  // An unparsable entry hides other issues of its field; an added field must be filled in any case.
  const isEmpty = (pointer: string) => getAt(data, pointer) === null;
  const wrong = found.filter(
    ({ pointer, code }) =>
      code !== 'unreadable' && !code.startsWith('date') && !(code === 'required' && isEmpty(pointer)),
  );
  if (procedure.validator('data#')?.(data).length === 0) assert.deepEqual(wrong, []);
  else assert.notEqual(found.length, 0, `nothing is said of ${JSON.stringify(data)}`);
  for (const { pointer, code } of found) {
    let at: string | undefined = pointer;
    while (at !== undefined && !nodeOf({ root }, at)) at = parentPointer(at);
    assert.notEqual(at, undefined, `nothing is asked around ${code} at "${pointer}"`);
  }
}

describe('whatever a person does in a form of any schema', () => {
  it('nothing breaks, no place is asked twice, and what is wrong with the data is an issue', async () => {
    await fc.assert(
      fc.asyncProperty(anySchema(), fc.integer(), async (schema, seed) => {
        const random = randomFrom(seed);
        const procedure = await procedureOf(schema);
        const value: JsonValue = new DataMaker(procedure.schema, seed).make();
        const store = openForm(procedure, random() < 0.5 ? undefined : value);
        const person = new Person(store, random);
        const done: string[] = [];
        try {
          assertWhole(procedure, store);
          for (let count = 0; count < ACTIONS; count += 1) {
            done.push('…');
            done[count] = person.act();
            assertWhole(procedure, store);
          }
        } catch (error) {
          throw new Error(`After ${done.join(', then ')}: ${String(error)}`, { cause: error });
        }
      }),
      { numRuns: RUNS, includeErrorInReport: true },
    );
  });

  it('an answer that is right stays as it is when another one changes', async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(anySchema(), fc.integer(), async (schema, seed) => {
        const procedure = await procedureOf({
          properties: { own: schema, other: { type: 'string' } },
          $defs: schema['$defs'] ?? {},
        });
        const value = new DataMaker({ ...schema }, seed).make();
        const answers = { own: value, other: 'a' };
        if (procedure.validator('data#')?.(answers).length !== 0) return;
        tried += 1;
        const store = openForm(procedure, answers);
        store.enter('/other', 'b');
        const { data } = store.getSnapshot();
        assert.ok(
          jsonEqual(data, { own: value, other: 'b' }),
          `${JSON.stringify(value)} became ${JSON.stringify(data)}`,
        );
      }),
      { numRuns: RUNS, includeErrorInReport: true },
    );
    assert.ok(tried > RUNS / 10, `only ${tried} values were tried`);
  });

  it('items that are always there and may be empty are said to be alike', async () => {
    const procedure = await procedureOf({ type: 'array', prefixItems: [{}, { maximum: 0 }], uniqueItems: true });
    const store = openForm(procedure, undefined);
    chooseBranch(store, '/0', 'type', 5);
    store.enter('/1', '-1');
    assert.deepEqual(dataIssues(store), []);
    store.enter('/1', '');
    assert.deepEqual(store.getSnapshot().data, [null, null]);
    assert.deepEqual(dataIssues(store), [' uniqueItems']);
  });

  it('the last item of a list comes back into a list, although without it an object is asked for', async () => {
    const procedure = await procedureOf({
      if: { type: 'array' },
      then: { type: 'array', items: { type: 'number' } },
      else: { properties: { b: {} } },
    });
    const store = openForm(procedure, [1]);
    removeItem(store, '/0');
    restoreRemoved(store);
    assert.deepEqual(store.getSnapshot().answers, [1]);
  });
});
