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
 * @csspart form - everything; its padding is the page's to set
 * @csspart language - the links to other languages, which are also `link`
 * @csspart progress - the captions and the bar above the title
 * @csspart caption - the name of the procedure, and how many steps are left
 * @csspart progress-bar - a bar of progress; `color` fills it, `background` is the rest
 * @csspart title - the heading of a screen
 * @csspart heading - the headings within a screen
 * @csspart verification - the note that the legal content is not verified
 * @csspart buttons - the row of buttons of a screen
 * @csspart button - the main button
 * @csspart button-secondary - other buttons
 * @csspart link - buttons that look like links
 * @csspart details - what can be unfolded
 * @csspart summary - the line that unfolds it
 * @csspart notice - a message in a box
 * @csspart field - one question
 * @csspart field-invalid - a question with an error, which is also `field`
 * @csspart label - the label or legend of a question
 * @csspart hint - its hint
 * @csspart error - what is wrong with it
 * @csspart warning - what may be wrong with it
 * @csspart control - a text box or list box
 * @csspart select - a native list box, which is also `control`
 * @csspart combobox - a text box with a list, and its arrow (`::after`)
 * @csspart listbox - the list of a combobox
 * @csspart listbox-option - an entry of it
 * @csspart option - a radio button or checkbox with its label
 * @csspart radio - the radio button alone
 * @csspart checkbox - the checkbox alone
 * @csspart prefilled - an answer that a database gave
 * @csspart group - several questions with a legend
 * @csspart group-label - their legend
 * @csspart matrix - questions with the same choices, as a table
 * @csspart list - a list of items
 * @csspart card - one item of a list
 * @csspart table - items as rows of a table
 * @csspart facts - term and description, in rows
 * @csspart papers - the documents to have at hand
 * @csspart legal-basis - the legal basis, unfolded by its summary
 * @csspart privacy - the privacy notice, unfolded by its summary
 * @csspart task-list - the list of the parts of the procedure
 * @csspart draft - the offer to resume a draft or to show a receipt
 * @csspart error-summary - the list of what prevents going on
 * @csspart error-summary-link - a link to the field that is meant
 * @csspart failure - why loading or sending failed
 * @csspart component - a document to attach
 * @csspart files - a list of files
 * @csspart preview - the small picture of a file
 * @csspart upload - the state of an upload
 * @csspart upload-progress - the bar of an upload, which is also `progress-bar`
 * @csspart review-section - one step of the review
 * @csspart handover - what the citizen confirms at the counter
 * @csspart number - the number of the dossier
 * @csspart next-steps - what happens next, on the receipt
 * @csspart supplement - what the agency has asked for in addition
 * @csspart terms - time limits and fees by case
 * @csspart exit - says that the procedure is not for the person, and where to go instead
 * @csspart portable - drafts as files, unfolded by its summary
 * @cssprop --procedure-surface - the ground of the form
 * @cssprop --procedure-soft - the ground of boxes on it
 * @cssprop --procedure-ink - text; contrast of 4.5 on surface and soft
 * @cssprop --procedure-muted - hints and captions; 4.5 on surface and soft
 * @cssprop --procedure-accent - buttons, progress and what is chosen; 4.5 on surface and soft
 * @cssprop --procedure-accent-strong - the same under the pointer; 4.5 on surface and soft
 * @cssprop --procedure-on-accent - the words of buttons; 4.5 on accent and accent-strong
 * @cssprop --procedure-link - links, and lines that unfold details; 4.5 on surface and soft
 * @cssprop --procedure-link-strong - links under the pointer; 4.5 on surface and soft
 * @cssprop --procedure-error - what is wrong; 4.5 on surface and error-soft
 * @cssprop --procedure-error-soft - the ground of boxes that say so; ink has 4.5 on it
 * @cssprop --procedure-good - the edge of boxes about what went well
 * @cssprop --procedure-good-soft - their ground; ink has 4.5 on it
 * @cssprop --procedure-border - the edges of controls; 3 on surface
 * @cssprop --procedure-line - lines that only separate
 * @cssprop --procedure-focus - the ring around what has the focus; 3 on surface
 * @cssprop --procedure-font - the font family
 * @cssprop --procedure-font-size - the size of text, to which all others are relative
 * @cssprop --procedure-line-height - the height of lines
 * @cssprop --procedure-weight - the weight of labels, errors and buttons
 * @cssprop --procedure-space - the distance of which all others are multiples
 * @cssprop --procedure-radius - the corners of controls and boxes
 * @cssprop --procedure-border-width - the width of the edges of controls and buttons
 * @cssprop --procedure-control-height - the least height of text boxes, list boxes and buttons
 * @cssprop --procedure-width - the greatest width of the form
 * @cssstate start - the start screen is shown
 * @cssstate step - the questions of a step are shown
 * @cssstate exit - the page for those for whom the procedure is not meant is shown
 * @cssstate documents - the documents to attach are shown
 * @cssstate review - the review is shown
 * @cssstate declaration - the last screen before sending is shown
 * @cssstate sending - the dossier is on its way
 * @cssstate receipt - the receipt is shown
 * @cssstate invalid - the error summary is shown
 * @cssstate failed - the last sending failed
 * @cssstate assisted - an officer fills in the form for a citizen
 * @cssstate kiosk - many people use the form in turn
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
