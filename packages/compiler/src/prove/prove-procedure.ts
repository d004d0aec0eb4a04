import { formatIssue, Labels, SOURCE_LANGUAGE } from '@motcua/core';
import { vi } from '@motcua/core/messages/vi';
import { isWithin, jsonEqual, References, vietnamDate, type Issue, type JsonValue } from '@motcua/model';
import { hasErrors } from '../check/check-procedure.js';
import { applySuppressions } from '../check/suppressions.js';
import { UnsatisfiableFinder } from '../check/satisfiable/impossibility.js';
import { issuesOf, type Candidate } from '../diff/make-dossier.js';
import { docsOf, type Finding } from '../finding.js';
import { FINDINGS, isProofId, type FindingId } from '../findings/finding-table.js';
import { textsOf } from '../read/procedure-folder.js';
import { branchesOf, unnamedUnions, type Branch, type SourcePlace } from './branches.js';
import { combinationsOf } from './combinations.js';
import { datesApart, dateCircle } from './date-cases.js';
import { fillForm, sendsSame, type FilledForm } from './fill-form.js';
import { datesTurned, holding, justMissed, type JustMissed } from './just-missed.js';
import { CaseMaker } from './make-case.js';
import { readProof, type ProofSource } from './proof-source.js';
import { openReceiver, type ReceiverAnswer } from './receiver-run.js';

/** How a procedure is proved. */
export interface ProveOptions {
  /** `YYYY-MM-DD`; the day in Asia/Ho_Chi_Minh when absent. */
  readonly today?: string;
  /** More dossiers are not generated. */
  readonly maxDossiers?: number;
  /** After this time no more combinations are tried, in milliseconds. */
  readonly maxMilliseconds?: number;
  /** Other values for the same branches. */
  readonly seed?: number;
  /** Whether dossiers are sent to a receiver on this machine as well. */
  readonly receiver?: boolean;
}

/** A generated dossier, and what form, validators and receiver say of it. */
export interface ProvedDossier {
  readonly candidate: Candidate;
  readonly form: FilledForm;
  /** Branches that it takes, by their place in {@link Proof.branches}. */
  readonly branches: readonly number[];
  /** Absent where no receiver ran. */
  readonly receiver?: ReceiverAnswer;
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
  /** Combinations that do not contradict each other. */
  readonly possible: number;
  readonly reached: number;
}

/** The results of the proof of a procedure. */
export interface Proof {
  readonly code: string;
  readonly version: string;
  readonly today: string;
  readonly seed: number;
  readonly branches: readonly ProvedBranch[];
  readonly steps: readonly ProvedStep[];
  /** Ids of the steps that some dossier shows. */
  readonly shownSteps: readonly string[];
  readonly dossiers: readonly ProvedDossier[];
  /** `run` where dossiers were sent to a receiver, else why not. */
  readonly receiver: string;
  readonly findings: readonly Finding[];
}

/** The findings of what could not be read, or a proof. */
export type ProofResult = { readonly proof: Proof } | { readonly errors: readonly Finding[] };

const MAX_DOSSIERS = 300;
const MAX_MILLISECONDS = 120_000;
/** Dossiers of which one with several findings is reported at most so often. */
const MAX_DISAGREEMENTS = 20;

/**
 * Proves a procedure: generates a valid dossier for every combination of branches of a step, puts it into the form as a
 * person does, and compares what form, compiled validators, interpreter and receiver say of it.
 * @throws {KnownError} when the folder or one of its files cannot be read
 */
export async function proveProcedure(path: string, options: ProveOptions = {}): Promise<ProofResult> {
  const today = options.today ?? vietnamDate(new Date());
  const { source, errors } = await readProof(path, today);
  if (!source) return { errors };
  return { proof: await new Prover(source, today, options).prove() };
}

interface Made {
  readonly candidate: Candidate;
  readonly form: FilledForm;
}

class Prover {
  readonly #source: ProofSource;
  readonly #today: string;
  readonly #options: ProveOptions;
  readonly #maker: CaseMaker;
  readonly #finder: UnsatisfiableFinder;
  readonly #branches: readonly Branch[];
  readonly #made: Made[] = [];
  readonly #findings: Finding[] = [];
  #receiver = 'run';
  /** Why the latest dossier that was made is not taken. */
  #refused: string | undefined;
  readonly #started = Date.now();

  constructor(source: ProofSource, today: string, options: ProveOptions) {
    this.#source = source;
    this.#today = today;
    this.#options = options;
    this.#maker = new CaseMaker(source.version, source.compiled, today, options.seed);
    this.#finder = new UnsatisfiableFinder(new References(source.schema));
    this.#branches = branchesOf(source);
  }

