/** How much one request may bring. Limits of single files are the procedure's. */
export interface Limits {
  /** The dossier document, in bytes. */
  readonly dossierBytes: number;
  /** How deep objects and arrays may stand in each other in the dossier document. */
  readonly dossierDepth: number;
  /** Parts of one multipart body: the dossier and its files. */
  readonly parts: number;
  /** The whole body, in bytes. */
  readonly totalBytes: number;
  /** Issues in one answer. */
  readonly issues: number;
}

/** What holds unless the receiver is told otherwise. */
export const defaultLimits: Limits = {
  dossierBytes: 2_000_000,
  dossierDepth: 64,
  parts: 101,
  totalBytes: 120_000_000,
  // What `schemas/problem.schema.json` allows.
  issues: 500,
};
