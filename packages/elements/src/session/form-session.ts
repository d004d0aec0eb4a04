import {
  draftKey,
  FormStore,
  toDraft,
  type CarriedDraft,
  type CreateSettler,
  type Draft,
  type DraftStorage,
  type FateKeeper,
  type FormSnapshot,
  type KeptReceipt,
  type ScreenId,
} from '@motcua/core';
import type { CompiledProcedure, ComponentDefinition, Pointer } from '@motcua/model';
import type { GivenFiles } from './given-files.js';
import { environment } from '../platform/environment.js';
import { keptReceipts } from '../platform/draft-storages.js';
import { inSlices } from '../platform/slices.js';
import { pageKinds } from './page-kinds.js';
import type { FormMode } from './form-mode.js';
import type { LateParts } from './late-parts.js';

/** The time for which changes are collected before they are saved, in milliseconds. */
const SAVE_PAUSE = 100;

/** The fields that are rendered at once when they change together. */
const MAX_AT_ONCE = 40;

/** Deleted data, with the text of the notice and the screen that shows it. */
export interface Erased {
  readonly screen: ScreenId;
  readonly words: () => string;
  readonly undo: () => Promise<boolean>;
  readonly undoWords?: () => string;
}

/** A rendered field, which is notified of changes. */
export interface DrawnField {
  changed(): void;
}

/** The state of other open forms of the same procedure in this browser. */
export interface OtherForms {
  /** The submission IDs of forms with a draft, by form id. */
  readonly others: ReadonlyMap<string, string>;
  /** True once the dossier of this form was received elsewhere. */
  readonly isReceived: boolean;
  /** Whether another form has the same dossier. */
  readonly isShared: boolean;
  /** Asks which other forms are open. */
  ask(): Promise<void>;
  /** @param draft the draft that the message is about; this form's own by default */
  notify(is: 'deleted' | 'received', draft: Pick<Draft, 'id' | 'submissionId'>): void;
  /** Announces the draft of this form to others. */
  update(): void;
  close(): void;
}

/**
 * One form in one page: the store, its source, and its draft on this device. Notifies listeners of state that is not in
 * the store, e.g. that drafts cannot be saved.
 */
export class FormSession {
  readonly store: FormStore;
  readonly procedure: CompiledProcedure;
  readonly mode: FormMode;
  /** The URL of the compiled procedure. */
  readonly source: string;
  /** The records that were on the device when the form opened; empty once the person begins. */
  stored: readonly unknown[] = [];
  /** The drafts among them that the first screen offers. */
  offered: readonly Draft[] = [];
  /** The draft storage; undefined where drafts are disabled. */
  drafts: DraftStorage | undefined;
  /**
   * Stored receipts of this procedure; undefined where none are stored, as on an officer's computer, which handles
   * dossiers of many people.
   */
  receipts: readonly KeptReceipt[] | undefined;
  /** True once the device could not save the draft. */
  draftRefused = false;
  /** True once a draft of this form was saved or resumed, or a file is being kept. */
  isKept = false;
  /** The time of the last save, as displayed: RFC 3339, with a precision of a minute; undefined before. */
  savedAt: string | undefined;
  /** True while nothing is saved because the person has deleted the draft in another form. */
  isDeleted = false;
  /** Data that was just deleted from the device and can be restored. */
  erased: Erased | undefined;
  /** Pointers of sensitive answers that were not saved with the resumed draft. */
  leftOut: readonly Pointer[] = [];
  /** Returns what the draft says of the chosen files; undefined until the late chunks are loaded. */
  declare draftFiles: (() => Pick<Draft, 'attached' | 'contents' | 'files'>) | undefined;
  /** The draft of another version that was resumed, until the person has seen what became of it. */
  declare carried: (CarriedDraft & { readonly isLeft: boolean }) | undefined;
  /** SHA-256 of the files attached to the resumed draft, by component. */
  declare attached: Draft['attached'];
  /** Pasted files, until the person says which document they belong to. */
  declare pasted: { readonly given: GivenFiles; readonly components: readonly ComponentDefinition[] } | undefined;
  /** True while the form is removed from the page: changes by a list are not saved then. */
  isAway = false;
  /** Tracks other open forms, e.g. in other tabs; undefined until the late screens are loaded. */
  watch: OtherForms | undefined;
  /** Tracks submissions that may have arrived; undefined until something was sent. */
  fate: FateKeeper | undefined;

  /** The uploads of files, where the page names an endpoint for them. */
  declare uploads: { close(): void } | undefined;

  /** Returns what officers wrote about an answer; undefined unless the form corrects a dossier. */
  declare noteAt: ((pointer: Pointer) => string | undefined) | undefined;

  /** Announces a text through the form's live region; undefined until the late screens are loaded. */
  declare announce: ((words: string) => void) | undefined;

