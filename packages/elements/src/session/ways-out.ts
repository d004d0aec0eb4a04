import {
  postDossier,
  readFault,
  type AttachedFile,
  type DossierParts,
  type FailureReason,
  type FormSnapshot,
  type GivenReceipt,
  type PendingSubmission,
  type ReceiptAnswer,
  type RequestHeaders,
  type ResponseMeaning,
  type SendingPorts,
  type SubmissionFailure,
} from '@motcua/core';
import { fileTools } from '../platform/file-tools.js';
import { keptReceipts } from '../platform/draft-storages.js';
import { unlessAborted } from '../platform/unless-aborted.js';
import { xhrTransport } from '../platform/xhr-transport.js';
import { ProcedureBeforeSubmitEvent } from '../events/submission-events.js';
import { isSealing, type EncryptingForm } from './encrypting-form.js';
import { endpointUrl, PAGE_SENDS } from './endpoint.js';
import { askForReceipt, type AskingForm } from './fate.js';
import type { FormSession } from './form-session.js';
import type { Sealer, SealingFailure } from './sealing.js';
import { supplementOf, supplementUrl } from './supplement.js';

/** The form that sends: where to, and for whom. */
export type SendingForm = AskingForm & EncryptingForm;

/** A file of a dossier, with its component. */
interface OwnedFile {
  readonly component: string;
  readonly file: AttachedFile;
}

/** A chosen file that cannot be read any more, and the issue code of the reason. */
export interface LostFile extends OwnedFile {
  readonly code: string;
}

/** Who sends, and sees how that goes. */
export interface SendingView {
  /** Ends the attempt. */
  readonly signal: AbortSignal;
  readonly newSecret: () => string;
  /** The files of the dossier by component, uploaded or not; undefined where none is uploaded. */
  attached?(): FormSnapshot['files'];
  /** Called when the page takes the dossier and sends it itself. */
  taken(): void;
  /** Called when the dossier may be sent, before the page has prepared it. */
  preparing(): void;
  /** Called when everything is ready for the request. */
  prepared(): void;
  /** Called when data leaves the device from now on. */
  leaving(): void;
  progress(sent: number, total: number): void;
  failed(failure: SubmissionFailure): void;
  lost(files: readonly LostFile[]): void;
}

/** The connection of a sending to the page and the device. */
export class WaysOut implements SendingPorts {
  readonly #host: SendingForm;
  readonly #session: FormSession;
  readonly #view: SendingView;
  /** Encrypts the documents; undefined where they are sent as they are, or it could not be loaded. */
  #sealer: Sealer | undefined;
  /** Why the document was not encrypted. */
  #sealingFailure: SealingFailure | undefined;

  constructor(host: SendingForm, session: FormSession, view: SendingView) {
    this.#host = host;
    this.#session = session;
    this.#view = view;
  }

