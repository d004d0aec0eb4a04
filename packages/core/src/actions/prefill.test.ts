import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { CompiledProcedure, JsonObject } from '@motcua/model';
import { openForm, readSample } from '../../../../test/support/filled-form.js';
import { compiled, maiTang } from '../../../../test/support/procedures.js';
import { toDraft } from '../drafts/draft.js';
import { readDraft, resumeDraft } from '../drafts/read-draft.js';
import { buildDossier } from '../submission/build-dossier.js';
import type { FormStore } from '../store/form-store.js';
import { prefillConflicts, prefill, replaceAnswers, reportWrong } from './prefill.js';

const text = { type: 'string', minLength: 2 };
const schema = {
  type: 'object',
  properties: {
    name: text,
    born: { type: 'string', format: 'partial-date' },
    home: { type: 'object', properties: { street: text, ward: text }, required: ['street'] },
    kind: { enum: ['a', 'b'] },
  },
  if: { properties: { kind: { const: 'b' } }, required: ['kind'] },
  then: { properties: { more: text } },
};
const rules = [
  { pointer: '/name', claim: 'name', lock: true },
  { pointer: '/born', claim: 'born', lock: true },
  { pointer: '/home', claim: 'home', lock: true },
  { pointer: '/more', claim: 'more', lock: false },
];
const AT = '2026-11-20T01:00:00Z';
const given = (claims: JsonObject) => ({ source: 'vneid', at: AT, claims });

let procedure: CompiledProcedure;
before(async () => {
  procedure = await compiled({ schema, definition: { prefill: rules } });
});
const dossierOf = (store: FormStore) =>
  buildDossier(store.procedure, store.getSnapshot(), { language: 'vi', now: new Date(AT) }).dossier;
const locked = (store: FormStore, pointer: string) => store.field(pointer)?.locked;

