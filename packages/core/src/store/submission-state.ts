import type { Consent, Instant, Problem, ReceivedFile, Receipt } from '@motcua/model';

/** The members without which a receipt is not shown; others are dropped when missing or of another type. */
type Demanded = 'number' | 'receivedAt';

/** A receipt as an endpoint gave it: {@link Receipt} from one that keeps the whole contract. */
export interface GivenReceipt extends Pick<Receipt, Demanded>, Partial<Omit<Receipt, Demanded | 'agency' | 'files'>> {
  readonly agency?: { readonly name: string; readonly code?: string };
  readonly files?: readonly (Pick<ReceivedFile, 'name'> & Partial<ReceivedFile>)[];
}

/**
 * Why an answer is no receipt: nothing, a web page, no JSON or no object; or the member that is missing or wrong, of
 * which `submissionId` is another dossier's.
 */
export type ReceiptFault = 'empty' | 'page' | 'notJson' | 'notAnObject' | Demanded | 'submissionId';

/** Why a dossier was not accepted; each has its own words and next step. */
export type FailureReason =
  /** No answer: the dossier may have arrived or not. */
  | 'unreachable'
  /** The endpoint can be reached, but no answer to the dossier could be read: it may have arrived or not. */
  | 'unreadable'
  /** A page to sign in on came in the place of an answer. */
  | 'signIn'
  /** The page's Content-Security-Policy does not allow the endpoint; nothing left. */
  | 'blocked'
  /** The device has no network; nothing left it. */
  | 'offline'
  /** The page's own preparation failed; nothing was sent. */
  | 'stopped'
  /** The page names no address to send to. */
  | 'noEndpoint'
  /** 401 */
  | 'unauthorized'
  /** 403 */
  | 'forbidden'
  /** 404, 405 or another answer that means a wrong address */
  | 'notFound'
  /** 409: something else was sent under the same submission id. */
  | 'conflict'
  /** 413 */
  | 'tooLarge'
  /** 415 */
  | 'unsupported'
  /** 400 or 422: the receiver found issues. */
  | 'invalid'
  /** 429 or 503: try later. */
  | 'busy'
  /** Any other 5xx */
  | 'server'
  /** A supplement differs from the dossier in more than was requested; nothing was sent. */
  | 'notRequested'
  /** 2xx without a receipt that can be read */
  | 'unexpectedAnswer'
  // Why a dossier that is to be sealed was not: nothing was sent.
  /** The page names no key of the agency. */
  | 'noKey'
  /** The key could not be fetched. */
  | 'keyUnreachable'
  /** The response is not a key, e.g. a web page. */
  | 'keyUnreadable'
  /** The key is none that the procedure names. */
  | 'keyUnpinned'
  /** The key is of a kind that is not supported. */
  | 'keyUnsupported'
  /** The key was revoked, or is not valid at this time. */
  | 'keyExpired'
  /** The browser, or a page without TLS, cannot encrypt. */
  | 'cannotEncrypt';

export interface SubmissionFailure {
  readonly reason: FailureReason;
  /** HTTP status, absent when nothing answered. */
  readonly status?: number;
  readonly problem?: Problem;
  /** Seconds after which to try again, as the receiver asks. */
  readonly retryAfter?: number;
  /** Why an answer of success is no receipt. */
  readonly receiptFault?: ReceiptFault;
  /** Messages from the endpoint about the dossier, other than those about fields. */
  readonly messages?: readonly string[];
  /** True for a dossier that has mistakes of which none is marked on a field. */
  readonly isUnmarked?: true;
}

export type SubmissionState =
  | { readonly state: 'idle' }
  /** `sent` and `total` in bytes; `total` 0 while unknown. */
  | { readonly state: 'sending'; readonly sent: number; readonly total: number }
  | { readonly state: 'failed'; readonly failure: SubmissionFailure }
  | Received;

export interface Received {
  readonly state: 'received';
  readonly receipt: GivenReceipt;
  /** Names of files that did not arrive as they were sent. */
  readonly damaged: readonly string[];
  /** SHA-256 of the files that arrived as they were sent; absent where that is not known here. */
  readonly verified?: readonly string[];
  /** The files as the person chose them, where the receipt names sealed ones; SHA-256 is that of the sealed bytes. */
  readonly files?: GivenReceipt['files'];
  /** Consents as they were sent; of what the page has sent itself no one here knows. */
  readonly consents?: readonly Consent[];
  /** Until when the device keeps the receipt; absent where it does not. */
  readonly keptUntil?: Instant;
  /** True where answers may have been changed after this dossier had left; they are not in it. */
  readonly changedSince?: true;
  /** True for the receipt of a supplement, which has the number of its dossier. */
  readonly supplement?: true;
  /** True for a dossier of an earlier visit, whose answers are not in this form. */
  readonly earlier?: true;
  /** True where the receipt came by itself when the form had opened: it is no step of the person. */
  readonly isFound?: true;
}
