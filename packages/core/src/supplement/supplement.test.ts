import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { setAt, type CompiledProcedure, type Dossier, type JsonObject, type SupplementItem } from '@motcua/model';
import { compiled, maiTang } from '../../../../test/support/procedures.js';
import { fixedEnvironment, readSample } from '../../../../test/support/filled-form.js';
import { lateKinds } from '../kinds/late-kinds.js';
import { stepPointers } from '../flow/screens.js';
import { createSettler } from '../store/settler.js';
import { FormStore } from '../store/form-store.js';
import { buildDossier } from '../submission/build-dossier.js';
import { validationPolicy } from '../validation/validation-policy.js';
import { completeSupplement } from './complete-supplement.js';
import { followCorrections } from './follow-corrections.js';
import { narrowProcedure } from './narrow-procedure.js';
import { readSupplement } from './read-supplement.js';

const NOTE = 'Chưa khớp';
const TODAY = '2026-11-20';
let procedure: CompiledProcedure;
before(async () => {
  procedure = await maiTang();
});

const attached = {
  id: 'trich-luc-khai-tu',
  state: 'attached' as const,
  files: [{ part: 'f1', name: 'a.pdf', type: 'application/pdf', size: 5, sha256: '0'.repeat(64) }],
};

function dossierOf(data: JsonObject, { code, version } = procedure.definition, components = [attached]): Dossier {
  return {
    ...{ submissionId: '01935c7e-9c00-7abc-8def-0123456789ab', procedure: { code, version }, language: 'vi' },
    ...{ startedAt: '', submittedAt: '', data, components, consents: [] },
    provenance: { '/deceased/sex': { source: 'csdldc', at: '2026-11-20T00:00:00Z', locked: true } },
    declaration: { textVersion: '', acceptedAt: '' },
  };
}

/** A form that corrects a dossier. */
function correct(whole: CompiledProcedure, dossier: Dossier, items: readonly SupplementItem[]) {
  const initial = { createSettler, kinds: lateKinds, answers: dossier.data };
  const earlier = new FormStore(whole, fixedEnvironment(), initial).getSnapshot();
  const narrowed = narrowProcedure({ procedure: whole, before: dossier, items });
  assert.ok('procedure' in narrowed, `no such place: ${JSON.stringify(narrowed)}`);
  const store = new FormStore(narrowed.procedure, fixedEnvironment(), initial);
  store.enableValidation(validationPolicy);
  followCorrections(store, narrowed, earlier);
  const fieldsOf = (id: string) =>
    stepPointers(store.procedure.definition.steps.find((step) => step.id === id)!).filter((one) => store.field(one));
  const build = () => {
    const facts = { language: 'vi', now: new Date('2026-11-20T02:00:00Z') };
    return completeSupplement(narrowed.scope, buildDossier(store.procedure, store.getSnapshot(), facts), TODAY);
  };
  return { store, build, fieldsOf };
}

const household = () => readSample('mai-tang', 'valid-household').data as JsonObject;