describe('what a page knows', () => {
  it('is filled in with its source and time, part by part, and is locked', () => {
    const store = openForm(procedure);
    prefill(store, given({ name: 'Bình', home: { street: 'Láng', planet: 'Earth' }, other: 'x' }));
    assert.deepEqual(store.getSnapshot().data, { name: 'Bình', home: { street: 'Láng' } });
    assert.deepEqual(dossierOf(store).provenance, {
      '/name': { source: 'vneid', at: AT, locked: true },
      '/home/street': { source: 'vneid', at: AT, locked: true },
    });
    assert.deepEqual([locked(store, '/name'), locked(store, '/home/ward')], [true, false]);
  });

  it('has dates as systems write them; one that cannot be read is left to the person', () => {
    for (const [born, known] of [
      ['15/03/1978', '1978-03-15'],
      ['15031978', '1978-03-15'],
      ['3/1978', '1978-03'],
      ['03/15/1978', undefined],
    ] as const) {
      const store = openForm(procedure);
      prefill(store, given({ name: 'Bình', born }));
      assert.deepEqual(store.getSnapshot().data, { name: 'Bình', ...(known !== undefined && { born: known }) }, born);
      assert.deepEqual(
        [locked(store, '/born'), prefillConflicts(store, given({ born }))],
        [known !== undefined, []],
        born,
      );
    }
  });

  it('never replaces what a person typed', () => {
    const store = openForm(procedure);
    store.enter('/name', 'An');
    prefill(store, given({ name: 'Bình' }));
    assert.deepEqual([store.getSnapshot().data, dossierOf(store).provenance], [{ name: 'An' }, {}]);
  });

  it('does not replace what cannot be read yet, unless the person wants it so', () => {
    const store = openForm(procedure);
    store.enter('/born', { day: '5', month: '', year: '' });
    const known = given({ born: '1950-01-02' });
    prefill(store, known);
    assert.deepEqual([store.getSnapshot().data, prefillConflicts(store, known)], [{}, ['/born']]);
    replaceAnswers(store, known);
    assert.deepEqual(store.field('/born')?.entry, { day: '02', month: '01', year: '1950' });
    assert.deepEqual(store.issuesOn('review'), []);
  });

  it('leaves a place to be filled in whose answer the page has taken away since', () => {
    const store = openForm(procedure);
    prefill(store, given({ name: 'Bình' }));
    store.load({});
    assert.equal(locked(store, '/name'), false);
  });

  it('is not locked in the place of an answer when the schema refuses it', () => {
    const store = openForm(procedure, { name: 'Bình' });
    replaceAnswers(store, given({ name: 'A' }));
    assert.deepEqual([store.getSnapshot().data, locked(store, '/name')], [{ name: 'A' }, false]);
  });

  it('goes when the same source speaks of another person', () => {
    const store = openForm(procedure, { home: { ward: 'Láng' } });
    prefill(store, given({ name: 'Bình', born: '1950', home: { street: 'Láng' } }));
    reportWrong(store, '/born');
    store.enter('/born', { day: '', month: '', year: '1951' });
    replaceAnswers(store, given({ name: 'Cường' }));
    assert.deepEqual(store.getSnapshot().data, { name: 'Cường', born: '1951', home: { ward: 'Láng' } });
    assert.deepEqual(Object.keys(dossierOf(store).provenance), ['/name', '/born']);
  });

  it('is filled in when the question comes', () => {
    const store = openForm(procedure);
    const stop = prefill(store, given({ more: 'thêm' }));
    assert.deepEqual(store.getSnapshot().answers, {});
    store.enter('/kind', 'b');
    assert.deepEqual(store.getSnapshot().data, { kind: 'b', more: 'thêm' });
    assert.equal(locked(store, '/more'), false);
    stop();
  });

  it('that was taken away does not come back', () => {
    const store = openForm(procedure);
    prefill(store, given({ more: 'thêm' }));
    store.enter('/kind', 'b');
    store.enter('/more', '');
    store.enter('/kind', 'a');
    store.enter('/kind', 'b');
    assert.deepEqual(store.getSnapshot().data, { kind: 'b' });
  });

  it('is not locked when the schema refuses it', () => {
    const store = openForm(procedure);
    prefill(store, given({ name: 'A', home: 5 }));
    assert.equal(locked(store, '/name'), false);
    assert.deepEqual(
      store
        .getSnapshot()
        .issues.filter(({ scope }) => scope === 'data')
        .map(({ pointer }) => pointer),
      ['/name', '/home'],
    );
  });

  it('can be reported as wrong: the field opens, and the dossier holds both', () => {
    const store = openForm(procedure);
    prefill(store, given({ name: 'Bình' }));
    const heard: string[] = [];
    store.subscribeFields((pointer) => heard.push(pointer));
    store.field('/name');
    reportWrong(store, '/name');
    assert.deepEqual([heard, locked(store, '/name')], [['/name'], false]);
    assert.deepEqual(dossierOf(store).provenance['/name'], { source: 'vneid', at: AT, locked: false, reported: true });
    store.enter('/name', 'Bính');
    assert.deepEqual(dossierOf(store).provenance['/name'], {
      source: 'vneid',
      at: AT,
      locked: false,
      reported: true,
      given: 'Bình',
    });
  });

  it('is dated now when the page does not say', () => {
    const store = openForm(procedure);
    prefill(store, { source: 'qr', claims: { name: 'Bình' } });
    assert.equal(dossierOf(store).provenance['/name']?.at, '2026-11-20T03:00:00.000Z');
  });

  it('stays with a draft', () => {
    const store = openForm(procedure);
    prefill(store, given({ name: 'Bình' }));
    const kept: unknown = JSON.parse(
      JSON.stringify(toDraft(procedure.definition, store.getSnapshot(), new Date(AT), 'a')),
    );
    const again = openForm(procedure);
    resumeDraft(again, readDraft(procedure.definition, kept)!);
    assert.equal(locked(again, '/name'), true);
    assert.deepEqual(again.getSnapshot().data, { name: 'Bình' });
  });

  it('fills the burying person of the real procedure once they say that they are one', async () => {
    const store = openForm(await maiTang());
    const { buryingParty } = readSample('mai-tang', 'valid-household').data as { buryingParty: JsonObject };
    const { fullName, birthDate, permanentResidence } = buryingParty;
    prefill(store, given({ fullName, birthDate, permanentResidence, personalId: '001178012345' } as JsonObject));
    store.enter('/buryingParty/kind', 'person');
    for (const pointer of ['fullName', 'birthDate', 'identityDocument/number', 'permanentResidence/provinceCode'])
      assert.equal(locked(store, `/buryingParty/${pointer}`), true, pointer);
  });

  it('is reported wrong as a whole where one source gave a whole group', async () => {
    const home = {
      type: 'object',
      properties: { version: { const: '1' }, street: text, ward: text, note: text },
      required: ['version', 'street', 'ward'],
    };
    const procedure = await compiled({
      schema: { type: 'object', properties: { home } },
      definition: { prefill: [{ pointer: '/home', claim: 'home', lock: true }] },
    });
    const filled = (claim: JsonObject) => {
      const store = openForm(procedure);
      prefill(store, given({ home: claim }));
      return store;
    };
    const pointers = ['/home', '/home/street', '/home/ward'];
    const whole = filled({ street: 'Láng', ward: 'Láng Hạ' });
    assert.deepEqual(
      pointers.map((pointer) => locked(whole, pointer)),
      [true, true, true],
    );
    assert.deepEqual(Object.keys(dossierOf(whole).provenance), ['/home/street', '/home/ward']);
    reportWrong(whole, '/home');
    assert.deepEqual(
      pointers.map((pointer) => locked(whole, pointer)),
      [false, false, false],
    );
    assert.deepEqual(dossierOf(whole).provenance['/home/ward'], {
      source: 'vneid',
      at: AT,
      locked: false,
      reported: true,
    });
    // A group that lacks a part, or one of whose parts is reported, is no whole.
    assert.equal(locked(filled({ street: 'Láng' }), '/home'), false);
    const parted = filled({ street: 'Láng', ward: 'Láng Hạ' });
    reportWrong(parted, '/home/street');
    assert.deepEqual(
      pointers.map((pointer) => locked(parted, pointer)),
      [false, false, true],
    );
  });

  it('says nothing of what the schema gives by itself', async () => {
    const home = { type: 'object', properties: { version: { const: '1' }, street: text }, required: ['version'] };
    const store = openForm(
      await compiled({
        schema: { type: 'object', properties: { home }, required: ['home'] },
        definition: { prefill: [{ pointer: '/home', claim: 'home', lock: true }] },
      }),
    );
    prefill(store, given({ home: { version: '1', street: 'Láng' } }));
    assert.deepEqual(Object.keys(dossierOf(store).provenance), ['/home/street']);
    assert.deepEqual(store.getSnapshot().data, { home: { version: '1', street: 'Láng' } });
  });
});
