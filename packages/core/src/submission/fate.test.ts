import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isFateUnknown } from './fate.js';
import type { FailureReason } from '../store/submission-state.js';

describe('the fate of a dossier', () => {
  const unknown: readonly FailureReason[] = ['unreachable', 'server', 'busy', 'unexpectedAnswer'];
  const refused: readonly FailureReason[] = ['invalid', 'tooLarge', 'unsupported', 'conflict'];
  const notAdmitted: readonly FailureReason[] = ['unauthorized', 'forbidden', 'notFound', 'offline', 'stopped'];

  it('is unknown after no answer, or one of a receiver in trouble', () => {
    for (const reason of unknown)
      assert.deepEqual([isFateUnknown(reason, false), isFateUnknown(reason, true)], [true, true]);
  });

  it('is known after an answer about the document', () => {
    for (const reason of refused)
      assert.deepEqual([isFateUnknown(reason, false), isFateUnknown(reason, true)], [false, false]);
  });

  it('is known where a first attempt was not let in, and open where a repeated one was not', () => {
    for (const reason of notAdmitted)
      assert.deepEqual([isFateUnknown(reason, false), isFateUnknown(reason, true)], [false, true], reason);
  });
});
