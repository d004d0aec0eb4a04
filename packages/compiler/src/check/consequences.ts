import { parsePointer } from '@motcua/model';
import { similarWord } from '../similar-word.js';
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

/** The key of a text, by its pointer in the file. */
const namesOf = (pointer: string) => parsePointer(pointer)[0] ?? '';

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
    causes: ['schema-required-undeclared', 'schema-contradiction'],
    effects: ['condition-never', 'branch-never', 'step-unreachable'],
  },
  {
    causes: ['condition-unknown-value', 'condition-unknown-property'],
    effects: ['condition-never', 'branch-never', 'step-unreachable'],
  },
  {
    causes: ['condition-absent', 'condition-always'],
    effects: ['sample-raises', 'sample-does-not-raise'],
    isOf: (effect, cause) => cause.pointer.startsWith('/components/') && effect.message.includes(': components /'),
  },
  {
    causes: ['file-unknown'],
    effects: ['samples-none'],
    isOf: (_, cause) => !/\.\w+$/.test(cause.file) || /sample|mau/i.test(cause.file),
  },
  {
    causes: ['text-shape'],
    effects: ['text-missing'],
    isOf: (effect, cause) => effect.file === cause.file && quoted(effect) === namesOf(cause.pointer),
  },
  {
    causes: ['text-unused'],
    effects: ['text-missing'],
    isOf: (effect, cause) =>
      effect.file === cause.file && similarWord(namesOf(cause.pointer), [quoted(effect)]) !== undefined,
  },
  {
    causes: ['law-forbidden-paper'],
    effects: ['text-untranslated'],
    isOf: (effect, cause) => effect.file === cause.file && effect.pointer === cause.pointer,
  },
  {
    causes: ['text-unused'],
    effects: ['text-unused'],
    isOf: (effect, cause) =>
      cause.file.endsWith('texts.vi.json') && effect.file !== cause.file && effect.pointer === cause.pointer,
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
  const rows = CONSEQUENCES.map((row) => ({ ...row, found: findings.filter(({ id }) => row.causes.includes(id)) }));
  const causesOf = (effect: Finding) =>
    rows
      .filter(({ effects, found }) => found.length > 0 && effects.includes(effect.id))
      .flatMap(({ found, isOf }) => found.filter((cause) => isOf?.(effect, cause) ?? true));
  const kept: Finding[] = [];
  const raised = new Set<Finding>();
  for (const finding of findings) {
    const causes = causesOf(finding);
    if (causes.length === 0) kept.push(finding);
    else if (finding.severity === 'error') for (const cause of causes) raised.add(cause);
  }
  return kept.map((finding) => (raised.has(finding) ? { ...finding, severity: 'error' } : finding));
}
