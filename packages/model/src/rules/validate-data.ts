import { hasOwn, isObject, type JsonObject, type JsonSchema, type JsonValue } from '../json.js';
import { issue, type Issue } from '../issue.js';
import { childPointer, getAt } from '../pointer.js';
import type { CompiledProcedure, RawError } from '../documents/procedure.js';
import { branchByDiscriminator, findDiscriminator, type Discriminator } from './branches.js';
import { checkDateOrder } from './date-order.js';

const MAX_BRANCH_DEPTH = 32;

/**
 * Validates answers and tells what is wrong as issues, the same on both sides of the wire. Each field has at most one
 * issue per keyword; of a `oneOf` only the chosen branch speaks.
 * @param today `YYYY-MM-DD` in Asia/Ho_Chi_Minh
 */
export function validateData(procedure: CompiledProcedure, data: JsonValue, today: string): Issue[] {
  const whole = procedure.validator('data#');
  if (!whole) throw new Error('The compiled procedure has no validator "data#"; build it again with `motcua build`');
  const issues = toIssues(procedure, whole(data), data, '', 0);
  return unique([...issues, ...checkDateOrder(procedure.schema, data, today)]);
}

/** True when the value satisfies the named validator; the name is as {@link CompiledProcedure} describes. */
export function satisfies(procedure: CompiledProcedure, validator: string, value: JsonValue | undefined): boolean {
  const check = procedure.validator(validator);
  if (!check)
    throw new Error(`The compiled procedure has no validator "${validator}"; build it again with \`motcua build\``);
  return value !== undefined && check(value).length === 0;
}

/**
 * The branch of the composition keyword at `location` that a value means: the one its discriminating property names,
 * else the first that accepts it, else, when there is no such property, the one with the fewest errors.
 */
export function chooseBranch(
  procedure: CompiledProcedure,
  location: string,
  value: JsonValue | undefined,
): number | undefined {
  const discriminator = discriminatorAt(procedure.schema, location);
  if (discriminator) return branchByDiscriminator(discriminator, value);
  if (value === undefined) return undefined;
  const counts = branchValidators(procedure, location).map((check) => check(value).length);
  const fewest = Math.min(...counts);
  return counts.length === 0 ? undefined : counts.indexOf(fewest);
}

const discriminators = new WeakMap<object, Map<string, Discriminator | undefined>>();

/** {@link findDiscriminator}, remembered per schema. */
export function discriminatorAt(schema: JsonSchema, location: string): Discriminator | undefined {
  if (!isObject(schema)) return undefined;
  let known = discriminators.get(schema);
  if (!known) {
    known = new Map<string, Discriminator | undefined>();
    discriminators.set(schema, known);
  }
  if (!known.has(location)) known.set(location, findDiscriminator(schema, location));
  return known.get(location);
}

function branchValidators(procedure: CompiledProcedure, location: string) {
  const checks = [];
  for (let index = 0; ; index += 1) {
    const check = procedure.validator(`data#${childPointer(location, index)}`);
    if (!check) return checks;
    checks.push(check);
  }
}

function toIssues(
  procedure: CompiledProcedure,
  errors: readonly RawError[],
  value: JsonValue,
  base: string,
  depth: number,
): Issue[] {
  return errors.flatMap((error) => {
    const pointer = base + error.instancePath;
    const { keyword, params } = error;
    switch (keyword) {
      case 'if':
        // Only says that `then` or `else` failed; their own errors stand beside it.
        return [];
      case 'required':
      case 'dependentRequired':
      case 'dependencies':
        return typeof params['missingProperty'] === 'string'
          ? [issue(childPointer(pointer, params['missingProperty']), 'required')]
          : [];
      case 'additionalProperties':
        return [issue(childPointer(pointer, named(params['additionalProperty'])), keyword)];
      case 'unevaluatedProperties':
        return [issue(childPointer(pointer, named(params['unevaluatedProperty'])), keyword)];
      case 'propertyNames':
        return [issue(childPointer(pointer, named(params['propertyName'])), keyword)];
      case 'false schema':
        return [issue(pointer, 'false')];
      case 'oneOf':
      case 'anyOf':
        return branchIssues(procedure, error, getAt(value, error.instancePath), pointer, depth);
      default:
        return [issue(pointer, keyword, stableParams(params))];
    }
  });
}

function named(param: JsonValue | undefined): string {
  return typeof param === 'string' ? param : JSON.stringify(param);
}

/** What both validators report alike, and words need; never a value from the data or a list of thousands. */
function stableParams(params: JsonObject): JsonObject {
  const names = ['limit', 'type', 'format', 'multipleOf', 'minContains', 'maxContains'];
  return Object.fromEntries(names.flatMap((name) => (hasOwn(params, name) ? [[name, params[name] as JsonValue]] : [])));
}

function branchIssues(
  procedure: CompiledProcedure,
  error: RawError,
  value: JsonValue | undefined,
  pointer: string,
  depth: number,
): Issue[] {
  const location = error.schemaLocation;
  if (location === undefined || value === undefined || depth >= MAX_BRANCH_DEPTH)
    return [issue(pointer, error.keyword)];
  const chosen = chooseBranch(procedure, location, value);
  if (chosen === undefined) {
    const discriminator = discriminatorAt(procedure.schema, location);
    if (!discriminator || !isObject(value)) return [issue(pointer, 'type', { type: 'object' })];
    const tag = childPointer(pointer, discriminator.property);
    return [issue(tag, hasOwn(value, discriminator.property) ? 'enum' : 'required')];
  }
  const check = procedure.validator(`data#${childPointer(location, chosen)}`);
  const inner = check ? toIssues(procedure, check(value), value, pointer, depth + 1) : [];
  // The chosen branch is right, so another one accepts the value too.
  return inner.length > 0 ? inner : [issue(pointer, error.keyword)];
}

function unique(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter(({ scope, pointer, code }) => {
    const key = `${scope} ${pointer} ${code}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
