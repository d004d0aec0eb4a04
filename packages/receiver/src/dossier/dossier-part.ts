/** One part of a multipart body. Parts are read in order; what is left of one is skipped when the next is asked for. */
export interface Part {
  /** Absent when the part has none. */
  readonly name: string | undefined;
  /** Media type as the sender says, `text/plain` when it says nothing. */
  readonly type: string;
  readonly content: AsyncIterable<Uint8Array>;
}
