import { formatIssue, Labels, SOURCE_LANGUAGE } from '@motcua/core';
import { vi } from '@motcua/core/messages/vi';
import { isWithin, jsonEqual, References, vietnamDate, type Issue, type JsonValue } from '@motcua/model';
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
import { Deadline } from './deadline.js';
import { branchKey, described, type Proof, type ProvedBranch, type ProvedDossier, type ProvedStep } from './proof.js';
import { readProof, type ProofSource } from './proof-source.js';
import { openReceiver, type ReceiverAnswer, type WithoutReceiver } from './receiver-run.js';

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
  return { proof: await proveSource(source, today, options) };
}

/** Proves a procedure that was read. */
export function proveSource(source: ProofSource, today: string, options: ProveOptions = {}): Promise<Proof> {
  return new Prover(source, today, options).prove();
}

interface Made {
  readonly candidate: Candidate;
  readonly form: FilledForm;
}

type Opinions = readonly (readonly [who: string, issues: readonly Pick<Issue, 'scope' | 'pointer' | 'code'>[]])[];

class Prover {
  readonly #source: ProofSource;
  readonly #today: string;
  readonly #options: ProveOptions;
  readonly #maker: CaseMaker;
  readonly #finder: UnsatisfiableFinder;
  readonly #branches: readonly Branch[];
  readonly #unexamined: number;
  readonly #made: Made[] = [];
  readonly #findings: Finding[] = [];
  readonly #reported = new Set<string>();
  /** Why there is no dossier of a branch, by its place in the branches. */
  readonly #reasons = new Map<number, string>();
  readonly #deadline: Deadline;
  #receiver = 'run';
  #disagreements = 0;

  constructor(source: ProofSource, today: string, options: ProveOptions) {
    this.#source = source;
    this.#today = today;
    this.#options = options;
    this.#deadline = new Deadline(options.maxMilliseconds ?? MAX_MILLISECONDS);
    this.#maker = new CaseMaker(source, today, { seed: options.seed ?? 0, deadline: this.#deadline });
    this.#finder = new UnsatisfiableFinder(new References(source.schema));
    const { branches, unexamined } = branchesOf(source);
    this.#branches = branches;
    this.#unexamined = unexamined;
  }

