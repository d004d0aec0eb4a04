import type { ReceiptFault, ScreenId } from '@motcua/core';
import type { Pointer } from '@motcua/model';
import type { ProcedureClockEvent } from './clock-event.js';
import type { ProcedureEndedEvent } from './procedure-ended-event.js';
import type { ProcedurePrefillEvent } from './prefill-event.js';
import type { ProcedureBeforeSubmitEvent, ProcedureSubmittedEvent } from './submission-events.js';

/** Fired when the form can be used. */
export class ProcedureReadyEvent extends Event {
  readonly code: string;
  readonly version: string;

  constructor(code: string, version: string) {
    super('procedure-ready', { bubbles: true, composed: true });
    this.code = code;
    this.version = version;
  }
}

/** Fired when the person has gone to another screen. */
export class ProcedureStepEvent extends Event {
  readonly screen: ScreenId;
  readonly previous: ScreenId;

  constructor(screen: ScreenId, previous: ScreenId) {
    super('procedure-step', { bubbles: true, composed: true });
    this.screen = screen;
    this.previous = previous;
  }
}

/** The response of an endpoint to a dossier. */
export interface EndpointCause {
  /** The URL without query and fragment. */
  readonly address?: string;
  /** The HTTP status; undefined without a readable response. */
  readonly status?: number;
  /** The member of a successful response that is missing or wrong, so that it is not a receipt. */
  readonly receiptFault?: ReceiptFault;
}

/**
 * Fired for problems that a web team should know of, such as a load failure or a rejected dossier. Holds codes and
 * pointers, never answers.
 */
export class ProcedureProblemEvent extends Event {
  readonly code: string;
  readonly pointers: readonly Pointer[];
  /**
   * The location of the fault in a schema: `#` and a JSON Pointer, after the document's URI when that is not `src`. For
   * other codes the URL of a file, or the name of an attribute or member.
   */
  readonly location: string | undefined;
  /** The error that the browser threw, or an {@link EndpointCause}. */
  readonly cause: unknown;

  constructor(code: string, pointers: readonly Pointer[] = [], location?: string, cause?: unknown) {
    super('procedure-problem', { bubbles: true, composed: true });
    this.code = code;
    this.pointers = pointers;
    this.location = location;
    this.cause = cause;
  }
}

declare global {
  interface HTMLElementEventMap {
    'procedure-ready': ProcedureReadyEvent;
    'procedure-step': ProcedureStepEvent;
    'procedure-clock': ProcedureClockEvent;
    'procedure-ended': ProcedureEndedEvent;
    'procedure-prefill': ProcedurePrefillEvent;
    'procedure-before-submit': ProcedureBeforeSubmitEvent;
    'procedure-submitted': ProcedureSubmittedEvent;
    'procedure-problem': ProcedureProblemEvent;
  }
}