describe('a form that corrects a dossier', () => {
  it('asks for what was requested only, on the screens that have something of it', () => {
    const items = [{ pointer: '/deceased/fullName', note: NOTE }];
    const { store, fieldsOf, build } = correct(procedure, dossierOf(household()), items);
    assert.deepEqual(store.getSnapshot().screens, ['start', 'step:deceased', 'review', 'declaration']);
    assert.deepEqual(fieldsOf('deceased'), ['/deceased/fullName']);
    store.enter('/deceased/fullName', 'NGUYỄN VĂN BA');
    const built = build();
    assert.ok('dossier' in built);
    assert.equal((built.dossier.data['deceased'] as JsonObject)['fullName'], 'NGUYỄN VĂN BA');
    assert.deepEqual(built.dossier.components, [{ id: 'trich-luc-khai-tu', state: 'reused', files: [] }]);
    assert.deepEqual(Object.keys(built.dossier.provenance), ['/deceased/sex']);
  });

  it('opens what a correction makes necessary, closes it again, and takes the component along', () => {
    const items = [{ pointer: '/deathRegistration/inDatabase', note: NOTE }];
    const { store, fieldsOf, build } = correct(procedure, dossierOf(household()), items);
    const [step] = store.getSnapshot().screens.slice(1);
    const id = step!.slice('step:'.length);
    assert.deepEqual(fieldsOf(id), ['/deathRegistration/inDatabase']);
    store.enter('/deathRegistration/inDatabase', 'true');
    const opened = fieldsOf(id);
    assert.ok(opened.length > 1, String(opened));
    store.enter('/deathRegistration/number', '12/2026');
    const built = build();
    assert.ok('dossier' in built, JSON.stringify(built));
    assert.deepEqual(built.dossier.components, [{ id: 'trich-luc-khai-tu', state: 'waived', files: [] }]);
    store.enter('/deathRegistration/inDatabase', 'false');
    assert.deepEqual(fieldsOf(id), ['/deathRegistration/inDatabase']);
  });

  it('asks for a component that comes to apply because of a correction', () => {
    const waived = readSample('mai-tang', 'valid-waived').data as JsonObject;
    const dossier = dossierOf(waived, procedure.definition, [
      { id: 'trich-luc-khai-tu', state: 'waived', files: [] } as never,
    ]);
    const { store } = correct(procedure, dossier, [{ pointer: '/deathRegistration/inDatabase', note: NOTE }]);
    assert.ok(!store.getSnapshot().screens.includes('documents'));
    store.enter('/deathRegistration/inDatabase', 'false');
    assert.ok(store.getSnapshot().screens.includes('documents'));
    assert.deepEqual(
      store
        .getSnapshot()
        .issues.filter(({ scope }) => scope === 'components')
        .map(({ code }) => code),
      ['componentRequired'],
    );
  });

  it('opens an answer that was empty and is required now', async () => {
    const text = { type: 'string' };
    const schema = {
      type: 'object',
      properties: { kind: { enum: ['card', 'passport'] }, passport: text, remark: text },
      required: ['kind'],
      if: { properties: { kind: { const: 'passport' } } },
      then: { required: ['passport'] },
    };
    const whole = await compiled({ schema });
    const dossier = dossierOf({ kind: 'card' }, whole.definition, []);
    const { store, fieldsOf, build } = correct(whole, dossier, [{ pointer: '/kind', note: NOTE }]);
    const { id } = store.procedure.definition.steps[0]!;
    assert.deepEqual(fieldsOf(id), ['/kind']);
    store.enter('/kind', 'passport');
    assert.deepEqual(fieldsOf(id), ['/kind', '/passport']);
    store.enter('/passport', 'B1234567');
    assert.ok('dossier' in build());
    store.load({ kind: 'passport', passport: 'B1', remark: 'x' });
    assert.deepEqual(build(), { issues: [{ ...notAsked('/remark') }] });
  });

  it('opens an answer that a correction makes wrong, and keeps it open once it is right', async () => {
    const schema = {
      type: 'object',
      properties: { province: { enum: ['01', '02'] }, ward: { enum: ['A', 'B', 'C'] } },
      required: ['province', 'ward'],
      if: { properties: { province: { const: '02' } } },
      then: { properties: { ward: { enum: ['C'] } } },
    };
    const whole = await compiled({ schema });
    const dossier = dossierOf({ province: '01', ward: 'A' }, whole.definition, []);
    const { store, fieldsOf, build } = correct(whole, dossier, [{ pointer: '/province', note: NOTE }]);
    const { id } = store.procedure.definition.steps[0]!;
    assert.deepEqual(fieldsOf(id), ['/province']);
    store.load({ province: '01', ward: 'B' });
    assert.deepEqual(build(), { issues: [{ ...notAsked('/ward') }] });
    store.load(dossier.data);
    store.enter('/province', '02');
    assert.deepEqual(fieldsOf(id), ['/province', '/ward']);
    store.enter('/ward', 'C');
    assert.deepEqual(fieldsOf(id), ['/province', '/ward']);
    assert.ok('dossier' in build(), JSON.stringify(build()));
  });

  it('opens a component that comes to apply through an answer that a correction opens', async () => {
    const kind = { enum: ['a', 'b'] };
    const whole = await compiled({
      schema: {
        ...{ type: 'object', properties: { kind, extra: { enum: ['p', 'q'] } }, required: ['kind'] },
        if: { properties: { kind: { const: 'b' } } },
        then: { required: ['extra'] },
        else: { properties: { extra: false } },
      },
      definition: {
        components: [
          {
            id: 'doc',
            providedBy: 'upload',
            required: true,
            copyType: 'copy',
            originals: 0,
            copies: 1,
            accept: [{ type: 'application/pdf', extensions: ['.pdf'] }],
            maxBytes: 1_000_000,
            maxFiles: 1,
            legalBasis: 'law',
            appliesIf: { properties: { extra: { const: 'q' } }, required: ['extra'] },
          },
        ],
      },
    });
    const { store } = correct(whole, dossierOf({ kind: 'a' }, whole.definition, []), [
      { pointer: '/kind', note: NOTE },
    ]);
    const required = () => store.getSnapshot().issues.filter(({ code }) => code === 'componentRequired');
    assert.deepEqual(required(), []);
    store.enter('/kind', 'b');
    store.enter('/extra', 'q');
    assert.deepEqual(
      required().map(({ pointer }) => pointer),
      ['/doc'],
    );
  });

  it('does not count what has become wrong with time where nothing was requested', () => {
    const data = setAt(household(), '/burial/date', '2026-12-24') as JsonObject;
    const { store } = correct(procedure, dossierOf(data), [{ pointer: '/deceased/fullName', note: NOTE }]);
    const codes = () => store.getSnapshot().issues.filter(({ scope }) => scope === 'data');
    assert.deepEqual(codes(), []);
    const open = correct(procedure, dossierOf(data), [{ pointer: '/burial', note: NOTE }]).store;
    assert.deepEqual(
      open
        .getSnapshot()
        .issues.filter(({ scope }) => scope === 'data')
        .map(({ pointer }) => pointer),
      ['/burial/date'],
    );
  });

  it('names the first item that is nothing in this procedure', () => {
    const dossier = dossierOf(household());
    const faultOf = (item: SupplementItem) => {
      const narrowed = narrowProcedure({ procedure, before: dossier, items: [item] });
      return 'fault' in narrowed ? narrowed.fault : undefined;
    };
    assert.equal(faultOf({ pointer: '/deceased/shoeSize', note: NOTE }), '/deceased/shoeSize');
    assert.equal(faultOf({ pointer: 'deceased', note: NOTE }), 'deceased');
    assert.equal(faultOf({ component: 'khong-co', note: NOTE }), 'khong-co');
    assert.equal(faultOf({ component: 'to-khai', note: NOTE }), 'to-khai');
    for (const pointer of ['/deceased/fullName/no', '/deathRegistration/number/such/thing', '/a~b', '/__proto__'])
      assert.equal(faultOf({ pointer, note: NOTE }), pointer);
    assert.equal(faultOf({ pointer: '/deathRegistration/number', note: NOTE }), undefined, 'hidden now');
  });
});

