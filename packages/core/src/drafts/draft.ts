import type { Dossier, JsonValue, Pointer, CompiledDefinition } from '@motcua/model';
import type { Entry } from '../kinds/kind.js';
import type { FormSnapshot } from '../store/form-snapshot.js';
import type { ScreenId } from '../flow/screens.js';

/** An unfinished form as it is kept on the person's device. Pinned to the procedure version that it began with. */
export interface Draft {
  readonly format: 1;
  readonly code: string;
  readonly version: string;
  /** RFC 3339 */
  readonly savedAt: string;
  readonly startedAt: string;
  readonly submissionId: string;
  /** Which writing this is, `<form>.<count>`; absent in drafts of earlier kits. */
  readonly revision?: string;
  /** The revision that this one replaces; `*` for whichever is stored, absent where none is expected. */
  readonly after?: string | undefined;
  readonly screen: ScreenId;
  readonly answers: JsonValue;
  readonly entries: Readonly<Record<Pointer, Entry>>;
  /** See {@link FormSnapshot.stash}. */
  readonly stash: Readonly<Record<string, JsonValue>>;
  /** See {@link FormSnapshot.choices}. */
  readonly choices: Readonly<Record<string, readonly number[]>>;
  /** See {@link FormSnapshot.provenance}. */
  readonly provenance: FormSnapshot['provenance'];
  /** The dossier of an attempt whose answer never came, so that the next attempt sends the same. */
  readonly sent?: Dossier;
}

/** Rejects a save: another form, e.g. in another tab, has changed or removed the draft meanwhile. */
export class DraftConflict extends Error {}

/** Whether a draft may be written over what is stored now: the form has seen it, or wrote it itself. */
export function mayReplace({ revision, after }: Pick<Draft, 'revision' | 'after'>, stored: unknown): boolean {
  if (after === '*') return true;
  const found = (stored as Draft | undefined)?.revision;
  if (stored === undefined) return after === undefined;
  return found === after || found?.split('.')[0] === revision?.split('.')[0];
}

/** Where drafts are kept. Each call rejects when the device refuses (no space, private mode). */
export interface DraftStorage {
  load(key: string): Promise<unknown>;
  save(key: string, draft: Draft): Promise<void>;
  remove(key: string): Promise<void>;
}

/** The key of a procedure version's draft. */
export function draftKey({ code, version }: CompiledDefinition): string {
  return `${code}@${version}`;
}

/** What to keep of the form now. */
export function toDraft(definition: CompiledDefinition, snapshot: FormSnapshot, now: Date, sent?: Dossier): Draft {
  return {
    format: 1,
    code: definition.code,
    version: definition.version,
    savedAt: now.toISOString(),
    startedAt: snapshot.startedAt,
    submissionId: snapshot.submissionId,
    screen: snapshot.screen === 'sending' ? 'declaration' : snapshot.screen,
    answers: snapshot.answers,
    entries: Object.fromEntries(snapshot.entries),
    choices: Object.fromEntries(snapshot.choices),
    stash: Object.fromEntries(snapshot.stash),
    provenance: snapshot.provenance,
    ...(sent && { sent }),
  };
}
