/* eslint-disable lit-a11y/accessible-name -- words that change are set as text, since translators replace what is in the template. */
import {
  LoadFailure,
  loadProcedure,
  SOURCE_LANGUAGE,
  type FormSnapshot,
  type GivenReceipt,
  type PrefillClaims,
  type ScreenId,
} from '@motcua/core';
import type { Issue, JsonValue } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { SharedDeviceMode } from '../counter/session-reset.js';
import type { FormMode, Officer } from '../session/form-mode.js';
import { ProcedureReadyEvent, ProcedureStepEvent } from '../events/events.js';
import { contextOf, type FormContext } from '../session/form-context.js';
import { FormSession } from '../session/form-session.js';
import { loadLanguage, type LanguageWords } from '../session/load-language.js';
import { kitLanguage, useKitLanguage } from '../localize/localize.js';
import { ChunkLoader } from '../chunks/chunk-loader.js';
import { StoreController } from '../session/store-controller.js';
import { indexedDbDrafts } from '../platform/indexed-db-drafts.js';
import { importProblem, reportProblem } from '../problems/report-problem.js';
import { adoptStyles } from '../platform/style-sheets.js';
import { tokenStyles } from '../tokens.styles.js';
import { type EndpointProblem, urlOf } from '../session/endpoint.js';
import { keywordOf } from './enumerated-attribute.js';
import { FormElement, type PropertyOptions } from './form-element.js';
import { FocusKeeper } from './focus-keeper.js';
import { buttons, languageSwitch, progress, verification } from './form-chrome.js';
import { chosenLanguage, keepLanguage, languageAround } from '../page/page-language.js';
import { formStyles } from './procedure-form.styles.js';
import type { PageObservers } from '../page/page-observers.js';
import { restFailure, unreachable } from '../screens/not-loaded.js';
import { screenTitle } from '../screens/screen-title.js';
import { isDetailed, start, hasStartScreen } from '../screens/start.js';
import { step } from '../screens/step.js';

export { earlyResponses } from '../platform/early-responses.js';

/**
 * The keywords of enumerated attributes, the default first, and the one that an unknown value means: the one that keeps
 * and shares least.
 */
const KEYWORDS = [
  ['mode', ['public', 'assisted', 'kiosk'], 'kiosk'],
  ['draft', ['device', 'off'], 'off'],
  ['credentials', ['same-origin', 'include'], 'same-origin'],
] as const;

/** The screens that are drawn by what comes later, which has each under its name. */
type LaterScreen = Exclude<ScreenId, 'start' | `step:${string}`>;

/**
 * The whole journey of one procedure: what you need, the questions, documents, review, declaration, sending, receipt.
 *
 * @summary A procedure as an application form, embedded in any page.
 * @tag procedure-form
 * @fires {ProcedureReadyEvent} procedure-ready - the form can be used
 * @fires {ProcedureStepEvent} procedure-step - the person went to another screen
 * @fires {ProcedureBeforeSubmitEvent} procedure-before-submit - cancelable; the dossier is about to be sent
 * @fires {ProcedureSubmittedEvent} procedure-submitted - the receiver has accepted the dossier
 * @fires {ProcedureProblemEvent} procedure-problem - loading or sending failed; codes and pointers only
 * @slot - shown until the form is, and where it cannot be: another way to apply, e.g. a telephone number
 * @csspart form - everything
 * @csspart title - the heading of a screen
 * @csspart field - one question
 * @csspart label - its label or legend
 * @csspart hint - its hint
 * @csspart error - what is wrong with it
 * @csspart control - a text box or list box
 * @csspart button - the main button
 * @csspart button-secondary - other buttons
 * @csspart error-summary - the list of what stands in the way
 */
export class ProcedureForm extends FormElement {
  static override readonly styles = [tokenStyles, formStyles];

  readonly #controller = new StoreController(this, (snapshot) => this.#drawnOf(snapshot));

  static override readonly properties: Readonly<Record<string, PropertyOptions>> = {
    src: {},
    endpoint: {},
    lang: { reflect: true },
    draft: {},
    credentials: {},
    prefillClaims: { attribute: false },
    mode: { reflect: true },
    officer: { attribute: false },
    pageTitle: { isBoolean: true, attribute: 'page-title' },
    stepParam: { attribute: 'step-param' },
    failure: { attribute: false },
    words: { attribute: false },
    summarized: { attribute: false },
  };

