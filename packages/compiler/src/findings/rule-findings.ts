import { error, warning } from './finding-row.js';

/** Findings about `rules` and `computed`. */
export const RULE_FINDINGS = {
  'rule-operator': error(
    'An expression with an operator that does not exist is never evaluated: the rule raises no issue, the value stays empty.',
    'Use an operator of the list in docs/authoring.md, one per object.',
    '{ "assert": { "=>": [{ "var": "/age" }, 75] } }',
  ),
  'rule-arguments': error(
    'An operator with too few or too many arguments is not evaluated as it was meant.',
    'Give it the arguments that docs/authoring.md lists.',
    '{ "addMonths": [{ "var": "/issuedOn" }] }',
  ),
  'rule-type': error(
    'A value of the wrong type cannot be calculated or compared with: the rule is left out without a word to the citizen.',
    'Name an answer of the right type, or convert it: "count" or "sum" for a list, "ageAt" for a date.',
    '{ "<=": [{ "ageAt": { "var": "/birthDate" } }, "75"] }',
  ),
  'rule-pointer': error(
    'An expression that reads an answer which no question has is never known: the rule raises no issue.',
    'Correct the JSON Pointer.',
    '{ "var": "/person/birthdate" }',
  ),
  'rule-value': error(
    'A comparison with a value that the question does not offer is always the same.',
    'Use a value that the question has.',
    '{ "==": [{ "var": "/kind" }, "hivv"] }',
  ),
  'rule-constant': error(
    'A rule that reads no answer blocks every citizen, or none.',
    'Compare an answer in it: { "var": "/pointer" }.',
    '{ "assert": { "<=": [1, 2] }, "at": "/a", "text": "rules.a" }',
  ),
  'rule-circle': error(
    'Values that are computed from each other in a circle stay empty.',
    'Compute one of them from answers only.',
    '"computed": { "/a": { "+": [{ "var": "/b" }, 1] }, "/b": { "var": "/a" } }',
  ),
  'rule-division-by-zero': error(
    'A division by zero is not evaluated: the rule raises no issue, the value stays empty.',
    'Correct the divisor.',
    '{ "/": [{ "var": "/total" }, 0] }',
  ),
  'rule-zero-divisor': warning(
    'Where the citizen answers 0, the division is not evaluated: the rule raises no issue, the value stays empty.',
    'Let the schema exclude 0, or divide within an "if" that asks for it.',
    '{ "/": [{ "var": "/total" }, { "var": "/persons" }] }',
  ),
  'rule-stale-year': warning(
    'An age that is reckoned from a fixed year is wrong from the next year on.',
    'Use "ageAt", which reckons from today.',
    '{ ">=": [{ "-": [2026, { "var": "/birthYear" }] }, 75] }',
  ),
  'rule-before-answers': warning(
    'A rule that is shown on an earlier page than the answers that it reads stops people there, before they can correct these.',
    'Let "at" name a field of the last page that it reads.',
    '"at" names a field of the first step, "assert" reads a table of the second',
  ),
  'computed-field': error(
    'Only a field with one value can be computed.',
    'Name a field of the data schema that is a text, a number, a date, or yes or no.',
    '"computed": { "/members": { "count": { "var": "/members" } } }',
  ),
};
