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
  /** Issue codes to check before sending: `fileIncomplete`, `fileLocked`, `filePages`, `fileDark`, `fileSmall`. */
  readonly remarks?: readonly string[];
  readonly details?: FileDetails;
}

/** Facts that were measured in the content of a file; each is absent where it is not known. */
export interface FileDetails {
  /** Of a picture, in pixels, as it is shown. */
  readonly width?: number;
  readonly height?: number;
  /** Pages of a PDF. */
  readonly pages?: number;
  /** How bright the light parts of a picture are, from 0 (black) to 255. */
  readonly brightness?: number;
  /** The photo as it was chosen, before it was made smaller or written as another type. */
  readonly original?: OriginalPhoto;
}

/** A photo as it was chosen. */
export interface OriginalPhoto {
  readonly name: string;
  /** Media type that the content shows. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
}

/** A chosen file that was not taken, and why. */
export interface RejectedFile {
  readonly name: string;
  readonly issue: Issue;
}
