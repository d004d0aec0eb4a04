import { CONDITION_FINDINGS } from './condition-findings.js';
import { FILE_FINDINGS } from './file-findings.js';
import type { FindingRow } from './finding-row.js';
import { LAW_FINDINGS } from './law-findings.js';
import { PROCEDURE_FINDINGS } from './procedure-findings.js';
import { PROOF_FINDINGS } from './proof-findings.js';
import { RULE_FINDINGS } from './rule-findings.js';
import { SAMPLE_FINDINGS } from './sample-findings.js';
import { SCHEMA_FINDINGS } from './schema-findings.js';
import { TEXT_FINDINGS } from './text-findings.js';

/** All kinds of findings by topic, in the order of the documentation. */
export const FINDING_TOPICS = {
  Files: FILE_FINDINGS,
  'The data schema': SCHEMA_FINDINGS,
  Conditions: CONDITION_FINDINGS,
  'The procedure': PROCEDURE_FINDINGS,
  'Rules and computed values': RULE_FINDINGS,
  Law: LAW_FINDINGS,
  Words: TEXT_FINDINGS,
  Samples: SAMPLE_FINDINGS,
  'Proofs: motcua prove': PROOF_FINDINGS,
} satisfies Readonly<Record<string, Readonly<Record<string, FindingRow>>>>;

const ROWS = {
  ...FILE_FINDINGS,
  ...SCHEMA_FINDINGS,
  ...CONDITION_FINDINGS,
  ...PROCEDURE_FINDINGS,
  ...RULE_FINDINGS,
  ...LAW_FINDINGS,
  ...TEXT_FINDINGS,
  ...SAMPLE_FINDINGS,
  ...PROOF_FINDINGS,
};

/** Names a kind of finding, for `check.json` and the documentation. */
export type FindingId = keyof typeof ROWS;

export const FINDINGS: Readonly<Record<FindingId, FindingRow>> = ROWS;

/** Whether a finding is one of `motcua prove`. */
export function isProofId(id: FindingId): boolean {
  return Object.hasOwn(PROOF_FINDINGS, id);
}

/** Whether a text is the id of a finding. */
export function isFindingId(id: string): id is FindingId {
  return Object.hasOwn(FINDINGS, id);
}
