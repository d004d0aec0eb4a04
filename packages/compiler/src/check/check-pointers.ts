import {
  dateOrderRules,
  isWithin,
  knownPointers,
  type FieldDefinition,
  type JsonSchema,
  type Pointer,
  type ProcedureDefinition,
  type StepDefinition,
} from '@motcua/model';
import type { Finding } from '../finding.js';
import type { JsonFile } from '../read/json-file.js';
import { similarWord } from './similar-word.js';

/** Checks that every pointer names something the data schema can ask for, and that each question stands in one step. */
export function checkPointers(procedure: JsonFile, data: JsonFile, schema: JsonSchema): Finding[] {
  const definition = procedure.value as unknown as ProcedureDefinition;
  const known = knownPointers(schema);
  const findings: Finding[] = [];
  const exists = (file: JsonFile, at: string, pointer: Pointer, everyItem = false) => {
    const problem = pointerProblem(pointer, known, everyItem);
    if (problem) findings.push(file.finding(at, problem.message, problem.fix));
  };
  const covering: { readonly pointer: Pointer; readonly step: string }[] = [];
  definition.steps.forEach((step, index) => {
    step.fields.forEach((field, position) => {
      const pointer = typeof field === 'string' ? field : field.pointer;
      const at = `/steps/${index}/fields/${position}${typeof field === 'string' ? '' : '/pointer'}`;
      const problem = pointerProblem(pointer, known, true) ?? itemInStep(step, field);
      if (problem) findings.push(procedure.finding(at, problem.message, problem.fix));
      if (typeof field !== 'string' && field.copyFrom !== undefined)
        exists(procedure, `/steps/${index}/fields/${position}/copyFrom`, field.copyFrom);
      if (!problem || !pointer.includes('/*')) covering.push({ pointer, step: step.id });
    });
  });
  for (const [role, pointer] of Object.entries(definition.roles ?? {})) exists(procedure, `/roles/${role}`, pointer);
  definition.prefill?.forEach(({ pointer }, index) => exists(procedure, `/prefill/${index}/pointer`, pointer));
  definition.privacy.sensitive?.forEach((pointer, index) =>
    exists(procedure, `/privacy/sensitive/${index}`, pointer, true),
  );
  for (const [system, map] of Object.entries(definition.export ?? {})) {
    for (const pointer of Object.keys(map)) exists(procedure, `/export/${system}`, pointer, true);
  }
  for (const { at, earlier, later, location } of dateOrderRules(schema)) {
    const below = [...known].filter((pointer) => isWithin(pointer, at)).map((pointer) => pointer.slice(at.length));
    const problemOf = (pointer: Pointer) => pointerProblem(pointer, new Set(below), false);
    const of = { earlier: problemOf(earlier), later: later === 'today' ? undefined : problemOf(later) };
    for (const [name, problem] of Object.entries(of))
      if (problem) findings.push(data.finding(`${location}/${name}`, problem.message, problem.fix));
  }
  for (const leaf of leaves(known)) {
    const steps = new Set(covering.filter(({ pointer }) => isWithin(leaf, pointer)).map(({ step }) => step));
    if (steps.size === 0) {
      findings.push(
        procedure.finding(
          '/steps',
          `No step asks for "${leaf}": the form could never be completed.`,
          'Add its pointer to the fields of a step.',
        ),
      );
    } else if (steps.size > 1) {
      findings.push(
        procedure.finding(
          '/steps',
          `"${leaf}" is asked in several steps: ${[...steps].join(', ')}.`,
          'Keep it in one step.',
        ),
      );
    }
  }
  return findings;
}

interface PointerProblem {
  readonly message: string;
  readonly fix: string;
}

/** @param everyItem whether `*` may stand for every item of a list */
function pointerProblem(pointer: Pointer, known: ReadonlySet<Pointer>, everyItem: boolean): PointerProblem | undefined {
  if (pointer !== '' && !known.has(pointer)) {
    const general = pointer.replace(/\/\d+(?=\/|$)/g, '/*');
    if (known.has(general)) {
      const fix = everyItem
        ? `Write "${general}" for every item, or "${listOf(general)}" for the whole list.`
        : `Name the whole list, "${listOf(general)}", or a place outside lists.`;
      return { message: `"${pointer}" names one item of a list, which may have none.`, fix };
    }
    const guess = similarWord(pointer, [...known]);
    return {
      message: `The data schema has nothing at "${pointer}".`,
      fix: guess ? `Did you mean "${guess}"?` : 'Mend the pointer, or add the property to the data schema.',
    };
  }
  if (everyItem || !pointer.split('/').includes('*')) return undefined;
  return {
    message: `"${pointer}" names every item of a list at once; one place must be named here.`,
    fix: `Name the whole list, "${listOf(pointer)}", or a place outside lists.`,
  };
}

/** A step asks for lists as a whole; beside that, an entry may say how their items look. */
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

/** The outermost list that a pointer with `*` goes into. */
function listOf(pointer: Pointer): Pointer {
  return pointer.slice(0, `${pointer}/`.indexOf('/*/'));
}

/** The pointers that hold an answer themselves. */
export function leaves(known: ReadonlySet<Pointer>): Pointer[] {
  const containers = new Set([...known].map((pointer) => pointer.slice(0, pointer.lastIndexOf('/'))));
  return [...known].filter((pointer) => !containers.has(pointer));
}