  /** Address of the compiled procedure (`procedure.js`). */
  src = '';
  /** Where dossiers are posted; `none` where the page sends them itself, see `procedure-before-submit`. */
  endpoint = '';
  /** Language of the form; that of the page around it when absent. */
  override lang = '';
  /** Whether unfinished answers are kept on this device. */
  draft: 'device' | 'off' = 'device';
  /** Whether cookies go along when the endpoint is on another origin. */
  credentials: 'same-origin' | 'include' = 'same-origin';
  /** Whether the page's title names the screen that the person is on; it stays as it is otherwise. */
  pageTitle = false;
  /**
   * Name of the query parameter that holds the current step in the page's address; without it the address stays as it is.
   * The browser's Back goes from step to step either way, see the attribute `history` in docs/embedding.md.
   */
  stepParam = '';
  /** What the page knows of the person; see also the event `procedure-prefill`. */
  prefillClaims: PrefillClaims | undefined;
  /**
   * Who fills: a person at home; an officer for a citizen, who confirms before it is sent (`assisted`); many people one
   * after the other on a shared computer, which keeps nothing (`kiosk`). Another mode begins the form again.
   */
  mode: FormMode = 'public';
  /** The officer who fills for a citizen; goes into the dossier. */
  officer: Officer | undefined;

  private failure: LoadFailure | undefined;
  private words: LanguageWords | undefined;
  /** Whether the summary lists what stands in the way on this screen. */
  private summarized = false;

