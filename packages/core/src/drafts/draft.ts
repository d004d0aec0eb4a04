import { lastScreen, type ScreenId } from '../flow/screens.js';
import type { CompiledDefinition, ComponentDefinition, JsonValue, Pointer } from '@motcua/model';
import type { Entry } from '../kinds/kind.js';
import type { FileDetails } from '../files/attached-file.js';
import type { ChosenContent, FormSnapshot } from '../store/form-snapshot.js';

/** An unfinished form as it is kept on the person's device. Pinned to the procedure version that it began with. */
export interface Draft {
  readonly format: 1;
  /** Whose it is: each form keeps a draft of its own, so that no two write over each other. */
  readonly id: string;
  readonly code: string;
  readonly version: string;
  /** RFC 3339 */
  readonly savedAt: string;
  /** When the device forgets it, RFC 3339. */
  readonly until: string;
  readonly startedAt: string;
  readonly submissionId: string;
  readonly screen: ScreenId;
  readonly answers: JsonValue;
  readonly entries: Readonly<Record<Pointer, Entry>>;
  /** See {@link FormSnapshot.branchAnswers}. */
  readonly branchAnswers: Readonly<Record<string, JsonValue>>;
  /** See {@link FormSnapshot.choices}. */
  readonly choices: Readonly<Record<string, readonly number[]>>;
  /** See {@link FormSnapshot.provenance}. */
  readonly provenance: FormSnapshot['provenance'];
  /** Files that were not taken and are still missing: their names, and why. */
  readonly rejected?: FormSnapshot['rejected'];
  /** The files of each component, in order; their bytes are stored apart, under {@link DraftFile.key}. */
  readonly files?: Readonly<Record<string, readonly DraftFile[]>>;
  /** Names of answers that are files, by pointer. */
  readonly contents?: Readonly<Record<Pointer, Pick<ChosenContent, 'name' | 'remarks' | 'details'>>>;
  /** SHA-256 of the files that were attached, by component, whether their bytes are kept or not. */
  readonly attached?: Readonly<Record<string, readonly string[]>>;
  /** Pointers of sensitive answers that are not stored; `*` matches any item. */
  readonly leftOut?: readonly Pointer[];
}

/** A chosen file of a draft. Its bytes may be missing: the device may have refused or dropped them. */
export interface DraftFile {
  /** Identifies the stored bytes; several drafts may refer to the same. */
  readonly key: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** 64 lower-case hexadecimal digits; absent while the file is still being checked. */
  readonly sha256?: string;
  /** Media type, once the file was checked. */
  readonly type?: string;
  /** See {@link AttachedFile.remarks}. */
  readonly remarks?: readonly string[];
  readonly details?: FileDetails;
}

/** Where drafts are kept. Each call rejects when the device refuses (no space, private mode). */
export interface DraftStorage {
  /** Whatever is kept under the key of a procedure version or of its other versions, from whichever form. */
  load(key: string): Promise<readonly unknown[]>;
  /** Keeps a draft in the place of the one with the same id. */
  save(key: string, draft: Draft): Promise<unknown>;
  remove(key: string, id: string): Promise<unknown>;
  /** The name that the page has given to the drafts here; absent where there is one place for all. */
  readonly name?: string;
  /** Whether files of a component are kept; absent where those of all are. */
  readonly keepsFiles?: (component: Pick<ComponentDefinition, 'sensitive'>) => boolean;
  /** Of answers, those that are kept; absent where all are. */
  readonly keptAnswers?: (answers: JsonValue) => JsonValue;
}

/** Days for which a device keeps a draft that was not changed, where the procedure does not say otherwise. */
export const DRAFT_DAYS = 30;

/** The key of a procedure version's drafts. */
export function draftKey({ code, version }: Pick<CompiledDefinition, 'code' | 'version'>): string {
  return `${code}@${version}`;
}

/** The SHA-256 of files, by component. */
export function hashesOf(files: FormSnapshot['files']): NonNullable<Draft['attached']> {
  return Object.fromEntries(Object.entries(files).map(([id, attached]) => [id, attached.map(({ sha256 }) => sha256)]));
}

/**
 * Returns the draft to store for the current state of the form.
 * @param id distinguishes it from the drafts of other forms
 * @param files what the draft says of its files
 */
export function toDraft(
  definition: CompiledDefinition,
  snapshot: FormSnapshot,
  now: Date,
  id: string,
  files?: Pick<Draft, 'attached' | 'contents' | 'files'>,
): Draft {
  const { code, version, draftDays = DRAFT_DAYS } = definition;
  return {
    format: 1,
    id,
    code,
    version,
    savedAt: now.toISOString(),
    until: new Date(now.getTime() + draftDays * 86_400_000).toISOString(),
    startedAt: snapshot.startedAt,
    submissionId: snapshot.submissionId,
    // While it is sent, and below a receipt of what was sent before, the form is at its end.
    screen: snapshot.screens.includes(snapshot.screen) ? snapshot.screen : lastScreen(snapshot.screens),
    answers: snapshot.answers,
    entries: Object.fromEntries(snapshot.entries),
    choices: Object.fromEntries(snapshot.choices),
    branchAnswers: Object.fromEntries(snapshot.branchAnswers),
    provenance: snapshot.provenance,
    rejected: snapshot.rejected,
    ...files,
  };
}
