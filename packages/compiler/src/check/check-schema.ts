import {
  ANNOTATIONS,
  childPointer,
  isUpTo,
  knowsKeyword,
  metaSchemaUri,
  type Draft,
  type JsonObject,
  type Pointer,
} from '@motcua/model';
import { metaSchemaAt } from '@motcua/core/meta-schemas';
import { lateKinds } from '@motcua/core';
import * as formats from '@motcua/model/formats';
import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { withArticle } from '../bundle/problem-text.js';
import { KNOWN_KEYWORDS, visitSchemas } from '../bundle/subschemas.js';
import { isKnownFormat } from '../compile/keywords/values.js';
import { fault, type Fault, type Finding } from '../finding.js';
import type { JsonFile } from '../read/json-file.js';
import { checkPatterns } from './check-patterns.js';
import { checkDefault, checkIgnored, checkValues } from './check-values.js';
import { similarWord } from '../similar-word.js';

/** More errors than this, or more warnings, are not reported of one file: whoever fixes the first fixes most. */
const MAX_FINDINGS = 100;

const known = new Set(KNOWN_KEYWORDS);

/**
 * Checks one file of JSON Schema: its draft's meta-schema, misspelt keywords, regular expressions, formats.
 * @param unknown how bad a keyword is that JSON Schema does not have; one that is only warned of is reported once
 */
export function checkSchemaFile(file: JsonFile, draft: Draft, unknown: Finding['severity'] = 'error'): Finding[] {
  if (file.value === undefined) return [];
  const findings: Finding[] = [];
  const meta = metaSchema(draft);
  if (meta && !meta(file.value)) {
    // A meta-schema says the same once for each of its parts.
    const reported = new Map((meta.errors ?? []).map((error) => [`${error.instancePath} ${error.message}`, error]));
    return [...reported.values()]
      .slice(0, MAX_FINDINGS)
      .map(({ instancePath, keyword, params, message }) =>
        file.finding(
          'schema-invalid',
          instancePath,
          `This is not JSON Schema ${draftName(draft)}: it ${keyword === 'type' ? mustBe(params['type']) : (message ?? 'is wrong')}.`,
          'See https://json-schema.org/understanding-json-schema/reference.',
        ),
      );
  }
  const warned = new Set<string>();
  const counts = { error: 0, warning: 0 };
  const add = (faults: readonly Fault[]) => {
    for (const { id, pointer, message, fix, severity } of faults) {
      const isRepeated = unknown === 'warning' && severity === 'warning' && warned.has(message);
      warned.add(message);
      // Finding the place takes time.
      if (isRepeated || counts[severity] >= MAX_FINDINGS) continue;
      counts[severity] += 1;
      findings.push(file.finding(id, pointer, message, fix, severity));
    }
  };
  visitSchemas(file.value, (schema, pointer) => {
    add(checkKeywords(draft, schema, pointer, unknown));
    add(checkPatterns(schema, pointer));
    add(checkValues(schema, pointer, unknown));
    add(checkDefault(schema, pointer, unknown));
    add(checkIgnored(schema, pointer));
    const format = schema['format'];
    if (typeof format === 'string' && !isKnownFormat(format) && !KNOWN_FORMATS.includes(format))
      add([formatFault(format, pointer)]);
  });
  return findings;
}

/** Keywords of one schema that JSON Schema, or its draft, does not have. */
export function checkKeywords(
  draft: Draft,
  schema: JsonObject,
  pointer: Pointer,
  unknown: Finding['severity'],
): Fault[] {
  const reference = isUpTo(draft, '07') && typeof schema['$ref'] === 'string';
  return Object.keys(schema).flatMap((keyword) => {
    const at = childPointer(pointer, keyword);
    if (keyword.startsWith('x-')) return [];
    if (!known.has(keyword) || (keyword === 'id' && draft !== '04')) {
      const guess = keyword === 'id' ? '$id' : similarWord(keyword, KNOWN_KEYWORDS);
      return [
        fault(
          'schema-unknown-keyword',
          at,
          `"${keyword}" is not a keyword of JSON Schema; nothing would check it.`,
          guess ? `Did you mean "${guess}"?` : 'Remove it, or begin its name with "x-" if it is a note of your own.',
          unknown,
        ),
      ];
    }
    if (!knowsKeyword(draft, keyword)) {
      return [
        fault(
          'schema-unknown-keyword',
          at,
          `"${keyword}" is not a keyword of JSON Schema ${draftName(draft)}, which this file is written in.`,
          'Let "$schema" name the draft that has it, or remove it.',
          unknown,
        ),
      ];
    }
    const ignored =
      reference && keyword !== '$ref' && !ANNOTATIONS.has(keyword) && !/^(?:\$defs|definitions)$/.test(keyword);
    return ignored
      ? [
          fault(
            'schema-ignored-keyword',
            at,
            `Next to "$ref", "${keyword}" says nothing before JSON Schema 2019-09.`,
            'Put the reference into an "allOf", or let "$schema" name a newer draft.',
            'warning',
          ),
        ]
      : [];
  });
}

/** The formats that validators check, and those that the kit only reads and shows. */
const KNOWN_FORMATS = [
  ...new Set([
    ...Object.keys(formats).map((name) => name.replace(/_/g, '-')),
    ...Object.keys(lateKinds).flatMap((kind) => /^format:(vn-.+)/.exec(kind)?.[1] ?? []),
  ]),
];

function formatFault(format: string, pointer: Pointer): Fault {
  if (format.startsWith('vn-')) {
    const guess = similarWord(format, KNOWN_FORMATS);
    return fault(
      'schema-format',
      `${pointer}/format`,
      `"${format}" is no format of the kit, to which all that begin with "vn-" belong.`,
      guess
        ? `Did you mean "${guess}"?`
        : `Use one of ${KNOWN_FORMATS.filter((name) => name.startsWith('vn-')).join(', ')}.`,
    );
  }
  return fault(
    'schema-format',
    `${pointer}/format`,
    `The format "${format}" is checked by no one, unless the page and the receiver define it.`,
    'Add a pattern next to it, or use a format of JSON Schema.',
    'warning',
  );
}

/** @param type as a meta-schema names it: one type, or several */
function mustBe(type: unknown): string {
  const types: unknown[] = Array.isArray(type) ? type : [type];
  return `must be ${types.map((one) => withArticle(String(one))).join(' or ')}`;
}

function draftName(draft: Draft): string {
  return draft.startsWith('0') ? `draft-${draft}` : draft;
}

/** The check of a draft's meta-schema; undefined for draft-04, of which only what the normaliser finds is reported. */
function metaSchema(draft: Draft): ValidateFunction | undefined {
  if (draft === '04') return undefined;
  const Engine = draft === '2020-12' ? Ajv2020 : draft === '2019-09' ? Ajv2019 : Ajv;
  const ajv = new Engine({ allErrors: true, strict: false, logger: false });
  const uri = metaSchemaUri(draft);
  if (draft === '06') ajv.addMetaSchema(metaSchemaAt(uri) as object);
  return ajv.getSchema(uri);
}
