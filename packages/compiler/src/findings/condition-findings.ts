import { error, warning } from './finding-row.js';

/** Findings about conditions: `if`, `appliesIf`, `waivedIf`, and branches. */
export const CONDITION_FINDINGS = {
  'condition-unknown-property': error(
    'A condition on a property that no question has never becomes true, or is always true: a paper is then never asked for, or always.',
    'Correct the name.',
    '"appliesIf": { "properties": { "benefts": { "const": true } }, "required": ["benefts"] }',
  ),
  'condition-unknown-value': error(
    'A condition on a value that cannot be chosen never holds: what depends on it is never asked for.',
    'Use a value that the question has.',
    '"if": { "properties": { "kind": { "const": "hivv" } } }',
  ),
  'condition-never': error(
    'A condition that contradicts the data schema or a condition around it never holds: what depends on it is unreachable.',
    'Correct one of the two conditions.',
    '{ "if": { "properties": { "a": { "const": 1 } } }, "then": { "if": { "properties": { "a": { "const": 2 } } } } }',
  ),
  'condition-always': error(
    'A condition that all answers fulfil decides nothing: what it excludes is never excluded, and a paper with such a waiver is never asked for.',
    'Correct the condition, or remove it.',
    '"waivedIf": {}',
  ),
  'condition-absent': warning(
    '"properties" says nothing of an answer that is not given, so the condition holds for everyone who is not asked.',
    'Add the name to the "required" of the condition.',
    '"appliesIf": { "properties": { "kind": { "const": "agent" } } }',
  ),
  'branch-never': error(
    'A branch that no answers satisfy is offered to citizens, who cannot complete it.',
    'Correct what the branch demands, or what is demanded around it.',
    'a branch with "minimum": 10 of a number that is at most 5',
  ),
  'component-choice': error(
    'Of the papers of a choice, one must be handed in: with a single one there is nothing to choose, and one that may be left out is no part of it.',
    'Name the same "choice" in each of the papers, and let each be required.',
    'a component with "choice": "cham-dut", where no other has it',
  ),
  'component-required-twice': warning(
    'A condition on which a paper becomes required is without effect where it always is.',
    'Let "required" be false, or remove "requiredIf".',
    '"required": true, "requiredIf": { … }',
  ),
  'exit-always': error(
    'A condition that demands no answer holds for an empty form: everyone reads that the procedure is not for them.',
    'Name the answers that the condition reads in "required".',
    '"appliesIf": { "properties": { "pension": { "const": true } } } without "required": ["pension"]',
  ),
  'exit-nowhere': warning(
    'Who is turned away has to know where to go instead.',
    'Add "procedure" or "url" to the exit.',
    '{ "id": "co-luong-huu", "appliesIf": { … } }',
  ),
  'case-unknown': error(
    'Terms of a case that does not exist are those of no dossier.',
    'Add the case to "cases", or correct the id.',
    '"cases": [{ "case": "capLai", … }] in a channel, where the procedure has no case "capLai"',
  ),
  'case-unused': warning(
    'A case on which nothing depends is either superfluous, or missing in the terms of a channel.',
    'Name it in the "cases" of a channel, or remove it.',
    'a case whose id no channel has',
  ),
  'case-overlap': warning(
    'Where a dossier is of two cases, the order of the list decides on time limit or fee, and citizens read both.',
    'Let the conditions exclude each other, or keep one entry for each case.',
    'a case of the poor and a case of the old, with a fee each',
  ),
  'case-uncovered': warning(
    'A dossier of no case gets terms that are stated for another one.',
    'Add the case that is missing, or remove "case" from the channel.',
    'a channel "for capMoi" and a case "capLai", where a citizen can also choose "giaHan"',
  ),
  'step-unreachable': warning(
    'A page that no answers lead to is never shown, and what it asks is never answered.',
    'Correct the conditions of its fields, or remove the step.',
    'a step whose fields are declared only under conditions that never hold together',
  ),
};
