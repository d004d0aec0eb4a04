import { LoadFailure, loadProcedure } from '@motcua/core';
import type { JsonValue } from '@motcua/model';
import type { ChunkLoader } from '../chunks/chunk-loader.js';
import type { SharedDeviceMode } from '../counter/session-reset.js';
import { ProcedureReadyEvent } from '../events/events.js';
import { urlOf } from '../platform/url-of.js';
import { importProblem, reportProblem } from '../problems/report-problem.js';
import { isDetailed, hasStartScreen } from '../screens/start.js';
import { contextOf, type FormContext } from '../session/form-context.js';
import { FormSession } from '../session/form-session.js';
import { pageKinds } from '../session/page-kinds.js';
import type { DraftsController } from './drafts-controller.js';
import type { FormHost } from './form-host.js';
import type { LanguageController } from './language-controller.js';
import type { PageController } from './page-controller.js';

/** Loads the procedure of `src`, and opens a form for it. */
export class LoadingController {
  session: FormSession | undefined;
  /** The reason why there is no form. */
  failure: LoadFailure | undefined;
  counter: SharedDeviceMode | undefined;
  /** Answers that the page has set before the form was loaded. */
  given: JsonValue | undefined;
  readonly #host: FormHost;
  readonly #chunks: ChunkLoader;
  readonly #language: LanguageController;
  readonly #drafts: DraftsController;
  readonly #page: PageController;
  #loads = 0;
  #isGivenWaiting = false;

  constructor(
    host: FormHost,
    chunks: ChunkLoader,
    language: LanguageController,
    drafts: DraftsController,
    page: PageController,
  ) {
    this.#host = host;
    this.#chunks = chunks;
    this.#language = language;
    this.#drafts = drafts;
    this.#page = page;
  }

  /** All answers so far; before the form is loaded, those that the page has set. */
  get answers(): JsonValue {
    const taken = this.#isGivenWaiting ? undefined : this.session?.store.getSnapshot().answers;
    return taken ?? this.given ?? {};
  }

