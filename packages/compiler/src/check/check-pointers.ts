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
  const unasked = { required: [] as Pointer[], optional: [] as Pointer[] };
  const repeated = new Map<string, Pointer[]>();
  const every = leaves(knownPointers(schema));
  for (const leaf of every) {
    const steps = new Set(covering.filter(({ pointer }) => isWithin(leaf, pointer)).map(({ step }) => step));
    if (steps.size === 0) unasked[isNeeded(leaf, fields, isAsked) ? 'required' : 'optional'].push(leaf);
    else if (steps.size > 1) {
      const key = [...steps].join(', ');
      repeated.set(key, [...(repeated.get(key) ?? []), leaf]);
    }
  }
  const groups = groupsOf(unasked.required, [...unasked.required, ...unasked.optional], every);
  for (const { group, members } of groups) {
    const required = members.filter((leaf) => unasked.required.includes(leaf));
    const message = `No step asks for "${group}"${holds(group, required)}, which is required: the form could never be completed.`;
    findings.push(
      procedure.finding('question-not-asked', '/steps', message, 'Add its pointer to the fields of a step.'),
    );
  }
  const rest = unasked.optional.filter((leaf) => !groups.some(({ members }) => members.includes(leaf)));
  for (const { group, members } of groupsOf(rest, rest, every)) {
    const message = `No step asks for "${group}"${holds(group, members)}. It is optional, so no citizen will ever be asked.`;
    const fix = 'Add its pointer to the fields of a step.';
    findings.push(procedure.finding('question-optional-not-asked', '/steps', message, fix));
  }
  for (const [steps, pointers] of repeated) {
    const [{ group, members } = { group: '', members: [] }] = groupsOf(pointers, pointers, every);
    const message = `"${group}"${holds(group, members)} is asked in several steps: ${steps}.`;
    findings.push(
      procedure.finding('question-repeated', secondUse(definition, group), message, 'Keep it in one step.'),
    );
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

/**
 * Leaves by the outermost group of which all leaves are meant.
 * @param all the leaves that are meant, these and others
 * @param every the leaves that there are
 */
function groupsOf(
  leaves: readonly Pointer[],
  all: readonly Pointer[],
  every: readonly Pointer[],
): { readonly group: Pointer; readonly members: readonly Pointer[] }[] {
  const groups = new Map<Pointer, readonly Pointer[]>();
  for (const leaf of leaves) {
    let group = leaf;
    for (let at = parentPointer(leaf); at !== undefined && at !== ''; at = parentPointer(at)) {
      const owner = at;
      const below = every.filter((other) => isWithin(other, owner));
      if (!below.every((other) => all.includes(other))) break;
      group = owner;
    }
    groups.set(
      group,
      all.filter((other) => isWithin(other, group)),
    );
  }
  return [...groups].map(([group, members]) => ({ group, members }));
}

/** The members of a group by name, where a group is meant. */
function holds(group: Pointer, members: readonly Pointer[]): string {
  const names = members.filter((member) => member !== group).map((member) => member.slice(group.length + 1));
  return names.length === 0 ? '' : ` (${names.slice(0, 8).join(', ')}${names.length > 8 ? ', …' : ''})`;
}

/** The second entry of a step that asks for something of a group. */
function secondUse({ steps }: ProcedureDefinition, group: Pointer): Pointer {
  const uses = steps.flatMap(({ fields }, index) =>
    fields.flatMap((field, position) => {
      const pointer = typeof field === 'string' ? field : field.pointer;
      return isWithin(group, pointer) || isWithin(pointer, group) ? [`/steps/${index}/fields/${position}`] : [];
    }),
  );
  return uses[1] ?? '/steps';
}
