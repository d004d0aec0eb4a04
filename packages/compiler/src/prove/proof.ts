import path from 'node:path';
import { hasErrors } from '../check/check-procedure.js';
import type { Candidate } from '../diff/make-dossier.js';
import type { Finding } from '../finding.js';
import type { Branch } from './branches.js';
import type { FilledForm } from './fill-form.js';
import type { JustMissed } from './just-missed.js';
import type { ReceiverAnswer } from './receiver-run.js';

/** A generated dossier, and what form, validators and receiver say of it. */
export interface ProvedDossier {
  readonly candidate: Candidate;
  readonly form: FilledForm;
  /** Branches that it takes, by their place in {@link Proof.branches}. */
  readonly branches: readonly number[];
  /** Absent where it was sent to no receiver. */
  readonly receiver?: ReceiverAnswer;
  /** Whether form, validators and receiver accept it. */
  readonly isAccepted: boolean;
}

/** A branch, and whether a dossier takes it. */
export interface ProvedBranch extends Branch {
  /** The dossiers that take it, by their place in {@link Proof.dossiers}. */
  readonly dossiers: readonly number[];
  /** The reason in `check.json` why it need not be taken. */
  readonly excuse?: string;
  /** Why no dossier takes it. */
  readonly reason?: string;
  /** The outcome for a dossier that just misses it. */
  readonly justMissed?: JustMissed & { readonly messages: readonly string[] };
}

/** The combinations of branches within one step, or of papers. */
export interface ProvedStep {
  /** Undefined for the papers. */
  readonly step: string | undefined;
  readonly coverage: 'all' | 'pairs';
  /** Combinations that are not known to contradict themselves. */
  readonly possible: number;
  readonly reached: number;
  /** Combinations beyond the limit, which were not tried. */
  readonly untried: number;
}

/** The results of the proof of a procedure. */
export interface Proof {
  readonly code: string;
  readonly version: string;
  readonly today: string;
  readonly seed: number;
  readonly branches: readonly ProvedBranch[];
  /** Branches beyond the limit, which were not examined. */
  readonly unexamined: number;
  readonly steps: readonly ProvedStep[];
  /** Ids of the steps that some dossier shows. */
  readonly shownSteps: readonly string[];
  readonly dossiers: readonly ProvedDossier[];
  /** `run` where dossiers were sent to a receiver, else why not. */
  readonly receiver: string;
  readonly findings: readonly Finding[];
}

/** Whether a branch is taken by a dossier, or, of a rule, broken by one. */
export function isDone({ dossiers, isBroken, justMissed }: ProvedBranch): boolean {
  return isBroken === true ? justMissed !== undefined : dossiers.length > 0;
}

/** The share of branches that are taken or excused, in whole percent; those that were not examined are neither. */
export function percentOf({ branches, unexamined }: Proof): number {
  const all = branches.length + unexamined;
  const done = branches.filter((branch) => isDone(branch) || branch.excuse !== undefined).length;
  return all === 0 ? 100 : Math.floor((done / all) * 100);
}

/** Whether a proof is complete: every branch is taken or excused, and nothing disagrees. */
export function isProved(proof: Proof): boolean {
  const { branches, unexamined, findings } = proof;
  return (
    unexamined === 0 &&
    branches.every((branch) => isDone(branch) || branch.excuse !== undefined) &&
    !hasErrors(findings)
  );
}

/** A branch in a sentence. */
export function described({ pointer, keyword, choice }: Branch): string {
  return `"${keyword}" ${choice} (${pointer === '' ? 'the whole' : pointer})`;
}

/** How an entry of `check.json` names one of several branches at the same place, e.g. `data.schema.json#/if holds`. */
export function branchKey({ file, pointer, choice }: Branch, folder: string): string {
  return `${path.relative(folder, file)}#${pointer} ${choice}`.trim();
}
