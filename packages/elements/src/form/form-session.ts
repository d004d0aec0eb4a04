import {
  draftKey,
  FieldDefinitions,
  FormStore,
  Labels,
  readDraft,
  toDraft,
  type AttachedFile,
  type Catalogue,
  type Draft,
  type DraftStorage,
  type inspectFile,
  type RejectedFile,
} from '@motcua/core';
import type { CompiledProcedure, Dossier } from '@motcua/model';
import { environment, fileTools } from '../platform/environment.js';
import type { FormContext } from './form-context.js';
import type { LanguageWords } from './load-language.js';

/** How long a change may wait until it is kept with those after it, in milliseconds. */
const SAVE_PAUSE = 100;

/**
 * One form in one page: the store, where it was loaded from, and its draft on this device. Its listeners hear what the
 * store does not know: that drafts cannot be kept.
 */
export class FormSession {
  readonly store: FormStore;
  readonly procedure: CompiledProcedure;
  /** Address of the compiled procedure. */
  readonly source: string;
  /** A draft from an earlier visit that the person has not yet taken up or put away. */
  offered: Draft | undefined;
  /** True once the device refused to keep the draft. */
  draftRefused = false;
  /** The dossier of the latest attempt, for sending the same again. */
  sent: Dossier | undefined;

  #drafts: DraftStorage | undefined;
  readonly #changed: () => void;
  readonly #stop: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saved: unknown;
  #finished = false;

  constructor(source: string, procedure: CompiledProcedure, changed: () => void) {
    this.source = source;
    this.procedure = procedure;
    this.store = new FormStore(procedure, environment);
    this.#changed = changed;
    this.#stop = this.store.subscribe(() => {
      this.#timer ??= setTimeout(() => void this.save(), SAVE_PAUSE);
    });
  }

  /** Words for a language; texts that are missing there come from the procedure's source language. */
  context(words: LanguageWords, catalogue: Catalogue | undefined): FormContext {
    return {
      store: this.store,
      fields: new FieldDefinitions(this.procedure.definition),
      labels: new Labels(words.texts, this.procedure.texts),
      catalogue,
      language: words.language,
      words,
    };
  }

  /**
   * Keeps drafts there from now on, or nowhere, and looks for one to offer. A procedure may forbid drafts; a device that
   * keeps none is no error.
   */
  async useDrafts(drafts: DraftStorage | undefined): Promise<void> {
    const { definition } = this.procedure;
    this.#drafts = definition.privacy.drafts === false ? undefined : drafts;
    try {
      const stored = await this.#drafts?.load(draftKey(definition));
      // What was typed meanwhile is newer.
      if (this.store.getSnapshot().screen === 'start') this.offered = readDraft(definition, stored);
    } catch {
      this.draftRefused = true;
    }
    this.#changed();
  }

  /** Goes on with the offered draft, where it was left. */
  resume(): void {
    const { offered } = this;
    if (!offered) return;
    this.offered = undefined;
    this.sent = offered.sent;
    this.store.resume(offered);
    this.#changed();
  }

  /** Puts the offered draft away for good. */
  async discard(): Promise<void> {
    this.offered = undefined;
    this.#changed();
    await this.#remove();
  }

  /** Keeps the answers on the device now; not while a draft is still offered, which it would replace. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const snapshot = this.store.getSnapshot();
    const { definition } = this.procedure;
    if (!this.#drafts || this.#finished || this.offered) return;
    if (snapshot.submission.state === 'received') {
      this.#finished = true;
      await this.#remove();
      return;
    }
    if (snapshot.screen === 'start' || snapshot === this.#saved) return;
    this.#saved = snapshot;
    try {
      await this.#drafts.save(draftKey(definition), toDraft(definition, snapshot, environment.now(), this.sent));
      if (!this.draftRefused) return;
      this.draftRefused = false;
    } catch {
      if (this.draftRefused) return;
      this.draftRefused = true;
    }
    this.#changed();
  }

  /** Inspects chosen files and attaches the sound ones; one after the other, so that memory holds one file at a time. */
  async attach(component: string, files: readonly File[], inspect: typeof inspectFile): Promise<void> {
    const definition = this.procedure.definition.components.find(({ id }) => id === component);
    if (!definition || files.length === 0) return;
    const attached: AttachedFile[] = [];
    const rejected: RejectedFile[] = [];
    for (const file of files) {
      const outcome = await inspect(definition, file, fileTools);
      if ('attached' in outcome) attached.push(outcome.attached);
      else rejected.push(outcome.rejected);
    }
    this.store.attach(component, attached, rejected);
  }

  /** Stops following the store; the last state is kept. */
  close(): void {
    void this.save();
    this.#stop();
  }

  async #remove(): Promise<void> {
    try {
      await this.#drafts?.remove(draftKey(this.procedure.definition));
    } catch {
      this.draftRefused = true;
    }
  }
}