const DOSSIER = { procedure: { code: '1', version: '1.0.0' }, data: {}, components: [] };

describe('reading a request for a supplement', () => {
  const right = {
    ...{ number: 'H26.16-261120-0001', requestedAt: '2026-11-20T00:00:00Z', dueAt: '2026-11-27T10:00:00Z' },
    items: [{ pointer: '/a', note: 'x' }],
  };

  it('names the first member that is missing or wrong', () => {
    assert.deepEqual(readSupplement(right), { request: right });
    for (const [change, fault] of [
      [{ number: 12 }, 'number'],
      [{ dueAt: 'Friday' }, 'dueAt'],
      [{ items: [] }, 'items'],
      [{ items: [right.items[0], { note: 'x' }] }, 'items/1'],
      [{ items: [{ pointer: '/a', component: 'b', note: 'x' }] }, 'items/0'],
      [{ token: '' }, 'token'],
      [{ dossier: { data: {} } }, 'dossier'],
      [{ dossier: { ...DOSSIER, components: [{ id: 'a', files: [null] }] } }, 'dossier'],
      [{ dueAt: '27 Nov 2026' }, 'dueAt'],
      [{ requestedAt: '1' }, 'requestedAt'],
      [{ number: '..' }, 'number'],
      [{ number: 'a/b' }, 'number'],
    ] as const)
      assert.deepEqual(readSupplement({ ...right, ...change }), { fault });
    assert.deepEqual(readSupplement('x'), { fault: '' });
    const read = readSupplement({ ...right, dossier: DOSSIER });
    assert.deepEqual('request' in read && read.request.dossier?.provenance, {});
  });
});

function notAsked(pointer: string) {
  return { scope: 'data', pointer, code: 'notAsked', params: {}, severity: 'error' };
}
