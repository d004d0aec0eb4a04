import type {
  ActiveNode,
  Catalogue,
  CreateSettler,
  FieldView,
  FormSnapshot,
  FormStore,
  KindRecord,
  Labels,
  LateScreenId,
  LeafKindName,
  Question,
} from '@motcua/core';
import type { CompiledDefinition, ComponentDefinition, Issue, JsonValue, Pointer, TextBlock } from '@motcua/model';
import type { nothing, TemplateResult } from 'lit';
import type { ListboxOption } from '../options/listbox-option.js';
import type { ImportProblem } from '../problems/import-problem.js';

// The interfaces of parts that load late, for the folders that must not import `chunks`. `Context` is the render
// context.

type Rendered = TemplateResult | typeof nothing;

/** A field and its state; `controls/control-view.ts` extends it. */
export interface FieldControl<Context> {
  readonly context: Context;
  readonly view: FieldView;
  readonly label: string;
  readonly hint: string | undefined;
}

/** The views of a kind outside of its control; `controls/kind-view.ts` extends it. */
export interface AnswerView<Context> {
  /** Formats an answer for reading: in the review, in tables, on paper. */
  readonly readOnly: (context: Context, node: ActiveNode, value: JsonValue) => string;
  /** Renders space to write an answer by hand. Few options are boxes to tick, whatever the kind. */
  readonly paper: (context: Context, node: ActiveNode) => TemplateResult;
}

/** The printable documents: the form as filled in, a blank form, the receipt. */
export type PrintKind = 'filled' | 'blank' | 'receipt';

/** Fields and controls that few forms need. */
export interface FieldParts<Context> {
  /** Resolves when all requested lists have loaded or failed. */
  codeListsSettled(): Promise<unknown>;
  branchText(context: Context, node: ActiveNode, question: Question, index: number): string;
  cardScan(context: Context): Rendered;
  clearButton(control: FieldControl<Context>): Rendered;
  removeGroupButton(context: Context, node: ActiveNode): Rendered;
  combobox(control: FieldControl<Context>, options: () => readonly ListboxOption[]): Rendered;
  soleOptionCheckbox(control: FieldControl<Context>, options: readonly ListboxOption[]): Rendered;
  formattedText(blocks: readonly TextBlock[], attributes: Readonly<Record<string, string | undefined>>): TemplateResult;
  readonly lateKinds: KindRecord;
  lateView(kind: LeafKindName): AnswerView<Context>;
  furtherHint(context: Context, node: ActiveNode, own: string | undefined): string | undefined;
  given(control: FieldControl<Context>): Rendered;
  addPropertyForm(context: Context, node: ActiveNode): Rendered;
  member(context: Context, node: ActiveNode): Rendered;
  prefilled(control: FieldControl<Context>): Rendered;
  questions(control: FieldControl<Context>, titleShownAbove: boolean): Rendered;
  renderOther(control: FieldControl<Context>, titleShownAbove: boolean): Rendered;
  reportedText(context: Context, pointer: Pointer): string | undefined;
  characterCount(control: FieldControl<Context>): Rendered;
  specialGroup(control: FieldControl<Context>, titleShownAbove: boolean): Rendered;
}

/** The screens after the first step, and details of the first. */
export interface ScreenParts<Context> {
  channelFacts(context: Context): TemplateResult;
  submitLabel(snapshot: FormSnapshot): string | undefined;
  readonly lateScreens: Readonly<Record<LateScreenId, { title(snapshot: FormSnapshot): string }>>;
  legalBasisList(context: Context): TemplateResult;
  paperNotes(context: Context, component: ComponentDefinition): string;
  /** Resolves to false when nothing could be printed. */
  printForm(context: Context, form: Element, kind: PrintKind): Promise<boolean>;
  privacyDetails(privacy: CompiledDefinition['privacy'], labels: Labels): TemplateResult;
  issueMessage(context: Context, issue: Issue, catalogue: Catalogue): string;
}

/** A field that can be rendered again. */
export interface LateField {
  changed(): void;
}

/** Loads parts of the kit when a form needs them, or earlier. Implemented by `chunks/chunk-loader.ts`. */
export interface LateParts<Context> {
  readonly screens: ScreenParts<Context> | undefined;
  readonly fields: FieldParts<Context> | undefined;
  /** Creates the settler, once it is loaded. */
  readonly createSettler: CreateSettler | undefined;
  /** The field that is being rendered. */
  rendering: LateField | undefined;
  /** Long lists rendered as plain list boxes because {@link fields} was not loaded. */
  readonly plainLists: Set<Pointer>;
  /** Supplies the store with its settler, kinds and validation rules, each as soon as it is loaded. */
  attach(store: FormStore): void;
  /** The messages about issues in a language, once they are loaded. */
  catalogue(language: string): Catalogue | undefined;
  /** Finds out why a file failed to load, and reports it to the page. */
  explain(error: unknown): Promise<ImportProblem>;
  /** Loads {@link fields}; rejects when the network fails. */
  loadFields(): Promise<FieldParts<Context>>;
  /**
   * Loads a part, {@link fields} by default, for the field that is being rendered without it. The field is rendered
   * again once the part is loaded; outside a field, everything is.
   */
  miss(load?: () => Promise<unknown>): void;
  /** Rerenders everything with the chunks and lists loaded since. */
  redraw(): void;
}
