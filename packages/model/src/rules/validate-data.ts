import { hasOwn, isObject, jsonEqual, type JsonObject, type JsonSchema, type JsonValue } from '../json.js';
import { IssueCode, issue, type Issue } from '../issue.js';
import { childPointer, getAt, type Pointer } from '../pointer.js';
import type { CompiledProcedure, RawError, RuleRequest } from '../documents/procedure.js';
import { withoutBlankTexts } from './blank-texts.js';
import { branchByDiscriminator, branchLocations } from './branches.js';
import { bestBranches, discriminatorAt, type BranchChoice } from './conditions.js';
import { checkDateOrder } from './date-order.js';
import { exitIssues } from './exits.js';
import {
  listKeyword,
  listLocations,
  namedLocations,
  singleLocation,
  unconditionalLocations,
  type SchemaLocation,
} from './schema-walk.js';

const MAX_BRANCH_DEPTH = 32;

/**
 * Validates answers and indicates what is wrong as issues, the same on both sides of the wire. Each field has at most
 * one issue per keyword; of a `oneOf` or `anyOf` only the chosen branch speaks.
 * @param today `YYYY-MM-DD` in Asia/Ho_Chi_Minh
 * @param chosen what a person has chosen where the answers do not say; the best fit counts when it is absent, and where
 *   several branches fit, rules and computed values do not apply to what only some of them ask and the answers do not have
 */
export function validateData(
  procedure: CompiledProcedure,
  data: JsonValue,
  today: string,
  chosen?: BranchChoice,
): Issue[] {
  const whole = procedure.validator('data#');
  if (!whole) throw new Error('The compiled procedure has no validator "data#"; build it again with `motcua build`');
  const choice: BranchChoice = chosen ?? (() => undefined);
  const issuesOf = (answers: JsonValue) => {
    const issues = toIssues({ procedure, chosen: choice }, whole(answers), answers, '', 0);
    return unique([...issues, ...checkDateOrder(procedure, answers, today, choice)]);
  };
  const issues = issuesOf(data);
  // Values that the schema rejects have issues of their own; blank texts that it accepts count as missing.
  const seen = issues.length > 0 ? data : withoutBlankTexts(data);
  const found = withRules(seen === data ? issues : issuesOf(seen), { procedure, data, today, chosen });
  return [...found, ...exitIssues(procedure, data)];
}

/** Adds the issues of rules. A person is not asked for a computed value, which may not be known yet. */
function withRules(issues: Issue[], request: RuleRequest): Issue[] {
  const outcome = request.procedure.rules?.()?.evaluate(request);
  if (!outcome) return issues;
  const asked = issues.filter(({ code, pointer }) => code !== 'required' || !outcome.values.has(pointer));
  return [...asked, ...outcome.issues];
}

/**
 * Compares the computed values in some answers with those that follow from the others.
 * @param today `YYYY-MM-DD` in Asia/Ho_Chi_Minh
 * @returns an issue of the code `computed` for each one that is another, missing, or not known. One that only some of the
 *   branches of a union that accept the answers ask may be missing: a person may have chosen another branch
 */
export function checkComputed(procedure: CompiledProcedure, data: JsonValue, today: string): Issue[] {
  const { values } = procedure.rules?.()?.evaluate({ procedure, data, today }) ?? {};
  return [...(values ?? [])]
    .filter(([pointer, value]) => !jsonEqual(getAt(data, pointer), value))
    .map(([pointer]) => issue(pointer, IssueCode.computed));
}

/** The state shared by all steps of one validation. */
interface Validation {
  readonly procedure: CompiledProcedure;
  readonly chosen: BranchChoice;
}

function toIssues(
  validation: Validation,
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
        // Only says that `then` or `else` failed; their own errors are next to it.
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
        return branchIssues(validation, error, getAt(value, error.instancePath), pointer, depth);
      default:
        return [issue(pointer, keyword, stableParams(params))];
    }
  });
}

function named(param: JsonValue | undefined): string {
  return typeof param === 'string' ? param : JSON.stringify(param);
}

/**
 * The error parameters that both validators report alike and messages need; never a value from the data or a list of
 * thousands.
 */
function stableParams(params: JsonObject): JsonObject {
  const names = ['limit', 'type', 'format', 'multipleOf', 'minContains', 'maxContains'];
  return Object.fromEntries(names.flatMap((name) => (hasOwn(params, name) ? [[name, params[name] as JsonValue]] : [])));
}

