import { isObject, type JsonSchema, type JsonValue } from '../json.js';
import { IssueCode, issue, type Issue } from '../issue.js';
import { comparePartialDates, parsePartialDate } from '../partial-date.js';
import { getAt, type Pointer } from '../pointer.js';
import { listKeyword } from './schema-walk.js';

/**
 * One rule of the data schema's root keyword `dateOrder`: the date at `earlier` must not be after the date at `later`,
 * or after today when `later` is `today`. Validators that do not know the keyword treat it as an annotation.
 */
export interface DateOrderRule {
  readonly earlier: Pointer;
  /** A JSON Pointer, or the word `today`. */
  readonly later: Pointer;
}

/** The `dateOrder` rules of a data schema. */
export function dateOrderRules(schema: JsonSchema): readonly DateOrderRule[] {
  return listKeyword(schema, 'dateOrder').flatMap((rule) =>
    isObject(rule) && typeof rule['earlier'] === 'string' && typeof rule['later'] === 'string'
      ? [{ earlier: rule['earlier'], later: rule['later'] }]
      : [],
  );
}

/**
 * Issues of dates that contradict each other. Partial dates that may still be in order raise none.
 * @param today `YYYY-MM-DD` in Asia/Ho_Chi_Minh
 */
export function checkDateOrder(schema: JsonSchema, data: JsonValue | undefined, today: string): Issue[] {
  const issues: Issue[] = [];
  for (const { earlier, later } of dateOrderRules(schema)) {
    const first = dateAt(data, earlier);
    const second = later === 'today' ? parsePartialDate(today) : dateAt(data, later);
    if (!first || !second || comparePartialDates(first, second) !== 1) continue;
    issues.push(
      later === 'today'
        ? issue(earlier, IssueCode.dateInFuture)
        : issue(later, IssueCode.dateOrder, { other: earlier }),
    );
  }
  return issues;
}

function dateAt(data: JsonValue | undefined, pointer: Pointer) {
  const value = getAt(data, pointer);
  return typeof value === 'string' ? parsePartialDate(value) : undefined;
}
