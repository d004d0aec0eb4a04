import type { Issue } from '@motcua/model';

/** The bytes of a chosen file; a browser's `File` is one. */
export interface FileContent {
  readonly name: string;
  /** Media type as the browser says; may be empty. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A file that passed the checks and goes with the dossier. */
export interface AttachedFile {
  /** Unique in the form; names the file in actions. */
  readonly id: string;
  readonly name: string;
  /** Media type that the content shows, or that the name's ending means. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly content: FileContent;
  /** Issue codes to check before sending: `fileIncomplete`, `fileLocked`. */
  readonly remarks?: readonly string[];
}

/** A chosen file that was not taken, and why. */
export interface RejectedFile {
  readonly name: string;
  readonly issue: Issue;
}
