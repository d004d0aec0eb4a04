import { constantBranches, type JsonSchema } from '@motcua/model';
import { own, rawError, type Check, type CheckContext, type KeywordMaker } from './check.js';
import { enumCheck } from './value-keywords.js';

/** A composition's failure is one error that names where it is: which branch speaks is for the reader to choose. */
function composition(
  keyword: 'oneOf' | 'anyOf',
  isRight: (passing: number) => boolean,
): KeywordMaker<readonly JsonSchema[]> {
  return (branches, schema, context) => {
    const constants = constantBranches(schema, keyword);
    if (constants) return enumCheck(constants);
    const schemaLocation = `${context.location(schema)}/${keyword}`;
    return (value, path, errors) => {
      const passing = branches.filter((branch) => context.passes(branch, value)).length;
      if (!isRight(passing)) errors.push({ ...rawError(path, keyword), schemaLocation });
    };
  };
}

function clause(schema: JsonSchema | undefined, context: CheckContext): Check {
  return schema === undefined ? () => undefined : context.check(schema);
}

export const compositionKeywords = {
  $ref: ((reference, _schema, context) => {
    const target = context.target(reference);
    return target === undefined ? undefined : context.check(target);
  }) satisfies KeywordMaker<string>,
  allOf: ((members, _schema, context) => {
    const checks = members.map((member) => context.check(member));
    return (value, path, errors) => checks.forEach((check) => check(value, path, errors));
  }) satisfies KeywordMaker<readonly JsonSchema[]>,
  anyOf: composition('anyOf', (passing) => passing > 0),
  oneOf: composition('oneOf', (passing) => passing === 1),
  not: ((inner, _schema, context) => (value, path, errors) => {
    if (context.passes(inner, value)) errors.push(rawError(path, 'not'));
  }) satisfies KeywordMaker<JsonSchema>,
  if: ((condition, schema, context) => {
    const consequence = clause(own(schema, 'then') as JsonSchema | undefined, context);
    const alternative = clause(own(schema, 'else') as JsonSchema | undefined, context);
    return (value, path, errors) => (context.passes(condition, value) ? consequence : alternative)(value, path, errors);
  }) satisfies KeywordMaker<JsonSchema>,
};
