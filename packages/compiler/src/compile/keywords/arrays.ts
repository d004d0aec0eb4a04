import { hasOwn, type JsonObject, type JsonSchema } from '@motcua/model';
import { _, type Code, type KeywordCxt, type Name } from 'ajv';
import { and, not } from 'ajv/dist/compile/codegen/index.js';
import { Type } from 'ajv/dist/compile/util.js';
import type { EvaluatedPlan } from '../unit-plan.js';
import { helper, paramsError, passes, sibling, type CompileContext, type Keyword } from './code.js';
import { conditionCode, either, isTrue } from './objects.js';

/** Keywords about the items of an array. */
export function arrayKeywords(context: CompileContext): Keyword[] {
  return [
    {
      keyword: 'uniqueItems',
      type: 'array',
      schemaType: 'boolean',
      error: paramsError(({ params }) => _`${params['repeated']}`),
      code(cxt) {
        if (cxt.schema !== true) return;
        const repeated = cxt.gen.const('repeated', _`${helper(cxt, 'repeatedItem')}(${cxt.data})`);
        cxt.setParams({ repeated });
        cxt.fail(_`${repeated}`);
      },
    },
    {
      keyword: 'contains',
      type: 'array',
      schemaType: 'number',
      error: paramsError((cxt) => {
        const { least, most } = limits(cxt.parentSchema as JsonObject);
        return most === undefined ? _`{minContains: ${least}}` : _`{minContains: ${least}, maxContains: ${most}}`;
      }),
      code(cxt) {
        const { gen, data } = cxt;
        const unit = cxt.schema as number;
        const { least, most } = limits(cxt.parentSchema);
        if (least === 0 && most === undefined) return;
        const found = gen.let('found', 0);
        gen.forOf('item', data, (item) => {
          gen.if(passes(cxt, context, unit, item), () => gen.code(_`${found}++`));
        });
        const enough = _`${found} >= ${least}`;
        cxt.pass(most === undefined ? enough : _`(${enough} && ${found} <= ${most})`);
      },
    },
    {
      keyword: 'unevaluatedItems',
      type: 'array',
      schemaType: ['object', 'boolean'],
      error: paramsError(({ params }) => _`{limit: ${params['index']}}`),
      code(cxt) {
        const { gen, data } = cxt;
        const plan = sibling<EvaluatedPlan>(cxt, 'x-motcua-evaluated');
        const schema = cxt.schema as JsonSchema;
        if (isTrue(schema) || !plan || plan.allItems) return;
        gen.forRange('i', plan.items, _`${data}.length`, (index) => {
          const check = () => {
            if (schema === false) {
              cxt.setParams({ index });
              cxt.error();
              // The first says it for those after it.
              gen.break();
            } else
              cxt.subschema(
                { keyword: 'unevaluatedItems', dataProp: index, dataPropType: Type.Num },
                gen.name('valid'),
              );
          };
          const known = isEvaluated(cxt, context, plan, index);
          if (known === undefined) check();
          else gen.if(not(known), check);
        });
      },
    },
  ];
}

/** Returns the minimum and maximum numbers of items that match `contains`. */
function limits(schema: JsonObject): { readonly least: number; readonly most: number | undefined } {
  const count = (keyword: string) => (hasOwn(schema, keyword) ? (schema[keyword] as number) : undefined);
  return { least: count('minContains') ?? 1, most: count('maxContains') };
}

/** Whether an item is evaluated, as an expression; undefined when none can be. */
function isEvaluated(cxt: KeywordCxt, context: CompileContext, plan: EvaluatedPlan, index: Name): Code | undefined {
  if (plan.allItems) return _`true`;
  return either(
    plan.items > 0 ? _`${index} < ${plan.items}` : undefined,
    ...plan.contains.map((unit) => passes(cxt, context, unit, _`${cxt.data}[${index}]`)),
    ...plan.cases.map(({ condition, evaluated }) => {
      // An array has no members, even though it has a property named "0".
      if ('present' in condition) return undefined;
      const inner = isEvaluated(cxt, context, evaluated, index);
      return inner && and(conditionCode(cxt, context, condition), _`(${inner})`);
    }),
  );
}
