import type { Pointer } from '@motcua/model';

/** Something about an author's file: where it is, what is wrong, and how to fix it. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** JSON Pointer into the file. */
  readonly pointer: Pointer;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  readonly message: string;
  readonly fix: string;
}

/** A finding before it is known where in the file its place is. */
export type Fault = Pick<Finding, 'severity' | 'pointer' | 'message' | 'fix'>;

export function fault(pointer: Pointer, message: string, fix: string, severity: Finding['severity'] = 'error'): Fault {
  return { severity, pointer, message, fix };
}

/** A finding as a block of text for a terminal. */
export function formatFinding({ severity, file, pointer, line, column, message, fix }: Finding): string {
  const target = pointer === '' ? 'the whole document' : pointer;
  return `${severity}: ${file}:${line}:${column}\n  at ${target}\n  ${message}\n  Fix: ${fix}`;
}
