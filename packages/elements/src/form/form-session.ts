import {
  DraftConflict,
  draftKey,
  FieldDefinitions,
  FormStore,
  Labels,
  toDraft,
  type AttachedFile,
  type DraftStorage,
  type FormSnapshot,
  type KeptReceipt,
} from '@motcua/core';
import type { CompiledProcedure, Dossier, Pointer } from '@motcua/model';
import { environment } from '../platform/environment.js';
import { keptReceipts } from '../platform/indexed-db-drafts.js';
import type { DrawnField, FormContext } from './form-context.js';
import type { LanguageWords } from './load-language.js';
import type { FormMode } from './form-mode.js';
import type { MoreControls, RestOfKit } from './rest-of-kit.js';

/** How long a change may wait until it is kept with those after it, in milliseconds. */
const SAVE_PAUSE = 100;

/**
 * One form in one page: the store, where it was loaded from, and its draft on this device. Its listeners hear what the
 * store does not know: that drafts cannot be kept.
 */
export class FormSession {
  readonly store: FormStore;
  readonly procedure: CompiledProcedure;
  readonly mode: FormMode;
  /** Address of the compiled procedure. */
  readonly source: string;
  /** What the device had kept when the form opened, until the person takes it up or puts it away. */
  stored: unknown;
  /** Where drafts are kept; undefined where they are not. */
  drafts: DraftStorage | undefined;
  /**
   * Receipts of this procedure that the device still keeps; undefined where none are kept: an officer's computer has the
   * papers of many people.
   */
  receipts: readonly KeptReceipt[] | undefined;
  /** True once the device refused to keep the draft. */
  draftRefused = false;
  /** True once another form, e.g. in another tab, has changed or removed the draft: nothing is kept until a person takes over. */
  draftTaken = false;
  /** The revision of the draft that the person sees here; undefined before anything was kept. */
  seen: string | undefined;
  /** The dossier of the latest attempt, for sending the same again. */
  sent: Dossier | undefined;

  /** The files of that dossier, while the page has them. */
  sentFiles: readonly AttachedFile[] = [];

  readonly #drawn = new Map<Pointer, DrawnField>();
  /** Tells the form that what it does not hear of by the store is another. */
  readonly changed: () => void;
  readonly #stop: () => void;
  /** The state before anything was entered: the procedure's defaults, and what the page gave. */
  #begun: Pick<FormSnapshot, 'answers' | 'choices'>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The state that was kept last; undefined makes the next {@link save} write in any case. */
  saved: unknown;
  /** Tells this form's drafts from another's. */
  readonly id = environment.newSubmissionId();
  #writes = 0;
  readonly #channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('motcua-drafts') : undefined;

  /** @param rest gives the store its validation rules: no form is without them longer than they take to load */
  constructor(source: string, procedure: CompiledProcedure, mode: FormMode, rest: RestOfKit, changed: () => void) {
    this.source = source;
    this.procedure = procedure;
    this.mode = mode;
    this.store = new FormStore(procedure, environment, { handover: mode === 'assisted' });
    this.changed = changed;
    rest.attach(this.store);
    this.#begun = this.store.getSnapshot();
    this.store.subscribeFields((pointer) => this.#drawn.get(pointer)?.changed());
    this.#channel?.addEventListener('message', () => void rest.screens?.checkDraft(this));
    this.#stop = this.store.subscribe(() => {
      // The first change is kept at once: a page that is closed in its first write loses it.
      this.#timer ??= setTimeout(() => void this.save(), this.saved ? SAVE_PAUSE : 0);
    });
  }

  /** Calls a function that changes answers for the page: a form in which nothing was entered stays such. */
  asPage(change: () => void): void {
    const isUntouched = this.#isUntouched;
    change();
    if (isUntouched) this.#begun = this.store.getSnapshot();
  }

  /** Whether nothing was entered: there are only the procedure's defaults, and what the page gave. */
  get #isUntouched(): boolean {
    const { answers, choices, entries } = this.store.getSnapshot();
    const { seen, sent } = this;
    const isBegun = answers !== this.#begun.answers || choices !== this.#begun.choices;
    return !isBegun && entries.size === 0 && seen === undefined && !sent;
  }

  /** Words for a language; texts that are missing there come from the procedure's source language. */
  context(words: LanguageWords, rest: RestOfKit, more: MoreControls | undefined): FormContext {
    return {
      store: this.store,
      session: this,
      fields: new FieldDefinitions(this.procedure.definition, words.language),
      labels: new Labels(words.texts, this.procedure.texts),
      catalogue: rest.catalogue(words.language),
      rest,
      more,
      mode: this.mode,
      language: words.language,
      words,
      drawn: this.#drawn,
    };
  }

  /**
   * Keeps drafts there from now on, or nowhere, and looks for one. A procedure may forbid drafts; a device that
   * keeps none is no error.
   */
  async useDrafts(drafts: DraftStorage | undefined): Promise<void> {
    const { definition } = this.procedure;
    this.drafts = definition.privacy.drafts === false ? undefined : drafts;
    try {
      const stored = await this.drafts?.load(draftKey(definition));
      this.receipts = this.mode === 'public' && this.drafts ? await keptReceipts(definition.code) : undefined;
      // What was typed meanwhile is newer.
      if (this.store.getSnapshot().screen === 'start') this.stored = stored;
    } catch {
      this.draftRefused = true;
    }
    this.changed();
  }

  /**
   * Keeps the answers on the device now. Nothing is kept of the first screen, where an earlier draft is offered.
   * @param isClosing true in a page that may end at once: nothing is compared, other forms have said what they changed
   */
  async save(isClosing = false): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const snapshot = this.store.getSnapshot();
    const { definition } = this.procedure;
    if (!this.drafts || this.draftTaken || snapshot === this.saved) return;
    // A receipt may be another dossier's.
    if (snapshot.screen === 'start' || snapshot.submission.state === 'received' || this.#isUntouched) return;
    this.saved = snapshot;
    try {
      const revision = `${this.id}.${(this.#writes += 1)}`;
      const draft = toDraft(definition, snapshot, environment.now(), this.sent);
      await this.drafts.save(draftKey(definition), { ...draft, revision, after: isClosing ? '*' : this.seen });
      this.seen = revision;
      this.announceDraft();
      if (!this.draftRefused) return;
      this.draftRefused = false;
    } catch (error) {
      if (error instanceof DraftConflict) this.draftTaken = true;
      else if (this.draftRefused) return;
      else this.draftRefused = true;
    }
    this.changed();
  }

  /** Lets other forms know that the draft has changed. */
  announceDraft(): void {
    this.#channel?.postMessage('');
  }

  /** Stops following the store; the last state is kept. */
  close(): void {
    void this.save().then(() => this.#channel?.close());
    this.#stop();
  }
}
