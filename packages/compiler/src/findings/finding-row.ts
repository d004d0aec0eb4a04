/** The documentation of one kind of finding; `docs/findings.md` is generated from it. */
export interface FindingRow {
  /** How bad it is unless the check says otherwise. */
  readonly severity: 'error' | 'warning';
  /** Why it matters to citizens, to the agency or to whoever reads the data. */
  readonly why: string;
  /** How it is fixed in general; a finding itself says it of its place. */
  readonly fix: string;
  /** An example of the mistake. */
  readonly example: string;
  /** Present for what the form cannot be compiled, or proved, with: it cannot be suppressed. */
  readonly fatal?: true;
}

/** Makes the row of an error that an author can suppress with a reason. */
export function error(why: string, fix: string, example: string): FindingRow {
  return { severity: 'error', why, fix, example };
}

/** Makes the row of an error without whose correction no form can be made. */
export function fatal(why: string, fix: string, example: string): FindingRow {
  return { severity: 'error', why, fix, example, fatal: true };
}

/** Makes the row of a warning. */
export function warning(why: string, fix: string, example: string): FindingRow {
  return { severity: 'warning', why, fix, example };
}
