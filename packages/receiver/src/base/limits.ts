/** The limits of one request. Limits of single files are the procedure's. */
export interface Limits {
  /** The dossier document, in bytes. */
  readonly dossierBytes: number;
  /** The maximum nesting depth of objects and arrays in the dossier document. */
  readonly dossierDepth: number;
  /** Values in the dossier document: objects, arrays, texts, numbers, true, false, null. */
  readonly dossierValues: number;
  /** One property name of the dossier document, in bytes of its JSON text. */
  readonly dossierNameBytes: number;
  /** The maximum processor time for checking one dossier document, in milliseconds. */
  readonly checkMilliseconds: number;
  /** The maximum elapsed time for the same check on a busy machine, in milliseconds. */
  readonly checkWaitMilliseconds: number;
  /** Dossier documents that may wait for their check. */
  readonly waitingDocuments: number;
  /** Parts of one multipart body: the dossier and its files. */
  readonly parts: number;
  /** The whole body, in bytes. */
  readonly totalBytes: number;
  /** One upload, in bytes; the component that it is for may allow less. */
  readonly uploadBytes: number;
  /** All unfinished uploads of one submission, in bytes. */
  readonly submissionUploadBytes: number;
  /** Uploads of one submission. */
  readonly submissionUploads: number;
  /** Uploads that no dossier has taken. */
  readonly allUploads: number;
  /** The maximum size on the disk of all uploads that no dossier has taken, in bytes. */
  readonly allUploadBytes: number;
  /** How long an upload that no dossier takes is kept after its creation, in milliseconds. */
  readonly uploadMilliseconds: number;
  /** Issues in one answer. */
  readonly issues: number;
}

/** The limits of a receiver that is not configured otherwise. */
export const defaultLimits: Limits = {
  dossierBytes: 1_000_000,
  dossierDepth: 64,
  dossierValues: 50_000,
  // The 500 characters that the contract allows, each written as an escape.
  dossierNameBytes: 3_000,
  checkMilliseconds: 2_000,
  checkWaitMilliseconds: 30_000,
  waitingDocuments: 64,
  parts: 101,
  totalBytes: 120_000_000,
  uploadBytes: 120_000_000,
  submissionUploadBytes: 1_000_000_000,
  submissionUploads: 200,
  allUploads: 20_000,
  allUploadBytes: 20_000_000_000,
  uploadMilliseconds: 48 * 3_600_000,
  // The maximum in `schemas/problem.schema.json`.
  issues: 500,
};
