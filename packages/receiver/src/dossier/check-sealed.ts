import { hasOwn, isArray, isObject, issue, type Issue, type JsonObject, type JsonValue } from '@motcua/model';
import type { ProblemName } from '../base/problem-error.js';
import { isSha256 } from '../base/sha256.js';
import type { CheckedDossier, ExpectedFile } from './check-dossier.js';
import { isSubmissionId } from './submission-id.js';

/** The component of all files of a sealed dossier: which they are for is sealed, too. */
const SEALED_COMPONENT = 'sealed';

const COMPACT = /^[\w-]+(?:\.[\w-]+){4}$/;
const MAX_FILES = 100;

/** A sealed dossier as far as its header shows it, or why it cannot be taken. */
export type SealedOutcome =
  | {
      readonly submissionId: string | undefined;
      readonly refusal: { readonly problem: ProblemName; readonly detail?: string; readonly issues: readonly Issue[] };
    }
  | { readonly submissionId: string; readonly refusal?: undefined; readonly checked: CheckedDossier };

/**
 * Reads the header of a sealed dossier (a JWE in compact serialization): submission, procedure, files. What is sealed
 * cannot be checked.
 * @param hasKey true for the `kid` of a key for which dossiers may be sealed
 */
export function checkSealed(bytes: Uint8Array, hasKey: (kid: string) => boolean): SealedOutcome {
  const document = new TextDecoder().decode(bytes);
  const header = COMPACT.test(document) ? readHeader(document) : undefined;
  if (!header) return refusal('Send a JWE in compact serialization.');
  const { submissionId, procedure, receiptSecretSha256, files } = header;
  const { code, version } = isObject(procedure) ? procedure : {};
  const { kid } = header;
  if (header['typ'] !== 'motcua-dossier+jwe' || header['enc'] !== 'A256GCM' || typeof kid !== 'string') {
    return refusal('The header must have typ motcua-dossier+jwe, enc A256GCM, and kid.');
  }
  if (!isSubmissionId(submissionId)) return refusal('The header has no submissionId.');
  if (typeof code !== 'string' || typeof version !== 'string') return refusal('The header has no procedure.');
  if (receiptSecretSha256 !== undefined && !isSha256(receiptSecretSha256))
    return refusal('receiptSecretSha256 is no SHA-256.');
  if (!hasKey(kid)) return { submissionId, refusal: { problem: 'sealing-key-unknown', issues: [] } };
  if (!isArray(files) || files.length > MAX_FILES) return refusal('The header has no list of files.');
  const expected = files.map(toExpected);
  const known = expected.flatMap((file) => file ?? []);
  const names = new Set(known.map(({ part, upload }) => upload ?? part));
  if (known.length < files.length || names.size < files.length) {
    return refusal('Each file in the header needs part or upload, which no other has, size and sha256.');
  }
  return {
    submissionId,
    checked: {
      submissionId,
      procedure: { code, version },
      components: known.length > 0 ? [{ id: SEALED_COMPONENT, state: 'attached', files: [] }] : [],
      receiptSecretSha256,
      document,
      issues: [],
      terms: undefined,
      files: known,
    },
  };
}

function readHeader(document: string): JsonObject | undefined {
  try {
    const text = Buffer.from(document.slice(0, document.indexOf('.')), 'base64url').toString('utf8');
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function toExpected(file: JsonValue, index: number): ExpectedFile | undefined {
  if (!isObject(file) || hasOwn(file, 'part') === hasOwn(file, 'upload')) return undefined;
  const { upload, size, sha256 } = file;
  const part = hasOwn(file, 'part') ? file['part'] : `u${index + 1}`;
  const isPart = typeof part === 'string' && (!hasOwn(file, 'part') || /^f[1-9]\d{0,3}$/.test(part));
  const isUpload = upload === undefined || (typeof upload === 'string' && upload.length <= 500);
  const isSize = typeof size === 'number' && Number.isSafeInteger(size) && size > 0;
  if (!isPart || !isUpload || !isSize || !isSha256(sha256)) return undefined;
  return {
    part,
    upload,
    size,
    sha256,
    name: `${index + 1}.sealed`,
    type: 'application/octet-stream',
    component: SEALED_COMPONENT,
    index,
    definition: undefined,
    refused: false,
  };
}

function refusal(detail: string): SealedOutcome {
  const issues = [issue('', 'sealed', {}, 'dossier')];
  return { submissionId: undefined, refusal: { problem: 'dossier-unreadable', detail, issues } };
}
