import { isArray, isObject, type JsonObject, type JsonSchema, type JsonValue } from '../json.js';
import { IssueCode, issue, type Issue } from '../issue.js';
import { comparePartialDates, parsePartialDate } from '../partial-date.js';
import { childPointer, getAt, type Pointer } from '../pointer.js';
import { visitPlaces } from './known-pointers.js';
import { listKeyword } from './schema-walk.js';

/**
 * One rule of the data schema's keyword `dateOrder`: the date at `earlier` must not be after the date at `later`, or
 * after today when `later` is `today`. Validators that do not know the keyword treat it as an annotation.
 */
export interface DateOrderRule {
  /** Where the rule holds: the value whose schema has it, `*` for every item of a list. */
  readonly at: Pointer;
  /** A JSON Pointer from there. */
  readonly earlier: Pointer;
  /** A JSON Pointer from there, or the word `today`. */
  readonly later: Pointer;
  /** The JSON Pointer of the rule in the schema. */
  readonly location: Pointer;
}

const known = new WeakMap<JsonObject, readonly DateOrderRule[]>();

/** The `dateOrder` rules of a data schema, those of its groups and lists included. */
export function dateOrderRules(schema: JsonSchema): readonly DateOrderRule[] {
  if (!isObject(schema)) return [];
  let rules = known.get(schema);
  if (!rules) known.set(schema, (rules = findRules(schema)));
  return rules;
}

function findRules(root: JsonObject): DateOrderRule[] {
  const rules = new Map<string, DateOrderRule>();
  visitPlaces(root, ({ schema, location }, at) => {
    listKeyword(schema, 'dateOrder').forEach((rule, index) => {
      if (!isObject(rule) || typeof rule['earlier'] !== 'string' || typeof rule['later'] !== 'string') return;
      const { earlier, later } = rule as { readonly earlier: string; readonly later: string };
      const place = childPointer(childPointer(location, 'dateOrder'), index);
      rules.set(`${at} ${earlier} ${later}`, { at, earlier, later, location: place });
    });
  });
  return [...rules.values()];
}

/**
 * Issues of dates that contradict each other. Partial dates that may still be in order raise none.
 * @param today `YYYY-MM-DD` in Asia/Ho_Chi_Minh
 */
export function checkDateOrder(schema: JsonSchema, data: JsonValue | undefined, today: string): Issue[] {
  return dateOrderRules(schema).flatMap((rule) =>
    placesOf(data, rule.at).flatMap((place) => {
      const earlier = place + rule.earlier;
      const isToday = rule.later === 'today';
      const first = dateAt(data, earlier);
      const second = isToday ? parsePartialDate(today) : dateAt(data, place + rule.later);
      if (!first || !second || comparePartialDates(first, second) !== 1) return [];
      return isToday
        ? [issue(earlier, IssueCode.dateInFuture)]
        : [issue(place + rule.later, IssueCode.dateOrder, { other: earlier })];
    }),
  );
}

/** The places of the data that a pointer with `*` means. */
function placesOf(data: JsonValue | undefined, general: Pointer): readonly Pointer[] {
  const [list = '', ...rest] = general.split('/*');
  return rest.reduce<readonly Pointer[]>(
    (lists, below) =>
      lists.flatMap((place) => {
        const items = getAt(data, place);
        return isArray(items) ? items.map((_, index) => childPointer(place, index) + below) : [];
      }),
    [list],
  );
}

function dateAt(data: JsonValue | undefined, pointer: Pointer) {
  const value = getAt(data, pointer);
  return typeof value === 'string' ? parsePartialDate(value) : undefined;
}
