import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { CompiledProcedure, JsonValue } from '@motcua/model';
import { openForm } from '../../../../test/support/filled-form.js';
import { compiled } from '../../../../test/support/procedures.js';
import { carryOver, isIncomplete, readOtherVersion, resumeOtherVersion } from './carry-over.js';
import { toDraft, type Draft } from './draft.js';

const LAW = { id: 'law', number: '1/2026/NĐ-CP', effectiveFrom: '2026-01-01' };
const paper = (id: string) =>
  ({
    id,
    providedBy: 'upload',
    required: false,
    copyType: 'copy',
    originals: 0,
    copies: 1,
    legalBasis: 'law',
  }) as const;
const text = { type: 'string' } as const;

let old: CompiledProcedure;
let now: CompiledProcedure;
before(async () => {
  old = await compiled({
    definition: { version: '1.0.0', legalBasis: [LAW], components: [paper('giay-a'), paper('giay-b')] },
    schema: {
      type: 'object',
      properties: {
        name: text,
        place: text,
        note: text,
        count: { type: 'integer' },
        people: { type: 'array', items: { type: 'object', properties: { ten: text } } },
      },
    },
  });
  now = await compiled({
    definition: {
      version: '2.0.0',
      legalBasis: [LAW],
      components: [paper('giay-a')],
      renamedFrom: { '/site': ['/location', '/place'], '/people/*/name': ['/people/*/ten'] },
    },
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['name', 'site', 'extra'],
      properties: {
        name: text,
        site: text,
        extra: text,
        count: { type: 'integer', maximum: 5 },
        people: { type: 'array', items: { type: 'object', properties: { name: text } } },
      },
    },
  });
});

const ANSWERS = { name: 'An', place: 'Hà Nội', note: 'ghi chú', count: 9, people: [{ ten: 'Bình' }, { ten: 'Chi' }] };

function draftOf(answers: JsonValue, more: Partial<Draft> = {}): Draft {
  const store = openForm(old, answers);
  return { ...toDraft(old.definition, store.getSnapshot(), new Date('2026-11-20T03:00:00Z'), 'a'), ...more };
}

/** The form of the present version with a draft of the other one. */
function resumed(draft: Draft) {
  const own = carryOver(now.definition, draft);
  const store = openForm(now);
  return { store, own, carried: resumeOtherVersion(store, draft, own) };
}

describe('a draft of another version', () => {
  it('is recognised by code and version', () => {
    const draft = draftOf(ANSWERS);
    assert.equal(readOtherVersion(now.definition, structuredClone(draft))?.id, 'a');
    assert.equal(readOtherVersion(old.definition, draft), undefined, 'one of this version');
    assert.equal(readOtherVersion(now.definition, { ...draft, code: '2.000002' }), undefined);
    assert.equal(readOtherVersion(now.definition, { ...draft, answers: undefined }), undefined);
  });

  it('keeps its answers under their present pointers, also in lists, and its submission id', () => {
    const draft = draftOf(ANSWERS);
    const { store } = resumed(draft);
    const { data, submissionId } = store.getSnapshot();
    assert.deepEqual(data, { name: 'An', site: 'Hà Nội', count: 9, people: [{ name: 'Bình' }, { name: 'Chi' }] });
    assert.equal(submissionId, draft.submissionId);
  });

  it('takes the newest former name, and never an answer that is there already', () => {
    const both = carryOver(now.definition, { ...draftOf({}), answers: { location: 'new', place: 'old' } });
    assert.deepEqual(both.answers, { site: 'new', place: 'old' });
    const taken = carryOver(now.definition, { ...draftOf({}), answers: { site: 'own', place: 'old' } });
    assert.deepEqual(taken.answers, { site: 'own', place: 'old' });
  });

  it('moves what was typed and where it came from along with the answer', () => {
    const given = { source: 'vneid', at: '', locked: false, value: 'Bình' };
    const draft = draftOf(ANSWERS, { entries: { '/place': 'Hà ' }, provenance: { '/people/0/ten': given } });
    const own = carryOver(now.definition, draft);
    assert.deepEqual(own.entries, { '/site': 'Hà ' });
    assert.deepEqual(own.provenance, { '/people/0/name': given });
  });

  it('says what has to be answered again, and what is no longer asked', () => {
    const { carried } = resumed(draftOf(ANSWERS));
    assert.deepEqual(carried, {
      version: '1.0.0',
      again: ['/count'],
      unasked: [{ pointer: '/note', value: 'ghi chú' }],
      files: [],
    });
    assert.equal(isIncomplete(carried, { branchAnswers: {} }), true);
    const whole = resumed(draftOf({ name: 'An', place: 'Hà Nội' })).carried;
    assert.deepEqual([whole.again, whole.unasked], [[], []]);
    assert.equal(isIncomplete(whole, { branchAnswers: {} }), false);
    assert.equal(isIncomplete(whole, { branchAnswers: { x: 1 } }), true);
  });

  it('has its files checked again, and names those of documents that are no longer asked for', () => {
    const file = { key: 'k', name: 'a.pdf', size: 5, sha256: 'ab', type: 'application/pdf' };
    const draft = draftOf(ANSWERS, { files: { 'giay-a': [file], 'giay-b': [{ ...file, name: 'b.pdf' }] } });
    const { own, carried } = resumed(draft);
    assert.deepEqual(own.files, { 'giay-a': [{ key: 'k', name: 'a.pdf', size: 5 }] });
    assert.deepEqual(carried.files, ['b.pdf']);
    assert.equal(isIncomplete({ ...carried, unasked: [] }, { branchAnswers: {} }), true);
  });

  it('opens at the first screen that lacks something', () => {
    assert.equal(resumed(draftOf(ANSWERS, { screen: 'step:gone' })).store.getSnapshot().screen, 'step:all');
  });
});
