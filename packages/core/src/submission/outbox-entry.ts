import type { Dossier, Instant, JsonValue } from '@motcua/model';
import type { Draft, DraftFile } from '../drafts/draft.js';
import type { AttachedFile, FileContent } from '../files/attached-file.js';
import type { SubmissionFailure } from '../store/submission-state.js';
import type { DossierParts } from './build-dossier.js';

/**
 * A dossier that the person has sent, sealed on the device: its document and its files do not change any more. It is kept
 * until its receipt is there, the receiver refuses it, or the person takes it back.
 */
export interface OutboxEntry {
  readonly submissionId: string;
  /** Procedure code. */
  readonly code: string;
  /** When the person sent it. */
  readonly at: Instant;
  /** When the device forgets it. */
  readonly until: Instant;
  readonly dossier: Dossier;
  /** With which the receipt is asked for; the receiver knows its SHA-256 only. */
  readonly secret: string;
  /** The files of the dossier, by component; their bytes are stored apart, with those of drafts. */
  readonly files: Readonly<Record<string, readonly DraftFile[]>>;
  /** The form's answers when it was sealed. */
  readonly answers: JsonValue;
  /** SHA-256 of its files, by component. */
  readonly attached: NonNullable<Draft['attached']>;
  /** The draft of which it was made. */
  readonly draft: { readonly key: string; readonly id: string };
  /** Before this time the receiver does not want it. */
  readonly notBefore?: Instant;
  /** Why it is not sent any more as it is; the person decides. */
  readonly refusal?: SubmissionFailure | Outdated;
}

/**
 * The device has lost bytes of a sealed dossier; or the dossier must be encrypted, and the form is of another version than
 * the one that asked.
 */
type Outdated = { readonly reason: 'filesLost' } | { readonly reason: 'otherVersion' };

/** Where sealed dossiers are kept. Each call rejects when the device refuses. */
export interface OutboxStorage {
  find(submissionId: string): Promise<OutboxEntry | undefined>;
  /** The sealed dossiers of the procedure, in any version, that have not expired. */
  list(): Promise<readonly OutboxEntry[]>;
  /** Resolves when the entry is on the disk. */
  save(entry: OutboxEntry): Promise<void>;
  remove(submissionId: string): Promise<void>;
}

/** The parts of a sealed dossier, and its files by component. */
export interface OutboxParts extends DossierParts {
  readonly attached: Readonly<Record<string, readonly AttachedFile[]>>;
}

/**
 * The parts of a sealed dossier. A file whose bytes are missing cannot be read.
 * @param contents the stored bytes, by {@link DraftFile.key}
 */
export function outboxParts(
  { dossier, files }: Pick<OutboxEntry, 'dossier' | 'files'>,
  contents: ReadonlyMap<string, FileContent>,
): OutboxParts {
  const parts: { part: string; file: AttachedFile }[] = [];
  const attached: Record<string, AttachedFile[]> = {};
  for (const component of dossier.components) {
    for (const { part, sha256, name, type, size } of component.files) {
      const stored = files[component.id]?.find((one) => one.sha256 === sha256);
      const found = stored && contents.get(stored.key);
      const content = found?.size === size ? found : missing(name, type, size);
      const file = { id: `${component.id}/${sha256}`, name, type, size, sha256, content };
      if (part !== undefined) parts.push({ part, file });
      (attached[component.id] ??= []).push(file);
    }
  }
  return { dossier, files: parts, attached };
}

function missing(name: string, type: string, size: number): FileContent {
  const arrayBuffer = () => Promise.reject(new Error('The device does not have the file any more'));
  return { name, type, size, slice: () => ({ arrayBuffer }), arrayBuffer };
}
