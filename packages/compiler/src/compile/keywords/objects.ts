import { isObject, type JsonObject, type JsonSchema } from '@motcua/model';
import { _, type Code, type KeywordCxt, type Name } from 'ajv';
import { and, not, or } from 'ajv/dist/compile/codegen/index.js';
import { Type } from 'ajv/dist/compile/util.js';
import { jsonCode } from '../json-code.js';
import type { EvaluatedPlan } from '../unit-plan.js';
import {
  constant,
  isNamed,
  NO_PARAMS,
  hasProperty,
  paramsError,
  passes,
  patternCode,
  sibling,
  type CompileContext,
  type Keyword,
} from './code.js';

/** Up to how many required names are asked for one by one. */
const MAX_NAMES = 12;

/** Keywords about the members of an object. */
export function objectKeywords(context: CompileContext): Keyword[] {
  return [
    {
      keyword: 'required',
      type: 'object',
      schemaType: 'array',
      error: paramsError(({ params }) => _`{missingProperty: ${params['name']}}`),
      code(cxt) {
        const needed = [...new Set(cxt.schema as string[])];
        const ask = (name: Name | string) => {
          cxt.gen.if(isMissing(cxt, name), () => {
            cxt.setParams({ name: _`${name}` });
            cxt.error();
          });
        };
        if (needed.length <= MAX_NAMES) needed.forEach(ask);
        else cxt.gen.forOf('name', constant(cxt, jsonCode(needed)), ask);
      },
    },
    {
      keyword: 'dependentRequired',
      type: 'object',
      schemaType: 'object',
      error: paramsError(({ params }) => _`{property: ${params['property']}, missingProperty: ${params['missing']}}`),
      code(cxt) {
        const dependencies = cxt.schema as Readonly<Record<string, readonly string[]>>;
        for (const property of Object.keys(dependencies)) {
          const needed = [...new Set(dependencies[property])];
          if (needed.length === 0) continue;
          cxt.gen.if(not(isMissing(cxt, property)), () => {
            for (const missing of needed) {
              cxt.gen.if(isMissing(cxt, missing), () => {
                cxt.setParams({ property: _`${property}`, missing: _`${missing}` });
                cxt.error();
              });
            }
          });
        }
      },
    },
    {
      keyword: 'propertyNames',
      type: 'object',
      schemaType: 'number',
      error: paramsError(({ params }) => _`{propertyName: ${params['name']}}`),
      code(cxt) {
        cxt.gen.forIn('key', cxt.data, (name) => {
          cxt.gen.if(not(passes(cxt, context, cxt.schema as number, name)), () => {
            cxt.setParams({ name });
            cxt.error();
          });
        });
      },
    },
    {
      keyword: 'patternProperties',
      type: 'object',
      schemaType: 'object',
      error: NO_PARAMS,
      code(cxt) {
        const { gen, data } = cxt;
        const patterns = cxt.schema as JsonObject;
        for (const pattern of Object.keys(patterns)) {
          if (isTrue(patterns[pattern] as JsonSchema)) continue;
          gen.forIn('key', data, (key) => {
            gen.if(_`${patternCode(cxt, pattern)}.test(${key})`, () => {
              const at = { schemaProp: pattern, dataProp: key, dataPropType: Type.Str };
              cxt.subschema({ keyword: 'patternProperties', ...at }, gen.name('valid'));
            });
          });
        }
      },
    },
    leftOver('additionalProperties', 'additionalProperty', (cxt, key) => {
      const names = Object.keys(sibling<JsonObject>(cxt, 'properties') ?? {});
      const patterns = Object.keys(sibling<JsonObject>(cxt, 'patternProperties') ?? {});
      return either(
        isNamed(cxt, key, names),
        ...patterns.map((pattern) => _`${patternCode(cxt, pattern)}.test(${key})`),
      );
    }),
    leftOver('unevaluatedProperties', 'unevaluatedProperty', (cxt, key) => {
      const plan = sibling<EvaluatedPlan>(cxt, 'x-motcua-evaluated');
      return plan ? isEvaluated(cxt, context, plan, key) : undefined;
    }),
  ];
}

/** A keyword for members that no other keyword speaks of. */
function leftOver(
  keyword: string,
  param: string,
  isSpokenOf: (cxt: KeywordCxt, key: Name) => Code | undefined,
): Keyword {
  return {
    keyword,
    type: 'object',
    schemaType: ['object', 'boolean'],
    error: paramsError(({ params }) =>
      param === 'additionalProperty'
        ? _`{additionalProperty: ${params['key']}}`
        : _`{unevaluatedProperty: ${params['key']}}`,
    ),
    code(cxt) {
      const { gen, data } = cxt;
      const schema = cxt.schema as JsonSchema;
      if (isTrue(schema)) return;
      gen.forIn('key', data, (key) => {
        const check = () => {
          if (schema === false) {
            cxt.setParams({ key });
            cxt.error();
          } else cxt.subschema({ keyword, dataProp: key, dataPropType: Type.Str }, gen.name('valid'));
        };
        const known = isSpokenOf(cxt, key);
        if (known === undefined) check();
        else gen.if(not(known), check);
      });
    },
  };
}

/** Whether a member is evaluated, as an expression; undefined when none can be. */
function isEvaluated(cxt: KeywordCxt, context: CompileContext, plan: EvaluatedPlan, key: Name): Code | undefined {
  if (plan.allProperties) return _`true`;
  return either(
    isNamed(cxt, key, plan.names),
    ...plan.patterns.map((pattern) => _`${patternCode(cxt, pattern)}.test(${key})`),
    ...plan.cases.map(({ condition, evaluated }) => {
      const inner = isEvaluated(cxt, context, evaluated, key);
      return inner && and(conditionCode(cxt, context, condition), _`(${inner})`);
    }),
  );
}

/** Whether a case of what is evaluated counts, as an expression. */
export function conditionCode(
  cxt: KeywordCxt,
  context: CompileContext,
  condition: EvaluatedPlan['cases'][number]['condition'],
): Code {
  if ('present' in condition) return not(isMissing(cxt, condition.present));
  if ('passes' in condition) return passes(cxt, context, condition.passes, cxt.data);
  return not(passes(cxt, context, condition.fails, cxt.data));
}

export function either(...conditions: readonly (Code | undefined)[]): Code | undefined {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0 ? undefined : or(...given);
}

export function isTrue(schema: JsonSchema): boolean {
  return schema === true || (isObject(schema) && Object.keys(schema).length === 0);
}

function isMissing(cxt: KeywordCxt, name: Name | string): Code {
  return not(hasProperty(cxt, name));
}
