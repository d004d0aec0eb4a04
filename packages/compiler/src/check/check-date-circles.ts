import { dateOrderRules } from '@motcua/model';
import type { Finding } from '../finding.js';
import type { CheckContext } from './check-context.js';

/** Reports rules of `dateOrder` that lead in a circle: all of its dates would have to be the same day. */
export function checkDateCircles({ schema, findingAt }: CheckContext): Finding[] {
  const rules = dateOrderRules(schema).map((rule) => ({
    ...rule,
    from: rule.at + rule.earlier,
    to: rule.later === 'today' ? 'today' : rule.at + rule.later,
  }));
  const later = new Map<string, string[]>();
  const findings: Finding[] = [];
  for (const rule of rules) {
    const way = wayBetween(rule.to, rule.from, later);
    if (way) {
      const circle = [rule.from, ...way].join(' → ');
      const message = `The rules of "dateOrder" lead in a circle: ${circle}.`;
      findings.push(
        findingAt(
          'schema-date-order-circle',
          rule.schema,
          rule.keyword,
          message,
          'Turn this rule round, or remove one of them.',
        ),
      );
      continue;
    }
    later.set(rule.from, [...(later.get(rule.from) ?? []), rule.to]);
  }
  return findings;
}

/** The dates from one to another, both included; undefined when no rules lead there. */
function wayBetween(from: string, to: string, later: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const seen = new Set<string>();
  const visit = (at: string): string[] | undefined => {
    if (at === to) return [at];
    if (seen.has(at)) return undefined;
    seen.add(at);
    for (const next of later.get(at) ?? []) {
      const way = visit(next);
      if (way) return [at, ...way];
    }
    return undefined;
  };
  return visit(from);
}
