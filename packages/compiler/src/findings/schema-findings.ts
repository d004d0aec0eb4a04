import { error, fatal, warning } from './finding-row.js';

/** Findings about the data schema. */
export const SCHEMA_FINDINGS = {
  'schema-invalid': fatal(
    'What is no JSON Schema validates nothing.',
    'Correct the keyword: see https://json-schema.org/understanding-json-schema/reference.',
    '{ "type": "objekt" }',
  ),
  'schema-reference': fatal(
    'A reference that leads nowhere, or back to itself, describes no answer.',
    'Correct the path or the pointer, or add the definition.',
    '{ "$ref": "#/$defs/adress" }',
  ),
  'schema-identifier': fatal(
    'A name that two schemas have leads to one of them only.',
    'Give each its own $id or $anchor.',
    'two schemas with "$id": "person"',
  ),
  'schema-dialect': fatal(
    'Each draft of JSON Schema reads some keywords in its own way.',
    'Use "https://json-schema.org/draft/2020-12/schema".',
    '{ "$schema": "http://json-schema.org/draft-03/schema#" }',
  ),
  'schema-asks-nothing': fatal(
    'A schema that is true or false has no questions.',
    'Write an object with the questions under "properties".',
    'true',
  ),
  'schema-too-large': fatal(
    'Schemas that refer to others twice, and those to others in their turn, double the fields at each step.',
    'Refer to each once, or let some of them be items of a list.',
    '40 definitions of which each has two properties with a "$ref" to the next',
  ),
  'schema-unknown-keyword': error(
    'A keyword that JSON Schema does not have checks nothing: the limit that it states has no effect.',
    'Correct its spelling, remove it, or begin a note of your own with "x-".',
    '{ "maxLenght": 50 }',
  ),
  'schema-ignored-keyword': warning(
    'A keyword that needs another one next to it has no effect without it, and next to "$ref" drafts before 2019-09 ignore every other one.',
    'Add what is missing; put a reference into an "allOf", or let "$schema" name a newer draft.',
    '{ "if": { "required": ["number"] }, "thn": { "required": ["issuedOn"] } }',
  ),
  'schema-default': error(
    'The form begins with the default: one that is no valid answer makes every citizen correct it.',
    'Correct the default, or remove it.',
    '{ "enum": ["male", "female"], "default": "man" }',
  ),
  'schema-format': error(
    'A format that no one knows checks nothing.',
    'Use a format of JSON Schema or of the kit, or a pattern.',
    '{ "format": "vn-phon" }',
  ),
  'schema-pattern': error(
    'A regular expression that cannot be read, or takes forever on some texts, would stop the form.',
    'Correct it; keep repeated parts from matching the same characters.',
    '{ "pattern": "^(a+)+$" }',
  ),
  'schema-required-undeclared': warning(
    'A name that is required and described nowhere is most often misspelt: the form does not know what to ask.',
    'Correct the name, or add it to "properties".',
    '{ "properties": { "name": {} }, "required": ["nmae"] }',
  ),
  'schema-contradiction': error(
    'Keywords that exclude each other leave no answer that a citizen could give.',
    'Correct one of the two.',
    '{ "type": "integer", "minimum": 5, "maximum": 2 }',
  ),
  'schema-forbidden-case': warning(
    'Under a condition, "false" forbids a case: whoever chooses it can go no further.',
    'Make sure that this is meant; say so in the words of the choice.',
    '{ "if": { "required": ["other"] }, "then": false }',
  ),
  'schema-enum-excluded': error(
    'A choice that other keywords exclude is offered, and refused once it is chosen.',
    'Correct the value, or the keyword that excludes it.',
    '{ "enum": ["HN", "ho-chi-minh"], "pattern": "^[A-Z]{2}$" }',
  ),
  'schema-branch-repeated': error(
    'Two branches for one value: no answer can be of the second, and a "oneOf" accepts neither.',
    'Give each branch its own value.',
    '{ "oneOf": [{ "const": "male", "title": "Nam" }, { "const": "male", "title": "Nữ" }] }',
  ),
  'schema-branch-unnamed': warning(
    'Without a property whose value names the branch, neither the receiver nor a later reader of the answers can say which was chosen.',
    'Give each branch a required property with a "const" of its own.',
    '{ "oneOf": [{ "properties": { "name": {} } }, { "properties": { "organisation": {} } }] }',
  ),
  'schema-date-order': error(
    'A rule of "dateOrder" that names no date checks nothing.',
    'Write { "earlier": "/from", "later": "/to" }, with pointers from the object that holds the rule, or "today".',
    '{ "dateOrder": [{ "earlier": "/form", "later": "/to" }] }',
  ),
  'schema-date-order-circle': error(
    'Dates that must each precede the next one in a circle can only all be the same day.',
    'Remove or turn round the rule that is wrong.',
    'a before b, b before c, c before a',
  ),
  'schema-stale-year': warning(
    'A pattern or limit that ends with a year refuses the citizens of the next one.',
    'Use "format": "date" or a partial date with "dateOrder" and "today", or a pattern without an end.',
    '{ "pattern": "^(19\\\\d\\\\d|200\\\\d|201\\\\d|202[0-5])$" }',
  ),
};
