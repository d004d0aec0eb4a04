import {
  getAt,
  isWithin,
  vietnamDate,
  type CompiledProcedure,
  type Issue,
  type JsonValue,
  type Pointer,
} from '@motcua/model';
import type { ScreenId } from '../flow/screens.js';
import type { Entry } from '../kinds/kind.js';
import { Kinds, type KindRecord } from '../kinds/kinds.js';
import { visitNodes } from '../active-schema/active-node.js';
import { changedPointers } from './changed-nodes.js';
import { change, type Change, type ChangeHints } from './change.js';
import { FieldDefinitions } from './field-definitions.js';
import { nodeOf, type FieldView, type FormSnapshot } from './form-snapshot.js';
import type { ValidationPolicy, ShownIssues } from './form-policy.js';
import { openingOf } from './opening.js';
import type { CreateSettler, Settler } from './settler.js';
import { sameEntry, sameIssues } from './same.js';
import { setAnswer } from './set-answer.js';

/** The dependencies of a store. */
export interface FormEnvironment {
  /** Now; also decides what "today" is, in Asia/Ho_Chi_Minh. */
  readonly now: () => Date;
  /** A fresh submission id, UUID version 7. */
  readonly newSubmissionId: () => string;
}

/** The initial state of a form. */
export interface InitialState {
  readonly answers?: JsonValue;
  /** Kinds beyond the core ones, e.g. a page's own. */
  readonly kinds?: KindRecord;
  /** True when a person fills for another, who confirms before it is sent: there is always a screen for that. */
  readonly handover?: boolean;
  /** Without it the form starts with {@link CompiledProcedure.opening}, until {@link FormStore.useSettler}. */
  readonly createSettler?: CreateSettler | undefined;
}

type Listener = () => void;

const NONE: readonly Issue[] = [];

/** Members of the snapshot that issues do not depend on: changes of these alone skip validation. */
const UNCHECKED = ['screen', 'returning', 'attempted', 'touched', 'removed'];

/** The state of one form and everything that can happen to it. Snapshots are frozen. */
export class FormStore {
  readonly procedure: CompiledProcedure;
  readonly #environment: FormEnvironment;
  #settler: Settler | undefined;
  #fields: FieldDefinitions;
  #kinds = new Kinds();
  readonly #listeners = new Set<Listener>();
  readonly #fieldListeners = new Set<(pointer: Pointer) => void>();
  /** The fields that were asked for; undefined where nothing was found. */
  readonly #views = new Map<Pointer, FieldView | undefined>();
  readonly #handover: boolean;
  #validation: ValidationPolicy<FormStore> | undefined;
  #snapshot: FormSnapshot;
  #shown: ShownIssues | undefined;

