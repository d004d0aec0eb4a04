import type { GivenReceipt, GivenSupplement, PrefillClaims } from '@motcua/core';
import type { Issue, JsonObject, JsonValue } from '@motcua/model';
import type { TemplateResult } from 'lit';
import { ChunkLoader } from '../chunks/chunk-loader.js';
import { draftStorages, type DraftPlace } from '../platform/draft-storages.js';
import { KitElement, type PropertyOptions } from '../platform/kit-element.js';
import { adoptStyles } from '../platform/style-sheets.js';
import { reportProblem } from '../problems/report-problem.js';
import type { FormContext } from '../session/form-context.js';
import type { FormMode, Officer } from '../session/form-mode.js';
import { tokenStyles } from '../tokens.styles.js';
import { DraftsController } from './drafts-controller.js';
import { setKeywords } from './enumerated-attribute.js';
import type { FormHost } from './form-host.js';
import { renderForm } from './form-view.js';
import { LanguageController } from './language-controller.js';
import { LoadingController } from './loading-controller.js';
import { PageController } from './page-controller.js';
import { formStyles } from './procedure-form.styles.js';
import { SubmissionController } from './submission-controller.js';

export { earlyResponses } from '../platform/early-responses.js';

/**
 * The whole journey of one procedure: what you need, the questions, documents, review, declaration, sending, receipt.
 *
 * @summary A procedure as an application form, embedded in any page.
 * @tag procedure-form
 * @fires {ProcedureReadyEvent} procedure-ready - the form can be used
 * @fires {ProcedurePrefillEvent} procedure-prefill - the procedure accepts answers from elsewhere
 * @fires {ProcedureStepEvent} procedure-step - the person went to another screen
 * @fires {ProcedureBeforeSubmitEvent} procedure-before-submit - cancelable; the dossier is about to be sent
 * @fires {ProcedureSubmittedEvent} procedure-submitted - the receiver has accepted the dossier
 * @fires {ProcedureEndedEvent} procedure-ended - at a counter, everything was forgotten
 * @fires {ProcedureClockEvent} procedure-clock - the device's clock is behind
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
 * @csspart error-summary - the list of what prevents going on
 */
export class ProcedureForm extends KitElement implements FormHost {
  static override readonly styles = [tokenStyles, formStyles];

  static override readonly properties: Readonly<Record<string, PropertyOptions>> = {
    src: {},
    endpoint: {},
    uploads: {},
    encryptTo: { attribute: 'encrypt-to' },
    lang: { reflect: true },
    supplement: {},
    draft: { keywords: Object.keys(draftStorages), invalid: 'off' },
    credentials: { keywords: ['same-origin', 'include'] },
    prefillClaims: { attribute: false },
    mode: { reflect: true, keywords: ['public', 'assisted', 'kiosk'], invalid: 'kiosk' },
    officer: { attribute: false },
    pageTitle: { isBoolean: true, attribute: 'page-title' },
    stepParam: { attribute: 'step-param' },
  };

