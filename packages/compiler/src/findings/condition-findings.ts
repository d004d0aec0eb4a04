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
  'branch-never': error(
    'A branch that no answers satisfy is offered to citizens, who cannot complete it.',
    'Correct what the branch demands, or what is demanded around it.',
    'a branch with "minimum": 10 of a number that is at most 5',
  ),
  'step-unreachable': warning(
    'A page that no answers lead to is never shown, and what it asks is never answered.',
    'Correct the conditions of its fields, or remove the step.',
    'a step whose fields are declared only under conditions that never hold together',
  ),
};
