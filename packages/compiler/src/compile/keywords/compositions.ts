import type { Pointer } from '@motcua/model';
import { _, nil, type Code } from 'ajv';
import { not, strConcat } from 'ajv/dist/compile/codegen/index.js';
import names from 'ajv/dist/compile/names.js';
import { NO_PARAMS, paramsError, passes, unitCode, type CompileContext, type Keyword } from './code.js';

/** The lowered form of `oneOf` and `anyOf`: their location in the data schema and the units of their branches. */
interface Branches {
  readonly location: Pointer;
  readonly units: readonly number[];
}

/**
 * `oneOf`, `anyOf`, `if` and calls of other units. The failure of a composition is one error that names where the
 * keyword is, without the errors of its branches: which branch speaks is for the reader to choose. `if` has no error
 * of its own: what `then` and `else` say is enough.
 */
export function compositionKeywords(context: CompileContext): Keyword[] {
  const composition = (keyword: string, join: (passing: readonly Code[]) => Code): Keyword => ({
    keyword,
    schemaType: 'object',
    error: paramsError(({ schema }) => _`{schemaLocation: ${(schema as Branches).location}}`),
    code(cxt) {
      const { units } = cxt.schema as Branches;
      cxt.pass(join(units.map((unit) => passes(cxt, context, unit, cxt.data))));
    },
  });
  return [
    composition('anyOf', (passing) => _`(${passing.reduce((left, right) => _`${left} || ${right}`)})`),
    composition('oneOf', (passing) => _`(${passing.reduce((left, right) => _`${left} + ${right}`)}) == 1`),
    {
      keyword: 'not',
      schemaType: 'number',
      error: NO_PARAMS,
      code: (cxt) => cxt.fail(passes(cxt, context, cxt.schema as number, cxt.data)),
    },
    {
      keyword: 'if',
      schemaType: 'number',
      error: NO_PARAMS,
      code(cxt) {
        const { gen, data } = cxt;
        const clause = (keyword: string) => () => void cxt.subschema({ keyword }, gen.name('valid'));
        const condition = passes(cxt, context, cxt.schema as number, data);
        const { then: consequence, else: alternative } = cxt.parentSchema as { then?: unknown; else?: unknown };
        if (consequence !== undefined && alternative !== undefined) {
          gen.if(condition, clause('then'), clause('else'));
        } else if (consequence !== undefined) gen.if(condition, clause('then'));
        else if (alternative !== undefined) gen.if(not(condition), clause('else'));
      },
    },
    {
      keyword: 'x-motcua-unit',
      schemaType: 'number',
      error: NO_PARAMS,
      code(cxt) {
        const { gen, data, it } = cxt;
        const unit = unitCode(cxt.schema as number);
        const at = strConcat(names.default.instancePath, it.errorPath === nil ? _`""` : it.errorPath);
        const { vErrors, errors } = names.default;
        gen.if(not(_`${unit}(${data}, {instancePath: ${at}})`), () => {
          gen.assign(vErrors, _`${vErrors} === null ? ${unit}.errors : ${vErrors}.concat(${unit}.errors)`);
          gen.assign(errors, _`${vErrors}.length`);
        });
      },
    },
  ];
}
