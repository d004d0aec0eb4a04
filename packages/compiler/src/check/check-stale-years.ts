import { isObject, isPattern, safePattern, visitLocations, type JsonObject } from '@motcua/model';
import type { Finding } from '../finding.js';
import type { CheckContext } from './check-context.js';

const FIRST = 1900;
const LAST = 2199;

/** The forms of a year, or of a date in it. */
const FORMS = [
  (year: string) => year,
  (year: string) => `${year}-01-01`,
  (year: string) => `01/01/${year}`,
  (year: string) => `1/1/${year}`,
];

/** Reports patterns and limits of years that end in these decades: from then on they refuse what is right. */
export function checkStaleYears({ schema: root, findingAt, today }: CheckContext): Finding[] {
  const seen = new Set<JsonObject>();
  const findings: Finding[] = [];
  const now = Number(today.slice(0, 4));
  visitLocations(root, ({ schema }) => {
    if (!isObject(schema) || seen.has(schema)) return;
    seen.add(schema);
    const { pattern, minimum, maximum } = schema;
    const byPattern = typeof pattern === 'string' && isPattern(pattern) ? lastYearOf(pattern) : undefined;
    const byMaximum =
      typeof minimum === 'number' &&
      typeof maximum === 'number' &&
      minimum >= 1800 &&
      minimum < maximum &&
      maximum < LAST
        ? maximum
        : undefined;
    const last = byPattern ?? byMaximum;
    // A limit long ago is about something that is over, one far away about nothing.
    if (last === undefined || last < now - 30 || last > now + 75) return;
    const keyword = byPattern === undefined ? '/maximum' : '/pattern';
    findings.push(
      findingAt(
        'schema-stale-year',
        schema,
        keyword,
        `No year after ${last} is accepted${last < now ? ', and it is over' : ''}: from then on what is right is refused.`,
        'Leave the end open, or ask for a date with "dateOrder" and "today"; for an age, write a rule with "ageAt".',
      ),
    );
  });
  return findings;
}

/** The last year that a pattern for years accepts; undefined when it is about something else, or has no end. */
function lastYearOf(pattern: string): number | undefined {
  const expression = safePattern(pattern);
  for (const form of FORMS) {
    const accepted: number[] = [];
    for (let year = FIRST; year <= LAST; year += 1) if (expression.test(form(String(year)))) accepted.push(year);
    const last = accepted.at(-1);
    if (last !== undefined && accepted.length >= 3) return last < LAST ? last : undefined;
  }
  return undefined;
}
