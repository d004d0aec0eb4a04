import type { Pointer } from '@motcua/model';
import { FINDINGS, type FindingId } from './findings/finding-table.js';

/** A mistake in an author's file: where it is, what is wrong, and how to fix it. */
export interface Finding {
  /** Names the kind of finding; `docs/findings.md` has a section for each. */
  readonly id: FindingId;
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
  /** The section of the documentation, relative to the repository. */
  readonly docs: string;
  /** Of findings of `motcua prove`: the branch, as `branch` in `check.json` names it. */
  readonly branch?: string;
}

/** A finding before its place in the file is known. */
export type Fault = Pick<Finding, 'id' | 'severity' | 'pointer' | 'message' | 'fix'>;

/** @param severity that of the table when absent */
export function fault(
  id: FindingId,
  pointer: Pointer,
  message: string,
  fix: string,
  severity: Finding['severity'] = FINDINGS[id].severity,
): Fault {
  return { id, severity, pointer, message, fix };
}

/** The address of a finding's section in the documentation. */
export function docsOf(id: FindingId): string {
  return `docs/findings.md#${id}`;
}

const COLOURS = { error: '31', warning: '33' };

/**
 * A finding as a block of text for a terminal.
 * @param colour whether the terminal shows ANSI colours
 */
export function formatFinding(
  { id, severity, file, pointer, line, column, message, fix, docs }: Finding,
  colour = false,
): string {
  const paint = (code: string, text: string) => (colour ? `\u001B[${code}m${text}\u001B[0m` : text);
  const target = pointer === '' ? 'the whole document' : pointer;
  const head = `${paint(COLOURS[severity], severity)}: ${paint('1', `${file}:${line}:${column}`)}`;
  return `${head}\n  at ${target}\n  ${message}\n  Fix: ${fix}\n  ${paint('2', `${id}, ${docs}`)}`;
}
