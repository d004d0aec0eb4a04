import type { CompiledProcedure } from '../documents/procedure.js';
import { IssueCode, issue, type Issue } from '../issue.js';
import type { JsonValue } from '../json.js';
import { exitOf } from './exit-of.js';

/** The issue of answers for which the procedure is not meant. */
export function exitIssues(procedure: CompiledProcedure, data: JsonValue): readonly Issue[] {
  const exit = exitOf(procedure, data);
  return exit ? [issue('', IssueCode.exit, { exit: exit.id })] : [];
}
