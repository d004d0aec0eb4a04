import { reportProblem } from '../problems/report-problem.js';
import type { PropertyOptions } from '../platform/kit-element.js';

/**
 * Replaces the values of changed properties by their keywords, as HTML does: letter case and white space around a value
 * are ignored, and an empty or missing value is the first keyword. An unknown value is reported to the page as
 * `invalidAttribute`, and replaced by the keyword for unknown values.
 * @see https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#keywords-and-enumerated-attributes
 * @param properties those without `keywords` are left as they are
 * @param changed whose keys are the names of the properties that have changed
 */
export function setKeywords(
  form: HTMLElement,
  properties: Readonly<Record<string, PropertyOptions>>,
  changed: ReadonlyMap<PropertyKey, unknown>,
): void {
  const values = form as unknown as Record<string, unknown>;
  for (const [name, { keywords, invalid }] of Object.entries(properties)) {
    if (!keywords || !changed.has(name)) continue;
    const value = values[name];
    const keyword = (typeof value === 'string' ? value : '').trim().toLowerCase() || keywords[0];
    const known = keywords.find((one) => one === keyword);
    if (!known) reportProblem(form, 'invalidAttribute', [], name);
    values[name] = known ?? invalid ?? keywords[0];
  }
}
