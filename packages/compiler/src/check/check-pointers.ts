import {
  dateOrderRules,
  isWithin,
  knownPointers,
  type JsonSchema,
  type Pointer,
  type ProcedureDefinition,
} from '@motcua/model';
import type { Finding } from '../finding.js';
import type { JsonFile } from '../read/json-file.js';
import { similarWord } from './similar-word.js';

/** Checks that every pointer names something the data schema can ask for, and that each question stands in one step. */
export function checkPointers(procedure: JsonFile, data: JsonFile, schema: JsonSchema): Finding[] {
  const definition = procedure.value as unknown as ProcedureDefinition;
  const known = knownPointers(schema);
  const findings: Finding[] = [];
  const exists = (file: JsonFile, at: string, pointer: Pointer) => {
    if (pointer === '' || known.has(pointer)) return;
    const guess = similarWord(pointer, [...known]);
    findings.push(
      file.finding(
        at,
        `The data schema has nothing at "${pointer}".`,
        guess ? `Did you mean "${guess}"?` : 'Mend the pointer, or add the property to the data schema.',
      ),
    );
  };
  const covering: { readonly pointer: Pointer; readonly step: string }[] = [];
  definition.steps.forEach((step, index) => {
    step.fields.forEach((field, position) => {
      const pointer = typeof field === 'string' ? field : field.pointer;
      exists(procedure, `/steps/${index}/fields/${position}${typeof field === 'string' ? '' : '/pointer'}`, pointer);
      covering.push({ pointer, step: step.id });
    });
  });
  for (const [role, pointer] of Object.entries(definition.roles ?? {})) exists(procedure, `/roles/${role}`, pointer);
  definition.prefill?.forEach(({ pointer }, index) => exists(procedure, `/prefill/${index}/pointer`, pointer));
  definition.privacy.sensitive?.forEach((pointer, index) => exists(procedure, `/privacy/sensitive/${index}`, pointer));
  for (const [system, map] of Object.entries(definition.export ?? {})) {
    for (const pointer of Object.keys(map)) exists(procedure, `/export/${system}`, pointer);
  }
  dateOrderRules(schema).forEach(({ earlier, later }, index) => {
    exists(data, `/dateOrder/${index}/earlier`, earlier);
    if (later !== 'today') exists(data, `/dateOrder/${index}/later`, later);
  });
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

/** The pointers that hold an answer themselves. */
export function leaves(known: ReadonlySet<Pointer>): Pointer[] {
  const containers = new Set([...known].map((pointer) => pointer.slice(0, pointer.lastIndexOf('/'))));
  return [...known].filter((pointer) => !containers.has(pointer));
}