  async prove(): Promise<Proof> {
    const { definition, folder } = this.#source;
    const holds = this.#branches.map((branch) => holding(branch, this.#source.schema));
    const isTaken = (index: number) => this.#made.some(({ candidate }) => this.#takes(index, holds, candidate));
    if (this.#unexamined > 0) {
      const words = `${this.#unexamined} branches were not examined: the limit of ${this.#branches.length} is reached.`;
      this.#report('proof-limit', this.#source.memberPlace(''), words);
    }
    await this.#add([]);
    for (const [index, branch] of this.#branches.entries()) {
      if (isTaken(index) || branch.isBroken === true) continue;
      for (const use of branch.uses) {
        const reason = await this.#addFor(branch, use);
        if (reason === undefined) break;
        if (!this.#reasons.get(index)) this.#reasons.set(index, reason);
      }
    }
    const steps = await this.#combine();
    const dossiers = await this.#send(holds);
    const branches: ProvedBranch[] = [];
    for (const [index, branch] of this.#branches.entries()) {
      const taking = dossiers.flatMap((dossier, at) => (dossier.branches.includes(index) ? [at] : []));
      branches.push(await this.#examined(branch, index, taking));
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
    if (this.#disagreements > MAX_DISAGREEMENTS) {
      const more = this.#disagreements - MAX_DISAGREEMENTS;
      this.#report('proof-disagreement', this.#source.memberPlace(''), `There are ${more} more disagreements.`, 'more');
    }
    const { kept, own, excused } = applySuppressions(this.#findings, folder.suppressions, folder.path, isProofId);
    const findings = [...kept, ...own.filter(({ pointer, id }) => id === 'suppression-unused' || pointer === '')];
    const excuses = new Map([...excused].flatMap(([{ branch }, why]) => (branch === undefined ? [] : [[branch, why]])));
    return {
      ...{ code: definition.code, version: definition.version, today: this.#today, seed: this.#options.seed ?? 0 },
      branches: branches.map((branch) => {
        const excuse = excuses.get(branchKey(branch, folder.path));
        return excuse === undefined ? branch : { ...branch, excuse };
      }),
      ...{ unexamined: this.#unexamined, steps, shownSteps, dossiers, receiver: this.#receiver, findings },
    };
  }

  #takes(index: number, holds: readonly ((data: JsonValue) => boolean)[], { data }: Candidate): boolean {
    const branch = this.#branches[index];
    if (!branch || branch.isBroken === true || holds[index]?.(data) !== true) return false;
    return branch.dates === undefined || datesApart(branch.dates, data, this.#today);
  }

  #isOver(): boolean {
    return this.#made.length >= (this.#options.maxDossiers ?? MAX_DOSSIERS) || this.#deadline.isOver;
  }

  #limit(): string {
    const { maxDossiers = MAX_DOSSIERS, maxMilliseconds = MAX_MILLISECONDS } = this.#options;
    return this.#made.length >= maxDossiers
      ? `The limit of ${maxDossiers} dossiers is reached.`
      : `The limit of ${maxMilliseconds / 1_000} seconds is reached.`;
  }

  async #addFor(branch: Branch, use: Branch['uses'][number]): Promise<string | undefined> {
    if (branch.dates && dateCircle(branch.dates, this.#source.schema))
      return 'The rules of "dateOrder" lead in a circle.';
    const isApart = (data: JsonValue) => branch.dates === undefined || datesApart(branch.dates, data, this.#today);
    return this.#add([use], isApart, branch.dates);
  }

  /**
   * Generates a dossier and fills it in.
   * @returns why there is none that the form sends, empty where none was found; undefined where there is one
   */
  async #add(
    uses: Branch['uses'],
    isMeant: (data: JsonValue) => boolean = () => true,
    dates: Branch['dates'] = undefined,
  ): Promise<string | undefined> {
    if (this.#isOver()) return this.#limit();
    const { compiled } = this.#source;
    const candidate = this.#maker.make(uses, { isMeant, ...(dates !== undefined && { dates }) });
    if (!candidate) return this.#deadline.isOver ? this.#limit() : '';
    if (this.#made.some(({ candidate: other }) => jsonEqual(other.data, candidate.data))) return undefined;
    const id = `01980000-0000-7000-8000-${String(this.#made.length + 1).padStart(12, '0')}`;
    const form = await fillForm(compiled, candidate, id);
    if (!sendsSame(form, compiled, candidate)) {
      const reason = `The form does not send it: ${difference(candidate.data, form.data)}.`;
      this.#disagree(reason, this.#refusing(candidate, form), candidate);
      return reason;
    }
    this.#made.push({ candidate, form });
    return undefined;
  }

  async #combine(): Promise<ProvedStep[]> {
    const steps: ProvedStep[] = [];
    for (const { step, coverage, combinations, untried } of combinationsOf(this.#branches, this.#source)) {
      let [possible, reached] = [0, 0];
      for (const taken of combinations) {
        const uses = taken.map(({ use }) => use);
        const isTaken = this.#maker.taken(uses);
        const known = this.#made.some(({ candidate }) => isTaken(candidate.data));
        const demands = uses.flatMap((use) => use.demands);
        if (!known && !this.#deadline.isOver && this.#finder.together([this.#source.schema, ...demands])) continue;
        possible += 1;
        if (known || (await this.#add(uses)) === undefined) reached += 1;
      }
      steps.push({ step, coverage, possible, reached, untried });
    }
    return steps;
  }

  /** Runs every dossier through validators and receiver. */
  async #send(holds: readonly ((data: JsonValue) => boolean)[]): Promise<ProvedDossier[]> {
    const opened = await this.#opened();
    const dossiers: ProvedDossier[] = [];
    let unsent = 0;
    try {
      for (const { candidate, form } of this.#made) {
        const isSent = !('why' in opened) && !this.#deadline.isOver;
        if (!isSent && !('why' in opened)) unsent += 1;
        const answer = isSent ? await opened.send(form.parts, Math.max(1, this.#deadline.left)) : undefined;
        const refusing = this.#refusing(candidate, form, answer);
        if (refusing.length > 0) this.#disagree('', refusing, candidate);
        const branches = this.#branches.flatMap((_, index) => (this.#takes(index, holds, candidate) ? [index] : []));
        const isAccepted = refusing.length === 0;
        dossiers.push({ candidate, form, branches, isAccepted, ...(answer && { receiver: answer }) });
      }
    } finally {
      if (!('why' in opened)) await opened.close();
    }
    if (unsent > 0)
      this.#report(
        'proof-limit',
        this.#source.memberPlace(''),
        `${unsent} dossiers were not sent to the receiver. ${this.#limit()}`,
        'unsent',
      );
    return dossiers;
  }

  /** The receiver, unless it was declined or cannot receive the procedure; one that should run and does not is an error. */
  async #opened(): Promise<Exclude<Awaited<ReturnType<typeof openReceiver>>, WithoutReceiver> | WithoutReceiver> {
    const isToday = this.#today === vietnamDate(new Date());
    const declined = this.#options.receiver === false ? 'not asked for' : isToday ? undefined : 'the day is not today';
    const opened =
      declined === undefined
        ? await openReceiver(this.#source.folder.path, this.#deadline)
        : { why: declined, isExpected: true };
    if (!('why' in opened)) return opened;
    this.#receiver = opened.why;
    const words = `The dossiers were not sent to a receiver: ${opened.why}.`;
    if (!opened.isExpected) this.#report('proof-receiver', this.#source.memberPlace(''), words);
    return opened;
  }

  /** Who refuses a dossier that was made as a valid one. */
  #refusing(candidate: Candidate, form: FilledForm, answer?: ReceiverAnswer): Opinions {
    const { compiled, interpreted } = this.#source;
    const said: Opinions = [
      ['the form', form.issues],
      ['the compiled validator', issuesOf(compiled, candidate)],
      ['the interpreter', issuesOf(interpreted, candidate)],
      ['the receiver', answer?.issues ?? []],
    ];
    return said.filter(([, issues]) => issues.length > 0);
  }

  /** Reports a disagreement, once for each way in which dossiers are refused. */
  #disagree(reason: string, refusing: Opinions, candidate: Candidate): void {
    const words = refusing.map(([who, issues]) => {
      const codes = issues.slice(0, 3).map(({ scope, pointer, code }) => `${scope} ${pointer} ${code}`);
      return `${who} says ${codes.join(', ')}`;
    });
    const key = `${reason} ${words.join('; ')}`.replace(/\/\d+(?=[/ ])/g, '/*');
    if (this.#reported.has(`proof-disagreement ${key}`)) return;
    this.#disagreements += 1;
    if (this.#disagreements > MAX_DISAGREEMENTS) {
      this.#reported.add(`proof-disagreement ${key}`);
      return;
    }
    const data = JSON.stringify(candidate.data).slice(0, 300);
    const said = words.length > 0 ? ` ${words.join('; ')}.` : '';
    const message = `Of a valid dossier: ${`${reason}${said}`.trim()} Its answers: ${data}.`;
    this.#report('proof-disagreement', this.#source.memberPlace(''), message, key);
  }

  async #examined(branch: Branch, index: number, dossiers: readonly number[]): Promise<ProvedBranch> {
    if (branch.isBroken === true) return this.#broken(branch);
    if (dossiers.length === 0) {
      const place = this.#cause(branch) ?? branch;
      const reason = this.#why(branch, this.#reasons.get(index)).trim() || 'None was found; the search is limited.';
      this.#reportBranch(branch, place, `No valid dossier takes this branch: ${described(branch)}. ${reason}`);
      return { ...branch, dossiers, reason };
    }
    const missed = await this.#missed(branch, dossiers);
    if (missed !== undefined)
      return { ...branch, dossiers, justMissed: { ...missed, messages: this.#messages(missed.issues) } };
    const isExamined = (branch.kind === 'condition' && branch.choice === 'holds') || branch.kind === 'dates';
    if (isExamined && !this.#deadline.isOver)
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
      if (!made || this.#deadline.isOver) continue;
      const missed =
        branch.kind === 'dates'
          ? datesTurned(branch, made.candidate, this.#source)
          : branch.kind === 'condition' && branch.choice === 'holds'
            ? await justMissed(branch, made, this.#source, this.#maker, this.#deadline)
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
    const limit = this.#deadline.isOver ? ` ${this.#limit()}` : '';
    const reason = `No dossier was found that only the rule refuses.${limit}`;
    this.#reportBranch(branch, branch, reason);
    return { ...branch, dossiers: [], reason };
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

  /** @param known why no dossier of the branch was made */
  #why(branch: SourcePlace & Partial<Branch>, known = this.#isOver() ? this.#limit() : ''): string {
    const cause = this.#cause(branch);
    if (cause) return ` ${cause.message}`;
    if (branch.dates && dateCircle(branch.dates, this.#source.schema)) return ` ${known}`;
    const reasons = (branch.uses ?? []).map(({ demands }) => this.#finder.together([this.#source.schema, ...demands]));
    const [reason] = reasons;
    return reason && !reasons.includes(undefined) ? ` ${reason.message}` : ` ${known}`;
  }

  #messages(issues: readonly Issue[]): readonly string[] {
    const labels = new Labels(textsOf(this.#source.folder, SOURCE_LANGUAGE));
    return issues.slice(0, 3).map((issue) => formatIssue(issue, {}, labels, vi));
  }

  /** Reports something once; `subject` distinguishes what is at the same place. */
  #report(id: FindingId, { file, line, column, pointer }: SourcePlace, message: string, subject = ''): void {
    const { severity, fix } = FINDINGS[id];
    const key = subject === '' ? `${id} ${file}#${pointer}` : `${id} ${subject}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    const branch = id === 'proof-branch' ? { branch: subject } : {};
    this.#findings.push({ id, severity, file, pointer, line, column, message, fix, docs: docsOf(id), ...branch });
  }

  #reportBranch(branch: Branch, place: SourcePlace, message: string): void {
    this.#report('proof-branch', place, message, branchKey(branch, this.#source.folder.path));
  }
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
