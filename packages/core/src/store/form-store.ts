import {
  checkComponents,
  componentStates,
  getAt,
  IssueCode,
  issue,
  jsonEqual,
  knownPointers,
  setAt,
  validateData,
  vietnamDate,
  type CompiledProcedure,
  type Issue,
  type JsonValue,
  type Pointer,
} from '@motcua/model';
import type { AttachedFile, RejectedFile } from '../files/attached-file.js';
import { screenOfIssue, screensOf, stepPointers, type ScreenId } from '../flow/screens.js';
import type { Draft } from '../drafts/draft.js';
import type { Entry } from '../kinds/kind.js';
import { kindOf } from '../kinds/registry.js';
import type { ActiveNode } from '../schema/active-node.js';
import type { SubmissionState } from '../submission/submission-state.js';
import { emptyEntry, FieldDefinitions } from './field-definitions.js';
import type { FieldView, FormSnapshot } from './form-snapshot.js';
import { settle } from './settle.js';

/** What the store needs from outside. */
export interface FormEnvironment {
  /** Now; also decides what "today" is, in Asia/Ho_Chi_Minh. */
  readonly now: () => Date;
  /** A fresh submission id, UUID version 7. */
  readonly newSubmissionId: () => string;
}

/** What a form may begin with: answers of a draft, or data from elsewhere. */
export interface InitialState {
  readonly answers?: JsonValue;
  readonly entries?: Readonly<Record<Pointer, Entry>>;
  readonly startedAt?: string;
  readonly submissionId?: string;
}

type Listener = () => void;
type Change = Partial<FormSnapshot>;

/**
 * The state of one form and everything that can happen to it. Snapshots are frozen; a field's listener is called only
 * when that field's view changed.
 */
export class FormStore {
  readonly procedure: CompiledProcedure;
  readonly #environment: FormEnvironment;
  readonly #known: ReadonlySet<Pointer>;
  readonly #fields: FieldDefinitions;
  readonly #listeners = new Set<Listener>();
  readonly #fieldListeners = new Map<Pointer, Set<Listener>>();
  readonly #views = new Map<Pointer, FieldView>();
  readonly #issueScreens = new Map<string, ScreenId>();
  #snapshot: FormSnapshot;
  #shown: ReadonlyMap<Pointer, readonly Issue[]> = new Map();

  constructor(procedure: CompiledProcedure, environment: FormEnvironment, initial: InitialState = {}) {
    this.procedure = procedure;
    this.#environment = environment;
    this.#known = knownPointers(procedure.schema);
    this.#fields = new FieldDefinitions(procedure.definition);
    const answers = initial.answers ?? {};
    const { active, data } = settle(procedure, this.#known, answers, undefined);
    const components = componentStates(procedure, data);
    const base: FormSnapshot = {
      answers,
      entries: new Map(Object.entries(initial.entries ?? {})),
      active,
      data,
      components,
      files: {},
      rejected: {},
      issues: [],
      serverIssues: [],
      touched: new Set(),
      attempted: new Set(),
      screens: screensOf(procedure.definition, active, components),
      screen: 'start',
      returning: false,
      declared: false,
      consents: new Set(),
      provenance: {},
      startedAt: initial.startedAt ?? environment.now().toISOString(),
      submissionId: initial.submissionId ?? environment.newSubmissionId(),
      submission: { state: 'idle' },
    };
    this.#snapshot = Object.freeze({ ...base, issues: this.#findIssues(base) });
  }

  getSnapshot(): FormSnapshot {
    return this.#snapshot;
  }

  /** Calls the listener after every change; returns how to stop. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls the listener when the view of the field at `pointer` changes, or it appears or goes; returns how to stop. */
  subscribeField(pointer: Pointer, listener: Listener): () => void {
    const listeners = this.#fieldListeners.get(pointer) ?? new Set();
    this.#fieldListeners.set(pointer, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#fieldListeners.delete(pointer);
    };
  }

