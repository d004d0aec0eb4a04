import type { Issue } from '@motcua/model';

/** Every problem that the receiver answers, by the last part of its `type`. */
export const PROBLEMS = {
  'idempotency-key-missing': {
    status: 400,
    title: 'The Idempotency-Key header is missing',
    detail: "Send the header Idempotency-Key with the dossier's submissionId.",
  },
  'idempotency-key-mismatch': {
    status: 400,
    title: "The Idempotency-Key is not the dossier's submissionId",
    detail: "Send the dossier's own submissionId as Idempotency-Key.",
  },
  'dossier-unreadable': {
    status: 400,
    title: 'The dossier cannot be read',
    detail: 'Send one JSON object in UTF-8 without a byte order mark.',
  },
  'dossier-missing': {
    status: 400,
    title: 'The body has no dossier',
    detail: 'Send the dossier in a part named "dossier", before the files.',
  },
  'dossier-not-first': {
    status: 400,
    title: 'The dossier is not the first part',
    detail: 'Put the part "dossier" first: each file is checked against it while it arrives.',
  },
  'part-unexpected': {
    status: 400,
    title: 'The body has a part that the dossier does not name',
    detail: 'Send one part per file, named as the dossier names it, and nothing else.',
  },
  'multipart-unreadable': {
    status: 400,
    title: 'The multipart body cannot be read',
    detail: 'Send multipart/form-data (RFC 7578) with a boundary, ended by the closing boundary.',
  },
  'body-incomplete': {
    status: 400,
    title: 'The body ended too early',
    detail: 'The connection broke. Send the same request again.',
  },
  'digest-mismatch': {
    status: 400,
    title: 'The body is not the one that Content-Digest names',
    detail: 'It was changed on its way. Send the same request again.',
  },
  'request-unreadable': {
    status: 400,
    title: 'The request cannot be read',
    detail: 'Send a well-formed address and Host header.',
  },
  'token-missing': {
    status: 401,
    title: 'The status token is missing',
    detail: 'Send "Authorization: Bearer <statusToken>" with the token of the receipt.',
  },
  'secret-missing': {
    status: 400,
    title: 'The Receipt-Secret header is missing',
    detail: "Send the secret whose SHA-256 is the dossier's receiptSecretSha256.",
  },
  'upload-request-invalid': {
    status: 400,
    title: 'The upload request is not as tus 1.0 asks',
    detail: 'See https://tus.io/protocols/resumable-upload and docs/protocol.md.',
  },
  'origin-not-allowed': {
    status: 403,
    title: 'Pages of this origin may not use this receiver',
    detail: 'Ask whoever runs the receiver to list the origin of the page.',
  },
  'not-found': {
    status: 404,
    title: 'There is nothing here',
    detail: 'Check the address; for a dossier, its number and the token of its receipt.',
  },
  'receipt-unknown': {
    status: 404,
    title: 'No dossier was received with this secret',
    detail: 'If it was sent: send the dossier of the first attempt again.',
  },
  'upload-unknown': {
    status: 404,
    title: 'There is no such upload for this secret',
    detail:
      'It has expired, was deleted, or went into its dossier. Begin a new upload if the dossier was not received.',
  },
  'supplement-unknown': {
    status: 404,
    title: 'No supplement is asked for',
    detail: 'Nothing was asked, or it was answered already: a dossier is supplemented once.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'The method is not allowed here',
    detail: 'See the Allow header.',
  },
  'submission-conflict': {
    status: 409,
    title: 'Another dossier was received under this submissionId',
    detail:
      'Ask for its receipt with the Receipt-Secret, or send the dossier of the first attempt again; then begin a new submission with a new submissionId.',
  },
  'supplement-conflict': {
    status: 409,
    title: 'Another supplement was received for this dossier',
    detail: 'A dossier is supplemented once. The status has the time at which it was received.',
  },
  'upload-offset-conflict': {
    status: 409,
    title: 'The upload has another offset',
    detail: 'Ask for the offset with HEAD, then go on from there.',
  },
  'tus-version-unsupported': {
    status: 412,
    title: 'The version of the upload protocol is not supported',
    detail: 'Send Tus-Resumable: 1.0.0.',
  },
  'upload-too-large': {
    status: 413,
    title: 'The upload is too large',
    detail: 'Send as many bytes as Upload-Length announced, and no more.',
  },
  'uploads-exceeded': {
    status: 413,
    title: 'The submission has too many uploads',
    detail: 'Delete the uploads that are not needed.',
  },
  'request-too-large': {
    status: 413,
    title: 'The request is too large',
    detail: 'Send fewer or smaller files.',
  },
  'media-type-unsupported': {
    status: 415,
    title: 'The content type is not supported',
    detail:
      'Send application/json in UTF-8, application/jose, or multipart/form-data with a part "dossier" of one of these; not compressed.',
  },
  'upload-type-unsupported': {
    status: 415,
    title: 'The content type is not that of an upload',
    detail: 'Send the bytes as application/offset+octet-stream, not compressed.',
  },
  'host-unknown': {
    status: 421,
    title: 'The receiver does not know this address as its own',
    detail: 'Whoever runs the receiver has to give it the address that clients use: --public-url, or `publicUrl`.',
  },
  'dossier-invalid': {
    status: 422,
    title: 'The dossier has issues',
    detail: 'Fix what the issues name, then send again.',
  },
  'dossier-too-complex': {
    status: 422,
    title: 'The dossier takes too long to check',
    detail: 'Nothing was stored. Send a smaller dossier.',
  },
  'procedure-unknown': {
    status: 422,
    title: 'This receiver does not take this procedure',
    detail: 'Send a procedure code and version that the receiver has published.',
  },
  'procedure-changed': {
    status: 422,
    title: 'The dossier was made with another publication of the procedure',
    detail: "Load procedure.js anew; the dossier's integrity must be the one in its manifest.",
  },
  'procedure-not-online': {
    status: 422,
    title: 'This procedure cannot be handed in online',
    detail: 'Hand it in at the counter or by post.',
  },
  'sealing-key-unknown': {
    status: 422,
    title: 'The receiver does not take dossiers that are sealed for this key',
    detail: 'The key was withdrawn, or is none of this agency. The keys in use are in /.well-known/jwks.json.',
  },
  'upload-busy': {
    status: 423,
    title: 'Another request writes to this upload',
    detail: 'Ask for the offset with HEAD, then go on from there.',
  },
  internal: {
    status: 500,
    title: 'The receiver failed',
    detail: 'Nothing was stored. Send the same request again; if it fails again, inform the operator of the receiver.',
  },
  busy: {
    status: 503,
    title: 'The receiver has too much to do',
    detail: 'Nothing was stored. Send the same request again later.',
  },
  'uploads-full': {
    status: 503,
    title: 'There is no room for uploads now',
    detail: 'Send the files with the dossier as multipart/form-data, or upload later.',
  },
  'storage-unavailable': {
    status: 503,
    title: 'The receiver cannot store anything now',
    detail: 'Nothing was stored. Send the same request again later.',
  },
  closing: {
    status: 503,
    title: 'The receiver is being stopped',
    detail: 'Nothing was stored. Send the same request again later.',
  },
} as const satisfies Record<string, { status: number; title: string; detail: string }>;

/** The last part of a problem's `type`. */
export type ProblemName = keyof typeof PROBLEMS;

export interface ProblemErrorOptions {
  /** Instead of the usual one; never holds what a person wrote. */
  readonly detail?: string;
  readonly issues?: readonly Issue[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** A request that is refused: thrown while it is handled, answered as a {@link Problem}. */
export class ProblemError extends Error {
  readonly problem: ProblemName;
  readonly detail: string | undefined;
  readonly issues: readonly Issue[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(problem: ProblemName, { detail, issues = [], headers = {}, cause }: ProblemErrorOptions = {}) {
    super(problem, { cause });
    this.name = 'ProblemError';
    this.problem = problem;
    this.detail = detail;
    this.issues = issues;
    this.headers = headers;
  }
}
