import type { Catalogue, CreateSettler, FormStore } from '@motcua/core';
import type { JsonSchema, Pointer } from '@motcua/model';
import type * as moreControls from './fields-chunk.js';
import type * as needs from './needs-fields-chunk.js';
import type * as laterScreens from './screens-chunk.js';
import { importProblem } from '../problems/report-problem.js';
import type { ImportProblem } from '../problems/import-problem.js';
import type { FormContext } from '../session/form-context.js';
import type { LateField, LateParts } from '../session/late-parts.js';
import { drawn } from '../platform/slices.js';
import { loadCatalogue } from '../session/load-language.js';

export type ScreensChunk = typeof laterScreens;
/** The chunk of less common fields and controls. */
export type FieldsChunk = typeof moreControls;

// Shared by all forms of the page, once one of them has loaded them.
let needed: typeof needs | undefined;
let createSettler: CreateSettler | undefined;

/**
 * Loads the parts that are not needed before the first field is filled: later screens, submission, less common
 * controls, messages of issues. They load in the background while the person reads and types. A failed load is retried
 * by the next attempt that needs the part.
 */
export class ChunkLoader implements LateParts<FormContext> {
  screens: ScreensChunk | undefined;
  fields: FieldsChunk | undefined;
  /** The error of the last load; undefined when it succeeded. */
  failure: ImportProblem | undefined;
  /** True once something outside any field needed {@link fields}. */
  wanted = false;
  rendering: LateField | undefined;
  /** Long lists rendered as plain list boxes because {@link fields} was not loaded. */
  readonly plainLists = new Set<Pointer>();
  readonly #changed: () => void;
  readonly #report: (problem: ImportProblem, cause: unknown) => void;
  #store: FormStore | undefined;
  #fields: Promise<FieldsChunk> | undefined;
  /** Fields that were drawn without what they need. */
  readonly #incomplete = new Set<LateField | undefined>();
  /** True once the fields that the form may need are loaded. */
  #hasFields = false;
  readonly #catalogues = new Map<string, Catalogue>();

  /**
   * @param changed called when a chunk has loaded or failed
   * @param report reports a file that could not be loaded to the page
   */
  constructor(changed: () => void, report: (problem: ImportProblem, cause: unknown) => void) {
    this.#changed = changed;
    this.#report = report;
  }

  /** The messages about issues in a language, once they are loaded. */
  catalogue(language: string): Catalogue | undefined {
    return this.#catalogues.get(language);
  }

  /** Switches to another form, and validates it as soon as the validators are loaded. */
  attach(store: FormStore): void {
    this.#store = store;
    this.plainLists.clear();
    this.#incomplete.clear();
    this.#hasFields = false;
    if (this.fields) store.useKinds(this.fields.lateKinds);
  }

  /** Passes the loaded chunks to the form. */
  #supply(): void {
    const { screens, fields } = this;
    if (fields) this.#store?.useKinds(fields.lateKinds);
    if (createSettler) this.#store?.useSettler(createSettler);
    if (screens && this.isWhole) this.#store?.enableValidation(screens.validationPolicy);
  }

  get createSettler(): CreateSettler | undefined {
    return createSettler;
  }

  /** Whether the settler and all validators of the form's procedure are loaded. */
  get isWhole(): boolean {
    return !this.#store || (createSettler !== undefined && this.#hasValidators);
  }

  get #hasValidators(): boolean {
    return this.#store?.procedure.validator('data#') !== undefined;
  }

  /**
   * Loads the missing chunks that a form of this schema may need; resolves to whether all are loaded.
   * @param isUrgent false when the fields of the step come first: they are drawn before anything else is loaded
   */
  async load(language: string, schema: JsonSchema = true, isUrgent = true): Promise<boolean> {
    const isWhole = this.isWhole && this.#catalogues.has(language);
    this.#hasFields ||= needed?.needsMore(schema) === false;
    if (this.screens && isWhole && this.#hasFields) {
      this.#supply();
      return true;
    }
    try {
      const fields = this.#loadNeededFields(schema);
      // A failure is handled below, after the paint.
      fields.catch(() => undefined);
      if (!isUrgent) {
        await drawn();
        await Promise.all([fields, this.loadSettler()]);
        await drawn();
      }
      const [screens] = await Promise.all([
        import('./screens-chunk.js'),
        this.#loadCatalogue(language),
        this.loadWhole(),
        fields,
      ]);
      this.screens = screens;
      this.failure = undefined;
      this.#supply();
      this.#renderIncomplete();
    } catch (error) {
      this.failure = await this.explain(error);
    }
    this.#changed();
    return !this.failure;
  }

  async #loadNeededFields(schema: JsonSchema): Promise<void> {
    needed ??= await import('./needs-fields-chunk.js');
    await needed.loadNeeded(schema, !!this.#store?.procedure.definition.prefill, () => this.loadFields());
    this.#hasFields = true;
  }

  /** Loads the issue messages of another language; until then issues have no message. */
  async loadMessages(language: string): Promise<void> {
    try {
      await this.#loadCatalogue(language);
    } catch (error) {
      this.failure = await this.explain(error);
    }
  }

  async #loadCatalogue(language: string): Promise<void> {
    if (!this.#catalogues.has(language)) this.#catalogues.set(language, await loadCatalogue(language));
  }

  /** Fetches the settler; rejects when the network fails. */
  async fetchSettler(): Promise<void> {
    createSettler ??= (await import('./settler-chunk.js')).createSettler;
  }

  /** Loads the settler, and passes it to the form; rejects when the network fails. */
  async loadSettler(): Promise<void> {
    await this.fetchSettler();
    this.#store?.useSettler(createSettler!);
  }

  /** Loads the settler and the validators of the form's procedure; rejects when the network fails. */
  async loadWhole(): Promise<void> {
    await Promise.all([this.loadSettler(), this.#hasValidators || this.#store?.procedure.loadValidators?.()]);
  }

  /** Finds out why a file failed to load, and reports it to the page. */
  async explain(error: unknown): Promise<ImportProblem> {
    const problem = await importProblem(error);
    this.#report(problem, error);
    return problem;
  }

  /** Renders everything again with data that has loaded since: a list that provides labels to fields and the review. */
  redraw(): void {
    this.wanted = true;
    this.fields = this.fields && { ...this.fields };
    this.#changed();
  }

  miss(load: () => Promise<unknown> = () => this.loadFields()): void {
    this.#incomplete.add(this.rendering);
    void load().then(
      () => this.#renderIncomplete(),
      () => undefined,
    );
  }

  #renderIncomplete(): void {
    const incomplete = [...this.#incomplete];
    this.#incomplete.clear();
    for (const field of incomplete) {
      if (field) field.changed();
      else this.redraw();
    }
  }

  /** Loads the less common controls, once for all callers; rejects on a network failure. */
  loadFields(): Promise<FieldsChunk> {
    return (this.#fields ??= this.#fetchFields());
  }

  async #fetchFields(): Promise<FieldsChunk> {
    try {
      this.fields = await import('./fields-chunk.js');
    } catch (error) {
      this.#fields = undefined;
      throw error;
    }
    this.#supply();
    this.#changed();
    return this.fields;
  }
}
