import { jsonEqual, type Dossier } from '@motcua/model';
import type { FormStore } from '../store/form-store.js';
import { buildDossier, type DossierParts } from './build-dossier.js';
import { readResponse } from './read-response.js';
import type { Transport } from './transport.js';

export interface SubmitOptions {
  readonly endpoint: string;
  readonly language: string;
  /** SHA-384 of the compiled procedure, as its manifest has it. */
  readonly integrity?: string;
  readonly withCredentials?: boolean;
  /** Extra request headers, e.g. what the page's identity provider asks for. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly transport: Transport;
  readonly now: () => Date;
  /** The dossier of an earlier attempt: when the content is the same, the same document is sent, byte for byte. */
  readonly earlier?: Dossier;
}

/**
 * Sends the form's dossier once. The store follows: sending with progress, then the receipt, or the failure with its
 * issues on their fields. Answers, files and the submission id stay whatever happens, so that sending again is safe:
 * the receiver knows the id.
 * @returns the dossier that was sent, for the next attempt
 */
export async function submitDossier(store: FormStore, options: SubmitOptions): Promise<Dossier> {
  const snapshot = store.getSnapshot();
  if (snapshot.submission.state === 'sending' || snapshot.submission.state === 'received') {
    throw new Error('The dossier is being sent already; wait for `submission` to change');
  }
  const { dossier, files } = sameAsEarlier(
    buildDossier(store.procedure, snapshot, { ...options, now: options.now() }),
    options.earlier,
  );
  store.submissionChanged({ state: 'sending', sent: 0, total: 0 });
  try {
    const response = await options.transport.send(
      {
        url: options.endpoint,
        headers: {
          ...options.headers,
          'Idempotency-Key': dossier.submissionId,
          Accept: 'application/json, application/problem+json',
        },
        dossier: JSON.stringify(dossier),
        files: files.map(({ part, file }) => ({ part, name: file.name, content: file.content })),
        withCredentials: options.withCredentials ?? false,
      },
      (sent, total) => store.submissionChanged({ state: 'sending', sent, total }),
    );
    const meaning = readResponse(response);
    if ('receipt' in meaning) {
      store.submissionChanged({
        state: 'received',
        receipt: meaning.receipt,
        damaged: damagedFiles(dossier, meaning.receipt),
      });
    } else {
      store.submissionChanged({ state: 'failed', failure: meaning.failure });
      if (meaning.issues.length > 0) store.refuse(meaning.issues);
    }
  } catch {
    store.submissionChanged({ state: 'failed', failure: { reason: 'unreachable' } });
  }
  return dossier;
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

/** The earlier document when only the times of sending differ; a repeated request must have the same body. */
function sameAsEarlier(parts: DossierParts, earlier: Dossier | undefined): DossierParts {
  if (!earlier) return parts;
  const timeless = ({ submittedAt: _, declaration: { textVersion }, consents, ...rest }: Dossier) => ({
    ...rest,
    textVersion,
    purposes: consents.map(({ purpose }) => purpose),
  });
  return jsonEqual(timeless(parts.dossier), timeless(earlier)) ? { ...parts, dossier: earlier } : parts;
}
