/** Something that can be chosen, in words. */
export interface ListboxOption {
  readonly key: string;
  readonly words: string;
  /** Other words by which people look for it; they are never shown. */
  readonly aliases?: readonly string[];
}
