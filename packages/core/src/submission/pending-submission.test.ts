import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Dossier } from '@motcua/model';
import { isSameContent, isUnchangedSince, type PendingSubmission } from './pending-submission.js';

const file = { part: 'f1', name: 'a.pdf', type: 'application/pdf', size: 5, sha256: 'a'.repeat(64) };
const dossier: Dossier = {
  submissionId: '01920000-0000-7000-8000-000000000001',
  procedure: { code: '1.001731', version: '1.0.0' },
  language: 'vi',
  startedAt: '2026-11-20T02:00:00.000Z',
  submittedAt: '2026-11-20T03:00:00.000Z',
  data: { a: '1' },
  components: [{ id: 'paper', state: 'attached', files: [file] }],
  provenance: { '/a': { source: 'vneid', at: '2026-11-20T02:00:00.000Z', locked: false } },
  declaration: { textVersion: '1', acceptedAt: '2026-11-20T03:00:00.000Z' },
  consents: [{ purpose: 'p', textVersion: '1', acceptedAt: '2026-11-20T03:00:00.000Z' }],
};

describe('two documents', () => {
  const at = '2026-11-21T03:00:00.000Z';
  const same: Record<string, Partial<Dossier>> = {
    'another language': { language: 'en' },
    'another time': { submittedAt: at, declaration: { textVersion: '1', acceptedAt: at } },
    'consents at another time': { consents: [{ purpose: 'p', textVersion: '1', acceptedAt: at }] },
    'answers that were filled in again': { provenance: { '/a': { source: 'vneid', at, locked: true } } },
    'an integrity that could not be read': { procedure: { ...dossier.procedure, integrity: 'sha384-a' } },
    'another secret': { receiptSecretSha256: 'b'.repeat(64) },
  };
  for (const [words, change] of Object.entries(same))
    it(`say the same for the person with ${words}`, () => {
      assert.equal(isSameContent(dossier, { ...dossier, ...change }), true);
    });

  const other: Record<string, Partial<Dossier>> = {
    'another answer': { data: { a: '2' } },
    'another file': {
      components: [{ id: 'paper', state: 'attached', files: [{ ...file, sha256: 'b'.repeat(64) }] }],
    },
    'a paper that is waived': { components: [{ id: 'paper', state: 'waived', files: [] }] },
    'a consent taken back': { consents: [] },
    'an answer that the person reports as wrong': {
      provenance: { '/a': { source: 'vneid', at, locked: false, reported: true } },
    },
  };
  for (const [words, change] of Object.entries(other))
    it(`differ by ${words}`, () => {
      assert.equal(isSameContent(dossier, { ...dossier, ...change }), false);
    });
});

it('a draft is unchanged only where it is known to hold what has left', () => {
  const pending: PendingSubmission = { submissionId: 'a', code: '1', at: '', answers: { a: '1' } };
  assert.equal(isUnchangedSince(pending, { a: '1' }), true);
  assert.equal(isUnchangedSince(pending, { a: '2' }), false);
  const sent = { ...pending, attached: { paper: ['1', '2'] } };
  assert.equal(isUnchangedSince(sent, { a: '1' }, { paper: ['2', '1'] }), true);
  assert.equal(isUnchangedSince(sent, { a: '1' }, { paper: ['2', '3'] }), false, 'only a file was replaced');
  assert.equal(isUnchangedSince(sent, { a: '1' }), true, 'the files are to be chosen again');
  assert.equal(isUnchangedSince({ ...pending, several: true }, { a: '1' }), false);
  const { answers: _, ...unknown } = pending;
  assert.equal(isUnchangedSince(unknown, { a: '1' }), false);
});
