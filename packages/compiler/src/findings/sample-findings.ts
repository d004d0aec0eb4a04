import { error, warning } from './finding-row.js';

/** Findings about samples. */
export const SAMPLE_FINDINGS = {
  'samples-none': warning(
    'Without samples no one has seen that a dossier can be completed, nor that a mistake is caught.',
    'Write at least one dossier that passes and one that fails: see docs/authoring.md.',
    'a procedure without samples/*.json',
  ),
  'sample-shape': error(
    'A sample that cannot be read proves nothing.',
    'Give it description, today, data, components and issues.',
    '{ "data": {} }',
  ),
  'sample-raises': error(
    'A dossier that was meant to pass is refused: either the sample or the schema is wrong.',
    'Correct whichever of the two does not say what the law says. Name the issue only in a sample that is about it.',
    'a valid sample that a new "minLength" refuses',
  ),
  'sample-does-not-raise': error(
    'A mistake that was meant to be caught passes.',
    'Correct the schema so that it catches the mistake, or the sample.',
    'a sample with "issues": [{ "pointer": "/age", "code": "minimum" }] after "minimum" was removed',
  ),
};
