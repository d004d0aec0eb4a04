import {
  isWithin,
  knownPointers,
  parentPointer,
  type FieldDefinition,
  type Pointer,
  type ProcedureDefinition,
  type StepDefinition,
} from '@motcua/model';
import type { FieldIndex } from '@motcua/core/analysis';
import type { Finding } from '../finding.js';
import type { JsonFile } from '../read/json-file.js';
import type { CheckContext } from './check-context.js';
import { listOf, pointerProblem, type PointerProblem } from './pointer-problem.js';

/** Checks that every pointer names something the data schema can ask for, and that each question is in one step. */
export function checkPointers({ folder: { procedure }, definition, schema, fields }: CheckContext): Finding[] {
  const findings: Finding[] = [];
  const exists = (file: JsonFile, at: string, pointer: Pointer, everyItem = false) => {
    const problem = pointerProblem(schema, pointer, { everyItem });
    if (problem) findings.push(file.finding('pointer-unknown', at, problem.message, problem.fix));
  };
  const covering: { readonly pointer: Pointer; readonly step: string }[] = [];
  definition.steps.forEach((step, index) => {
    step.fields.forEach((field, position) => {
      const pointer = typeof field === 'string' ? field : field.pointer;
      const at = `/steps/${index}/fields/${position}${typeof field === 'string' ? '' : '/pointer'}`;
      const problem = pointerProblem(schema, pointer, { everyItem: true }) ?? itemInStep(step, field);
      if (problem) findings.push(procedure.finding('pointer-unknown', at, problem.message, problem.fix));
      if (typeof field !== 'string' && field.copyFrom !== undefined)
        exists(procedure, `/steps/${index}/fields/${position}/copyFrom`, field.copyFrom);
      if (!problem || !pointer.includes('/*')) covering.push({ pointer, step: step.id });
    });
  });
  findings.push(...repeatedQuestions(procedure, definition));
  // Until every entry of a step names what it should, no one can say what the steps leave out.
  const isWrong = findings.length > 0;
  for (const [role, pointer] of Object.entries(definition.roles ?? {})) exists(procedure, `/roles/${role}`, pointer);
  definition.prefill?.forEach(({ pointer }, index) => exists(procedure, `/prefill/${index}/pointer`, pointer));
  definition.privacy.sensitive?.forEach((pointer, index) =>
    exists(procedure, `/privacy/sensitive/${index}`, pointer, true),
  );
  for (const [system, map] of Object.entries(definition.export ?? {})) {
    for (const pointer of Object.keys(map)) exists(procedure, `/export/${system}`, pointer, true);
  }
  if (isWrong) return findings;
  const isAsked = (pointer: Pointer) => covering.some((entry) => isWithin(pointer, entry.pointer));
  for (const leaf of leaves(knownPointers(schema))) {
    const steps = new Set(covering.filter(({ pointer }) => isWithin(leaf, pointer)).map(({ step }) => step));
    if (steps.size === 0) {
      const blocks = isNeeded(leaf, fields, isAsked);
      findings.push(
        procedure.finding(
          blocks ? 'question-not-asked' : 'question-optional-not-asked',
          '/steps',
          blocks
            ? `No step asks for "${leaf}", which is required: the form could never be completed.`
            : `No step asks for "${leaf}". It is optional, so no citizen will ever be asked.`,
          'Add its pointer to the fields of a step.',
        ),
      );
    } else if (steps.size > 1) {
      findings.push(
        procedure.finding(
          'question-repeated',
          '/steps',
          `"${leaf}" is asked in several steps: ${[...steps].join(', ')}.`,
          'Keep it in one step.',
        ),
      );
    }
  }
  return findings;
}

/** Entries of one step that ask for the same: an entry that is there twice, or within another one. */
function repeatedQuestions(procedure: JsonFile, { steps }: ProcedureDefinition): Finding[] {
  return steps.flatMap(({ fields }, index) => {
    const pointers = fields.map((field) => (typeof field === 'string' ? field : field.pointer));
    return pointers.flatMap((pointer, position) => {
      // An entry about the items of a list says how they look; it asks for nothing.
      if (pointer.includes('/*')) return [];
      const other = pointers.findIndex((outer, at) => {
        const isSame = outer === pointer;
        return isSame
          ? at < position
          : !outer.includes('/*') && isWithin(pointer, outer) && typeof fields[position] === 'string';
      });
      if (other < 0) return [];
      const at = `/steps/${index}/fields/${position}`;
      const by = pointers[other] === pointer ? 'by an entry before it' : `by "${pointers[other]}", which holds it`;
      return [
        procedure.finding(
          'question-repeated',
          at,
          `"${pointer}" is asked in this step already, ${by}.`,
          'Remove one of the two.',
        ),
      ];
    });
  });
}

/** Whether a leaf must be there: it is required, and so is all that holds it, or something else in there is asked. */
function isNeeded(leaf: Pointer, fields: FieldIndex, isAsked: (pointer: Pointer) => boolean): boolean {
  for (let at: Pointer | undefined = leaf; at !== undefined && at !== ''; at = parentPointer(at)) {
    const nodes = fields.at(at).flatMap((field) => field.nodes);
    if (!nodes.some(({ required }) => required)) {
      const isBegun = at !== leaf && fields.pointers().some((other) => isWithin(other, at) && isAsked(other));
      return isBegun;
    }
  }
  return true;
}

/** A step asks for lists as a whole; next to that, an entry may say how their items look. */
function itemInStep(step: StepDefinition, field: Pointer | FieldDefinition): PointerProblem | undefined {
  const pointer = typeof field === 'string' ? field : field.pointer;
  if (!pointer.split('/').includes('*')) return undefined;
  const list = listOf(pointer);
  const others = step.fields.map((other) => (typeof other === 'string' ? other : other.pointer));
  const shown = others.some((other) => other !== pointer && isWithin(list, other));
  if (shown && typeof field !== 'string') return undefined;
  return {
    message: `A step asks for a list as a whole: "${pointer}" by itself shows nothing.`,
    fix: shown
      ? `Remove it, or say how the items look: { "pointer": "${pointer}", "width": "short" }.`
      : `Put "${list}" into the fields of this step.`,
  };
}

/** The pointers that hold an answer themselves. */
export function leaves(known: ReadonlySet<Pointer>): Pointer[] {
  const containers = new Set([...known].map((pointer) => pointer.slice(0, pointer.lastIndexOf('/'))));
  return [...known].filter((pointer) => !containers.has(pointer));
}
