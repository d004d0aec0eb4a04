import { childPointer, schemaHasPointer, type Pointer } from '@motcua/model';
import type { Finding } from '../finding.js';
import type { CheckContext } from './check-context.js';
import { pointerProblem } from './pointer-problem.js';

/** Checks `renamedFrom`: every field is there, and no former pointer is that of a field or belongs to two. */
export function checkRenames({ folder: { procedure }, definition, schema }: CheckContext): Finding[] {
  const findings: Finding[] = [];
  const owners = new Map<Pointer, Pointer>();
  for (const [pointer, former] of Object.entries(definition.renamedFrom ?? {})) {
    const at = childPointer('/renamedFrom', pointer);
    const problem = pointerProblem(schema, pointer, { everyItem: true });
    if (problem) findings.push(procedure.finding('pointer-unknown', at, problem.message, problem.fix));
    former.forEach((old, index) => {
      const report = (message: string, fix: string) =>
        findings.push(procedure.finding('rename-mismatch', childPointer(at, index), message, fix));
      const owner = owners.get(old);
      owners.set(old, pointer);
      if (schemaHasPointer(schema, old))
        report(`"${old}" is still asked: its answers stay there.`, 'Name the pointer that the field had before.');
      else if (owner !== undefined)
        report(`"${old}" was renamed to "${owner}" already.`, 'Keep one of the two fields.');
      else if (listsOf(old) !== listsOf(pointer))
        report(
          `"${old}" is in ${listsOf(old)} lists, and "${pointer}" in ${listsOf(pointer)}: no item is carried over.`,
          'Write "*" for every item of a list, as often in both.',
        );
    });
  }
  return findings;
}

function listsOf(pointer: Pointer): number {
  return pointer.split('/').filter((segment) => segment === '*').length;
}