  /** The rendered fields, by pointer. */
  readonly rendered = new Map<Pointer, DrawnField>();
  /** Fields that have changed in this task. */
  #changes = 0;
  readonly #locals = new Map<unknown, unknown>();
  /** Notifies the form of changes that are not in the store. */
  readonly changed: () => void;
  readonly #stop: () => void;
  /** The state before any input: the procedure's defaults, and the answers of the page. */
  #begun: Pick<FormSnapshot, 'answers' | 'choices'>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The last saved state; undefined makes the next {@link save} write in any case. */
  saved: unknown;
  /** Distinguishes this form's draft from others. */
  readonly id = environment.newSubmissionId();

  /**
   * @param chunks provides the validators of the store as soon as they are loaded
   * @param createSettler undefined where the form starts with the opening of the procedure
   */
  constructor(
    source: string,
    procedure: CompiledProcedure,
    mode: FormMode,
    chunks: Pick<LateParts<unknown>, 'attach'>,
    createSettler: CreateSettler | undefined,
    changed: () => void,
  ) {
    this.source = source;
    this.procedure = procedure;
    this.mode = mode;
    this.store = new FormStore(procedure, environment, {
      handover: mode === 'assisted',
      kinds: pageKinds,
      createSettler,
    });
    this.changed = changed;
    chunks.attach(this.store);
    this.#begun = this.store.getSnapshot();
    this.store.subscribeFields((pointer) => this.#renderField(pointer));
    this.#stop = this.store.subscribe(() => {
      // The first change is saved at once: a page closed during its first write loses it.
      this.#timer ??= setTimeout(() => void this.save(), this.saved ? SAVE_PAUSE : 0);
    });
  }

  /** Renders a field that has changed. Of many that change together, the first are rendered before the next paint. */
  #renderField(pointer: Pointer): void {
    const render = () => this.rendered.get(pointer)?.changed();
    if (this.#changes === 0) queueMicrotask(() => (this.#changes = 0));
    this.#changes += 1;
    if (this.#changes > MAX_AT_ONCE) inSlices(render);
    else render();
  }

  /**
   * Returns the state that a module keeps for this form.
   * @param make creates it on first use; the function itself, declared at module level, is the key
   */
  local<Value>(make: (session: FormSession) => Value): Value {
    const locals = this.#locals;
    if (!locals.has(make)) locals.set(make, make(this));
    return locals.get(make) as Value;
  }

  /** Runs a function that changes answers on behalf of the page: a pristine form stays pristine. */
  asPage(change: () => void): void {
    const isUntouched = this.isUntouched;
    change();
    if (isUntouched) this.#begun = this.store.getSnapshot();
  }

  /** Whether the form is pristine: only the procedure's defaults, and the answers of the page. */
  get isUntouched(): boolean {
    const { answers, choices, entries } = this.store.getSnapshot();
    const isBegun = answers !== this.#begun.answers || choices !== this.#begun.choices;
    return !isBegun && entries.size === 0 && !this.isKept && !this.fate?.isOpen;
  }

  /** Whether the first screen may offer stored drafts or receipts. */
  get offers(): boolean {
    return this.stored.length > 0 || (this.receipts?.length ?? 0) > 0;
  }

  /**
   * Switches to the given draft storage, or to none, and loads its drafts. A procedure may forbid drafts; a device
   * without storage is not an error.
   */
  async useDrafts(drafts: DraftStorage | undefined): Promise<void> {
    const { definition } = this.procedure;
    this.drafts = definition.privacy.drafts === false ? undefined : drafts;
    try {
      const stored = await this.drafts?.load(draftKey(definition));
      this.receipts = this.mode === 'public' && this.drafts ? await keptReceipts(definition.code) : undefined;
      // Answers typed meanwhile take precedence.
      if (this.store.getSnapshot().screen === 'start') this.stored = stored ?? [];
    } catch {
      this.draftRefused = true;
    }
    this.changed();
  }

  /** Saves the answers on the device now. Nothing is saved on the first screen, where earlier drafts are offered. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const snapshot = this.store.getSnapshot();
    const { screen, submission } = snapshot;
    const { definition } = this.procedure;
    if (!this.drafts || this.isAway || this.isDeleted || snapshot === this.saved) return;
    // A receipt may belong to another dossier.
    if (screen === 'start' || (submission.state === 'received' && !submission.changedSince) || this.isUntouched) return;
    this.saved = snapshot;
    const draft = toDraft(definition, snapshot, environment.now(), this.id, this.draftFiles?.());
    const isRefused = await this.drafts.save(draftKey(definition), draft).then(
      () => false,
      () => true,
    );
    this.isKept ||= !isRefused;
    const isSameMinute = draft.savedAt.slice(0, 16) === this.savedAt?.slice(0, 16);
    if (isRefused === this.draftRefused && isSameMinute) return;
    this.draftRefused = isRefused;
    if (!isRefused) this.savedAt = draft.savedAt;
    this.changed();
  }

  /** Stops observing the store; the last state is saved. */
  close(): void {
    void this.save();
    this.watch?.close();
    this.uploads?.close();
    this.#stop();
  }
}
