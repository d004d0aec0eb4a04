import type { JsonObject, JsonValue } from '../json.js';
import type { Pointer } from '../pointer.js';
import type { Fee, TimeLimit } from './procedure.js';

/** An instant, RFC 3339 with a time zone. */
export type Instant = string;

/** An application (hồ sơ) as it is sent; the exact shape is `schemas/dossier.schema.json`. */
export interface Dossier {
  /** UUID version 7, made by the client; also the `Idempotency-Key`. */
  readonly submissionId: string;
  readonly procedure: { readonly code: string; readonly version: string; readonly integrity?: string };
  readonly language: string;
  readonly startedAt: Instant;
  readonly submittedAt: Instant;
  /** The answers, pruned to the active schema. */
  readonly data: JsonObject;
  readonly components: readonly DossierComponent[];
  readonly provenance: Readonly<Record<Pointer, Provenance>>;
  readonly declaration: { readonly textVersion: string; readonly acceptedAt: Instant };
  readonly consents: readonly Consent[];
  /** Present when an officer filled the form for a citizen, who confirmed it (`declaration.acceptedAt`). */
  readonly filledBy?: FilledBy;
  /**
   * SHA-256, in lower-case hexadecimal, of a secret that only the sender has. Whoever shows the secret gets the receipt
   * again: the answer may have been lost on its way.
   */
  readonly receiptSecretSha256?: string;
}

export interface FilledBy {
  readonly role: 'officer';
  /** As the agency knows the officer. */
  readonly id?: string;
  readonly name?: string;
}

export interface DossierComponent {
  readonly id: string;
  readonly state: 'attached' | 'waived' | 'reused';
  readonly files: readonly DossierFile[];
}

/** A file of a dossier. Its bytes come in a part of the same request, or were uploaded before it. */
export type DossierFile = DossierFileFacts &
  (
    | {
        /** Name of the multipart part that carries the bytes. */
        readonly part: string;
        readonly upload?: undefined;
      }
    | {
        /** Address of a complete upload: the `Location` that the receiver gave. */
        readonly upload: string;
        readonly part?: undefined;
      }
  );

/** The facts about a file in a dossier, however its bytes are transferred. */
export interface DossierFileFacts {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** Where an answer came from when the person did not type it. */
export interface Provenance {
  readonly source: string;
  readonly at: Instant;
  readonly locked: boolean;
  /** The person said that it was wrong. */
  readonly reported?: boolean;
  /** The value from the source, where the dossier has another answer. */
  readonly given?: JsonValue;
}

export interface Consent {
  readonly purpose: string;
  readonly textVersion: string;
  readonly acceptedAt: Instant;
}

/** The receiver's response to an accepted dossier; `schemas/receipt.schema.json` defines the exact shape. */
export interface Receipt {
  /** Dossier number (mã hồ sơ), `<agency>-<YYMMDD>-<NNNN>`; issued by the receiver only. */
  readonly number: string;
  readonly submissionId: string;
  readonly procedure: { readonly code: string; readonly version: string };
  readonly receivedAt: Instant;
  /** When the time limit's clock starts: `receivedAt`, or the next working day after hours. */
  readonly effectiveAt: Instant;
  readonly dueAt: Instant;
  /** `projected` when the due date touches a year whose days off are not announced yet. */
  readonly dueStatus: 'official' | 'projected';
  readonly agency: { readonly code: string; readonly name: string };
  /** The time limit and the fees of the dossier's case; absent where the receiver does not know them. */
  readonly terms?: ReceiptTerms;
  readonly files: readonly ReceivedFile[];
  readonly statusUrl: string;
  /** Secret that opens `statusUrl`, sent as a bearer token; `XXXX-XXXX-XXXX-XXXX`, for copying by hand. */
  readonly statusToken: string;
  readonly survey?: string;
  /** True where the dossier is sealed: it was stored as it came, and not checked. */
  readonly sealed?: true;
  /** JWS (RFC 7515, compact) whose payload is this receipt without `statusToken` and `signature`. */
  readonly signature?: string;
}

/** The terms by which the receiver handles a dossier. */
export interface ReceiptTerms {
  /** The ids of the procedure's cases that the dossier is of. */
  readonly cases: readonly string[];
  readonly timeLimit: Pick<TimeLimit, 'value' | 'unit'>;
  /** Each fee by itself, in đồng; none where the procedure is free. */
  readonly fees: readonly Pick<Fee, 'amount' | 'currency' | 'unit'>[];
}

/** The corrections that an officer asks of the sender of a dossier: one round per dossier. */
export interface SupplementRequest {
  readonly number: string;
  readonly requestedAt: Instant;
  /** Until when; what comes later is received all the same. */
  readonly dueAt: Instant;
  /** The officer's words about the whole. */
  readonly note?: string;
  /** At least one; each is an answer or a component, with the officer's words. */
  readonly items: readonly SupplementItem[];
  /** The dossier as it was received; only for who shows its secret. */
  readonly dossier?: Dossier;
}

export type SupplementItem = { readonly note: string } & (
  | { readonly pointer: Pointer; readonly component?: undefined }
  | { readonly component: string; readonly pointer?: undefined }
);

/** The response of the receiver to an accepted supplement. */
export interface SupplementReceipt {
  readonly number: string;
  /** Of the supplement, not of the dossier. */
  readonly submissionId: string;
  readonly receivedAt: Instant;
  readonly files: readonly ReceivedFile[];
}

export interface ReceivedFile {
  readonly component: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  /** Of the bytes that arrived. */
  readonly sha256: string;
}

/** The response of `GET /dossiers/{number}`. */
export interface DossierStatus {
  readonly number: string;
  readonly status: 'received';
  readonly receivedAt: Instant;
  readonly dueAt: Instant;
  readonly dueStatus: 'official' | 'projected';
  readonly files: readonly ReceivedFile[];
  /** Present once officers have asked for a supplement. */
  readonly supplement?: {
    readonly requestedAt: Instant;
    readonly dueAt: Instant;
    readonly receivedAt?: Instant;
  };
}

/** A problem as RFC 9457 defines it, with the issues that a form can show on its fields. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance?: string;
  readonly issues?: readonly ProblemIssue[];
  /** Seconds; the same as the `Retry-After` header. */
  readonly retryAfter?: number;
}

/** An issue in a {@link Problem}; `scope` is `data` when absent. */
export interface ProblemIssue {
  readonly scope?: 'data' | 'components' | 'declaration' | 'dossier';
  readonly pointer: Pointer;
  readonly code: string;
  readonly params?: JsonObject;
}
