import type { AttachedFile, DossierParts, FailureReason, ResponseMeaning, SealedParts } from '@motcua/core';
import { activePointersWith, chooseSealingKey, sealDossier, type SealingKey } from '@motcua/core/sealed';
import { writeJson, type Dossier, type Issue } from '@motcua/model';
import { environment } from '../platform/environment.js';
import { fetchKeys } from '../platform/fetch-keys.js';
import type { EncryptingForm } from './encrypting-form.js';
import { endpointUrl } from './endpoint.js';
import type { FormSession } from './form-session.js';
import { sealedFiles } from './sealed-files.js';

export { sealedUploads } from './sealed-files.js';

/** The component under which a receiver reports sealed files. */
const SEALED = 'sealed';

/** The last part of the type of a problem: the receiver does not take dossiers for the key any more. */
const KEY_WITHDRAWN = 'urn:motcua:problem:sealing-key-unknown';

/** Why a dossier could not be sealed. */
export interface SealingFailure {
  readonly reason: FailureReason;
  /** HTTP status of the answer that should have been the key. */
  readonly status?: number;
}

interface Sealed extends SealedParts {
  readonly hashes: readonly string[];
}

const sealerOf = (session: FormSession) => new Sealer(session);

/** The sealed dossiers of a form. */
export function sealer(session: FormSession): Sealer {
  return session.local(sealerOf);
}

/** Seals the dossiers of a form; a dossier that is sent again is the same, byte for byte. */
export class Sealer {
  readonly #session: FormSession;
  readonly #sealed = new Map<string, Sealed>();
  /** The dossiers as they are written: each is written once. */
  readonly #texts = new WeakMap<Dossier, string>();

  constructor(session: FormSession) {
    this.#session = session;
  }

  /**
   * Seals a dossier for the agency's key.
   * @returns why it could not; undefined when it is sealed
   * @throws when a file cannot be read
   */
  async seal(host: EncryptingForm, parts: DossierParts, signal: AbortSignal): Promise<SealingFailure | undefined> {
    // As types are wrong on pages over plain HTTP.
    if ((crypto.subtle as SubtleCrypto | undefined) === undefined) return { reason: 'cannotEncrypt' };
    const text = this.#textOf(parts.dossier);
    if (this.#sealed.has(text)) return undefined;
    const found = await findKey(host, this.#session, signal);
    if ('reason' in found) return found;
    this.#sealed.set(text, await this.#make(parts, found));
    return undefined;
  }

  /** The sealed form of a dossier; undefined where it could not be made. */
  sealedAs({ dossier }: DossierParts): Sealed | undefined {
    return this.#sealed.get(this.#textOf(dossier));
  }

  #textOf(dossier: Dossier): string {
    const text = this.#texts.get(dossier) ?? writeJson(dossier);
    this.#texts.set(dossier, text);
    return text;
  }

  /** Returns the meaning of a response to a sealed dossier for the dossier itself. */
  read(meaning: ResponseMeaning, { dossier }: DossierParts): ResponseMeaning {
    if ('receipt' in meaning) return meaning;
    const { failure } = meaning;
    if (failure.problem?.type === KEY_WITHDRAWN) {
      // The key is fetched again for the next attempt.
      this.#sealed.clear();
      return { ...meaning, failure: { ...failure, reason: 'keyExpired' } };
    }
    return { ...meaning, issues: meaning.issues.map((issue) => unsealed(issue, dossier)) };
  }

  async #make({ dossier, files }: DossierParts, { key, thumbprint }: SealingKey): Promise<Sealed> {
    const { procedure, store } = this.#session;
    const attached = [...files.map(({ file }) => file), ...Object.values(store.getSnapshot().files).flat()];
    const members = dossier.components.flatMap(({ id, files: own }) => own.map((file) => ({ component: id, file })));
    const sealed = await Promise.all(
      members.map(async ({ component, file }) => ({
        file,
        ...(await sealedFiles(this.#session).seal(component, contentOf(attached, file.sha256))),
      })),
    );
    const header = {
      submissionId: dossier.submissionId,
      procedure: { code: dossier.procedure.code, version: dossier.procedure.version },
      ...(dossier.receiptSecretSha256 !== undefined && { receiptSecretSha256: dossier.receiptSecretSha256 }),
      files: sealed.map(({ file: { part, upload }, content: { size }, sha256 }) => ({
        ...(upload === undefined ? { part: part ?? '' } : { upload }),
        ...{ size, sha256 },
      })),
    };
    const content = {
      dossier,
      activePointers: activePointersWith(store.kinds, procedure, dossier.data),
      fileKeys: sealed.map(({ key: fileKey }) => base64url(fileKey)),
    };
    return {
      document: await sealDossier(header, content, key, thumbprint),
      hashes: sealed.map(({ sha256 }) => sha256),
      files: sealed.flatMap(({ file: { part }, content: bytes }) =>
        part === undefined ? [] : [{ part, name: part, content: bytes }],
      ),
    };
  }
}

/** The pinned key among those that the page names. */
async function findKey(
  { encryptTo, credentials }: EncryptingForm,
  { procedure }: FormSession,
  signal: AbortSignal,
): Promise<SealingKey | SealingFailure> {
  let given: unknown = encryptTo;
  let status: number | undefined;
  if (typeof encryptTo !== 'object') {
    const address = endpointUrl(encryptTo ?? null);
    if (address === undefined) return { reason: 'noKey' };
    const answer = await fetchKeys(address, credentials === 'include', signal);
    if (!answer) return { reason: 'keyUnreachable' };
    ({ status, keys: given } = answer);
    if (status < 200 || status > 299) return { reason: 'keyUnreachable', status };
  } else if (encryptTo === null) return { reason: 'noKey' };
  const { encryptionKeys = [] } = procedure.definition.privacy;
  const chosen = await chooseSealingKey(given, encryptionKeys, environment.now());
  return 'fault' in chosen ? { reason: chosen.fault, ...(status !== undefined && { status }) } : chosen;
}

function contentOf(attached: readonly AttachedFile[], sha256: string): AttachedFile {
  const file = attached.find((candidate) => candidate.sha256 === sha256);
  if (!file) throw new Error('A file is not there any more');
  return file;
}

/** An issue of a sealed file, on the file that was sealed. */
function unsealed(issue: Issue, { components }: Dossier): Issue {
  const [, component, index] = issue.pointer.split('/');
  if (issue.scope !== 'components' || component !== SEALED) return issue;
  const pointers = components.flatMap(({ id, files }) => files.map((_, own) => `/${id}/${own}`));
  return { ...issue, pointer: pointers[Number(index)] ?? '' };
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