  /** @throws {Error} without a settler, for a procedure without an opening */
  constructor(procedure: CompiledProcedure, environment: FormEnvironment, initial: InitialState = {}) {
    this.procedure = procedure;
    this.#environment = environment;
    this.#handover = initial.handover ?? false;
    if (initial.kinds) this.#kinds = this.#kinds.with(initial.kinds);
    this.#fields = new FieldDefinitions(procedure);
    const { answers, createSettler } = initial;
    const settler = (this.#settler = createSettler?.(procedure, () => this.#kinds, this.#handover));
    const asked = answers === undefined ? settler?.reset() : settler?.load(answers);
    const settled = asked ?? openingOf(procedure);
    const base = {
      ...settled,
      entries: new Map(),
      files: {},
      rejected: {},
      serverIssues: [],
      touched: new Map(),
      attempted: new Set<ScreenId>(),
      screen: 'start' as const,
      returning: false,
      branchAnswers: new Map(),
      removed: undefined,
      declared: false,
      consents: new Set<string>(),
      provenance: {},
      startedAt: environment.now().toISOString(),
      submissionId: environment.newSubmissionId(),
      submission: { state: 'idle' as const },
    };
    this.#snapshot = Object.freeze({ ...base, issues: [] });
  }

  getSnapshot(): FormSnapshot {
    return this.#snapshot;
  }

  /** Calls the listener after every change; returns how to stop. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Calls the listener with each pointer whose {@link field} was asked for and is another now, also when it appears or
   * goes; returns how to stop.
   */
  subscribeFields(listener: (pointer: Pointer) => void): () => void {
    this.#fieldListeners.add(listener);
    return () => this.#fieldListeners.delete(listener);
  }

  /** The field at `pointer`, or undefined while nothing is asked there. */
  field(pointer: Pointer): FieldView | undefined {
    const { entries, answers, provenance } = this.#snapshot;
    const node = nodeOf(this.#snapshot, pointer);
    if (!node) {
      this.#views.set(pointer, undefined);
      return undefined;
    }
    const kind = this.#kinds.get(node.kind);
    const answer = getAt(answers, pointer);
    const entry = entries.get(pointer) ?? (kind ? kind.format(answer, this.#fields.context(node)) : '');
    const issues = this.#shown?.at(pointer) ?? NONE;
    const whole = ['group', 'list', 'choices', 'constant'].includes(node.kind);
    const isGiven = whole && answer !== undefined && answer !== null;
    const mismatchedAnswer = isGiven && this.#settler?.fits(node, answer) === false ? answer : undefined;
    const locked = answer !== undefined && (provenance[pointer]?.locked ?? false);
    const before = this.#views.get(pointer);
    const unchanged =
      before?.node === node &&
      sameEntry(before.entry, entry) &&
      sameIssues(before.issues, issues) &&
      before.mismatchedAnswer === mismatchedAnswer &&
      before.locked === locked;
    if (unchanged) return before;
    const view: FieldView = Object.freeze({ pointer, node, entry, issues, mismatchedAnswer, locked });
    this.#views.set(pointer, view);
    return view;
  }

  /** The kinds that this form knows. */
  get kinds(): Kinds {
    return this.#kinds;
  }

  /** Reads and writes answers with further kinds from now on, e.g. of a chunk that was loaded. */
  useKinds(kinds: KindRecord): void {
    const before = this.#kinds;
    const known = (this.#kinds = before.with(kinds));
    let isOther = false;
    visitNodes(this.#snapshot.root, ({ kind }) => (isOther ||= known.get(kind) !== before.get(kind)));
    // No field has one of them: nothing is read or shown in another way.
    if (isOther) this[change]({ entries: new Map(this.#snapshot.entries) });
  }

  /** Resolves the schema against the answers from now on; what was entered before is kept. */
  useSettler(createSettler: CreateSettler): void {
    if (this.#settler) return;
    const { answers, choices } = this.#snapshot;
    const settler = (this.#settler = createSettler(this.procedure, () => this.#kinds, this.#handover));
    this[change]({}, { settled: settler.update(settler.reset(), answers, choices) });
  }

  /** From now on issues are found; before, there are none. */
  enableValidation(rules: ValidationPolicy<FormStore>): void {
    if (this.#validation) return;
    this.#validation = rules;
    this.#kinds = this.#kinds.with(rules.kinds);
    rules.attach(this);
    this[change]({ entries: new Map(this.#snapshot.entries) });
  }

  /**
   * Reads and shows answers as a language writes them from now on. What is typed and can be read is taken first, in the
   * language in which it was typed.
   */
  useLanguage(language: string): void {
    if (language === this.#fields.language) return;
    const unread = [...this.#snapshot.entries].filter(([pointer, entry]) => !this.#isReadable(pointer, entry));
    this.#fields = new FieldDefinitions(this.procedure, language);
    this[change]({ entries: new Map(unread) });
  }

  /** Returns the current time, for records that carry a date. */
  now(): Date {
    return this.#environment.now();
  }

  /** Takes what a person is typing, as it is; nothing is rewritten before {@link commit}. */
  enter(pointer: Pointer, entry: Entry): void {
    const node = nodeOf(this.#snapshot, pointer);
    const kind = node && this.#kinds.get(node.kind);
    if (!node || !kind) return;
    const reading = kind.parse(entry, this.#fields.context(node));
    const emptied = 'empty' in reading && node.nullable && node.required ? null : undefined;
    const value = 'value' in reading ? reading.value : emptied;
    const entries = new Map(this.#snapshot.entries).set(pointer, entry);
    const answers = this.#answered(pointer, value);
    this[change]({ answers, entries, serverIssues: this.#otherServerIssues(pointer) }, { at: pointer });
  }

  /** A person has left the field: what can be read is shown as it is kept, and its issues may show from now on. */
  commit(pointer: Pointer): void {
    this.#leave([pointer], { at: pointer });
  }

  #leave(pointers: Iterable<Pointer>, hints?: ChangeHints): void {
    const { entries } = this.#snapshot;
    const [kept, touched] = [new Map(entries), new Map(this.#snapshot.touched)];
    let isLeft = false;
    for (const pointer of pointers) {
      const entry = entries.get(pointer);
      if (entry === undefined || !nodeOf(this.#snapshot, pointer)) continue;
      if (this.#isReadable(pointer, entry)) kept.delete(pointer);
      touched.set(pointer, true);
      isLeft = true;
    }
    if (isLeft) this[change]({ entries: kept, touched }, hints);
  }

  /** Whether what is typed reads as an answer, or as none, in the form's language. */
  #isReadable(pointer: Pointer, entry: Entry): boolean {
    const node = nodeOf(this.#snapshot, pointer);
    const reading = node && this.#kinds.get(node.kind)?.parse(entry, this.#fields.context(node));
    return reading !== undefined && !('unreadable' in reading);
  }

  /**
   * Replaces every answer, e.g. by what a page knows. Files and the submission id stay, unless `more` has others.
   * The store has its settler.
   * @param more what was kept with the answers; with choices among it nothing is chosen anew
   */
  load(answers: JsonValue, more: Change = {}): void {
    const { choices, ...kept } = more;
    const begun = { entries: new Map(), touched: new Map(), branchAnswers: new Map(), removed: undefined };
    this[change]({ ...begun, ...kept }, { settled: this.#settler!.load(answers, choices) });
  }

  /** The issues that are on a screen; on the review, all but those of later screens. */
  issuesOn(screen: ScreenId): Issue[] {
    return this.#validation?.issuesOn(this.#snapshot, this.procedure.definition, screen) ?? [];
  }

  /**
   * Goes to the next screen if nothing on this one blocks it.
   * @returns whether it went; when not, the screen's issues show from now on. Without validation rules it goes nowhere
   *   but from the start.
   */
  continue(): boolean {
    this.#commitAll();
    const { screen, screens, returning, attempted } = this.#snapshot;
    // Without rules every screen would seem to be right.
    if (!this.#validation && screen !== 'start') return false;
    if (this.issuesOn(screen).length > 0) {
      this[change]({ attempted: new Set(attempted).add(screen) });
      return false;
    }
    const index = screens.indexOf(screen);
    const between = screens.slice(index + 1, screens.indexOf('review'));
    const next = returning
      ? (between.find((other) => this.issuesOn(other).length > 0) ?? 'review')
      : screens[index + 1];
    if (!next) return false;
    this[change]({ screen: next, returning: returning && next !== 'review', removed: undefined });
    return true;
  }

  /** Goes one screen back, or from a change back to the review. Nothing is validated or lost. */
  back(): void {
    const { screen, screens, returning } = this.#snapshot;
    const previous = returning ? 'review' : screens[screens.indexOf(screen) - 1];
    this.#commitAll();
    if (previous) this[change]({ screen: previous, returning: false, removed: undefined });
  }

  /** Opens a screen; `returning` brings the person back to the review after it. */
  goTo(screen: ScreenId, { returning = false }: { readonly returning?: boolean } = {}): void {
    this[change]({ screen, returning });
  }

  /** Enter in a text box continues without leaving it: everything that can be read counts as left. */
  #commitAll(): void {
    this.#leave(this.#snapshot.entries.keys());
  }

  /** Changes the state, and notifies whoever follows of what changed. Every action comes down to it. */
  [change](changes: Change, hints: ChangeHints = {}): void {
    const before = this.#snapshot;
    const { answers, choices, ...rest } = { ...before, ...changes };
    const isSame = answers === before.answers && choices === before.choices;
    const settled =
      hints.settled ??
      (isSame
        ? before
        : (this.#settler?.update(before, answers, choices, { changed: hints.chosenAt, added: hints.added }) ?? {
            ...before,
            answers,
            choices,
          }));
    const { root, data, components } = settled;
    const isAskedSame = root === before.root && components === before.components;
    // Who follows them is notified only when they are others.
    const screens = settled.screens.join() === before.screens.join() ? before.screens : settled.screens;
    const whole = { ...rest, answers: settled.answers, choices: settled.choices, root, data, components, screens };
    const changed = Object.keys(changes);
    // Where a person is says nothing of what is right.
    const isOnlyShown = changed.length > 0 && changed.every((name) => UNCHECKED.includes(name)) && isAskedSame;
    const issues = isOnlyShown ? before.issues : this.#findIssues(whole);
    this.#snapshot = Object.freeze({ ...whole, issues: sameIssues(issues, before.issues) ? before.issues : issues });
    const shown = this.#findShown();
    const pointers = changedPointers(before.root, root);
    for (const pointer of shown?.differences(this.#shown) ?? []) pointers.add(pointer);
    this.#shown = shown;
    if (hints.at !== undefined) pointers.add(hints.at);
    else if (whole.answers !== before.answers || whole.entries !== before.entries) {
      for (const pointer of this.#views.keys()) pointers.add(pointer);
    }
    for (const pointer of pointers) this.#notify(pointer);
    for (const listener of [...this.#listeners]) listener();
  }

  #notify(pointer: Pointer): void {
    if (!this.#views.has(pointer) || this.#views.get(pointer) === this.field(pointer)) return;
    for (const listener of [...this.#fieldListeners]) listener(pointer);
  }

  #answered(pointer: Pointer, value: JsonValue | undefined): JsonValue {
    const { answers, root } = this.#snapshot;
    return setAnswer(answers, root, pointer, value);
  }

  #findShown(): ShownIssues | undefined {
    return this.#validation?.shownIssues(this.#snapshot, this.#kinds, this.procedure.definition);
  }

  #findIssues(snapshot: Omit<FormSnapshot, 'issues'>): Issue[] {
    const today = vietnamDate(this.#environment.now());
    return (
      this.#validation?.findIssues(this.procedure, snapshot, { fields: this.#fields, kinds: this.#kinds }, today) ?? []
    );
  }

  #otherServerIssues(pointer: Pointer): readonly Issue[] {
    const { serverIssues } = this.#snapshot;
    const kept = serverIssues.filter(({ scope, pointer: at }) => scope !== 'data' || !isWithin(pointer, at));
    return kept.length === serverIssues.length ? serverIssues : kept;
  }
}