  /** Address of the compiled procedure (`procedure.js`). */
  src = '';
  /** The URL to post dossiers to; `none` where the page sends them itself, see `procedure-before-submit`. */
  endpoint = '';
  /** The URL of an endpoint for resumable uploads (tus 1.0); files go with the dossier when absent. */
  uploads = '';
  /** The agency's key for which dossiers are sealed: URL of a JWK Set, or a JWK or JWK Set; the procedure pins it. */
  encryptTo: string | JsonObject = '';
  /**
   * The corrections that an officer asks of the sender of a dossier: the form then corrects that dossier. As an attribute, the
   * number of a dossier that was sent from this device; `#` where the address of the page has it as its fragment.
   */
  declare supplement: GivenSupplement | string | null | undefined;
  /** Language of the form; that of the page around it when absent. */
  override lang = '';
  /** Whether unfinished answers are kept on this device. */
  draft: DraftPlace = 'device';
  /** Whether cookies go along when the endpoint is on another origin. */
  credentials: 'same-origin' | 'include' = 'same-origin';
  /** Whether the page title includes the current screen; it is unchanged otherwise. */
  pageTitle = false;
  /**
   * Name of the query parameter that holds the current step in the page's address; without it the address stays as it is.
   * The browser's Back goes from step to step either way, see the attribute `history` in docs/embedding.md.
   */
  stepParam = '';
  /** The data that the page has about the person; see also the event `procedure-prefill`. */
  prefillClaims: PrefillClaims | undefined;
  /**
   * The setting: a person at home (`public`); an officer for a citizen, who confirms before submission (`assisted`);
   * many people in turn on a shared computer, which saves nothing (`kiosk`). A change resets the form.
   */
  mode: FormMode = 'public';
  /** The officer who completes the form for a citizen; part of the dossier. */
  officer: Officer | undefined;
  /** @internal */
  chosen = '';

  readonly #chunks = new ChunkLoader(
    () => {
      this.#useStyles();
      this.requestUpdate();
    },
    ({ code, location }, cause) => reportProblem(this, code, [], location, cause),
  );
  readonly #language = new LanguageController(this);
  readonly #page = new PageController(this, this.#chunks);
  readonly #drafts = new DraftsController(this, () => this.#loading.session);
  readonly #loading: LoadingController = new LoadingController(
    this,
    this.#chunks,
    this.#language,
    this.#drafts,
    this.#page,
  );
  readonly #submission = new SubmissionController(this, this.#chunks, this.#language, this.#page, this.#loading);
  #context: FormContext | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // The page observers start again, and the language of the surrounding page may differ.
    this.requestUpdate('lang');
  }

  /** All answers so far, including those to hidden questions; setting the property replaces them. */
  get answers(): JsonValue {
    return this.#loading.answers;
  }

  set answers(answers: JsonValue) {
    this.#loading.answers = answers;
  }

  /** All issues that prevent submission, visible or not. */
  get issues(): readonly Issue[] {
    return this.#loading.session?.store.getSnapshot().issues ?? [];
  }

  /** Shows the receipt of a dossier that the page has sent itself (see `procedure-before-submit`). */
  receive(receipt: GivenReceipt): void {
    this.#submission.receive(receipt);
  }

  /** Discards everything that was entered or prefilled, and resets the form. */
  wipe(): void {
    this.prefillClaims = undefined;
    this.#loading.wipe();
  }

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    setKeywords(this, ProcedureForm.properties, changed);
    const { session } = this.#loading;
    this.#submission.checkEndpoint();
    if (changed.has('lang')) this.#language.changed();
    // A mode spelled differently leaves the form unchanged.
    if (changed.has('supplement') || changed.has('src') || (changed.get('mode') ?? this.mode) !== this.mode)
      void this.#loading.load();
    else if (changed.has('lang')) void this.#loading.useLanguage();
    if (changed.has('prefillClaims') && session) void this.#loading.fillIn();
    if (changed.has('draft') && session) void this.#loading.useDrafts(session);
    this.#context = this.#loading.contextAfter(this.#context);
  }

  protected override updated(): void {
    if (this.#context) this.#page.updated(this.#context);
  }

  protected override render(): TemplateResult {
    return renderForm(this, this.#context, {
      chunks: this.#chunks,
      language: this.#language,
      page: this.#page,
      loading: this.#loading,
      submission: this.#submission,
    });
  }

  /** The styles of a chunk that was loaded later. */
  #useStyles(): void {
    const { fields, screens } = this.#chunks;
    const later = [fields?.fieldStyles, screens?.screenStyles].filter((styles) => styles !== undefined);
    if (this.shadowRoot) adoptStyles(this.shadowRoot, [tokenStyles, formStyles, ...later]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'procedure-form': ProcedureForm;
  }
}