  async prepare(parts: DossierParts): Promise<RequestHeaders | undefined> {
    const supplement = supplementOf(this.#session)?.request;
    const before = new ProcedureBeforeSubmitEvent(parts.dossier, parts.files, supplement?.number);
    if (!this.#host.dispatchEvent(before)) {
      this.#view.taken();
      return undefined;
    }
    const { endpoint } = this.#host;
    if (endpointUrl(endpoint) === undefined || endpoint?.trim() === PAGE_SENDS) return this.#fail('noEndpoint');
    this.#view.preparing();
    try {
      await unlessAborted(before.settled, this.#view.signal);
    } catch {
      return this.#fail('stopped');
    }
    if (!navigator.onLine) return this.#fail('offline');
    if (isSealing(this.#host, this.#session)) await this.#seal(parts);
    this.#view.prepared();
    const { token } = supplement ?? {};
    return {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...Object.fromEntries(before.headers),
    };
  }

  async canRead(parts: DossierParts, isCurrent: boolean): Promise<boolean> {
    let lost: readonly LostFile[];
    const isSealed = isSealing(this.#host, this.#session);
    try {
      // A sealed dossier has the keys of uploaded files, too, which come from their bytes.
      const attached = isSealed ? this.#view.attached?.() : undefined;
      const read = attached ? attachedFiles(parts, attached) : filesOf(parts);
      lost = await unlessAborted(lostFiles(read), this.#view.signal);
    } catch {
      this.#fail('stopped');
      return false;
    }
    const isReady = !isSealed || this.sealed(parts) !== undefined;
    if (lost.length === 0 && isCurrent && !isReady) this.#fail('stopped', this.#sealingFailure);
    if (lost.length === 0 || !isCurrent) return lost.length === 0 && isReady;
    this.#view.lost(lost);
    return false;
  }

  /** Encrypts a document. What could not be encrypted is not sent. */
  async #seal(parts: DossierParts): Promise<void> {
    this.#sealingFailure = { reason: 'keyUnreachable' };
    try {
      this.#sealer ??= (await import('./sealing.js')).sealer(this.#session);
      this.#sealingFailure = undefined;
      const { signal } = this.#view;
      this.#sealingFailure = await unlessAborted(this.#sealer.seal(this.#host, parts, signal), signal);
    } catch {
      // The code that seals could not be loaded. A file that cannot be read is found afterwards.
    }
  }

  sealed(parts: DossierParts): readonly string[] | undefined {
    return this.#sealer?.sealedAs(parts)?.hashes;
  }

  async post(parts: DossierParts, headers: RequestHeaders): Promise<ResponseMeaning> {
    this.#view.leaving();
    const sealed = this.#sealer?.sealedAs(parts);
    const supplement = supplementOf(this.#session)?.request;
    const { endpoint: own } = this.#host;
    const options = {
      // The preparation has checked it.
      endpoint: (supplement ? supplementUrl(own, supplement.number) : endpointUrl(own))!,
      withCredentials: this.#host.credentials === 'include',
      headers,
      transport: xhrTransport(this.#view.signal),
      ...(sealed && { sealed }),
    };
    const meaning = await postDossier(parts, options, (sent, total) => this.#view.progress(sent, total));
    return this.#sealer?.read(meaning, parts) ?? meaning;
  }

  ask(pending: PendingSubmission, headers: RequestHeaders): Promise<ReceiptAnswer> {
    this.#view.leaving();
    return askForReceipt(this.#host, pending, headers, this.#view.signal);
  }

  async keptReceipt(submissionId: string): Promise<GivenReceipt | undefined> {
    const { receipts, procedure } = this.#session;
    const kept = receipts ? await keptReceipts(procedure.definition.code).catch(() => []) : [];
    return kept.find(({ receipt }) => receipt.submissionId === submissionId)?.receipt;
  }

  newSecret(): string {
    return this.#view.newSecret();
  }

  sha256(text: string): Promise<string> {
    return fileTools.sha256(new File([text], 'secret'));
  }

  #fail(reason: FailureReason, detail: Partial<SubmissionFailure> = {}): undefined {
    this.#view.failed({ reason, ...detail });
  }
}

/** The files that go with a dossier. */
export function filesOf({ dossier, files }: DossierParts): OwnedFile[] {
  return files.flatMap(({ part, file }) => {
    const owner = dossier.components.find((component) => component.files.some((own) => own.part === part));
    return owner ? [{ component: owner.id, file }] : [];
  });
}

/** All files of a dossier, uploaded or not. */
function attachedFiles({ dossier }: DossierParts, files: FormSnapshot['files']): OwnedFile[] {
  return dossier.components.flatMap(({ id }) => (files[id] ?? []).map((file) => ({ component: id, file })));
}

/** Finds files that have become unreadable since they were chosen: deleted from the disk, or on a removed card. */
export async function lostFiles(files: readonly OwnedFile[]): Promise<LostFile[]> {
  const found = await Promise.all(
    files.map(async ({ component, file }): Promise<LostFile[]> => {
      try {
        await file.content.slice(0, 1).arrayBuffer();
        return [];
      } catch (error) {
        return [{ component, file, code: readFault(error) }];
      }
    }),
  );
  return found.flat();
}
