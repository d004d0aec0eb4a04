/** An option with its label. */
export interface ListboxOption {
  readonly key: string;
  readonly words: string;
  /** Other names to search by, which are never shown. */
  readonly aliases?: readonly string[];
}
