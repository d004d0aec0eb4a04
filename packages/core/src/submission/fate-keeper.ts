import type { Dossier } from '@motcua/model';
import { hashesOf } from '../drafts/draft.js';
import type { AttachedFile } from '../files/attached-file.js';
import type { FormSnapshot } from '../store/form-snapshot.js';
import { isSameContent, type PendingSubmission, type PendingStorage } from './pending-submission.js';
import type { DossierParts } from './build-dossier.js';
import { isFateUnknown, repeatedParts } from './fate.js';
import type { GivenReceipt } from '../store/submission-state.js';
import type { ReceiptAnswer } from './read-receipt-answer.js';
import type { ResponseMeaning } from './read-response.js';
import type { Sent } from './submit-dossier.js';

export type RequestHeaders = Readonly<Record<string, string>>;

/** The functions of the surrounding page that sending needs. */
export interface SendingPorts {
  /** Prepares the page for a document; resolves to request headers to add, or to undefined where it is not to be sent. */
  prepare(parts: DossierParts): Promise<RequestHeaders | undefined>;
  /**
   * Whether the files of a document can still be read.
   * @param isCurrent true for what the form holds now: then the form says which are to be chosen again
   */
  canRead(parts: DossierParts, isCurrent: boolean): Promise<boolean>;
  /** SHA-256 of the sealed files of a document that leaves sealed; undefined for others. */
  sealed?(parts: DossierParts): readonly string[] | undefined;
  /** Sends a document. */
  post(parts: DossierParts, headers: RequestHeaders): Promise<ResponseMeaning>;
  /** Asks for the receipt of a pending submission that has a secret. */
  ask(pending: PendingSubmission, headers: RequestHeaders): Promise<ReceiptAnswer>;
  /** A receipt of the submission that the device has kept already, e.g. from another tab. */
  keptReceipt(submissionId: string): Promise<GivenReceipt | undefined>;
  /** A secret that cannot be guessed. */
  newSecret(): string;
  /** SHA-256 of a text, in lower-case hexadecimal. Rejects where none can be had: the dossier then goes without a secret. */
  sha256(text: string): Promise<string>;
}

/** The outcome of a sending, and the document it concerns. */
export type Ending = { readonly meaning: ResponseMeaning } & Sent;

/** The sending in progress. */
interface Current {
  readonly parts: DossierParts;
  readonly snapshot: Pick<FormSnapshot, 'answers' | 'files'>;
  readonly ports: SendingPorts;
}

/**
 * Sends the dossiers of one form so that each is received once and its receipt is found, whatever answers get lost. What
 * has left is kept until its fate is known; whoever comes back asks first, with the secret of the submission, and sends again
 * under the same id only.
 */
export class FateKeeper {
  readonly #code: string;
  readonly #storage: PendingStorage | undefined;
  /** The latest pending submission of this page, also where the device keeps none. */
  #pending: PendingSubmission | undefined;
  /** The files that have left with it, and before. */
  #files: readonly AttachedFile[] = [];
  readonly #settled = new Set<string>();
  /** The document that had left before the latest one under the same id. */
  #earlier: Dossier | undefined;

  /**
   * @param code the procedure's
   * @param storage on the device; undefined where nothing may be kept
   */
  constructor(code: string, storage: PendingStorage | undefined) {
    this.#code = code;
    this.#storage = storage;
  }

  /** Whether a dossier has left this page whose fate is not known. */
  get isOpen(): boolean {
    return this.#pending !== undefined;
  }

  /** Goes on with a pending submission of an earlier visit. */
  resume(pending: PendingSubmission | undefined): void {
    this.#pending = pending;
    this.#files = [];
  }