function branchIssues(
  validation: Validation,
  error: RawError,
  value: JsonValue | undefined,
  pointer: string,
  depth: number,
): Issue[] {
  const { procedure, chosen } = validation;
  const location = error.schemaLocation;
  const itself = [issue(pointer, error.keyword)];
  if (location === undefined || value === undefined || depth >= MAX_BRANCH_DEPTH) return itself;
  const discriminator = discriminatorAt(procedure.schema, location);
  if (discriminator && branchByDiscriminator(discriminator, value) === undefined) {
    if (!isObject(value)) return [issue(pointer, 'type', { type: 'object' })];
    const tag = childPointer(pointer, discriminator.property);
    return [issue(tag, hasOwn(value, discriminator.property) ? 'enum' : 'required')];
  }
  const names = requiredAlternatives(procedure.schema, location);
  if (names) return [issue(pointer, error.keyword, { alternatives: names.map((name) => childPointer(pointer, name)) })];
  const asked = discriminator ? undefined : chosen(location, pointer);
  const branches = asked ?? bestBranches(procedure, location, value);
  for (const branch of branches) {
    const check = procedure.validator(`data#${childPointer(location, branch)}`);
    const inner = check ? toIssues(validation, check(value), value, pointer, depth + 1) : [];
    // That something is not so says less than what would be right instead.
    const isBare = !asked && inner.some((found) => found.pointer === pointer && found.code === 'not');
    if (inner.length > 0) return (isBare && otherBranch(validation, location, value, pointer, depth)) || inner;
  }
  // Nothing is chosen yet, or the chosen branch is right and another one accepts the value too.
  if (asked) return itself;
  const members = namesOf(procedure.schema, ...branchLocations(procedure.schema, location));
  return [issue(pointer, error.keyword, members.length > 0 ? pointersTo(pointer, members) : {})];
}

/** Returns the only issue of a branch that fails for a single member, or undefined when no branch does. */
function otherBranch(
  validation: Validation,
  location: Pointer,
  value: JsonValue,
  pointer: Pointer,
  depth: number,
): Issue[] | undefined {
  const { procedure } = validation;
  const found = branchLocations(procedure.schema, location).map((branch) => {
    const check = procedure.validator(`data#${branch.location}`);
    return check ? toIssues(validation, check(value), value, pointer, depth + 1) : [];
  });
  return found.find(([only, ...more]) => only && more.length === 0 && only.pointer !== pointer);
}

/** Parameters that point to the members of which an issue speaks. */
export function pointersTo(pointer: Pointer, names: readonly string[]): JsonObject {
  return { places: names.map((name) => childPointer(pointer, name)) };
}

const LOGIC = ['not', 'if', 'then', 'else'];

/** The members that schemas look at, in the order in which they name them. */
export function namesOf(root: JsonSchema, ...starts: readonly SchemaLocation[]): readonly string[] {
  const names = new Set<string>();
  const seen = new Set<JsonSchema>();
  const visit = (start: SchemaLocation): void => {
    if (seen.has(start.schema)) return;
    seen.add(start.schema);
    for (const subschema of unconditionalLocations(root, start)) {
      for (const [name] of namedLocations(subschema, 'properties')) names.add(name);
      for (const name of listKeyword(subschema.schema, 'required')) if (typeof name === 'string') names.add(name);
      for (const keyword of ['anyOf', 'oneOf']) listLocations(subschema, keyword).forEach(visit);
      for (const keyword of LOGIC) [singleLocation(subschema, keyword)].forEach((inner) => inner && visit(inner));
    }
  };
  starts.forEach(visit);
  return [...names];
}

/** The members of which one is needed, when that is all that the branches say: `anyOf: [{required: [a]}, …]`. */
export function requiredAlternatives(root: JsonSchema, location: Pointer): readonly string[] | undefined {
  const names = branchLocations(root, location).map(({ schema }) => {
    const [keyword, ...others] = isObject(schema) ? Object.keys(schema) : [];
    const [name, ...more] = keyword === 'required' && others.length === 0 ? listKeyword(schema, 'required') : [];
    return more.length === 0 ? name : undefined;
  });
  return names.every((name) => typeof name === 'string') ? names : undefined;
}

function unique(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter(({ scope, pointer, code }) => {
    const key = `${scope} ${pointer} ${code}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