  /** The field at `pointer`, or undefined while nothing is asked there. */
  field(pointer: Pointer): FieldView | undefined {
    const { active, entries } = this.#snapshot;
    const node = active.nodes.get(pointer);
    if (!node) return undefined;
    const typed = entries.get(pointer);
    const issues = this.#shown.get(pointer) ?? noIssues;
    const before = this.#views.get(pointer);
    const entry = typed ?? this.#formatted(node);
    if (before && before.node === node && sameEntry(before.entry, entry) && sameIssues(before.issues, issues)) {
      return before;
    }
    const view: FieldView = Object.freeze({ pointer, node, kind: node.kind, entry, issues });
    this.#views.set(pointer, view);
    return view;
  }

  /** Takes what a person is typing, as it is; nothing is rewritten before {@link commit}. */
  enter(pointer: Pointer, entry: Entry): void {
    const node = this.#snapshot.active.nodes.get(pointer);
    if (!node || node.kind === 'group') return;
    const reading = kindOf(node.kind).parse(entry, this.#fields.context(node));
    const value = 'value' in reading ? reading.value : undefined;
    const entries = new Map(this.#snapshot.entries).set(pointer, entry);
    const answers = setAt(this.#snapshot.answers, pointer, value) ?? {};
    const serverIssues = this.#snapshot.serverIssues.filter((issue) => issue.pointer !== pointer);
    this.#change({ answers, entries, serverIssues: same(serverIssues, this.#snapshot.serverIssues) }, pointer);
  }

  /** A person has left the field: what can be read is shown as it is kept, and its issues may show from now on. */
  commit(pointer: Pointer): void {
    const { active, entries, touched } = this.#snapshot;
    const node = active.nodes.get(pointer);
    const entry = entries.get(pointer);
    if (!node || entry === undefined) return;
    const reading = kindOf(node.kind).parse(entry, this.#fields.context(node));
    const kept = new Map(entries);
    if (!('unreadable' in reading)) kept.delete(pointer);
    this.#change({ entries: kept, touched: new Set(touched).add(pointer) }, pointer);
  }

  /** Replaces every answer, e.g. by a draft's. Files and the submission id stay. */
  load(answers: JsonValue): void {
    this.#change({ answers, entries: new Map(), touched: new Set() });
  }

  /** Goes on with a draft: its answers, its submission id, and the screen where it was left if that is still asked. */
  resume(draft: Draft): void {
    const { answers, startedAt, submissionId } = draft;
    this.#change({ answers, entries: new Map(Object.entries(draft.entries)), startedAt, submissionId });
    const { screens } = this.#snapshot;
    const reached = screens.includes(draft.screen) ? draft.screen : 'start';
    this.goTo(screens.slice(0, screens.indexOf(reached)).find((screen) => this.issuesOn(screen).length > 0) ?? reached);
  }

  /** Adds files that were inspected; rejected ones replace the component's earlier rejections. */
  attach(component: string, attached: readonly AttachedFile[], rejected: readonly RejectedFile[]): void {
    const { files, rejected: before } = this.#snapshot;
    this.#change({
      files: { ...files, [component]: [...(files[component] ?? []), ...attached] },
      rejected: { ...before, [component]: rejected },
      serverIssues: this.#withoutComponent(component),
    });
  }

  removeFile(component: string, id: string): void {
    const { files, rejected } = this.#snapshot;
    this.#change({
      files: { ...files, [component]: (files[component] ?? []).filter((file) => file.id !== id) },
      rejected: { ...rejected, [component]: [] },
      serverIssues: this.#withoutComponent(component),
    });
  }

  declare(declared: boolean): void {
    this.#change({ declared });
  }

