/** A JSON document that was fetched. */
export interface FetchedJson {
  readonly value: unknown;
  /** Where it came from in the end, after redirects; absolute. */
  readonly url: string;
  /** Length of its text, in bytes. */
  readonly bytes: number;
}

/** Fetches a JSON document; rejects when nothing answers, the status is no success, or the answer is no JSON. */
export type FetchJson = (url: string) => Promise<FetchedJson>;
