import { jsonEqual, type Dossier, type Instant, type JsonValue } from '@motcua/model';

/**
 * A sending that has begun, kept until the fate of its dossier is known: it lets the sender, and no one else, ask for the
 * receipt.
 */
export interface PendingSubmission {
  readonly submissionId: string;
  /** Procedure code. */
  readonly code: string;
  /** When the first document left. */
  readonly at: Instant;
  /** Shown to the endpoint to get the receipt, which knows its SHA-256 only; absent in submissions of earlier kits. */
  readonly secret?: string;
  /** The document that left last, to be sent again as it was; absent where it may not be kept. */
  readonly dossier?: Dossier;
  /** True where documents of other content have left under the same id. */
  readonly several?: boolean;
  /** The form's answers when it left, as far as a draft keeps them. */
  readonly answers?: JsonValue;
}

/** Where pending submissions are kept. Each call may reject when the device refuses. */
export interface PendingStorage {
  find(submissionId: string): Promise<PendingSubmission | undefined>;
  /** All submissions of the procedure. */
  list(): Promise<readonly PendingSubmission[]>;
  /**
   * Keeps a submission unless one is kept under its id. Resolves when it is on the disk, to the one that is kept: two tabs
   * that send one dossier have one secret.
   */
  begin(pending: PendingSubmission): Promise<PendingSubmission>;
  /** Keeps a submission in the place of what was kept under its id. */
  save(pending: PendingSubmission): Promise<void>;
  remove(submissionId: string): Promise<void>;
}

/**
 * Whether two documents say the same for the person: answers, files, consents, and what they reported as wrong. Another
 * language, the times, and where an answer was filled in from are no changes of theirs.
 */
export function isSameContent(one: Dossier, other: Dossier): boolean {
  return jsonEqual(contentOf(one), contentOf(other));
}

/** Whether a form or its draft still holds what had left, as far as drafts keep it. */
export function isUnchangedSince({ answers, several }: PendingSubmission, now: JsonValue): boolean {
  return answers !== undefined && several !== true && jsonEqual(answers, now);
}

function contentOf({ data, components, consents, provenance }: Dossier): JsonValue {
  return {
    data,
    components: components.map(({ id, state, files }) => [
      id,
      state,
      ...files.map(({ name, sha256 }) => [name, sha256]),
    ]),
    consents: consents.map(({ purpose }) => purpose),
    reported: Object.keys(provenance).filter((pointer) => provenance[pointer]?.reported === true),
  };
}
