import type {
  ActiveNode,
  Catalogue,
  FieldView,
  FormSnapshot,
  FormStore,
  Labels,
  LeafKindName,
  Question,
  ScreenId,
} from '@motcua/core';
import type { CompiledDefinition, ComponentDefinition, Issue, JsonValue, Pointer, TextBlock } from '@motcua/model';
import type { nothing, TemplateResult } from 'lit';
import type { ListboxOption } from '../options/listbox-option.js';
import type { ImportProblem } from '../problems/import-problem.js';

// The interfaces of parts that load late, for the folders that must not import `chunks`. `Context` is the render
// context.

type Rendered = TemplateResult | typeof nothing;

/** One field and how it appears; `controls/control-view.ts` has more. */
export interface FieldControl<Context> {
  readonly context: Context;
  readonly view: FieldView;
  readonly label: string;
  readonly hint: string | undefined;
}

/** The views of a kind outside of its control; `controls/kind-view.ts` extends it. */
export interface AnswerView<Context> {
  /** An answer as text, where it is only read: on the review, in tables, on paper. */
  readonly readOnly: (context: Context, node: ActiveNode, value: JsonValue) => string;
  /** Room to write an answer by hand. Few options are boxes to tick, whatever the kind. */
  readonly paper: (context: Context, node: ActiveNode) => TemplateResult;
}

/** The printable documents: the form as filled in, a blank form, the receipt. */
export type PrintKind = 'filled' | 'blank' | 'receipt';

/** Fields and controls that few forms have. */
export interface FieldParts<Context> {
  /** Resolves when all lists that were asked for have come or failed. */
  codeListsSettled(): Promise<unknown>;
  branchText(context: Context, node: ActiveNode, question: Question, index: number): string;
  cardScan(context: Context): Rendered;
  clearButton(control: FieldControl<Context>): Rendered;
  removeGroupButton(context: Context, node: ActiveNode): Rendered;
  combobox(control: FieldControl<Context>, options: () => readonly ListboxOption[]): Rendered;
  soleOptionCheckbox(control: FieldControl<Context>, options: readonly ListboxOption[]): Rendered;
  formattedText(blocks: readonly TextBlock[], attributes: Readonly<Record<string, string | undefined>>): TemplateResult;
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
  lateScreenTitle(screen: ScreenId): string | undefined;
  legalBasisList(context: Context): TemplateResult;
  paperNotes(context: Context, component: ComponentDefinition): string;
  /** Resolves to false when nothing could be printed. */
  printForm(context: Context, form: Element, kind: PrintKind): Promise<boolean>;
  privacyDetails(privacy: CompiledDefinition['privacy'], labels: Labels): TemplateResult;
  issueMessage(context: Context, issue: Issue, catalogue: Catalogue): string;
}

/** Loads parts of the kit when a form needs them, or earlier. `chunks/chunk-loader.ts` does it. */
export interface LateParts<Context> {
  readonly screens: ScreenParts<Context> | undefined;
  readonly fields: FieldParts<Context> | undefined;
  /** True once something was to be rendered that needs {@link fields}. */
  wanted: boolean;
  /** Long lists that were rendered plainly because {@link fields} was not there. */
  readonly plainLists: Set<Pointer>;
  /** Validates the store from now on, as soon as the validators are loaded. */
  attach(store: FormStore): void;
  /** Finds out why a file did not come, and reports it to the page. */
  explain(error: unknown): Promise<ImportProblem>;
  /** Loads {@link fields}; rejects when the network fails. */
  loadFields(): Promise<FieldParts<Context>>;
  /** Rerenders everything with the chunks and lists loaded since. */
  redraw(): void;
}
