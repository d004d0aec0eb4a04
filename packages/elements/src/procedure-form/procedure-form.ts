import { updateWhenLocaleChanges } from '@lit/localize';
import { LoadFailure, loadProcedure, type LoadFailureReason, type ScreenId } from '@motcua/core';
import type { Issue, JsonValue, Receipt } from '@motcua/model';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ProcedureProblemEvent, ProcedureReadyEvent, ProcedureStepEvent, ProcedureSubmittedEvent } from '../events.js';
import type { FormContext } from '../form/form-context.js';
import { FormSession } from '../form/form-session.js';
import { loadLanguage, type LanguageWords } from '../form/load-language.js';
import { StoreController } from '../form/store-controller.js';
import { tokenStyles } from '../tokens.styles.js';
import { draftOffer } from './draft-offer.js';
import { FocusKeeper } from './focus-keeper.js';
import {
  buttons,
  draftRefused,
  errorSummary,
  languageSwitch,
  loadFailure,
  progress,
  restFailure,
  screenTitle,
  verification,
} from './frame.js';
import { formStyles } from './procedure-form.styles.js';
import { RestOfKit } from './rest-of-kit.js';
import type { ScreenActions } from './screens/screen.js';
import { start } from './screens/start.js';
import { step } from './screens/step.js';

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
export class ProcedureForm extends LitElement {
  static override styles = [tokenStyles, formStyles];

  readonly #controller = new StoreController(this);

  /** Address of the compiled procedure (`procedure.js`). */
  @property() src = '';
  /** Where dossiers are posted. */
  @property() endpoint = '';
  /** Language of the form; that of the page around it when absent. */
  @property({ reflect: true }) override lang = '';
  /** Whether unfinished answers are kept on this device. */
  @property() draft: 'device' | 'off' = 'device';
  /** Whether cookies go along when the endpoint is on another origin. */
  @property() credentials: 'same-origin' | 'include' = 'same-origin';
  /** Whether the page's title names the screen that the person is on; it stays as it is otherwise. */
  @property({ type: Boolean, attribute: 'page-title' }) pageTitle = false;

  @state() private failure: LoadFailureReason | undefined;
  @state() private words: LanguageWords | undefined;
  /** Whether the summary lists what stands in the way on this screen. */
  @state() private summarized = false;

