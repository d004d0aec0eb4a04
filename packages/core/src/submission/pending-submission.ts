import { jsonEqual, type Dossier, type Instant, type JsonValue } from '@motcua/model';
import type { Draft } from '../drafts/draft.js';

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
  /** Where the document left sealed: SHA-256 of its sealed files, in its order. */
  readonly sealed?: readonly string[];
  /** The form's answers when it left, as far as a draft keeps them. */
  readonly answers?: JsonValue;
  /** SHA-256 of the files that left with it, by component. */
  readonly attached?: Draft['attached'];
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

/**
 * Whether a form or its draft still holds what had left, as far as drafts keep it.
 * @param attached the files as they are known now; nothing in it where none was chosen since
 */
export function isUnchangedSince(
  pending: PendingSubmission,
  now: JsonValue,
  attached: Draft['attached'] = {},
): boolean {
  const { answers, several } = pending;
  return (
    answers !== undefined && several !== true && jsonEqual(answers, now) && areSameFiles(pending.attached, attached)
  );
}

function areSameFiles(sent: Draft['attached'], now: NonNullable<Draft['attached']>): boolean {
  if (!sent || Object.keys(now).length === 0) return true;
  const sorted = (hashes: readonly string[] = []) => [...hashes].sort().join();
  return Object.keys({ ...sent, ...now }).every((id) => sorted(sent[id]) === sorted(now[id]));
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
