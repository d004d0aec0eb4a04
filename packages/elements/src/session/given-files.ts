/** Files that a person has chosen, dropped or pasted. */
export interface GivenFiles {
  readonly files: readonly File[];
  /** The names of dropped folders, whose content is not read. */
  readonly folders: readonly string[];
}
