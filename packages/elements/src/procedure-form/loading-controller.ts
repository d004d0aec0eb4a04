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
import type { DraftsController } from './drafts-controller.js';
import type { FormHost } from './form-host.js';
import type { LanguageController } from './language-controller.js';
import type { PageController } from './page-controller.js';

/** Loads the procedure that `src` names, and opens a form for it. */
export class LoadingController {
  session: FormSession | undefined;
  /** Why there is no form. */
  failure: LoadFailure | undefined;
  counter: SharedDeviceMode | undefined;
  /** Answers that the page gave; a form that loads later begins with them. */
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

  /** Every answer so far; until a form can take them those that the page gave. */
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

  /** Takes what the page gave once there are validators, which know what branches of unions the answers mean. */
  #takeGiven(): boolean {
    if (!this.#chunks.hasValidators) return false;
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
      const procedure = await loadProcedure(
        source,
        (url) => import(/* webpackIgnore: true */ /* @vite-ignore */ url),
        async (url) => (await import('../platform/fetch-json.js')).fetchJson(url),
      );
      if (isOver()) return;
      this.#language.recall(procedure);
      await this.#useCounter();
      if (isOver()) return;
      const session = new FormSession(source, procedure, host.mode, this.#chunks, () => host.requestUpdate());
      this.session = session;
      const { given } = this;
      if (given !== undefined) {
        await this.#chunks.loadValidators();
        if (isOver()) return;
        session.asPage(() => session.store.load(this.given ?? given));
        this.#isGivenWaiting = false;
      }
      // The first screen that is drawn is the one that the person meets: loading is no step of theirs.
      await this.useLanguage(this.#openFirstScreen(session));
      if (isOver()) return;
      this.#page.follow(session.store);
      const { code, version } = procedure.definition;
      host.dispatchEvent(new ProcedureReadyEvent(code, version));
      void this.fillIn();
    } catch (error) {
      if (isOver()) return;
      let failure = error instanceof LoadFailure ? error : new LoadFailure('unreachable', '', error);
      const { cause } = failure;
      if (failure.reason === 'unreachable') {
        const { code, place } = await importProblem(cause, failure.source || undefined);
        if (isOver()) return;
        failure = new LoadFailure(code, source, cause, place);
      }
      await this.useLanguage();
      // The words for everything but a lost network come with the later screens.
      if (failure.reason !== 'unreachable') await this.loadChunks();
      this.failure = failure;
      host.requestUpdate();
      reportProblem(host, failure.reason, [], failure.detail, cause);
    }
  };

  /** Loads what is missing of what the form may need; resolves to whether everything is there. */
  async loadChunks(): Promise<boolean> {
    const isLoaded = await this.#chunks.load(this.#language.inUse, this.session?.procedure.schema);
    this.#takeGiven();
    return isLoaded;
  }

  /** Fills in what the page knows, once the rest of the kit is there; resolves to whether it is. */
  async fillIn(): Promise<boolean> {
    const { session } = this;
    const isLoaded = await this.loadChunks();
    if (session && isLoaded) this.#chunks.screens?.fillIn(this.#host, session, this.#host.prefillClaims);
    return isLoaded;
  }

  /** @param ready what has to be done before the words, and with them the form, are shown */
  async useLanguage(ready?: Promise<void>): Promise<void> {
    const { session } = this;
    const words = await this.#language.load(session);
    // Messages that are on the screen change their language with everything else.
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
    // Before the first messages there are no issues, which alone need them: nothing is drawn again for them.
    if (before) before.catalogue ??= catalogue;
    const same =
      before?.store === session.store &&
      before.words === words &&
      before.catalogue === catalogue &&
      before.fieldsChunk === fieldsChunk;
    return same ? before : contextOf(session, words, catalogue, chunks, fieldsChunk);
  }

  /** Keeps drafts where they may be kept now, and offers what is there. */
  async useDrafts(session: FormSession): Promise<void> {
    await this.#drafts.open(session, this.counter);
    if (session.offers && (await this.loadChunks())) await this.#chunks.screens?.siftDrafts(session, this.#host);
  }

  /** Forgets everything that was entered or given, and begins again. */
  wipe(): void {
    this.given = undefined;
    void this.load();
  }

  /** Only counters load what keeps one person's matter from the next; without it the form is not shown there. */
  async #useCounter(): Promise<void> {
    if (this.#host.mode === 'public' && !this.counter) return;
    const { modeFor } = await import('../counter/counter.js');
    this.counter = modeFor(this.#host, this.counter);
  }

  async #openFirstScreen(session: FormSession): Promise<void> {
    await this.useDrafts(session);
    // The form does not jump later to make room for what is offered.
    const { definition } = session.procedure;
    if (isDetailed(definition, this.#language.asked)) await this.loadChunks();
    else if (!session.offers && !hasStartScreen(definition)) session.store.continue();
  }
}