  /** All submissions of the procedure that the device has kept. */
  async list(): Promise<readonly PendingSubmission[]> {
    return (await this.#storage?.list().catch(() => [])) ?? [];
  }

  /**
   * The secret of a pending submission; undefined where there is none, and once the device had a receipt already: the
   * dossier that was received has another secret then.
   */
  async secretOf(submissionId: string): Promise<string | undefined> {
    return (await this.#find(submissionId))?.secret;
  }

  /** Whether the fate of a submission has become known here. */
  isSettled(submissionId: string): boolean {
    return this.#settled.has(submissionId);
  }

  /** Forgets a pending submission, whose fate is known. */
  async forget(submissionId: string): Promise<void> {
    this.#settled.add(submissionId);
    if (this.#pending?.submissionId === submissionId) this.resume(undefined);
    await this.#storage?.remove(submissionId).catch(() => undefined);
  }

  /** Takes a submission up again that was forgotten by mistake; indicates whether the device keeps it. */
  async remember(pending: PendingSubmission): Promise<boolean> {
    const isKept = await this.#storage?.save(pending).then(
      () => true,
      () => false,
    );
    if (isKept) this.#settled.delete(pending.submissionId);
    return isKept ?? false;
  }

  /** Keeps of a pending submission only what asks for its receipt; its answers are deleted. */
  async strip({ submissionId, code, at, secret, several }: PendingSubmission): Promise<void> {
    if (secret === undefined) await this.forget(submissionId);
    else {
      const stripped = { submissionId, code, at, secret, ...(several && { several }) };
      await this.#storage?.save(stripped).catch(() => undefined);
    }
  }

  /**
   * Sends what the form holds now, or first finds out what became of what left before.
   * @param parts the dossier as it is now
   * @returns undefined where nothing was sent from here
   */
  async send(
    parts: DossierParts,
    snapshot: Pick<FormSnapshot, 'answers' | 'files'>,
    ports: SendingPorts,
  ): Promise<Ending | undefined> {
    const known = await this.#find(parts.dossier.submissionId);
    const wanted = known?.secret ?? ports.newSecret();
    const receiptSecretSha256 = await ports.sha256(wanted).catch(() => undefined);
    const secret = receiptSecretSha256 === undefined ? known?.secret : wanted;
    const built = {
      ...parts,
      dossier: { ...parts.dossier, ...(receiptSecretSha256 !== undefined && { receiptSecretSha256 }) },
    };
    const first = known?.dossier && repeatedParts(known.dossier, snapshot, this.#files);
    const isChanged = known !== undefined && !isSame(known, built.dossier);
    const now: DossierParts = first && !isChanged ? first : built;
    let next = first ?? now;
    let headers = await ports.prepare(next);
    if (!headers) return undefined;

    // Where several documents have left, only the one that is sent again can show which of them was received.
    if (known?.secret !== undefined && !(known.several && first)) {
      const answer = await ports.ask(known, headers);
      if (typeof answer === 'object')
        return { meaning: answer, ...sentAs(known), isChanged: isChanged || known.several === true };
      if (answer === 'absent' && next !== now) {
        next = now;
        headers = await ports.prepare(next);
      }
    }
    if (headers && next !== now && !(await ports.canRead(next, false))) {
      next = now;
      headers = await ports.prepare(next);
    }
    if (!headers || (next === now && !(await ports.canRead(next, true)))) return undefined;
    const isAlone = await this.#leave(known, { parts: next, snapshot, ports }, secret);
    // Another tab has begun to send the same dossier meanwhile.
    if (!isAlone) return this.send(parts, snapshot, ports);
    const meaning = await ports.post(next, headers);
    if ('receipt' in meaning)
      return { meaning, ...sentAs({ dossier: next.dossier, sealed: ports.sealed?.(next) }), isChanged: next !== now };
    const { reason } = meaning.failure;
    if (reason === 'conflict') {
      const found = await this.#afterConflict({ parts: now, snapshot, ports }, next, headers);
      return found ?? { meaning, dossier: undefined };
    }
    if (isFateUnknown(reason, known !== undefined)) return { meaning, dossier: next.dossier };
    await this.#dropRefused(known, next === first, parts.dossier.submissionId);
    // The document before was refused for what is in it, so it is not stored, and what the form holds now can go.
    return next === now ? { meaning, dossier: next.dossier } : this.send(parts, snapshot, ports);
  }

  /** Another document was received under the id: learns its receipt by every way that there is. */
  async #afterConflict(
    { parts: { dossier }, snapshot, ports }: Current,
    refused: DossierParts,
    headers: RequestHeaders,
  ): Promise<Ending | undefined> {
    const pending = await this.#find(dossier.submissionId);
    const answer = pending?.secret === undefined ? 'unsure' : await ports.ask(pending, headers);
    const kept = typeof answer === 'object' ? undefined : await ports.keptReceipt(dossier.submissionId);
    const receipt = typeof answer === 'object' ? answer.receipt : kept;
    // The secret of this page is not that of the dossier that was received.
    if (kept) await this.forget(dossier.submissionId);
    // It is none of what this page has sent last.
    if (receipt) return { meaning: { receipt }, dossier: undefined, isChanged: true };
    const earlier = this.#earlier && repeatedParts(this.#earlier, snapshot, this.#files);
    if (!earlier || earlier.dossier === refused.dossier) return undefined;
    const own = await ports.prepare(earlier);
    const meaning = own && (await ports.post(earlier, own));
    const sealed = ports.sealed?.(earlier);
    return meaning && 'receipt' in meaning
      ? { meaning, ...sentAs({ dossier: earlier.dossier, sealed }), isChanged: true }
      : undefined;
  }

  /** A document was refused. What had left before it, under the same id, may still be on its way. */
  async #dropRefused(known: PendingSubmission | undefined, isFirst: boolean, submissionId: string): Promise<void> {
    if (!known || (isFirst && !known.several)) {
      await this.forget(submissionId);
      return;
    }
    const { dossier: _, answers: _answers, ...rest } = known;
    this.#pending = isFirst ? rest : known;
    await this.#storage?.save(this.#pending).catch(() => undefined);
  }

  async #find(submissionId: string): Promise<PendingSubmission | undefined> {
    const own = this.#pending?.submissionId === submissionId ? this.#pending : undefined;
    const kept = await this.#storage?.find(submissionId).catch(() => undefined);
    return kept ? { ...own, ...kept } : own;
  }