  consent(purpose: string, given: boolean): void {
    const consents = new Set(this.#snapshot.consents);
    if (given) consents.add(purpose);
    else consents.delete(purpose);
    this.#change({ consents });
  }

  /** The issues that stand on a screen; on the review, all of them. */
  issuesOn(screen: ScreenId): Issue[] {
    const { issues } = this.#snapshot;
    if (screen === 'start') return [];
    const found = issues.filter((candidate) => {
      const place = this.screenOf(candidate);
      return screen === 'review' ? place !== 'declaration' : place === screen;
    });
    return inReadingOrder(found, this.#snapshot, this.procedure.definition.steps.flatMap(stepPointers));
  }

  /**
   * Goes to the next screen if nothing on this one stands in the way.
   * @returns whether it went; when not, the screen's issues show from now on.
   */
  continue(): boolean {
    this.#commitAll();
    const { screen, screens, returning, attempted } = this.#snapshot;
    if (this.issuesOn(screen).length > 0) {
      this.#change({ attempted: new Set(attempted).add(screen) });
      return false;
    }
    const index = screens.indexOf(screen);
    const after = screens.slice(index + 1);
    const next = returning ? (after.find((other) => this.issuesOn(other).length > 0) ?? 'review') : after[0];
    if (!next) return false;
    const stays = returning && next !== 'review' && next !== 'declaration';
    this.#change({ screen: next === 'declaration' && returning ? 'review' : next, returning: stays });
    return true;
  }

  /** Goes one screen back, or from a change back to the review. Nothing is validated or lost. */
  back(): void {
    const { screen, screens, returning } = this.#snapshot;
    const previous = returning ? 'review' : screens[screens.indexOf(screen) - 1];
    this.#commitAll();
    if (previous) this.#change({ screen: previous, returning: false });
  }

  /** Opens a screen; `returning` brings the person back to the review after it. */
  goTo(screen: ScreenId, { returning = false }: { readonly returning?: boolean } = {}): void {
    this.#change({ screen, returning });
  }

  /** Follows a submission; {@link FormSnapshot.screen} becomes `sending`, then `receipt`, or the declaration again. */
  submissionChanged(submission: SubmissionState): void {
    const screen =
      submission.state === 'sending' ? 'sending' : submission.state === 'received' ? 'receipt' : 'declaration';
    this.#change({ submission, screen });
  }

  /** Puts the receiver's issues on their fields and opens the first screen that has one. */
  refuse(issues: readonly Issue[]): void {
    const [first] = issues;
    const screens = new Set(issues.map((candidate) => this.screenOf(candidate)));
    this.#change({ serverIssues: issues, attempted: new Set([...this.#snapshot.attempted, ...screens]) });
    if (first) this.goTo(this.screenOf(first), { returning: true });
  }

  /** Enter in a text box continues without leaving it: everything that can be read counts as left. */
  #commitAll(): void {
    for (const pointer of this.#snapshot.entries.keys()) this.commit(pointer);
  }

  /** @param at the only field whose entry the change touches; absent when it may be any */
  #change(change: Change, at?: Pointer): void {
    const before = this.#snapshot;
    const next: FormSnapshot = { ...before, ...change };
    const settled =
      next.answers === before.answers
        ? { active: before.active, data: before.data }
        : settle(this.procedure, this.#known, next.answers, before.active);
    const components = settled.data === before.data ? before.components : componentStates(this.procedure, settled.data);
    const screens = screensOf(this.procedure.definition, settled.active, components);
    const whole = { ...next, ...settled, components, screens };
    this.#snapshot = Object.freeze({ ...whole, issues: this.#findIssues(whole) });
    this.#shown = this.#findShown();
    const entriesChanged = next.answers !== before.answers || next.entries !== before.entries;
    for (const [pointer, listeners] of [...this.#fieldListeners]) {
      const view = this.#views.get(pointer);
      const unchanged =
        view?.node === settled.active.nodes.get(pointer) &&
        !(entriesChanged && (at === undefined || at === pointer)) &&
        sameIssues(view?.issues ?? noIssues, this.#shown.get(pointer) ?? noIssues);
      if (!unchanged && view !== this.field(pointer)) for (const listener of [...listeners]) listener();
    }
    for (const listener of [...this.#listeners]) listener();
  }

  #findIssues(snapshot: FormSnapshot): Issue[] {
    const unreadable = this.#unreadable(snapshot);
    const covered = new Set(unreadable.map(({ pointer }) => pointer));
    const found = validateData(this.procedure, snapshot.data, this.#today()).filter(
      ({ pointer }) => !covered.has(pointer),
    );
    const given = snapshot.components.map(({ definition, state }) => ({
      id: definition.id,
      state: state === 'waived' ? ('waived' as const) : ('attached' as const),
      files: state === 'form' || state === 'waived' ? [] : (snapshot.files[definition.id] ?? []),
    }));
    const declaration = snapshot.declared ? [] : [issue('', IssueCode.declarationRequired, {}, 'declaration')];
    const consents =
      this.procedure.definition.privacy.mode === 'consent'
        ? this.procedure.definition.privacy.purposes
            .filter((purpose) => !snapshot.consents.has(purpose))
            .map((purpose) => issue(`/${purpose}`, IssueCode.consentRequired, {}, 'declaration'))
        : [];
    const components = checkComponents(this.procedure, snapshot.data, given);
    return [...unreadable, ...found, ...components, ...snapshot.serverIssues, ...consents, ...declaration];
  }

  #unreadable(snapshot: FormSnapshot): Issue[] {
    const issues: Issue[] = [];
    for (const [pointer, entry] of snapshot.entries) {
      const node = snapshot.active.nodes.get(pointer);
      if (!node) continue;
      const reading = kindOf(node.kind).parse(entry, this.#fields.context(node));
      if ('unreadable' in reading) {
        issues.push(issue(pointer, IssueCode.unreadable, { reason: reading.unreadable, ...reading.params }));
      }
    }
    return issues;
  }

  #formatted(node: ActiveNode): Entry {
    if (node.kind === 'group') return emptyEntry;
    return kindOf(node.kind).format(getAt(this.#snapshot.answers, node.pointer), this.#fields.context(node));
  }

  /**
   * Nothing shows before the first attempt to continue or before a changed field is left; from then on an issue shows
   * until it is mended.
   */
  #findShown(): ReadonlyMap<Pointer, readonly Issue[]> {
    const { issues, touched, attempted } = this.#snapshot;
    const shown = new Map<Pointer, Issue[]>();
    for (const candidate of issues) {
      const { scope, pointer } = candidate;
      if (scope !== 'data' || !(touched.has(pointer) || attempted.has(this.screenOf(candidate)))) continue;
      const list = shown.get(pointer);
      if (list) list.push(candidate);
      else shown.set(pointer, [candidate]);
    }
    return shown;
  }

  /** The screen on which an issue can be mended. */
  screenOf(issue: Issue): ScreenId {
    const key = `${issue.scope} ${issue.pointer}`;
    const known = this.#issueScreens.get(key);
    if (known) return known;
    const screen = screenOfIssue(this.procedure.definition, issue);
    this.#issueScreens.set(key, screen);
    return screen;
  }

  #withoutComponent(component: string): readonly Issue[] {
    return this.#snapshot.serverIssues.filter(
      ({ scope, pointer }) => scope !== 'components' || !`${pointer}/`.startsWith(`/${component}/`),
    );
  }

  #today(): string {
    return vietnamDate(this.#environment.now());
  }
}

function sameEntry(left: Entry, right: Entry): boolean {
  return left === right || jsonEqual(left, right);
}

const noIssues: readonly Issue[] = [];

function sameIssues(left: readonly Issue[], right: readonly Issue[]): boolean {
  return (
    left === right ||
    (left.length === right.length &&
      left.every((item, index) => item.code === right[index]?.code && jsonEqual(item.params, right[index]?.params)))
  );
}

/** The list before when nothing was taken out, so that its identity tells that nothing changed. */
function same<Item>(after: readonly Item[], before: readonly Item[]): readonly Item[] {
  return after.length === before.length ? before : after;
}

/** Issues in the order in which their fields stand on the page. */
function inReadingOrder(issues: readonly Issue[], snapshot: FormSnapshot, fields: readonly Pointer[]): Issue[] {
  const order = new Map<string, number>();
  const visit = (node: ActiveNode | undefined) => {
    if (!node || order.has(node.pointer)) return;
    order.set(node.pointer, order.size);
    node.children.forEach(visit);
  };
  for (const pointer of fields) visit(snapshot.active.nodes.get(pointer));
  const place = ({ scope, pointer }: Issue) => (scope === 'data' ? (order.get(pointer) ?? order.size) : order.size + 1);
  return [...issues].sort((left, right) => place(left) - place(right));
}
