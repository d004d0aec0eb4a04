import { childPointer, isArray, type Evaluated, type JsonArray, type JsonSchema } from '@motcua/model';
import { repeatedItem } from '@motcua/model/runtime';
import { own, rawError, type Check, type CheckContext, type KeywordMaker } from './check.js';
import { isCase } from './object-keywords.js';

type ArrayCheck = (list: JsonArray, ...rest: [path: string, errors: Parameters<Check>[2]]) => void;

function arrays(check: ArrayCheck): Check {
  return (value, path, errors) => {
    if (isArray(value)) check(value, path, errors);
  };
}

function count(keyword: string, isRight: (count: number, limit: number) => boolean): KeywordMaker<number> {
  return (limit) =>
    arrays((list, path, errors) => {
      if (!isRight(list.length, limit)) errors.push(rawError(path, keyword, { limit }));
    });
}

/** Whether an item is evaluated, as {@link Evaluated} reports. */
function isEvaluated(evaluated: Evaluated, list: JsonArray, index: number, context: CheckContext): boolean {
  return (
    evaluated.allItems ||
    index < evaluated.items ||
    evaluated.contains.some((schema) => context.passes(schema, list[index])) ||
    evaluated.cases.some(
      (one) => isEvaluated(one.evaluated, list, index, context) && isCase(one.condition, list, context),
    )
  );
}

export const arrayKeywords = {
  minItems: count('minItems', (found, limit) => found >= limit),
  maxItems: count('maxItems', (found, limit) => found <= limit),
  uniqueItems: ((unique) =>
    unique
      ? arrays((list, path, errors) => {
          const repeated = repeatedItem(list);
          if (repeated) errors.push(rawError(path, 'uniqueItems', { ...repeated }));
        })
      : undefined) satisfies KeywordMaker<boolean>,
  prefixItems: ((schemas, _schema, context) => {
    const checks = schemas.map((schema) => context.check(schema));
    return arrays((list, path, errors) =>
      checks.slice(0, list.length).forEach((check, index) => check(list[index], childPointer(path, index), errors)),
    );
  }) satisfies KeywordMaker<readonly JsonSchema[]>,
  items: ((rest, schema, context) => {
    const prefix = own(schema, 'prefixItems');
    const from = isArray(prefix) ? prefix.length : 0;
    const check = context.check(rest);
    return arrays((list, path, errors) => {
      // After `prefixItems`, `false` is a limit of their number; alone it forbids each item.
      if (rest === false && isArray(prefix)) {
        if (list.length > from) errors.push(rawError(path, 'items', { limit: from }));
      } else
        for (let index = from; index < list.length; index += 1) check(list[index], childPointer(path, index), errors);
    });
  }) satisfies KeywordMaker<JsonSchema>,
  contains: ((wanted, schema, context) => {
    const least = (own(schema, 'minContains') ?? 1) as number;
    const most = own(schema, 'maxContains') as number | undefined;
    const params = { minContains: least, ...(most !== undefined && { maxContains: most }) };
    return arrays((list, path, errors) => {
      const found = list.filter((item) => context.passes(wanted, item)).length;
      if (found < least || found > (most ?? found)) errors.push(rawError(path, 'contains', params));
    });
  }) satisfies KeywordMaker<JsonSchema>,
  unevaluatedItems: ((rest, schema, context) => {
    const evaluated = context.evaluated.siblings(schema);
    const check = context.check(rest);
    return arrays((list, path, errors) => {
      for (let index = 0; index < list.length; index += 1) {
        if (isEvaluated(evaluated, list, index, context)) continue;
        if (rest === false) {
          errors.push(rawError(path, 'unevaluatedItems', { limit: index }));
          return;
        }
        check(list[index], childPointer(path, index), errors);
      }
    });
  }) satisfies KeywordMaker<JsonSchema>,
};
