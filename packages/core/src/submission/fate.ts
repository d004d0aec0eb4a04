import type { Dossier } from '@motcua/model';
import type { AttachedFile } from '../files/attached-file.js';
import type { FormSnapshot } from '../store/form-snapshot.js';
import type { DossierParts } from './build-dossier.js';
import type { FailureReason } from '../store/submission-state.js';

/** Answers about the document itself: a receiver that has stored it would answer with the receipt. */
const REFUSED: readonly FailureReason[] = ['tooLarge', 'unsupported', 'invalid', 'conflict', 'keyExpired'];

/** Answers that say nothing of an earlier attempt: whoever gives them has not looked whether the dossier is there. */
const NOT_ADMITTED: readonly FailureReason[] = [
  ...(['unauthorized', 'forbidden', 'notFound'] as const),
  ...(['offline', 'stopped', 'noEndpoint', 'blocked'] as const),
];

/**
 * Whether a failure leaves open if the dossier has arrived: it is then kept, byte for byte, until its fate is known.
 * @param isRepeated true when the same document had left before
 */
export function isFateUnknown(reason: FailureReason, isRepeated: boolean): boolean {
  return !REFUSED.includes(reason) && (isRepeated || !NOT_ADMITTED.includes(reason));
}

/**
 * The parts of a dossier that has left already, to be sent again as it was. Its files are found by their SHA-256.
 * @param known files that were sent with it, where the page has them still
 * @returns undefined where a file is no longer there
 */
export function repeatedParts(
  dossier: Dossier,
  snapshot: Pick<FormSnapshot, 'files'>,
  known: readonly AttachedFile[],
): DossierParts | undefined {
  const all = [...known, ...Object.values(snapshot.files).flat()];
  // What was uploaded before needs no part.
  const wanted = dossier.components.flatMap(({ files }) =>
    files.flatMap(({ part, sha256, name }) => (part === undefined ? [] : [{ part, sha256, name }])),
  );
  const files = wanted.flatMap(({ part, sha256, name }) => {
    const file = all.find((candidate) => candidate.sha256 === sha256);
    return file ? [{ part, file: { ...file, name } }] : [];
  });
  return files.length === wanted.length ? { dossier, files } : undefined;
}
