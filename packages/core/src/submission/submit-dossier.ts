import { parsePointer, writeJson, type Dossier, type Issue } from '@motcua/model';
import { nodeAt } from '../active-schema/active-node.js';
import type { FormSnapshot } from '../store/form-snapshot.js';
import type { FormStore } from '../store/form-store.js';
import { applyServerIssues, setSubmission } from '../actions/submission.js';
import type { DossierParts } from './build-dossier.js';
import { locateIssue } from './locate-issue.js';
import type { GivenReceipt, Received } from '../store/submission-state.js';
import { readResponse, type Refusal, type ResponseMeaning } from './read-response.js';
import type { DossierRequest, DossierResponse, Transport } from './transport.js';

export interface SubmitOptions {
  readonly endpoint: string;
  readonly withCredentials: boolean;
  /** Extra request headers, e.g. what the page's identity provider asks for. */
  readonly headers: Readonly<Record<string, string>>;
  readonly transport: Transport;
  /** The replacement of the document and its files, where they are sealed. */
  readonly sealed?: SealedParts;
}

/** A dossier that only the holder of a key can open. */
export interface SealedParts {
  /** JWE in compact serialization. */
  readonly document: string;
  readonly files: DossierRequest['files'];
}

/**
 * Sends a dossier once. The store follows: sending with progress, then the receipt, or the failure with its issues on
 * their fields. Answers, files and the submission id stay whatever happens, so that sending again is safe: the receiver
 * knows the id.
 */
export async function submitDossier(store: FormStore, parts: DossierParts, options: SubmitOptions): Promise<void> {
  const onProgress = (sent: number, total: number) => setSubmission(store, { state: 'sending', sent, total });
  showOutcome(store, await postDossier(parts, options, onProgress), { dossier: parts.dossier });
}

/**
 * Sends one document. Resolves to what the answer means, also when none came.
 * @param onProgress called with the bytes that were sent and their total, which is 0 before it is known
 */
export async function postDossier(
  { dossier, files }: DossierParts,
  { endpoint, withCredentials, headers, transport, sealed }: SubmitOptions,
  onProgress: (sent: number, total: number) => void,
): Promise<ResponseMeaning> {
  onProgress(0, 0);
  const request: DossierRequest = {
    url: endpoint,
    headers: {
      ...headers,
      'Idempotency-Key': dossier.submissionId,
      Accept: 'application/json, application/problem+json',
    },
    ...(sealed
      ? { dossier: sealed.document, type: 'application/jose', files: sealed.files }
      : {
          ...{ dossier: writeJson(dossier), type: 'application/json' },
          files: files.map(({ part, file }) => ({ part, name: file.name, content: file.content })),
        }),
    withCredentials,
  };
  let response: DossierResponse;
  try {
    response = await transport.send(request, onProgress);
  } catch {
    const reason = (await transport.explain?.(request).catch(() => undefined)) ?? 'unreachable';
    return { failure: { reason }, issues: [], foreign: [] };
  }
  return readResponse(response, dossier.submissionId);
}

/** The dossier that was received, as far as it is known here. */
export interface Sent {
  /** The document that has the receipt; undefined where another page has sent it. */
  readonly dossier: Dossier | undefined;
  /** Where the document left sealed: SHA-256 of its sealed files, in its order. */
  readonly sealed?: readonly string[];
  /** True where the form may hold other content by now. */
  readonly isChanged?: boolean;
}

/** Shows the receipt, or the failure with its issues on their fields. */
export function showOutcome(store: FormStore, meaning: ResponseMeaning, { dossier, sealed, isChanged }: Sent): void {
  if (!('receipt' in meaning)) {
    applyRefusal(store, meaning);
    return;
  }
  const { receipt } = meaning;
  setSubmission(store, {
    state: 'received',
    receipt,
    ...(dossier ? { ...compareFiles(dossier, receipt, sealed), consents: dossier.consents } : { damaged: [] }),
    ...(isChanged && { changedSince: true }),
  });
}

/** Shows what an answer without a receipt says: on the fields, where it names any. */
function applyRefusal(store: FormStore, { failure, issues, foreign, said }: Refusal): void {
  const snapshot = store.getSnapshot();
  const found = foreign.map((one) => ({ message: one.message, issue: locateIssue(snapshot, one) }));
  const located = found.flatMap(({ issue }) => issue ?? []);
  const all = [...issues.map((issue) => relocated(snapshot, issue)), ...located];
  const unplaced = found.flatMap(({ message, issue }) => (issue ? [] : [message]));
  const messages = unplaced.length === 0 && all.length === 0 && said !== undefined ? [said] : unplaced;
  setSubmission(store, {
    state: 'failed',
    failure: {
      ...failure,
      ...(messages.length > 0 && { messages }),
      ...(failure.reason === 'invalid' && all.length === 0 && { isUnmarked: true }),
    },
  });
  if (all.length > 0) applyServerIssues(store, all);
}

/** An issue in words, on the field that it is about where the endpoint names that in another way. */
function relocated(snapshot: FormSnapshot, issue: Issue): Issue {
  const { message } = issue.params;
  const path = parsePointer(issue.pointer);
  if (issue.scope !== 'data' || typeof message !== 'string' || nodeAt(snapshot.root, path)) return issue;
  return locateIssue(snapshot, { path, message }) ?? issue;
}

/**
 * The files of a dossier, each with the SHA-256 of the bytes that were sent.
 * @param sealed SHA-256 of the sealed files, where the document left sealed
 */
function sentFiles(
  { components }: Dossier,
  sealed?: readonly string[],
): readonly { readonly component: string; readonly name: string; readonly size: number; readonly sha256: string }[] {
  return components
    .flatMap(({ id, files }) => files.map(({ name, size, sha256 }) => ({ component: id, name, size, sha256 })))
    .map((file, index) => (sealed ? { ...file, sha256: sealed[index] ?? '' } : file));
}

/**
 * Compares what a receipt says of the files with what was sent.
 * @param sealed SHA-256 of the sealed files, where the document left sealed
 */
export function compareFiles(
  dossier: Dossier,
  receipt: GivenReceipt,
  sealed?: readonly string[],
): Pick<Received, 'damaged' | 'verified' | 'files'> {
  return {
    damaged: damagedFiles(dossier, receipt, sealed),
    verified: verifiedFiles(dossier, receipt, sealed),
    ...(sealed && { files: sentFiles(dossier, sealed) }),
  };
}

/** SHA-256 of the files that the receiver has with the bytes that were sent. */
function verifiedFiles(dossier: Dossier, { files = [] }: GivenReceipt, sealed?: readonly string[]): string[] {
  const sent = new Set(sentFiles(dossier, sealed).map(({ sha256 }) => sha256));
  return files.flatMap(({ sha256 }) => sha256?.toLowerCase() ?? []).filter((sha256) => sent.has(sha256));
}

/** Names of files whose received SHA-256 is missing or another than what was sent; none where the receipt has no hashes. */
export function damagedFiles(dossier: Dossier, { files }: GivenReceipt, sealed?: readonly string[]): string[] {
  const received = (files ?? []).flatMap(({ sha256 }) => sha256?.toLowerCase() ?? []);
  if (received.length !== files?.length) return [];
  return sentFiles(dossier, sealed)
    .filter(({ sha256 }) => {
      const index = received.indexOf(sha256);
      if (index < 0) return true;
      received.splice(index, 1);
      return false;
    })
    .map(({ name }) => name);
}
