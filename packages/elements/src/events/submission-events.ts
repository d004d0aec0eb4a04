import type { AttachedFile, GivenReceipt } from '@motcua/core';
import type { Dossier } from '@motcua/model';

/**
 * Fired before a dossier is sent. A page that sends it itself calls `preventDefault()`, takes `dossier` and `files`,
 * and passes the receipt to the form's `receive()`. This is the only event that carries answers.
 */
export class ProcedureBeforeSubmitEvent extends Event {
  readonly dossier: Dossier;
  readonly files: readonly { readonly part: string; readonly file: AttachedFile }[];
  /** The number of the dossier that this one supplements; undefined for a new dossier. */
  readonly supplementOf: string | undefined;
  /** Request headers to add, e.g. `Authorization`. */
  readonly headers = new Headers();
  readonly #waits: Promise<unknown>[] = [];

  constructor(dossier: Dossier, files: ProcedureBeforeSubmitEvent['files'], supplementOf?: string) {
    super('procedure-before-submit', { bubbles: true, composed: true, cancelable: true });
    this.dossier = dossier;
    this.files = files;
    this.supplementOf = supplementOf;
  }

  /** Delays the submission until the promise settles; when it rejects, nothing is sent and the form says so. */
  waitUntil(promise: Promise<unknown>): void {
    this.#waits.push(promise);
  }

  /** @internal settles when every promise given to {@link waitUntil} has */
  get settled(): Promise<unknown> {
    return Promise.all(this.#waits);
  }
}

/** Fired when the receiver has accepted the dossier. */
export class ProcedureSubmittedEvent extends Event {
  readonly receipt: GivenReceipt;

  constructor(receipt: GivenReceipt) {
    super('procedure-submitted', { bubbles: true, composed: true });
    this.receipt = receipt;
  }
}