  readonly #rest = new RestOfKit(() => this.requestUpdate());
  readonly #focus = new FocusKeeper();
  #session: FormSession | undefined;
  #context: FormContext | undefined;
  /** Answers that the page gave; a form that loads later begins with them. */
  #given: JsonValue | undefined;
  #loads = 0;
  #shownScreen: ScreenId | undefined;
  #submitting = false;
  /** The page's own title, while the form shows its screen there. */
  #hostTitle: string | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#keepDraft);
    globalThis.addEventListener('pagehide', this.#keepDraft);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#keepDraft);
    globalThis.removeEventListener('pagehide', this.#keepDraft);
    void this.#session?.save();
    if (this.#hostTitle !== undefined) document.title = this.#hostTitle;
    this.#hostTitle = undefined;
  }

  /** Every answer so far, also to questions that are hidden now; a new value replaces them all. */
  @property({ attribute: false })
  get answers(): JsonValue {
    return this.#session?.store.getSnapshot().answers ?? this.#given ?? {};
  }

  set answers(answers: JsonValue) {
    this.#given = answers;
    this.#session?.store.load(answers);
  }

  /** All that stands in the way of sending the dossier now, shown or not. */
  get issues(): readonly Issue[] {
    return this.#session?.store.getSnapshot().issues ?? [];
  }

  /** Shows the receipt of a dossier that the page has sent itself (see `procedure-before-submit`). */
  receive(receipt: Receipt): void {
    this.#session?.store.submissionChanged({ state: 'received', receipt, damaged: [] });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src')) void this.#load();
    else if (changed.has('lang')) void this.#useLanguage();
    if (changed.has('draft') && this.#session) void this.#useDrafts(this.#session);
    this.#context = this.#contextNow();
  }

  protected override updated(): void {
    const root = this.shadowRoot;
    if (!root || !this.#context) return;
    this.#noticeScreen(this.#context);
    void this.#focus.move(root);
  }

  readonly #keepDraft = (): void => {
    void this.#session?.save();
  };

  readonly #load = async (): Promise<void> => {
    const load = (this.#loads += 1);
    const source = this.src === '' ? '' : new URL(this.src, document.baseURI).href;
    this.#session?.close();
    this.#session = undefined;
    this.#shownScreen = undefined;
    this.words = undefined;
    this.failure = undefined;
    try {
      const procedure = await loadProcedure(source, (url) => import(url));
      if (load !== this.#loads) return;
      const session = new FormSession(source, procedure, () => this.requestUpdate());
      this.#session = session;
      if (this.#given !== undefined) session.store.load(this.#given);
      await Promise.all([this.#useLanguage(), this.#useDrafts(session)]);
      if (load !== this.#loads) return;
      this.#controller.follow(session.store);
      const { code, version } = procedure.definition;
      this.dispatchEvent(new ProcedureReadyEvent(code, version));
      void this.#loadRest();
    } catch (error) {
      if (load !== this.#loads) return;
      this.failure = error instanceof LoadFailure ? error.reason : 'unreachable';
      this.dispatchEvent(new ProcedureProblemEvent(this.failure));
    }
  };

  async #useLanguage(): Promise<void> {
    const session = this.#session;
    if (!session) return;
    const tag = this.lang || (this.parentElement?.closest('[lang]')?.getAttribute('lang') ?? 'vi');
    const words = await loadLanguage(tag, session.procedure, session.source).catch(() => {
      this.dispatchEvent(new ProcedureProblemEvent('languageUnreachable'));
      return loadLanguage('vi', session.procedure, session.source);
    });
    if (session !== this.#session) return;
    this.words = words;
    // Messages that are on the screen change their language too.
    if (this.#rest.screens) void this.#loadRest();
  }

  async #useDrafts(session: FormSession): Promise<void> {
    const kept = this.draft === 'off' ? undefined : await import('../platform/indexed-db-drafts.js');
    await session.useDrafts(kept?.indexedDbDrafts);
  }

  async #loadRest(): Promise<boolean> {
    return this.#rest.load(this.words?.language ?? 'vi');
  }

  /** The same object while nothing in it changes, so that fields draw only for what concerns them. */
  #contextNow(): FormContext | undefined {
    const { words } = this;
    const session = this.#session;
    if (!words || !session) return undefined;
    const catalogue = this.#rest.catalogue(words.language);
    const before = this.#context;
    const same = before?.store === session.store && before.words === words && before.catalogue === catalogue;
    return same ? before : session.context(words, catalogue);
  }

  readonly #actions: ScreenActions = {
    change: (screen) => this.#session?.store.goTo(screen, { returning: true }),
    attach: (component, files) => {
      const { screens } = this.#rest;
      if (screens) void this.#session?.attach(component, files, screens.inspectFile);
    },
    print: () => window.print(),
  };

  readonly #continue = async (event: Event): Promise<void> => {
    event.preventDefault();
    const session = this.#session;
    if (!session) return;
    const { screen } = session.store.getSnapshot();
    if (screen !== 'start' && !(await this.#loadRest())) {
      this.#focusNext('failure');
      return;
    }
    if (screen === 'declaration') {
      if (this.#declarationStands(session)) await this.#submit(session);
      return;
    }
    this.summarized = !session.store.continue();
    if (this.summarized) this.#focusNext('summary');
    else void session.save();
  };

  /** Whether the dossier may go: nothing stands in the way here, nor on a screen before. */
  #declarationStands({ store }: FormSession): boolean {
    if (store.issuesOn('review').length > 0) {
      store.goTo('review');
      store.continue();
    } else if (store.issuesOn('declaration').length === 0) {
      return true;
    } else {
      store.continue();
    }
    this.summarized = true;
    this.#focusNext('summary');
    return false;
  }

  async #submit(session: FormSession): Promise<void> {
    const { screens } = this.#rest;
    // A second click, or Enter held down, while the first is under way.
    if (!screens || this.#submitting || session.store.getSnapshot().submission.state === 'sending') return;
    this.#submitting = true;
    try {
      const sent = await screens.sendDossier(this, session, {
        endpoint: new URL(this.endpoint || '.', document.baseURI).href,
        language: this.words?.language ?? 'vi',
        withCredentials: this.credentials === 'include',
      });
      if (sent) this.#submissionEnded(session);
    } finally {
      this.#submitting = false;
    }
  }

  #submissionEnded(session: FormSession): void {
    const { submission, issues, screen } = session.store.getSnapshot();
    if (submission.state === 'received') this.dispatchEvent(new ProcedureSubmittedEvent(submission.receipt));
    if (submission.state === 'failed') {
      const pointers = issues.map(({ pointer }) => pointer);
      this.dispatchEvent(new ProcedureProblemEvent(submission.failure.reason, pointers));
      this.summarized = screen !== 'declaration';
      this.#focusNext(this.summarized ? 'summary' : 'failure');
    }
    void session.save();
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

  readonly #back = (): void => {
    this.summarized = false;
    this.#session?.store.back();
  };

  readonly #resume = (): void => {
    this.#session?.resume();
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
    this.#showInPageTitle(context, screen);
    if (previous === undefined) return;
    this.summarized = this.summarized && this.#focus.waiting;
    if (!this.#focus.waiting) this.#focus.next('title');
    this.dispatchEvent(new ProcedureStepEvent(screen, previous));
  }

  #showInPageTitle(context: FormContext, screen: ScreenId): void {
    if (!this.pageTitle) return;
    this.#hostTitle ??= document.title;
    const names = [screenTitle(context, screen), screenTitle(context, 'start'), this.#hostTitle];
    document.title = [...new Set(names)].filter((name) => name !== '').join(' – ');
  }

  protected override render(): TemplateResult {
    if (this.failure)
      return html`<div part="form" class="form">${loadFailure(this.failure, () => void this.#load())}</div>`;
    const context = this.#context;
    const session = this.#session;
    if (!context || !session) return html`<div part="form" class="form" aria-busy="true"></div>`;
    const { screen, screens, submission } = context.store.getSnapshot();
    const open = screens.includes(screen);
    const issues = this.summarized ? context.store.issuesOn(screen) : [];
    return html`<div part="form" class="form" lang=${context.language}>
      ${languageSwitch(context, (language) => (this.lang = language))} ${progress(context)}
      <h2 part="title" id="title" tabindex="-1">${screenTitle(context, screen)}</h2>
      ${screen === 'start' ? draftOffer(session, context.language, this.#resume) : nothing} ${verification(context)}
      ${session.draftRefused ? draftRefused() : nothing} ${this.#rest.failed ? restFailure() : nothing}
      ${errorSummary(context, issues, this.#goToIssue)}
      <form novalidate @submit=${this.#continue} @keydown=${ignoreComposingEnter}>
        ${this.#renderScreen(context, screen)}
        ${
          open && submission.state !== 'received' && !(screen === 'start' && session.offered)
            ? buttons(context, this.#back)
            : nothing
        }
      </form>
    </div>`;
  }

  #renderScreen(context: FormContext, screen: ScreenId): TemplateResult | typeof nothing {
    if (screen === 'start') return start(context, this.#actions);
    if (screen.startsWith('step:')) return step(context);
    const { screens } = this.#rest;
    if (!screens) return html`<p aria-busy="true"></p>`;
    switch (screen) {
      case 'documents':
        return screens.documents(context, this.#actions);
      case 'review':
        return screens.review(context, this.#actions);
      case 'declaration':
        return screens.declaration(context, this.#actions);
      case 'sending':
        return screens.sending(context, this.#actions);
      default:
        return screens.receipt(context, this.#actions);
    }
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
