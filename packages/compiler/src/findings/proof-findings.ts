import { error, fatal, warning } from './finding-row.js';

/** Findings of `motcua prove`, which `motcua check` does not have. */
export const PROOF_FINDINGS = {
  'proof-branch': error(
    'A branch that no valid dossier takes is a question, a paper or a rule that no citizen ever meets as it was meant.',
    'Correct the condition or what contradicts it, or say in check.json why it is there.',
    'an "if" in a branch whose own "const" excludes it',
  ),
  'proof-step': error(
    'A step that none of the dossiers shows is a page that no citizen sees.',
    'Correct the conditions of its fields, or remove the step.',
    'a step whose only field is forbidden by "false" in every branch',
  ),
  'proof-effect': warning(
    'A condition without effect is a rule of the law that the form does not apply.',
    'Let the answers that miss the condition be refused, or other fields or papers be asked for.',
    '"if" with a "then" that says what is said without it',
  ),
  'proof-disagreement': fatal(
    'Where form, validators and receiver do not agree, a citizen completes a form and is refused.',
    'Report it with the dossier: it is a fault of the kit, unless a value of the data schema cannot be typed.',
    'a required answer of a format that no control can enter',
  ),
  'proof-receiver': fatal(
    'Without the receiver, nothing shows that what the form sends is received.',
    'Correct what keeps the receiver from starting, or decline it with --no-receiver.',
    '`motcua prove` where the package `@motcua/receiver` is not installed',
  ),
  'proof-limit': fatal(
    'What was left out is not proved: no number of percent says anything of it.',
    'Raise the limit with --max-dossiers or --max-seconds, or split what has so many branches.',
    'a procedure with more than 2,000 branches',
  ),
};
