import type { JsonValue } from '@motcua/model';
import * as formats from '@motcua/model/formats';
import { _, type Code, type JSONType, type KeywordCxt } from 'ajv';
import { operators } from 'ajv/dist/compile/codegen/index.js';
import { checkDataTypes, DataType } from 'ajv/dist/compile/validate/dataType.js';
import { jsonCode } from '../json-code.js';
import { constant, formatCheck, helper, NO_PARAMS, paramsError, patternCode, type Keyword } from './code.js';

const LIMITS = {
  maximum: operators.LTE,
  minimum: operators.GTE,
  exclusiveMaximum: operators.LT,
  exclusiveMinimum: operators.GT,
};

/** Keywords about a value by itself. */
export function valueKeywords(): Keyword[] {
  return [
    {
      keyword: 'x-motcua-types',
      schemaType: 'array',
      error: paramsError(({ schema }) => _`{type: ${jsonCode(schema as JsonValue)}}`),
      code(cxt) {
        // The error is that of `type`.
        Object.assign(cxt, { keyword: 'type' });
        cxt.fail(checkDataTypes(cxt.schema as JSONType[], cxt.data, false, DataType.Wrong));
      },
    },
    ...['enum', 'x-motcua-oneOf-enum', 'x-motcua-anyOf-enum'].map((keyword): Keyword => ({
      keyword,
      schemaType: 'array',
      error: NO_PARAMS,
      code(cxt) {
        Object.assign(cxt, { keyword: 'enum' });
        cxt.pass(isAmong(cxt, cxt.schema as JsonValue[]));
      },
    })),
    {
      keyword: 'const',
      error: NO_PARAMS,
      code: (cxt) => cxt.pass(equals(cxt, cxt.schema as JsonValue)),
    },
    ...Object.entries(LIMITS).map(([keyword, operator]): Keyword => ({
      keyword,
      type: 'number',
      schemaType: 'number',
      error: paramsError(({ schema }) => _`{limit: ${schema as number}}`),
      code: (cxt) => cxt.pass(_`${cxt.data} ${operator} ${cxt.schema as number}`),
    })),
    {
      keyword: 'multipleOf',
      type: 'number',
      schemaType: 'number',
      error: paramsError(({ schema }) => _`{multipleOf: ${schema as number}}`),
      code: (cxt) => cxt.pass(_`${helper(cxt, 'isMultiple')}(${cxt.data}, ${cxt.schema as number})`),
    },
    {
      keyword: 'pattern',
      type: 'string',
      schemaType: 'string',
      error: NO_PARAMS,
      code: (cxt) => cxt.pass(_`${patternCode(cxt, cxt.schema as string)}.test(${cxt.data})`),
    },
    {
      keyword: 'format',
      type: 'string',
      schemaType: 'string',
      error: paramsError(({ schema }) => _`{format: ${schema as string}}`),
      code(cxt) {
        const format = cxt.schema as string;
        const name = format.replace(/-/g, '_');
        cxt.pass(
          isKnownFormat(format)
            ? _`${formatCheck(cxt, name)}(${cxt.data})`
            : _`${helper(cxt, 'hasFormat')}(${format}, ${cxt.data})`,
        );
      },
    },
  ];
}

/** True for a format that every validator checks by itself. */
export function isKnownFormat(format: string): boolean {
  return !format.includes('_') && Object.keys(formats).includes(format.replace(/-/g, '_'));
}

/** Up to how many values are compared one by one: beyond that they are looked up. */
const MAX_COMPARISONS = 6;

function isAmong(cxt: KeywordCxt, values: readonly JsonValue[]): Code {
  const simple = values.filter((value) => typeof value !== 'object' || value === null);
  const others = values.filter((value) => typeof value === 'object' && value !== null);
  const comparisons: Code[] = [];
  if (simple.length > MAX_COMPARISONS) {
    comparisons.push(_`${constant(cxt, _`new Set(${jsonCode(simple)})`)}.has(${cxt.data})`);
  } else comparisons.push(...simple.map((value) => equals(cxt, value)));
  if (others.length > MAX_COMPARISONS) {
    const list = constant(cxt, jsonCode(others));
    comparisons.push(_`${list}.some((value) => ${helper(cxt, 'equal')}(${cxt.data}, value))`);
  } else comparisons.push(...others.map((value) => equals(cxt, value)));
  return comparisons.length === 0 ? _`false` : _`(${comparisons.reduce((left, right) => _`${left} || ${right}`)})`;
}

function equals(cxt: KeywordCxt, value: JsonValue): Code {
  if (typeof value !== 'object' || value === null) return _`${cxt.data} === ${value}`;
  return _`${helper(cxt, 'equal')}(${cxt.data}, ${constant(cxt, jsonCode(value))})`;
}
