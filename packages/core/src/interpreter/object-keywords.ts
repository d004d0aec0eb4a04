import {
  childPointer,
  hasOwn,
  isObject,
  type Evaluated,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from '@motcua/model';
import { own, rawError, type Check, type CheckContext, type KeywordMaker } from './check.js';
import { patternOf } from './value-keywords.js';

type ObjectCheck = (value: JsonObject, ...rest: [path: string, errors: Parameters<Check>[2]]) => void;

function objects(check: ObjectCheck): Check {
  return (value, path, errors) => {
    if (isObject(value)) check(value, path, errors);
  };
}

function count(keyword: string, isRight: (count: number, limit: number) => boolean): KeywordMaker<number> {
  return (limit) =>
    objects((value, path, errors) => {
      if (!isRight(Object.keys(value).length, limit)) errors.push(rawError(path, keyword, { limit }));
    });
}

/** Checks members that nothing else speaks of: `false` is one error that names the member. */
function leftOver(
  keyword: string,
  param: string,
  schema: JsonSchema,
  context: CheckContext,
  isSpokenOf: (value: JsonObject, name: string) => boolean,
): Check {
  const check = context.check(schema);
  return objects((value, path, errors) => {
    for (const name of Object.keys(value)) {
      if (isSpokenOf(value, name)) continue;
      if (schema === false) errors.push(rawError(path, keyword, { [param]: name }));
      else check(value[name], childPointer(path, name), errors);
    }
  });
}

/** Whether a member is evaluated, as {@link Evaluated} reports. */
function isEvaluated(evaluated: Evaluated, value: JsonObject, name: string, context: CheckContext): boolean {
  return (
    evaluated.allProperties ||
    evaluated.names.includes(name) ||
    evaluated.patterns.some((pattern) => patternOf(pattern).test(name)) ||
    evaluated.cases.some(
      (one) => isEvaluated(one.evaluated, value, name, context) && isCase(one.condition, value, context),
    )
  );
}

/** Whether a case of what is evaluated counts for a value. */
export function isCase(
  condition: Evaluated['cases'][number]['condition'],
  value: JsonValue,
  context: CheckContext,
): boolean {
  if ('present' in condition) return isObject(value) && hasOwn(value, condition.present);
  if ('passes' in condition) return context.passes(condition.passes, value);
  return !context.passes(condition.fails, value);
}

export const objectKeywords = {
  minProperties: count('minProperties', (found, limit) => found >= limit),
  maxProperties: count('maxProperties', (found, limit) => found <= limit),
  required: ((names) => {
    const needed = [...new Set(names)];
    return objects((value, path, errors) => {
      for (const name of needed) {
        if (!hasOwn(value, name)) errors.push(rawError(path, 'required', { missingProperty: name }));
      }
    });
  }) satisfies KeywordMaker<readonly string[]>,
  dependentRequired: ((dependencies) =>
    objects((value, path, errors) => {
      for (const property of Object.keys(dependencies)) {
        if (!hasOwn(value, property)) continue;
        for (const missingProperty of new Set(dependencies[property])) {
          if (hasOwn(value, missingProperty)) continue;
          errors.push(rawError(path, 'dependentRequired', { property, missingProperty }));
        }
      }
    })) satisfies KeywordMaker<Readonly<Record<string, readonly string[]>>>,
  dependentSchemas: ((schemas, _schema, context) => {
    const checks = Object.keys(schemas).map((name) => [name, context.check(schemas[name] as JsonSchema)] as const);
    return objects((value, path, errors) => {
      for (const [name, check] of checks) if (hasOwn(value, name)) check(value, path, errors);
    });
  }) satisfies KeywordMaker<JsonObject>,
  properties: ((schemas, _schema, context) => {
    const checks = Object.keys(schemas).map((name) => [name, context.check(schemas[name] as JsonSchema)] as const);
    return objects((value, path, errors) => {
      for (const [name, check] of checks) {
        if (hasOwn(value, name) && value[name] !== undefined) check(value[name], childPointer(path, name), errors);
      }
    });
  }) satisfies KeywordMaker<JsonObject>,
  patternProperties: ((schemas, _schema, context) => {
    const checks = Object.keys(schemas).map(
      (pattern) => [patternOf(pattern), context.check(schemas[pattern] as JsonSchema)] as const,
    );
    return objects((value, path, errors) => {
      for (const name of Object.keys(value)) {
        for (const [pattern, check] of checks) {
          if (pattern.test(name)) check(value[name], childPointer(path, name), errors);
        }
      }
    });
  }) satisfies KeywordMaker<JsonObject>,
  additionalProperties: ((rest, schema, context) => {
    const properties = (own(schema, 'properties') ?? {}) as JsonObject;
    const patterns = Object.keys((own(schema, 'patternProperties') ?? {}) as JsonObject).map(patternOf);
    return leftOver('additionalProperties', 'additionalProperty', rest, context, (_value, name) => {
      return hasOwn(properties, name) || patterns.some((pattern) => pattern.test(name));
    });
  }) satisfies KeywordMaker<JsonSchema>,
  unevaluatedProperties: ((rest, schema, context) => {
    const evaluated = context.evaluated.siblings(schema);
    return leftOver('unevaluatedProperties', 'unevaluatedProperty', rest, context, (value, name) =>
      isEvaluated(evaluated, value, name, context),
    );
  }) satisfies KeywordMaker<JsonSchema>,
  propertyNames: ((names, _schema, context) =>
    objects((value, path, errors) => {
      for (const propertyName of Object.keys(value)) {
        if (!context.passes(names, propertyName)) errors.push(rawError(path, 'propertyNames', { propertyName }));
      }
    })) satisfies KeywordMaker<JsonSchema>,
};