  set answers(answers: JsonValue) {
    this.given = answers;
    if (!this.session) return;
    this.#isGivenWaiting = true;
    if (!this.#takeGiven()) void this.loadChunks();
  }

  /** Applies the answers of the page once the settler and the validators are loaded, which determine the branches of unions. */
  #takeGiven(): boolean {
    if (!this.#chunks.isWhole) return false;
    const { createSettler } = this.#chunks;
    // Another form of the page may have loaded it.
    if (createSettler) this.session?.store.useSettler(createSettler);
    if (this.#isGivenWaiting) this.session?.store.load(this.given ?? {});
    this.#isGivenWaiting = false;
    return true;
  }

  readonly load = async (): Promise<void> => {
    const load = (this.#loads += 1);
    const isOver = () => load !== this.#loads;
    const host = this.#host;
    const source = urlOf(host.src)?.href ?? '';
    this.session?.close();
    this.session = undefined;
    this.failure = undefined;
    this.#language.words = undefined;
    this.#page.reset();
    host.requestUpdate();
    try {
      const settler = this.#chunks.fetchSettler();
      // A failed load is retried by whatever needs the settler.
      settler.catch(() => undefined);
      let procedure = await loadProcedure(
        source,
        (url) => import(/* webpackIgnore: true */ /* @vite-ignore */ url),
        async (url) => (await import('../platform/fetch-json.js')).fetchJson(url),
      );
      if (isOver()) return;
      this.#language.recall(procedure);
      await this.#useCounter();
      if (host.supplement) {
        await this.loadChunks();
        // Without the chunk nothing is opened, least of all as a new dossier.
        procedure = await this.#chunks.screens!.openSupplement(host, this, procedure, isOver);
      }
      // The opening is that of the mode `public`, and does not know the kinds of the page.
      const isOpened = procedure.opening && host.mode === 'public' && Object.keys(pageKinds).length === 0;
      if (!isOpened) await settler;
      if (isOver()) return;
      const create = isOpened ? undefined : this.#chunks.createSettler;
      const session = new FormSession(source, procedure, host.mode, this.#chunks, create, () => host.requestUpdate());
      this.session = session;
      const { given } = this;
      if (given !== undefined) {
        await this.#chunks.loadWhole();
        if (isOver()) return;
        session.asPage(() => session.store.load(this.given ?? given));
        this.#isGivenWaiting = false;
      }
      // The first rendered screen is the one that the person starts on: loading is not a step.
      await this.useLanguage(this.#openFirstScreen(session));
      if (isOver()) return;
      this.#page.follow(session.store);
      const { code, version } = procedure.definition;
      host.dispatchEvent(new ProcedureReadyEvent(code, version));
      // The fields are rendered first: they ask for what they need.
      void host.updateComplete.then(() => this.fillIn(false));
    } catch (error) {
      if (isOver()) return;
      let failure = error instanceof LoadFailure ? error : new LoadFailure('unreachable', '', error);
      const { cause } = failure;
      if (failure.reason === 'unreachable') {
        const { code, location } = await importProblem(cause, failure.source || undefined);
        if (isOver()) return;
        failure = new LoadFailure(code, source, cause, location);
      }
      await this.useLanguage();
      // The texts of failures other than a lost network are in the screens chunk.
      if (failure.reason !== 'unreachable') await this.loadChunks();
      this.failure = failure;
      host.requestUpdate();
      reportProblem(host, failure.reason, [], failure.detail, cause);
    }
  };

  /** Loads the missing chunks that the form may need; resolves to whether all are loaded. */
  async loadChunks(isUrgent?: boolean): Promise<boolean> {
    const isLoaded = await this.#chunks.load(this.#language.inUse, this.session?.procedure.schema, isUrgent);
    this.#takeGiven();
    return isLoaded;
  }

  /** Applies the prefill claims of the page, once the late chunks are loaded; resolves to whether they are. */
  async fillIn(isUrgent?: boolean): Promise<boolean> {
    const { session } = this;
    const isLoaded = await this.loadChunks(isUrgent);
    if (session && isLoaded) this.#chunks.screens?.fillIn(this.#host, session, this.#host.prefillClaims);
    return isLoaded;
  }

  /** @param ready runs before the texts, and with them the form, are shown */
  async useLanguage(ready?: Promise<void>): Promise<void> {
    const { session } = this;
    const words = await this.#language.load(session);
    // Visible messages change their language together with the form.
    if (words && this.#chunks.screens) await this.#chunks.loadMessages(words.language);
    await ready;
    if (session === this.session) {
      if (words) session?.store.useLanguage(words.language);
      this.#language.words = words;
    }
    this.#host.requestUpdate();
  }

  /**
   * Returns the context to render with: the same object while nothing in it changes, so that only affected fields
   * render.
   */
  contextAfter(before: FormContext | undefined): FormContext | undefined {
    const { session } = this;
    const { words } = this.#language;
    if (!words || !session) return undefined;
    const chunks = this.#chunks;
    const catalogue = chunks.catalogue(words.language);
    const fieldsChunk = chunks.wanted ? chunks.fields : undefined;
    // Before the first messages load there are no issues, which alone need them: no rerender is needed.
    if (before) before.catalogue ??= catalogue;
    const same =
      before?.store === session.store &&
      before.words === words &&
      before.catalogue === catalogue &&
      before.fieldsChunk === fieldsChunk;
    return same ? before : contextOf(session, words, catalogue, chunks, fieldsChunk);
  }

  /** Connects the draft storage, if drafts are allowed, and offers its drafts. */
  async useDrafts(session: FormSession): Promise<void> {
    await this.#drafts.open(session, this.counter);
    if (session.offers && (await this.loadChunks())) await this.#chunks.screens?.siftDrafts(session, this.#host);
  }

  /** Discards everything that was entered or prefilled, and resets the form. */
  wipe(): void {
    this.given = undefined;
    void this.load();
  }

  /** Only counters load the chunk that separates the sessions of people; without it the form is not shown there. */
  async #useCounter(): Promise<void> {
    if (this.#host.mode === 'public' && !this.counter) return;
    const { modeFor } = await import('../counter/counter.js');
    this.counter = modeFor(this.#host, this.counter);
  }

  async #openFirstScreen(session: FormSession): Promise<void> {
    await this.useDrafts(session);
    // Waits for the late chunks, so that the form does not shift later to make room for their content.
    const { definition } = session.procedure;
    if (isDetailed(definition, this.#language.asked)) await this.loadChunks();
    else if (!session.offers && !hasStartScreen(definition)) session.store.continue();
  }
}