  readonly #chunks = new ChunkLoader(
    () => {
      this.#useStyles();
      this.requestUpdate();
    },
    ({ code, place }, cause) => reportProblem(this, code, [], place, cause),
  );
  readonly #focus = new FocusKeeper();
  #session: FormSession | undefined;
  #context: FormContext | undefined;
  /** Answers that the page gave; a form that loads later begins with them. */
  #given: JsonValue | undefined;
  #isGivenWaiting = false;
  #loads = 0;
  #shownScreen: ScreenId | undefined;
  #counter: SharedDeviceMode | undefined;
  /** The language of the page, and the one that the person has chosen instead. */
  #pageLanguage = '';
  #chosen = '';
  #endpointProblem: EndpointProblem | undefined;
  #followers: PageObservers | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // What follows the person begins anew, and the language around may be another.
    this.requestUpdate('lang');
    if (this.#session) this.#session.isAway = false;
    document.addEventListener('visibilitychange', this.#keepDraft);
    globalThis.addEventListener('pagehide', this.#keepDraft);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#keepDraft);
    globalThis.removeEventListener('pagehide', this.#keepDraft);
    this.#keepDraft();
    if (this.#session) this.#session.isAway = true;
    this.#followers?.leave();
  }

  /** Every answer so far, also to questions that are hidden now; a new value replaces them all. */
  get answers(): JsonValue {
    const taken = this.#isGivenWaiting ? undefined : this.#session?.store.getSnapshot().answers;
    return taken ?? this.#given ?? {};
  }

  set answers(answers: JsonValue) {
    this.#given = answers;
    if (!this.#session) return;
    this.#isGivenWaiting = true;
    if (!this.#takeGiven()) void this.#loadChunks();
  }

  /** Takes what the page gave once there are validators, which know what branches of unions the answers mean. */
  #takeGiven(): boolean {
    if (!this.#chunks.hasValidators) return false;
    if (this.#isGivenWaiting) this.#session?.store.load(this.#given ?? {});
    this.#isGivenWaiting = false;
    return true;
  }

  /** All that stands in the way of sending the dossier now, shown or not. */
  get issues(): readonly Issue[] {
    return this.#session?.store.getSnapshot().issues ?? [];
  }

  /** Shows the receipt of a dossier that the page has sent itself (see `procedure-before-submit`). */
  receive(receipt: GivenReceipt): void {
    const session = this.#session;
    // What comes before the form is kept for it.
    if (!session || !this.words) this.addEventListener('procedure-ready', () => this.receive(receipt), { once: true });
    else void this.#loadChunks().then(() => this.#chunks.screens?.acceptReceipt(this, session, receipt));
  }

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    for (const [name, keywords, safest] of KEYWORDS) {
      if (!changed.has(name)) continue;
      const keyword = keywordOf(this[name], keywords);
      if (keyword === undefined) reportProblem(this, 'invalidAttribute', [], name);
      Object.assign(this, { [name]: keyword ?? safest });
    }
    this.#checkEndpoint();
    if (changed.has('lang') && (!this.lang || this.lang !== this.#chosen))
      this.#pageLanguage = this.lang || languageAround(this);
    // A mode that is only written in another way leaves the form as it is.
    if (changed.has('src') || (changed.get('mode') ?? this.mode) !== this.mode) void this.#load();
    else if (changed.has('lang')) void this.#useLanguage();
    if (changed.has('prefillClaims') && this.#session) void this.#fillIn();
    if (changed.has('draft') && this.#session) void this.#useDrafts(this.#session);
    this.#context = this.#contextNow();
  }

  protected override updated(): void {
    const root = this.shadowRoot;
    if (!root || !this.#context) return;
    this.#noticeScreen(this.#context);
    const { screens } = this.#chunks;
    if (screens) {
      this.#followers ??= new screens.PageObservers(this);
      this.#followers.show(this.#context, this.#context.store.getSnapshot().screen);
    }
    void this.#focus.move(root, this.#chunks.screens?.focusIssue);
  }

  /** What this element draws itself; fields follow the store on their own. */
  #drawnOf(snapshot: FormSnapshot): readonly unknown[] {
    const { screen, screens, submission, attempted, issues } = snapshot;
    const inStep = screen.startsWith('step:');
    return [screen, screens, submission, attempted, ...(inStep ? [this.summarized && issues] : [snapshot])];
  }

  /** The look of what was loaded later. */
  #useStyles(): void {
    const { fields, screens } = this.#chunks;
    const later = [fields?.fieldStyles, screens?.screenStyles].filter((styles) => styles !== undefined);
    if (this.shadowRoot) adoptStyles(this.shadowRoot, [tokenStyles, formStyles, ...later]);
  }

  readonly #keepDraft = (): void => {
    void this.#session?.save();
  };

  readonly #load = async (): Promise<void> => {
    const load = (this.#loads += 1);
    const source = urlOf(this.src)?.href ?? '';
    this.#session?.close();
    this.#session = undefined;
    this.#shownScreen = undefined;
    this.words = undefined;
    this.failure = undefined;
    this.summarized = false;
    try {
      const procedure = await loadProcedure(
        source,
        (url) => import(/* webpackIgnore: true */ /* @vite-ignore */ url),
        async (url) => (await import('../platform/fetch-json.js')).fetchJson(url),
      );
      if (load !== this.#loads) return;
      const chosen = chosenLanguage(this, this.#pageLanguage);
      if (chosen === SOURCE_LANGUAGE || procedure.languages.includes(chosen)) this.lang = this.#chosen = chosen;
      await this.#useCounter();
      if (load !== this.#loads) return;
      const session = new FormSession(source, procedure, this.mode, this.#chunks, () => this.requestUpdate());
      this.#session = session;
      const given = this.#given;
      if (given !== undefined) {
        await this.#chunks.loadValidators();
        if (load !== this.#loads) return;
        session.asPage(() => session.store.load(this.#given ?? given));
        this.#isGivenWaiting = false;
      }
      // The first screen that is drawn is the one that the person meets: loading is no step of theirs.
      await this.#useLanguage(this.#openFirstScreen(session));
      if (load !== this.#loads) return;
      this.#controller.observe(session.store);
      const { code, version } = procedure.definition;
      this.dispatchEvent(new ProcedureReadyEvent(code, version));
      void this.#fillIn();
    } catch (error) {
      if (load !== this.#loads) return;
      let failure = error instanceof LoadFailure ? error : new LoadFailure('unreachable', '', error);
      const { cause } = failure;
      if (failure.reason === 'unreachable') {
        const { code, place } = await importProblem(cause, failure.source || undefined);
        if (load !== this.#loads) return;
        failure = new LoadFailure(code, source, cause, place);
      }
      await this.#useLanguage();
      // The words for everything but a lost network come with the later screens.
      if (failure.reason !== 'unreachable') await this.#loadChunks();
      this.failure = failure;
      reportProblem(this, failure.reason, [], failure.detail, cause);
    }
  };

  /** A form whose answers could be sent nowhere is not shown. */
  #checkEndpoint(): void {
    const problem = this.#chunks.screens?.endpointProblem(this.endpoint);
    if (problem && problem !== this.#endpointProblem) reportProblem(this, problem);
    this.#endpointProblem = problem;
  }

  /** Only counters load what keeps one person's matter from the next; without it the form is not shown there. */
  async #useCounter(): Promise<void> {
    if (this.mode === 'public' && !this.#counter) return;
    const { modeFor } = await import('../counter/counter.js');
    this.#counter = modeFor(this, this.#counter);
  }

  /** Forgets everything that was entered or given, and begins again. */
  wipe(): void {
    this.#given = undefined;
    this.prefillClaims = undefined;
    void this.#load();
  }

  /** Fills in what the page knows, once the rest of the kit is there; tells whether it is. */
  async #fillIn(): Promise<boolean> {
    const session = this.#session;
    const loaded = await this.#loadChunks();
    if (session && loaded) this.#chunks.screens?.fillIn(this, session, this.prefillClaims);
    return loaded;
  }

  async #openFirstScreen(session: FormSession): Promise<void> {
    await this.#useDrafts(session);
    // The form does not jump later to make room for what is offered.
    const { definition } = session.procedure;
    if (isDetailed(definition, kitLanguage(this.lang || languageAround(this)).tag)) await this.#loadChunks();
    else if (!session.offers && !hasStartScreen(definition)) session.store.continue();
  }

  /** @param ready what has to be done before the words, and with them the form, are shown */
  async #useLanguage(ready?: Promise<void>): Promise<void> {
    const session = this.#session;
    const tag = this.lang || languageAround(this);
    if (!session) {
      // Why there is no form is said in its language, too.
      await useKitLanguage(kitLanguage(tag).tag).catch(() => undefined);
      this.requestUpdate();
      return;
    }
    const words = await loadLanguage(tag, session.procedure, session.source).catch(() => {
      reportProblem(this, 'languageUnreachable');
      return loadLanguage(SOURCE_LANGUAGE, session.procedure, session.source);
    });
    // Messages that are on the screen change their language with everything else.
    if (this.#chunks.screens) await this.#chunks.loadMessages(words.language);
    await ready;
    if (session !== this.#session) return;
    session.store.useLanguage(words.language);
    this.words = words;
  }

  async #useDrafts(session: FormSession): Promise<void> {
    const { sensitive = [], drafts: kept } = session.procedure.definition.privacy;
    const drafts =
      kept === 'withoutSensitive'
        ? (await import('../platform/drafts-without-sensitive.js')).draftsWithoutSensitive(indexedDbDrafts, sensitive)
        : indexedDbDrafts;
    const counter = this.#counter;
    await session.useDrafts(this.draft === 'off' ? undefined : counter ? counter.drafts(drafts) : drafts);
    if (session.offers && (await this.#loadChunks())) await this.#chunks.screens?.siftDrafts(session, this);
  }

  async #loadChunks(): Promise<boolean> {
    const isLoaded = await this.#chunks.load(this.words?.language ?? SOURCE_LANGUAGE, this.#session?.procedure.schema);
    this.#takeGiven();
    return isLoaded;
  }

  /** The same object while nothing in it changes, so that fields draw only for what concerns them. */
  #contextNow(): FormContext | undefined {
    const { words } = this;
    const session = this.#session;
    if (!words || !session) return undefined;
    const catalogue = this.#chunks.catalogue(words.language);
    const fieldsChunk = this.#chunks.wanted ? this.#chunks.fields : undefined;
    const before = this.#context;
    // Before the first messages there are no issues, which alone need them: nothing is drawn again for them.
    if (before) before.catalogue ??= catalogue;
    const same =
      before?.store === session.store &&
      before.words === words &&
      before.catalogue === catalogue &&
      before.fieldsChunk === fieldsChunk;
    return same ? before : contextOf(session, words, catalogue, this.#chunks, fieldsChunk);
  }

  readonly #continue = async (event: Event): Promise<void> => {
    event.preventDefault();
    const session = this.#session;
    if (!session) return;
    const { screen } = session.store.getSnapshot();
    const offering = screen === 'start' && session.stored.length > 0 && !this.#chunks.screens;
    if ((screen !== 'start' || offering) && !(await this.#fillIn())) {
      this.#focusNext('failure');
      return;
    }
    if (offering) await this.#chunks.screens?.siftDrafts(session);
    // The earlier draft has come into view only now; or the page has opened another form.
    if ((offering && session.offers) || session !== this.#session) return;
    if (screen === session.store.getSnapshot().screens.at(-1)) {
      await this.#finish(session);
      return;
    }
    this.summarized = !session.store.continue();
    if (this.summarized) this.#focusNext('summary');
    else void session.save();
  };

  /** A sandbox without `allow-forms` fires no `submit`; the click comes, for Enter too. */
  readonly #press = (event: Event): void => {
    if ((event.target as Element).closest('[type=submit]')) void this.#continue(event);
  };

  async #finish(session: FormSession): Promise<void> {
    const outcome = await this.#chunks.screens?.submit(this, session, this.words?.language ?? SOURCE_LANGUAGE);
    // The page may have opened another form meanwhile.
    if (session !== this.#session) return;
    this.summarized = outcome === 'summary';
    if (outcome) this.#focusNext(outcome);
  }

  readonly #goToIssue = (issue: Issue): void => {
    const session = this.#session;
    if (!session) return;
    const { store } = session;
    const screen = store.screenOf(issue);
    if (screen !== store.getSnapshot().screen) {
      store.goTo(screen, { returning: true });
      this.#shownScreen = screen;
    }
    this.#focusNext(issue);
  };

  readonly #choose = (language: string): void => {
    this.lang = this.#chosen = language;
    keepLanguage(this, this.#pageLanguage, language);
  };

  readonly #back = (): void => {
    this.summarized = false;
    this.#session?.store.back();
  };

  #focusNext(target: Parameters<FocusKeeper['next']>[0]): void {
    this.#focus.next(target);
    this.requestUpdate();
  }

  /** After a change of screen the focus is on its heading, which says where the person is. */
  #noticeScreen(context: FormContext): void {
    const { screen } = context.store.getSnapshot();
    const previous = this.#shownScreen;
    if (previous === screen) return;
    this.#shownScreen = screen;
    if (previous === undefined || 'isFound' in context.store.getSnapshot().submission) return;
    this.summarized = this.summarized && this.#focus.waiting;
    if (!this.#focus.waiting) this.#focus.next('title');
    this.dispatchEvent(new ProcedureStepEvent(screen, previous));
  }

  protected override render(): TemplateResult {
    const failure = this.failure ?? (this.#endpointProblem && new LoadFailure(this.#endpointProblem, this.src));
    const context = this.#context;
    const { tag, direction = 'ltr', loading } = kitLanguage(context?.language ?? this.#pageLanguage);
    if (failure)
      return html`<div part="form" class="form" lang=${tag} dir=${direction}>
        ${this.#renderFailure(failure)}<slot></slot>
      </div>`;
    const session = this.#session;
    if (!context || !session) {
      return html`<div part="form" class="form" lang=${tag} dir=${direction} aria-busy="true">
        <p class="slow" role="status">${loading}</p>
        <slot></slot>
      </div>`;
    }
    const { screen, screens, submission } = context.store.getSnapshot();
    const open = screens.includes(screen);
    const issues = this.summarized ? context.store.issuesOn(screen) : [];
    const later = this.#chunks.screens;
    const offer = later?.draftOffer(context);
    return html`<div part="form" class="form" lang=${tag} dir=${direction}>
      ${this.#counter?.status()} ${languageSwitch(context, this.#choose)} ${progress(context)}
      ${later?.taskList(context)}
      <h2 part="title" id="title" tabindex="-1" .textContent=${screenTitle(context, screen)}></h2>
      ${later?.draftNotices(context)} ${offer} ${later?.receiptOffers(session, context.language)}
      ${verification(context)} ${this.#chunks.failure ? restFailure(this.#chunks.failure, session) : nothing}
      ${later?.notices(context, issues, this.#goToIssue)}
      <form novalidate @submit=${this.#continue} @click=${this.#press} @keydown=${ignoreComposingEnter}>
        ${this.#renderScreen(context, screen)}
        ${open && submission.state !== 'received' && !offer ? buttons(context, this.#back) : nothing}
      </form>
      ${later?.blankFormLink(context)} ${this.#counter?.render(screen)}
    </div>`;
  }

  #renderFailure(failure: LoadFailure): TemplateResult {
    const { screens } = this.#chunks;
    return failure.reason === 'unreachable' || !screens
      ? unreachable(() => void this.#load())
      : screens.loadFailure(failure);
  }

  #renderScreen(context: FormContext, screen: ScreenId): TemplateResult | typeof nothing {
    if (screen === 'start') return start(context);
    if (screen.startsWith('step:')) return step(context);
    const { screens } = this.#chunks;
    if (!screens) return html`<p aria-busy="true"></p>`;
    return screens[screen as LaterScreen](context);
  }
}

/** Enter that ends the composition of a syllable (Telex, VNI, mobile keyboards) is not Enter for the form. */
function ignoreComposingEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'procedure-form': ProcedureForm;
  }
}
