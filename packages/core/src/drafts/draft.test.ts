import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { CompiledProcedure } from '@motcua/model';
import { openForm, readSample } from '../../../../test/support/filled-form.js';
import { maiTang } from '../../../../test/support/procedures.js';
import { attachFiles } from '../actions/documents.js';
import { rejectedFile } from '../files/inspect-file.js';
import { setSubmission } from '../actions/submission.js';
import { draftKey, toDraft, type Draft } from './draft.js';
import { draftsWithoutSensitive, withoutSensitive } from './without-sensitive.js';
import { readDraft, resumeDraft } from './read-draft.js';

let procedure: CompiledProcedure;
before(async () => {
  procedure = await maiTang();
});

const now = new Date('2026-11-20T03:00:00Z');

describe('a draft', () => {
  it('brings back answers, unreadable entries, hidden answers, submission id and screen', () => {
    const store = openForm(procedure, readSample('mai-tang', 'valid-household').data);
    store.enter('/deceased/birthDate', { day: '5', month: '', year: '50' });
    store.enter('/buryingParty/kind', 'organisation');
    store.goTo('step:deceased');
    const draft = toDraft(procedure.definition, store.getSnapshot(), now, 'a');
    const stored = readDraft(procedure.definition, structuredClone(draft));
    assert.ok(stored);
    const again = openForm(procedure);
    resumeDraft(again, stored);
    assert.equal(again.getSnapshot().screen, 'step:deceased');
    assert.equal(again.getSnapshot().submissionId, store.getSnapshot().submissionId);
    assert.deepEqual(again.field('/deceased/birthDate')?.entry, { day: '5', month: '', year: '50' });
    again.enter('/buryingParty/kind', 'person');
    assert.equal(again.field('/buryingParty/relationship')?.entry, 'Con');
  });

  it('brings back files, in order, and which were not taken or are missing, by name and reason', () => {
    const store = openForm(procedure, readSample('mai-tang', 'valid-household').data);
    const file = {
      id: '1',
      name: 'a.pdf',
      type: 'application/pdf',
      size: 1,
      sha256: 'ab',
      content: undefined as never,
    };
    attachFiles(store, 'trich-luc-khai-tu', [file], [rejectedFile('trich-luc-khai-tu', 'b.exe', 'fileType')]);
    const draft = structuredClone(toDraft(procedure.definition, store.getSnapshot(), now, 'a'));
    const again = openForm(procedure);
    const lost = rejectedFile('trich-luc-khai-tu', 'c.pdf', 'fileLost');
    resumeDraft(again, draft, { 'trich-luc-khai-tu': [file] }, { 'trich-luc-khai-tu': [lost] });
    assert.deepEqual(again.getSnapshot().files, { 'trich-luc-khai-tu': [file] });
    assert.deepEqual(
      again.getSnapshot().rejected['trich-luc-khai-tu']?.map(({ name, issue }) => [name, issue.code]),
      [
        ['b.exe', 'fileType'],
        ['c.pdf', 'fileLost'],
      ],
    );
  });

  it('opens no screen past one that still has issues', () => {
    const store = openForm(procedure, readSample('mai-tang', 'valid-household').data);
    store.goTo('review');
    const draft = toDraft(procedure.definition, store.getSnapshot(), now, 'a');
    const again = openForm(procedure);
    resumeDraft(again, draft);
    assert.equal(again.getSnapshot().screen, 'documents', 'files are chosen again');
  });

  it('of another procedure, version or shape is not taken up', () => {
    const { definition } = procedure;
    const draft = toDraft(definition, openForm(procedure).getSnapshot(), now, 'a');
    assert.ok(readDraft(definition, draft));
    for (const other of [
      undefined,
      null,
      'x',
      {},
      { ...draft, version: '0.9.0' },
      { ...draft, code: '1.000000' },
      { ...draft, format: 2 },
      { ...draft, entries: 1 },
      { ...draft, id: undefined },
      { ...draft, until: undefined },
    ]) {
      assert.equal(readDraft(definition, other), undefined);
    }
    assert.equal(draftKey(definition), '1.001731@1.0.0');
  });

  it('is kept for as many days as the procedure says, 30 where it says nothing', () => {
    const { definition } = procedure;
    const snapshot = openForm(procedure).getSnapshot();
    assert.equal(toDraft(definition, snapshot, now, 'a').until, '2026-12-20T03:00:00.000Z');
    assert.equal(toDraft({ ...definition, draftDays: 2 }, snapshot, now, 'a').until, '2026-11-22T03:00:00.000Z');
  });

  it('of a form that was being sent opens at the declaration', () => {
    const store = openForm(procedure);
    setSubmission(store, { state: 'sending', sent: 0, total: 0 });
    assert.equal(toDraft(procedure.definition, store.getSnapshot(), now, 'a').screen, 'declaration');
  });

  it('keeps nothing that the procedure calls sensitive', async () => {
    const store = openForm(procedure, readSample('mai-tang', 'valid-household').data);
    store.enter('/buryingParty/identityDocument/number', '1');
    const kept: unknown[] = [];
    const storage = {
      load: () => Promise.resolve([]),
      remove: () => Promise.resolve(),
      save: (_: string, draft: unknown) => Promise.resolve(void kept.push(draft)),
    };
    const careful = draftsWithoutSensitive(storage, ['/buryingParty/identityDocument', '/deceased/causeOfDeath']);
    await careful.save('key', toDraft(procedure.definition, store.getSnapshot(), now, 'a'));
    const [draft] = kept as [Draft];
    // That something was left out is said by its pointer.
    assert.doesNotMatch(JSON.stringify({ ...draft, leftOut: [] }), /identityDocument|causeOfDeath/);
    assert.match(JSON.stringify(draft), /NGUYỄN VĂN AN/);
  });

  it('takes what is sensitive out of every item of a list, and leaves the items in their places', () => {
    const answers = { list: [{ a: 1, b: 2 }, { a: 3 }], whole: ['x', 'y'] };
    const draft = { ...toDraft(procedure.definition, openForm(procedure).getSnapshot(), now, 'a'), answers };
    const entries = { '/list/1/a': '3', '/list/1/b': '4' };
    const kept = withoutSensitive({ ...draft, entries }, ['/list/*/a', '/whole/*', '/absent/*/x']);
    assert.deepEqual(kept.answers, { list: [{ b: 2 }, {}], whole: [null, null] });
    assert.deepEqual(kept.entries, { '/list/1/b': '4' });
  });

  it('keeps nothing sensitive of a list that a page gave, nor of one item', () => {
    const draft = toDraft(procedure.definition, openForm(procedure).getSnapshot(), now, 'a');
    const value = [{ a: 1 }];
    const provenance = { '/list': { source: 'vneid', at: '', locked: false, value } };
    const kept = withoutSensitive({ ...draft, provenance }, ['/list/*/a']);
    assert.deepEqual(kept.provenance, {});
    const one = withoutSensitive({ ...draft, entries: { '/list/0/a': '1', '/list/1/a': '2' } }, ['/list/0/a']);
    assert.deepEqual(one.entries, { '/list/1/a': '2' });
  });
});
