import { getAt, type Pointer, type SchemaProblem } from '@motcua/model';
import { similarWord } from '../similar-word.js';
import type { Finding } from '../finding.js';
import type { FindingId } from '../findings/finding-table.js';
import type { JsonFile } from '../read/json-file.js';

const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];

const IDS: Readonly<Record<SchemaProblem['code'], FindingId>> = {
  'not-a-schema': 'schema-invalid',
  'malformed-keyword': 'schema-invalid',
  'unknown-draft': 'schema-dialect',
  'unknown-dialect': 'schema-dialect',
  'unknown-vocabulary': 'schema-dialect',
  'dangling-reference': 'schema-reference',
  'missing-document': 'schema-reference',
  'reference-loop': 'schema-reference',
  'duplicate-id': 'schema-identifier',
  'duplicate-anchor': 'schema-identifier',
  'invalid-pattern': 'schema-pattern',
  'too-large': 'schema-invalid',
};

/** Words a schema problem as a finding for the schema's author. */
export function problemFinding({ code, pointer, params }: SchemaProblem, file: JsonFile): Finding {
  const text = (name: string) => String(params[name]);
  const finding = (message: string, fix: string, severity?: Finding['severity']) =>
    file.finding(IDS[code], pointer, message, fix, severity);
  switch (code) {
    case 'not-a-schema':
      return finding(
        `A schema must be here, and it is ${withArticle(text('found'))}.`,
        'Write an object of keywords, or true or false.',
      );
    case 'malformed-keyword':
      return malformedFinding(file, pointer, text('keyword'), text('expected'));
    case 'unknown-draft':
      return finding(
        `"${text('schema')}" names no draft of JSON Schema that is known.`,
        'Use "https://json-schema.org/draft/2020-12/schema"; 2019-09, draft-07, -06 and -04 are read as well.',
      );
    case 'unknown-dialect':
      return finding(
        `"${text('schema')}" is a meta-schema that is not known: the file is read as the draft that its keywords speak for.`,
        'Use "https://json-schema.org/draft/2020-12/schema" where the schema has no keywords of its own.',
        'warning',
      );
    case 'unknown-vocabulary':
      return finding(
        `The meta-schema requires the vocabulary "${text('vocabulary')}", which is not known.`,
        'Use the meta-schema of a draft.',
      );
    case 'dangling-reference':
      return finding(`"${text('reference')}" refers to nothing.`, 'Correct what is after "#", or add the definition.');
    case 'missing-document':
      return /^https?:/.test(text('reference'))
        ? finding(
            `"${text('reference')}" refers to a document on the web, and nothing is fetched from there.`,
            'Save it next to your schema, and let the reference name that file.',
          )
        : finding(
            `"${text('reference')}" refers to a file that cannot be read.`,
            `Correct the path; it is relative to ${file.path}, or to the "$id" around it.`,
          );
    case 'reference-loop':
      return finding(
        `"${text('reference')}" leads back to this place without entering a member or an item: checking would never end.`,
        'Let one of the schemas on the way say something instead of referring on.',
      );
    case 'duplicate-id':
      return finding(
        `The identifier "${asWritten(file, pointer) ?? text('id')}" is used twice.`,
        'Give each schema an identifier of its own.',
      );
    case 'duplicate-anchor':
      return finding(`The anchor "${text('anchor')}" is used twice.`, 'Give each schema an anchor of its own.');
    case 'invalid-pattern':
      return finding(`"${text('pattern')}" is no regular expression.`, 'Correct it: see ECMA-262.');
    case 'too-large':
      return finding(
        `The file has more than ${text('limit')} schemas: no form needs so many.`,
        'Keep the part that the form needs.',
      );
  }
}

/** The names of the types of value that keywords expect. */
const EXPECTED: Readonly<Record<string, string>> = {
  number: 'a number',
  text: 'a text in quotes',
  names: 'a list of names, like ["a", "b"]',
  types: `one of ${TYPES.join(', ')}, or a list of them`,
  'lists of names': 'an object with a list of names for each name, like { "a": ["b"] }',
};

function malformedFinding(file: JsonFile, pointer: Pointer, keyword: string, expected: string): Finding {
  const value = getAt(file.value, pointer);
  const written = value === undefined ? '' : shortened(JSON.stringify(value));
  const guess = keyword === 'type' && typeof value === 'string' ? similarWord(value, TYPES) : undefined;
  return file.finding(
    'schema-invalid',
    pointer,
    written === '' ? `"${keyword}" has a value that it cannot have.` : `"${keyword}" cannot be ${written}.`,
    `${guess === undefined ? '' : `Did you mean "${guess}"? `}Give it ${EXPECTED[expected] ?? expected}.`,
  );
}

function asWritten(file: JsonFile, pointer: Pointer): string | undefined {
  const value = getAt(file.value, pointer);
  return typeof value === 'string' ? value : undefined;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** `a string`, `an object`, `null` */
export function withArticle(type: string): string {
  if (type === 'null') return type;
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}
