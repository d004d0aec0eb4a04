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
      [`/${quoted(cause)}"`, `/${quoted(cause)} required`].some((name) => effect.message.includes(name)),
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

/** The findings without those that are only consequences of others. */
export function withoutConsequences(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    (effect) =>
      !CONSEQUENCES.some(
        ({ causes, effects, isOf }) =>
          effects.includes(effect.id) &&
          findings.some((cause) => causes.includes(cause.id) && (isOf?.(effect, cause) ?? true)),
      ),
  );
}
