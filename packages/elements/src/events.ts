import type { Dossier, Pointer, Receipt } from '@motcua/model';
import type { AttachedFile, ScreenId } from '@motcua/core';

/** The form can be used. */
export class ProcedureReadyEvent extends Event {
  readonly code: string;
  readonly version: string;

  constructor(code: string, version: string) {
    super('procedure-ready', { bubbles: true, composed: true });
    this.code = code;
    this.version = version;
  }
}

/** The person went to another screen. */
export class ProcedureStepEvent extends Event {
  readonly screen: ScreenId;
  readonly previous: ScreenId;

  constructor(screen: ScreenId, previous: ScreenId) {
    super('procedure-step', { bubbles: true, composed: true });
    this.screen = screen;
    this.previous = previous;
  }
}

/**
 * The dossier is about to be sent. A page that sends it itself calls `preventDefault()`, takes `dossier` and `files`,
 * and hands the receipt to the form's `receive()`. This is the only event that carries answers.
 */
export class ProcedureBeforeSubmitEvent extends Event {
  readonly dossier: Dossier;
  readonly files: readonly { readonly part: string; readonly file: AttachedFile }[];
  /** Request headers to add, e.g. `Authorization`. */
  readonly headers = new Headers();
  readonly #waits: Promise<unknown>[] = [];

  constructor(dossier: Dossier, files: ProcedureBeforeSubmitEvent['files']) {
    super('procedure-before-submit', { bubbles: true, composed: true, cancelable: true });
    this.dossier = dossier;
    this.files = files;
  }

  /** Sending waits for the promise; when it rejects, nothing is sent and the form says so. */
  waitUntil(promise: Promise<unknown>): void {
    this.#waits.push(promise);
  }

  /** @internal settles when every promise given to {@link waitUntil} has */
  get settled(): Promise<unknown> {
    return Promise.all(this.#waits);
  }
}

/** The receiver has accepted the dossier. */
export class ProcedureSubmittedEvent extends Event {
  readonly receipt: Receipt;

  constructor(receipt: Receipt) {
    super('procedure-submitted', { bubbles: true, composed: true });
    this.receipt = receipt;
  }
}

/** Something a web team should know of: a load failure, a refused dossier. Holds codes and pointers, never answers. */
export class ProcedureProblemEvent extends Event {
  readonly code: string;
  readonly pointers: readonly Pointer[];

  constructor(code: string, pointers: readonly Pointer[] = []) {
    super('procedure-problem', { bubbles: true, composed: true });
    this.code = code;
    this.pointers = pointers;
  }
}

declare global {
  interface HTMLElementEventMap {
    'procedure-ready': ProcedureReadyEvent;
    'procedure-step': ProcedureStepEvent;
    'procedure-before-submit': ProcedureBeforeSubmitEvent;
    'procedure-submitted': ProcedureSubmittedEvent;
    'procedure-problem': ProcedureProblemEvent;
  }
}
