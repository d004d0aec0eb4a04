import { writeJson, type Dossier } from '@motcua/model';
import type { FormStore } from '../store/form-store.js';
import { refuse, submissionChanged } from '../store/sending.js';
import type { DossierParts } from './build-dossier.js';
import { readResponse } from './read-response.js';
import type { Transport } from './transport.js';

export interface SubmitOptions {
  readonly endpoint: string;
  readonly withCredentials: boolean;
  /** Extra request headers, e.g. what the page's identity provider asks for. */
  readonly headers: Readonly<Record<string, string>>;
  readonly transport: Transport;
}

/**
 * Sends a dossier once. The store follows: sending with progress, then the receipt, or the failure with its issues on
 * their fields. Answers, files and the submission id stay whatever happens, so that sending again is safe: the receiver
 * knows the id.
 */
export async function submitDossier(
  store: FormStore,
  { dossier, files }: DossierParts,
  { endpoint, withCredentials, headers, transport }: SubmitOptions,
): Promise<void> {
  submissionChanged(store, { state: 'sending', sent: 0, total: 0 });
  try {
    const response = await transport.send(
      {
        url: endpoint,
        headers: {
          ...headers,
          'Idempotency-Key': dossier.submissionId,
          Accept: 'application/json, application/problem+json',
        },
        dossier: writeJson(dossier),
        files: files.map(({ part, file }) => ({ part, name: file.name, content: file.content })),
        withCredentials,
      },
      (sent, total) => submissionChanged(store, { state: 'sending', sent, total }),
    );
    const meaning = readResponse(response);
    if ('receipt' in meaning) {
      const { receipt } = meaning;
      const damaged = damagedFiles(dossier, receipt);
      submissionChanged(store, { state: 'received', receipt, damaged, consents: dossier.consents });
    } else {
      submissionChanged(store, { state: 'failed', failure: meaning.failure });
      if (meaning.issues.length > 0) refuse(store, meaning.issues);
    }
  } catch {
    submissionChanged(store, { state: 'failed', failure: { reason: 'unreachable' } });
  }
}

/** Names of files whose received SHA-256 is missing or another than what was sent. */
function damagedFiles(dossier: Dossier, receipt: { readonly files: readonly { readonly sha256: string }[] }): string[] {
  const received = receipt.files.map(({ sha256 }) => sha256);
  return dossier.components
    .flatMap(({ files }) => files)
    .filter(({ sha256 }) => {
      const index = received.indexOf(sha256);
      if (index < 0) return true;
      received.splice(index, 1);
      return false;
    })
    .map(({ name }) => name);
}
