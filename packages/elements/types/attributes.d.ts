// Generated from custom-elements.json by `npm run manifest`.
import type {
  ProcedureBeforeSubmitEvent,
  ProcedureClockEvent,
  ProcedureEndedEvent,
  ProcedureForm,
  ProcedurePrefillEvent,
  ProcedureProblemEvent,
  ProcedureReadyEvent,
  ProcedureStepEvent,
  ProcedureSubmittedEvent,
} from '../dist/index.js';

/** The attributes of `<procedure-form>`. */
export interface ProcedureFormAttributes {
  /** the compiled procedure, or a JSON Schema: see below */
  src?: string | undefined;
  /** where dossiers are posted; the contract is `schemas/openapi.yaml` */
  endpoint?: string | undefined;
  /** where files are uploaded before the dossier (tus 1.0): see below */
  uploads?: string | undefined;
  /** public key of the agency: dossiers are sealed for it, see below */
  'encrypt-to'?: string | undefined;
  /** the form corrects that dossier: see below */
  supplement?: string | undefined;
  /** page that shows the status of a dossier, linked from the receipt: see below */
  'status-page'?: string | undefined;
  /** public keys (JWK Set) with which signed receipts are verified: see below */
  'receipt-keys'?: string | undefined;
  /** language of the form; that of the page around it when absent */
  lang?: string | undefined;
  /** whether unfinished answers, and receipts, are kept in this browser */
  draft?: 'device' | 'off' | undefined;
  /** the name under which an officer’s draft is kept: see below */
  'draft-key'?: string | undefined;
  /** whether cookies go along to an endpoint on another origin */
  credentials?: 'same-origin' | 'include' | undefined;
  /** who fills, and where: see below */
  mode?: 'public' | 'assisted' | 'kiosk' | undefined;
  /** at a kiosk, how long the form may rest */
  'idle-seconds'?: number | string | undefined;
  /** the page's title names the current screen; it is left alone otherwise */
  'page-title'?: boolean | '' | undefined;
  /** Back leaves the page at once, see below */
  history?: 'off' | undefined;
  /** the query parameter of that name holds the current step, see below */
  'step-param'?: string | undefined;
  /** for web teams: shows what breaks the form, see doctor.md */
  diagnose?: boolean | '' | undefined;
}

/** The properties that are no attributes. */
export interface ProcedureFormProperties {
  /** The agency's key for which dossiers are sealed: URL of a JWK Set, or a JWK or JWK Set; the procedure pins it. */
  encryptTo?: ProcedureForm['encryptTo'] | undefined;
  /** Whether the page title includes the current screen; it is unchanged otherwise. */
  pageTitle?: ProcedureForm['pageTitle'] | undefined;
  /** Name of the query parameter that holds the current step in the page's address; without it the address stays as it is. The browser's Back goes from step to step either way, see the attribute `history` in docs/embedding.md. */
  stepParam?: ProcedureForm['stepParam'] | undefined;
  /** The data that the page has about the person; see also the event `procedure-prefill`. */
  prefillClaims?: ProcedureForm['prefillClaims'] | undefined;
  /** The officer who completes the form for a citizen; part of the dossier. */
  officer?: ProcedureForm['officer'] | undefined;
  /** All answers so far, including those to hidden questions; setting the property replaces them. */
  answers?: ProcedureForm['answers'] | undefined;
}

/** Listeners as React 19, Preact and Solid name them in JSX. */
export interface ProcedureFormListeners {
  /** the form can be used */
  'onprocedure-ready'?: (event: ProcedureReadyEvent) => void;
  /** the procedure accepts answers from elsewhere */
  'onprocedure-prefill'?: (event: ProcedurePrefillEvent) => void;
  /** the person went to another screen */
  'onprocedure-step'?: (event: ProcedureStepEvent) => void;
  /** cancelable; the dossier is about to be sent */
  'onprocedure-before-submit'?: (event: ProcedureBeforeSubmitEvent) => void;
  /** the receiver has accepted the dossier */
  'onprocedure-submitted'?: (event: ProcedureSubmittedEvent) => void;
  /** at a counter, everything was forgotten */
  'onprocedure-ended'?: (event: ProcedureEndedEvent) => void;
  /** the device's clock is behind */
  'onprocedure-clock'?: (event: ProcedureClockEvent) => void;
  /** loading or sending failed; codes and pointers only */
  'onprocedure-problem'?: (event: ProcedureProblemEvent) => void;
}

/** Listeners as Vue names them in render functions and templates. */
export interface ProcedureFormVueListeners {
  /** the form can be used */
  onProcedureReady?: (event: ProcedureReadyEvent) => void;
  /** the procedure accepts answers from elsewhere */
  onProcedurePrefill?: (event: ProcedurePrefillEvent) => void;
  /** the person went to another screen */
  onProcedureStep?: (event: ProcedureStepEvent) => void;
  /** cancelable; the dossier is about to be sent */
  onProcedureBeforeSubmit?: (event: ProcedureBeforeSubmitEvent) => void;
  /** the receiver has accepted the dossier */
  onProcedureSubmitted?: (event: ProcedureSubmittedEvent) => void;
  /** at a counter, everything was forgotten */
  onProcedureEnded?: (event: ProcedureEndedEvent) => void;
  /** the device's clock is behind */
  onProcedureClock?: (event: ProcedureClockEvent) => void;
  /** loading or sending failed; codes and pointers only */
  onProcedureProblem?: (event: ProcedureProblemEvent) => void;
}

/** Listeners as Solid and Svelte 4 name them. */
export interface ProcedureFormColonListeners {
  /** the form can be used */
  'on:procedure-ready'?: (event: ProcedureReadyEvent) => void;
  /** the procedure accepts answers from elsewhere */
  'on:procedure-prefill'?: (event: ProcedurePrefillEvent) => void;
  /** the person went to another screen */
  'on:procedure-step'?: (event: ProcedureStepEvent) => void;
  /** cancelable; the dossier is about to be sent */
  'on:procedure-before-submit'?: (event: ProcedureBeforeSubmitEvent) => void;
  /** the receiver has accepted the dossier */
  'on:procedure-submitted'?: (event: ProcedureSubmittedEvent) => void;
  /** at a counter, everything was forgotten */
  'on:procedure-ended'?: (event: ProcedureEndedEvent) => void;
  /** the device's clock is behind */
  'on:procedure-clock'?: (event: ProcedureClockEvent) => void;
  /** loading or sending failed; codes and pointers only */
  'on:procedure-problem'?: (event: ProcedureProblemEvent) => void;
}