  /**
   * Keeps what leaves now, durably where the device can.
   * @returns false where another page has begun a pending submission of the submission
   */
  async #leave(
    known: PendingSubmission | undefined,
    { parts, snapshot, ports }: Current,
    secret?: string,
  ): Promise<boolean> {
    const { dossier, files } = parts;
    // A repeated sending has the answers of the first one.
    const again = known?.dossier === dossier ? known : undefined;
    const answers = again ? again.answers : snapshot.answers;
    const attached = again ? again.attached : hashesOf(snapshot.files);
    const isOther = known !== undefined && known.dossier !== dossier;
    const sealed = ports.sealed?.(parts);
    const pending: PendingSubmission = {
      submissionId: dossier.submissionId,
      code: this.#code,
      at: known?.at ?? dossier.submittedAt,
      ...(secret !== undefined && { secret }),
      dossier,
      ...(sealed && { sealed }),
      ...(answers !== undefined && { answers }),
      ...(attached && { attached }),
      ...((isOther || known?.several) && { several: true }),
    };
    if (known) await this.#storage?.save(pending).catch(() => undefined);
    else {
      const kept = await this.#storage?.begin(pending).catch(() => undefined);
      if (kept && kept.secret !== secret) return false;
    }
    this.#earlier = isOther ? known.dossier : undefined;
    this.#pending = pending;
    const others = this.#files.filter(({ sha256 }) => !files.some(({ file }) => file.sha256 === sha256));
    this.#files = [...others, ...files.map(({ file }) => file)];
    return true;
  }
}

/** The document of a submission, and how its files left. */
function sentAs({
  dossier,
  sealed,
}: {
  readonly dossier?: Dossier;
  readonly sealed?: readonly string[] | undefined;
}): Sent {
  return { dossier, ...(sealed && { sealed }) };
}

/** Whether the document that had left says what is to be sent now. */
function isSame({ dossier }: PendingSubmission, now: Dossier): boolean {
  return dossier !== undefined && isSameContent(dossier, now);
}
