import type { Pointer } from '@motcua/model';
import type { ChangeLevel } from './version-number.js';

/** The subject of a change. */
export type ChangePart = 'data' | 'rules' | 'components' | 'law' | 'form' | 'words';

/** One difference between two versions of a procedure. */
export interface Change {
  readonly part: ChangePart;
  readonly level: ChangeLevel;
  /** Of `data`, a pointer into the answers; of `words`, the language and the key; else a name within `procedure.json`. */
  readonly place: string;
  /** In one clause. */
  readonly text: string;
  readonly old?: string;
  readonly new?: string;
}

/** One difference between what two data schemas ask for. */
export interface SchemaChange {
  readonly level: ChangeLevel;
  /** Of the old version; of the new one where the field is new. */
  readonly pointer: Pointer;
  /** Of the new version; absent where the field is gone. */
  readonly now?: Pointer;
  readonly text: string;
}

/** A change of the answers. */
export interface DataChange extends Change, SchemaChange {
  readonly part: 'data';
}

/** Whether a change may make an old valid dossier an invalid one. */
export function concernsDossiers({ part, level }: Change): boolean {
  return level === 'major' && (part === 'data' || part === 'rules' || part === 'components');
}

/** The highest level among changes; `patch` without any. */
export function levelOf(changes: readonly Change[]): ChangeLevel {
  return (['major', 'minor'] as const).find((level) => changes.some((change) => change.level === level)) ?? 'patch';
}