  async prove(): Promise<Proof> {
    const { definition, folder } = this.#source;
    const holds = this.#branches.map((branch) => holding(branch, this.#source.schema));
    const isTaken = (index: number) => this.#made.some(({ candidate }) => this.#takes(index, holds, candidate));
    await this.#add([]);
    for (const [index, branch] of this.#branches.entries()) {
      if (isTaken(index) || branch.isBroken === true) continue;
      for (const use of branch.uses) if (await this.#addFor(branch, use)) break;
    }
    const steps = await this.#combine();
    const dossiers = await this.#send(holds);
    const branches: ProvedBranch[] = [];
    for (const [index, branch] of this.#branches.entries()) {
      const taking = dossiers.flatMap((dossier, at) => (dossier.branches.includes(index) ? [at] : []));
      branches.push(await this.#examined(branch, taking));
    }
    const shownSteps = definition.steps
      .map(({ id }) => id)
      .filter((id) => this.#made.some(({ form }) => form.steps.includes(id)));
    definition.steps.forEach(({ id }, index) => {
      if (shownSteps.includes(id)) return;
      const place = this.#source.memberPlace(`/steps/${index}`);
      this.#report('proof-step', this.#cause(place) ?? place, `No dossier shows the step "${id}".${this.#why(place)}`);
    });
    for (const place of unnamedUnions(this.#source))
      this.#report(
        'schema-branch-unnamed',
        this.#cause(place) ?? place,
        'Nothing in the answers names the branch that was chosen.',
      );
    const { kept, own } = applySuppressions(this.#findings, folder.suppressions, folder.path, isProofId);
    const findings = [...kept, ...own.filter(({ pointer, id }) => id === 'suppression-unused' || pointer === '')];
    return {
      ...{ code: definition.code, version: definition.version, today: this.#today, seed: this.#options.seed ?? 0 },
      branches: branches.map((branch) => this.#excused(branch, kept)),
      ...{ steps, shownSteps, dossiers, receiver: this.#receiver, findings },
    };
  }

  #takes(index: number, holds: readonly ((data: JsonValue) => boolean)[], { data }: Candidate): boolean {
    const branch = this.#branches[index];
    if (!branch || branch.isBroken === true || holds[index]?.(data) !== true) return false;
    return branch.dates === undefined || datesApart(branch.dates, data, this.#today);
  }

  #isOver(): boolean {
    const { maxDossiers = MAX_DOSSIERS, maxMilliseconds = MAX_MILLISECONDS } = this.#options;
    return this.#made.length >= maxDossiers || Date.now() - this.#started > maxMilliseconds;
  }

  #limit(): string {
    const { maxDossiers = MAX_DOSSIERS, maxMilliseconds = MAX_MILLISECONDS } = this.#options;
    return this.#made.length >= maxDossiers
      ? `The limit of ${maxDossiers} dossiers is reached.`
      : `The limit of ${maxMilliseconds / 1_000} seconds is reached.`;
  }

  async #addFor(branch: Branch, use: Branch['uses'][number]): Promise<boolean> {
    if (branch.dates && dateCircle(branch.dates, this.#source.schema)) return false;
    const isApart = (data: JsonValue) => branch.dates === undefined || datesApart(branch.dates, data, this.#today);
    return this.#add([use], isApart, branch.dates);
  }

  /** Generates a dossier and fills it in; returns whether there is one that the form sends. */
  async #add(
    uses: Branch['uses'],
    isMeant: (data: JsonValue) => boolean = () => true,
    dates: Branch['dates'] = undefined,
  ): Promise<boolean> {
    if (this.#isOver()) return false;
    this.#refused = undefined;
    const candidate = this.#maker.make(uses, { isMeant, ...(dates !== undefined && { dates }) });
    if (!candidate) return false;
    if (this.#made.some(({ candidate: other }) => jsonEqual(other.data, candidate.data))) return true;
    const id = `01980000-0000-7000-8000-${String(this.#made.length + 1).padStart(12, '0')}`;
    const form = await fillForm(this.#source.compiled, candidate, id);
    if (!sendsSame(form, this.#source.compiled, candidate)) {
      this.#refused = `The form does not send it: ${difference(candidate.data, form.data)}.`;
      return false;
    }
    this.#made.push({ candidate, form });
    return true;
  }

  async #combine(): Promise<ProvedStep[]> {
    const steps: ProvedStep[] = [];
    for (const { step, coverage, combinations } of combinationsOf(this.#branches, this.#source)) {
      let [possible, reached] = [0, 0];
      for (const taken of combinations) {
        const uses = taken.map(({ use }) => use);
        const isTaken = this.#maker.taken(uses);
        const known = this.#made.some(({ candidate }) => isTaken(candidate.data));
        const contradicts =
          !known && this.#finder.together([this.#source.schema, ...uses.flatMap((use) => use.demands)]);
        if (contradicts) continue;
        const isReached = known || (!this.#isOver() && (await this.#add(uses)));
        // One that was not refuted and not found either is not counted: its branches are, each by itself.
        if (!isReached && taken.length > 1) continue;
        possible += 1;
        if (isReached) reached += 1;
      }
      steps.push({ step, coverage, possible, reached });
    }
    return steps;
  }

  /** Runs every dossier through validators and receiver. */
  async #send(holds: readonly ((data: JsonValue) => boolean)[]): Promise<ProvedDossier[]> {
    const { compiled, interpreted, folder } = this.#source;
    const isToday = this.#today === vietnamDate(new Date());
    const opened =
      this.#options.receiver === false
        ? 'not asked for'
        : isToday
          ? await openReceiver(folder.path)
          : 'the day is not today';
    if (typeof opened === 'string') this.#receiver = opened;
    const dossiers: ProvedDossier[] = [];
    try {
      for (const { candidate, form } of this.#made) {
        const answer = typeof opened === 'string' ? undefined : await opened.send(form.parts);
        const said: Record<string, readonly Pick<Issue, 'scope' | 'pointer' | 'code'>[]> = {
          'the form': form.issues,
          'the compiled validator': issuesOf(compiled, candidate),
          'the interpreter': issuesOf(interpreted, candidate),
          ...(answer && { 'the receiver': answer.issues }),
        };
        const refusing = Object.entries(said).filter(([, issues]) => issues.length > 0);
        if (refusing.length > 0 && this.#findings.length < MAX_DISAGREEMENTS) this.#disagree(refusing, candidate);
        const branches = this.#branches.flatMap((_, index) => (this.#takes(index, holds, candidate) ? [index] : []));
        dossiers.push({ candidate, form, branches, ...(answer && { receiver: answer }) });
      }
    } finally {
      if (typeof opened !== 'string') await opened.close();
    }
    return dossiers;
  }

  #disagree(
    refusing: readonly (readonly [string, readonly Pick<Issue, 'scope' | 'pointer' | 'code'>[]])[],
    candidate: Candidate,
  ): void {
    const words = refusing.map(([who, issues]) => {
      const codes = issues.slice(0, 3).map(({ scope, pointer, code }) => `${scope} ${pointer} ${code}`);
      return `${who} says ${codes.join(', ')}`;
    });
    const place = this.#source.memberPlace('');
    const data = JSON.stringify(candidate.data).slice(0, 300);
    this.#report('proof-disagreement', place, `Of a valid dossier ${words.join('; ')}. Its answers: ${data}.`);
  }

  async #examined(branch: Branch, dossiers: readonly number[]): Promise<ProvedBranch> {
    if (branch.isBroken === true) return this.#broken(branch);
    if (dossiers.length === 0) {
      const place = this.#cause(branch) ?? branch;
      const reason = this.#why(branch).trim() || 'None was found; the search is limited.';
      this.#report('proof-branch', place, `No valid dossier takes this branch: ${described(branch)}. ${reason}`);
      return { ...branch, dossiers, reason };
    }
    const missed = await this.#missed(branch, dossiers);
    if (missed !== undefined)
      return { ...branch, dossiers, justMissed: { ...missed, messages: this.#messages(missed.issues) } };
    if ((branch.kind === 'condition' && branch.choice === 'holds') || branch.kind === 'dates')
      this.#report(
        'proof-effect',
        branch,
        `A dossier that just misses ${described(branch)} is as good: it makes no difference.`,
      );
    return { ...branch, dossiers };
  }

  async #missed(branch: Branch, dossiers: readonly number[]): Promise<JustMissed | undefined> {
    for (const at of dossiers.slice(0, 6)) {
      const made = this.#made[at];
      if (!made) continue;
      const missed =
        branch.kind === 'dates'
          ? datesTurned(branch, made.candidate, this.#source)
          : branch.kind === 'condition' && branch.choice === 'holds'
            ? await justMissed(branch, made, this.#source, this.#maker)
            : undefined;
      if (missed) return missed;
    }
    return undefined;
  }

  /** A rule that is to be broken by one of the dossiers, changed in one answer. */
  #broken(branch: Branch): ProvedBranch {
    const broken = this.#maker.breaking(
      Number(branch.rule),
      this.#made.map(({ candidate }) => candidate),
    );
    if (broken) {
      const { pointer } = broken.issue;
      const justMissed = { outcome: 'refused' as const, pointer, issues: [broken.issue] };
      return { ...branch, dossiers: [], justMissed: { ...justMissed, messages: this.#messages([broken.issue]) } };
    }
    const reason = 'No dossier was found that it refuses.';
    this.#report('proof-effect', branch, `No dossier was found that only the rule refuses.`);
    return { ...branch, dossiers: [], reason };
  }

  #excused(branch: ProvedBranch, kept: readonly Finding[]): ProvedBranch {
    if (branch.dossiers.length > 0 || branch.justMissed) return branch;
    const isOf = (finding: Finding) => finding.message.includes(described(branch)) && finding.id === 'proof-branch';
    const reported = this.#findings.find(isOf);
    if (!reported || kept.some(isOf)) return branch;
    const { suppressions } = this.#source.folder;
    const list =
      (suppressions?.value as { suppress?: { id: string; pointer: string; reason: string }[] })?.suppress ?? [];
    const excuse = list.find(({ id, pointer }) => id === reported.id && pointer === reported.pointer)?.reason;
    return excuse === undefined ? branch : { ...branch, excuse };
  }

  /** The finding of `check` that says why a branch cannot be taken: within it or around it, else any error. */
  #cause(place: SourcePlace): Finding | undefined {
    const around = place.pointer.replace(/\/\d+$/, '');
    const own = this.#source.findings.filter(
      ({ id, file, pointer }) =>
        file === place.file &&
        /^(?:condition|branch|schema|step|rule|pointer)-/.test(id) &&
        (isWithin(pointer, around) || isWithin(place.pointer, pointer)) &&
        pointer !== '',
    );
    const [first] = own.sort((a, b) => distance(a.pointer, place.pointer) - distance(b.pointer, place.pointer));
    return (
      first ??
      (this.#made.length === 0 ? this.#source.findings.find(({ id }) => /^(?:schema|condition)-/.test(id)) : undefined)
    );
  }

  #why(branch: SourcePlace & Partial<Branch>): string {
    const cause = this.#cause(branch);
    if (cause) return ` ${cause.message}`;
    if (this.#isOver()) return ` ${this.#limit()}`;
    if (branch.dates && dateCircle(branch.dates, this.#source.schema))
      return ' The rules of "dateOrder" lead in a circle.';
    const reasons = (branch.uses ?? []).map(({ demands }) => this.#finder.together([this.#source.schema, ...demands]));
    const [reason] = reasons;
    if (reason && !reasons.includes(undefined)) return ` ${reason.message}`;
    return this.#refused === undefined ? '' : ` ${this.#refused}`;
  }

  #messages(issues: readonly Issue[]): readonly string[] {
    const labels = new Labels(textsOf(this.#source.folder, SOURCE_LANGUAGE));
    return issues.slice(0, 3).map((issue) => formatIssue(issue, {}, labels, vi));
  }

  #report(id: FindingId, { file, line, column, pointer }: SourcePlace, message: string): void {
    const { severity, fix } = FINDINGS[id];
    if (this.#findings.some((one) => one.id === id && one.file === file && one.pointer === pointer)) return;
    this.#findings.push({ id, severity, file, pointer, line, column, message, fix, docs: docsOf(id) });
  }
}

/** A branch in a sentence. */
export function described({ pointer, keyword, choice }: Branch): string {
  return `"${keyword}" ${choice} (${pointer === '' ? 'the whole' : pointer})`;
}

/** Whether a proof is complete: every branch is taken or excused, and nothing disagrees. */
export function isProved({ findings }: Proof): boolean {
  return !hasErrors(findings);
}

function distance(left: string, right: string): number {
  return Math.abs(left.length - right.length);
}

/** The first place where two values differ. */
function difference(wanted: JsonValue, given: JsonValue, at = ''): string {
  if (wanted !== null && given !== null && typeof wanted === 'object' && typeof given === 'object') {
    const names = new Set([...Object.keys(wanted), ...Object.keys(given)]);
    const member = (value: object, name: string) => (value as Record<string, JsonValue>)[name];
    for (const name of names) {
      const [left, right] = [member(wanted, name), member(given, name)];
      if (left === undefined) return `${at}/${name} is asked`;
      if (right === undefined) return `${at}/${name} is not asked`;
      if (!jsonEqual(left, right)) return difference(left, right, `${at}/${name}`);
    }
  }
  return `${at} is ${JSON.stringify(given)} instead of ${JSON.stringify(wanted)}`;
}
