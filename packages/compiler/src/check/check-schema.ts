import { isObject, type JsonObject } from '@motcua/model';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { KNOWN_KEYWORDS, visitSchemas } from '../bundle/subschemas.js';
import type { Finding } from '../finding.js';
import type { JsonFile } from '../read/json-file.js';
import * as formats from '@motcua/model/formats';
import { similarWord } from './similar-word.js';

/** A quantified group that itself holds a quantifier, e.g. `(a+)+`: time to match can double with each character. */
const NESTED_QUANTIFIER = /\((?:[^()\\]|\\.)*[+*}](?:[^()\\]|\\.)*\)(?:[+*]|\{\d+,)/;

/** Checks one file of JSON Schema: the 2020-12 meta-schema, misspelt keywords, regular expressions, formats. */
export function checkSchemaFile(file: JsonFile): Finding[] {
  if (file.value === undefined) return [];
  const ajv = new Ajv2020({ allErrors: true, strict: false, logger: false });
  const meta = ajv.getSchema('https://json-schema.org/draft/2020-12/schema');
  const findings: Finding[] = [];
  if (meta && !meta(file.value)) {
    for (const { instancePath, message } of meta.errors ?? []) {
      findings.push(
        file.finding(
          instancePath,
          `This is not JSON Schema 2020-12: it ${message ?? 'is wrong'}.`,
          'See https://json-schema.org/understanding-json-schema/reference.',
        ),
      );
    }
    return findings;
  }
  visitSchemas(file.value, (schema, pointer) => findings.push(...checkKeywords(file, schema, pointer)));
  return findings;
}

function checkKeywords(file: JsonFile, schema: JsonObject, pointer: string): Finding[] {
  const findings: Finding[] = [];
  for (const keyword of Object.keys(schema)) {
    if (KNOWN_KEYWORDS.has(keyword) || keyword.startsWith('x-')) continue;
    const guess = similarWord(keyword, [...KNOWN_KEYWORDS]);
    findings.push(
      file.finding(
        `${pointer}/${keyword.replace(/~/g, '~0').replace(/\//g, '~1')}`,
        `"${keyword}" is not a keyword of JSON Schema; nothing would check it.`,
        guess ? `Did you mean "${guess}"?` : 'Remove it, or begin its name with "x-" if it is a note of your own.',
      ),
    );
  }
  const patterns = isObject(schema['patternProperties']) ? Object.keys(schema['patternProperties']) : [];
  if (typeof schema['pattern'] === 'string') patterns.push(schema['pattern']);
  for (const pattern of patterns) findings.push(...checkPattern(file, pattern, `${pointer}/pattern`));
  const format = schema['format'];
  if (typeof format === 'string' && !(format.replace(/-/g, '_') in formats)) {
    findings.push(
      file.finding(
        `${pointer}/format`,
        `The format "${format}" is not checked by anyone.`,
        'Add a pattern beside it, or use a format that is known.',
        'warning',
      ),
    );
  }
  return findings;
}

function checkPattern(file: JsonFile, pattern: string, pointer: string): Finding[] {
  try {
    new RegExp(pattern, 'u');
  } catch (error) {
    return [
      file.finding(
        pointer,
        `The pattern cannot be compiled with the "u" flag: ${(error as Error).message}.`,
        'Mend the regular expression.',
      ),
    ];
  }
  return NESTED_QUANTIFIER.test(pattern)
    ? [
        file.finding(
          pointer,
          'The pattern repeats a group that repeats: some texts would freeze the page.',
          'Write it without a quantifier inside a quantified group.',
        ),
      ]
    : [];
}
