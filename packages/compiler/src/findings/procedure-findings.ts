import { error, fatal, warning } from './finding-row.js';

/** Findings about `procedure.json`. */
export const PROCEDURE_FINDINGS = {
  'procedure-missing-member': fatal(
    'Form, receiver and catalogue need it.',
    'Add the member; docs/authoring.md describes each.',
    'procedure.json without "channels"',
  ),
  'procedure-unknown-member': fatal(
    'A misspelt member has no effect.',
    'Correct its name, or remove it.',
    '{ "onlineLevl": "full" }',
  ),
  'procedure-value': fatal(
    'A value that the member cannot have would be misread.',
    'Change it to what the message asks for.',
    '{ "draftDays": 0 }',
  ),
  'procedure-repeated-id': error(
    'What refers to an id that two have means either.',
    'Give each its own id.',
    'two steps with "id": "person"',
  ),
  'procedure-inconsistent': error(
    'Members that contradict each other promise citizens what the form or the receiver does not do.',
    'Correct one of them.',
    '"onlineLevel": "full" without a channel "online"',
  ),
  'procedure-file-limits': error(
    'People must know types, size and number of files before they choose one.',
    'Add "accept", "maxBytes" and "maxFiles" to the component.',
    'a component with "providedBy": "upload" and no "maxBytes"',
  ),
  'procedure-changelog': warning(
    'Clerks and citizens with a saved draft ask what is new in a version.',
    'Add the version to "changelog", and its words to the texts.',
    '"version": "1.1.0" and a changelog that ends at 1.0.0',
  ),
  'procedure-dates': error(
    'A procedure that ends before it begins is never offered.',
    'Correct "effectiveFrom" or "effectiveTo".',
    '{ "effectiveFrom": "2026-01-01", "effectiveTo": "2025-12-31" }',
  ),
  'pointer-unknown': error(
    'A pointer to nothing asks nothing.',
    'Correct the pointer, or add the property to the data schema.',
    '"fields": ["/deceased/brithDate"]',
  ),
  'question-not-asked': error(
    'A required answer that no step asks for: the form could never be completed.',
    'Add its pointer to the fields of a step.',
    'a new required property that is in no step',
  ),
  'question-optional-not-asked': warning(
    'An optional answer that no step asks for is never given.',
    'Add its pointer to the fields of a step, or remove the property.',
    'a new optional property that is in no step',
  ),
  'question-repeated': error(
    'Whoever answers a question twice can answer it in two ways, and does not know which counts.',
    'Ask it once.',
    'the same pointer in two steps, or a group and a member of it in one',
  ),
  'control-mismatch': error(
    'A control that does not fit what is asked is not used, and the question looks otherwise than meant.',
    'Remove "control", or change the schema to what the control is for.',
    '{ "pointer": "/deceased/sex", "control": "matrix" }',
  ),
  'copy-mismatch': error(
    'What is copied between groups of different shapes loses answers, or leads to answers that are refused.',
    'Name a group with the same members.',
    '{ "pointer": "/person", "copyFrom": "/company" }',
  ),
  'rename-mismatch': error(
    'An answer of an earlier version is carried over to the field that it was renamed to, and to that field only.',
    'Name pointers that no field has any more, each once, in as many lists as the field is in.',
    '"renamedFrom": { "/burial/site": ["/burial/date"] } while "/burial/date" is still asked',
  ),
  'version-published': error(
    'A published version never changes: drafts and receivers rely on its number.',
    'Raise "version" to what the message asks for.',
    'a property renamed and "version" raised from 1.0.0 to 1.0.1 only, or lowered',
  ),
};
