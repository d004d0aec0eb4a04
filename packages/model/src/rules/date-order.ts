import type { CompiledProcedure } from '../documents/procedure.js';
import { IssueCode, issue, type Issue } from '../issue.js';
import { hasOwn, holdsMember, isArray, isObject, type JsonObject, type JsonSchema, type JsonValue } from '../json.js';
import { comparePartialDates, parsePartialDate } from '../partial-date.js';
import { childPointer, getAt, type Pointer } from '../pointer.js';
import { bestBranches, isValidFor, type BranchChoice } from './conditions.js';
import { visitLocations } from './known-pointers.js';
import {
  listKeyword,
  listLocations,
  namedLocations,
  referredLocation,
  singleLocation,
  type SchemaLocation,
} from './schema-walk.js';

/**
 * One rule of the data schema's keyword `dateOrder`: the date at `earlier` must not be after the date at `later`, or
 * after today when `later` is `today`. Validators that do not know the keyword treat it as an annotation.
 */
export interface DateOrderRule {
  /** A JSON Pointer from the value whose schema has the rule. */
  readonly earlier: Pointer;
  /** A JSON Pointer from there, or the word `today`. */
  readonly later: Pointer;
}

/** A rule where the form may meet it. */
export interface LocatedDateOrderRule extends DateOrderRule {
  /** The value whose schema has the rule, `*` for every item of a list. */
  readonly at: Pointer;
  /** The schema that has the rule. */
  readonly schema: JsonObject;
  /** The JSON Pointer of the rule from that schema. */
  readonly keyword: Pointer;
}

const placed = new WeakMap<JsonObject, readonly LocatedDateOrderRule[]>();

/** The `dateOrder` rules that some state of the schema has: those of groups, lists, conditions and branches included. */
export function dateOrderRules(root: JsonSchema): readonly LocatedDateOrderRule[] {
  if (!isObject(root) || !mentions(root).rule) return [];
  let known = placed.get(root);
  if (!known) {
    const rules = new Map<string, LocatedDateOrderRule>();
    visitLocations(root, ({ schema }, at) => {
      listKeyword(schema, 'dateOrder').forEach((rule, index) => {
        if (!isObject(schema) || !isDateOrderRule(rule)) return;
        const { earlier, later } = rule;
        rules.set(`${at} ${earlier} ${later}`, { earlier, later, at, schema, keyword: `/dateOrder/${index}` });
      });
    });
    placed.set(root, (known = [...rules.values()]));
  }
  return known;
}

/**
 * Issues of dates that contradict each other, by the rules of the branches that apply. Partial dates that may still be
 * in order raise none.
 * @param today `YYYY-MM-DD` in Asia/Ho_Chi_Minh
 * @param chosen what a person has chosen where the answers do not say
 */
export function checkDateOrder(
  procedure: CompiledProcedure,
  data: JsonValue,
  today: string,
  chosen: BranchChoice,
): Issue[] {
  const root = procedure.schema;
  if (!mentions(root).rule) return [];
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const visit = (subschema: SchemaLocation | undefined, value: JsonValue | undefined, pointer: Pointer): void => {
    if (!subschema || !isObject(subschema.schema) || typeof value !== 'object' || value === null) return;
    const { schema, location } = subschema;
    const key = `${location} ${pointer}`;
    if (seen.has(key)) return;
    seen.add(key);
    for (const rule of rulesOf(schema)) issues.push(...contradictions(rule, value, pointer, today));
    visit(referredLocation(root, schema), value, pointer);
    for (const member of listLocations(subschema, 'allOf')) visit(member, value, pointer);
    for (const keyword of ['oneOf', 'anyOf']) {
      const branches = listLocations(subschema, keyword);
      const at = childPointer(location, keyword);
      if (!branches.some(({ schema: branch }) => mayLeadToRule(branch))) continue;
      for (const index of chosen(at, pointer) ?? bestBranches(procedure, at, value))
        visit(branches[index], value, pointer);
    }
    if (schema['if'] !== undefined && (mayLeadToRule(schema['then']) || mayLeadToRule(schema['else']))) {
      const holds = isValidFor(procedure, `data#${location}/if`, value);
      visit(singleLocation(subschema, holds ? 'then' : 'else'), value, pointer);
    }
    if (isArray(value)) {
      const prefix = listLocations(subschema, 'prefixItems');
      value.forEach((item, index) => {
        visit(prefix[index] ?? singleLocation(subschema, 'items'), item, childPointer(pointer, index));
      });
      return;
    }
    const names = Object.keys(value);
    const properties = new Map(namedLocations(subschema, 'properties'));
    const others =
      schema['patternProperties'] === undefined ? singleLocation(subschema, 'additionalProperties') : undefined;
    for (const name of names) visit(properties.get(name) ?? others, value[name], childPointer(pointer, name));
    for (const [name, member] of namedLocations(subschema, 'dependentSchemas'))
      if (hasOwn(value, name)) visit(member, value, pointer);
  };
  visit({ schema: root, location: '' }, data, '');
  return issues;
}

const mentioning = new WeakMap<JsonObject, { readonly rule: boolean; readonly reference: boolean }>();

/** Whether rules, and references to other parts, are anywhere in a part of a schema. */
function mentions(schema: JsonValue | undefined): { readonly rule: boolean; readonly reference: boolean } {
  if (!isObject(schema)) return { rule: false, reference: false };
  let known = mentioning.get(schema);
  if (!known) {
    known = { rule: holdsMember(schema, 'dateOrder'), reference: holdsMember(schema, '$ref') };
    mentioning.set(schema, known);
  }
  return known;
}

/** Whether a part of a schema may lead to a rule; where none can, no one has to ask which branch applies. */
function mayLeadToRule(part: JsonValue | undefined): boolean {
  const { rule, reference } = mentions(part);
  return rule || reference;
}

function rulesOf(schema: JsonObject): readonly DateOrderRule[] {
  return listKeyword(schema, 'dateOrder').filter(isDateOrderRule);
}

/** Whether an entry of `dateOrder` says which dates are meant; one that does not is no rule. */
export function isDateOrderRule(rule: JsonValue): rule is JsonObject & DateOrderRule {
  if (!isObject(rule)) return false;
  const { earlier, later } = rule;
  return isPointer(earlier) && (later === 'today' || isPointer(later));
}

/** Whether a value is a JSON Pointer to something within a document; the empty one is not. */
export function isPointer(value: JsonValue | undefined): value is Pointer {
  return typeof value === 'string' && /^(\/([^~/]|~[01])*)+$/.test(value);
}

function contradictions({ earlier, later }: DateOrderRule, value: JsonValue, at: Pointer, today: string): Issue[] {
  const isToday = later === 'today';
  const first = dateAt(value, earlier);
  const second = isToday ? parsePartialDate(today) : dateAt(value, later);
  if (!first || !second || comparePartialDates(first, second) !== 1) return [];
  return isToday
    ? [issue(at + earlier, IssueCode.dateInFuture)]
    : [issue(at + later, IssueCode.dateOrder, { other: at + earlier })];
}

function dateAt(value: JsonValue, pointer: Pointer) {
  const date = getAt(value, pointer);
  return typeof date === 'string' ? parsePartialDate(date) : undefined;
}
