import type { Finding } from '../finding.js';
import type { FindingId } from '../findings/finding-table.js';

/** Findings that a mistake of another kind leads to by itself. */
interface Consequence {
  readonly causes: readonly FindingId[];
  readonly effects: readonly FindingId[];
  /** Whether an effect is one of this very cause; any is when it is absent. */
  readonly isOf?: (effect: Finding, cause: Finding) => boolean;
}

const quoted = ({ message }: Finding) => /"([^"]*)"/.exec(message)?.[1] ?? '';

const CONSEQUENCES: readonly Consequence[] = [
  {
    causes: ['schema-branch-repeated', 'procedure-repeated-id'],
    effects: ['text-missing', 'text-unused', 'text-same-title'],
  },
  {
    causes: ['schema-required-undeclared'],
    effects: ['text-missing', 'sample-raises'],
    isOf: (effect, cause) =>
      [`/${quoted(cause)}"`, `/${quoted(cause)} required.`].some((name) => effect.message.includes(name)),
  },
  {
    causes: ['condition-unknown-value', 'condition-unknown-property'],
    effects: ['condition-never', 'branch-never', 'step-unreachable'],
  },
  {
    causes: ['procedure-unknown-member'],
    effects: ['procedure-missing-member'],
    isOf: (effect, cause) => cause.fix.includes(`"${quoted(effect)}"`),
  },
];

/**
 * The findings without those that are only consequences of others. A cause is as severe as what follows from it: a
 * warning that leads to an error is reported as an error.
 * @param findings those that are not suppressed: the consequences of a suppressed finding are reported
 */
export function withoutConsequences(findings: readonly Finding[]): Finding[] {
  const causesOf = (effect: Finding) =>
    CONSEQUENCES.filter(({ effects }) => effects.includes(effect.id)).flatMap(({ causes, isOf }) =>
      findings.filter((cause) => causes.includes(cause.id) && (isOf?.(effect, cause) ?? true)),
    );
  const kept: Finding[] = [];
  const raised = new Set<Finding>();
  for (const finding of findings) {
    const causes = causesOf(finding);
    if (causes.length === 0) kept.push(finding);
    else if (finding.severity === 'error') for (const cause of causes) raised.add(cause);
  }
  return kept.map((finding) => (raised.has(finding) ? { ...finding, severity: 'error' } : finding));
}
