import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { CompiledProcedure, Issue, JsonObject } from '@motcua/model';
import { compiled, maiTang } from '../../../../test/support/procedures.js';
import { fixedEnvironment, openForm, readSample } from '../../../../test/support/filled-form.js';
import type { AttachedFile } from '../files/attached-file.js';
import { attachFiles, removeFile } from '../actions/documents.js';
import { emptyAnswer } from '../actions/empty-answer.js';
import { FormStore } from './form-store.js';
import { createSettler } from './settler.js';
import { clearAttemptIssues, applyServerIssues } from '../actions/submission.js';
import { validationPolicy } from '../validation/validation-policy.js';
import { lateKinds } from '../kinds/late-kinds.js';

let procedure: CompiledProcedure;
before(async () => {
  procedure = await maiTang();
});

const household = () => readSample('mai-tang', 'valid-household').data as JsonObject;
const shown = (store: FormStore, pointer: string) => store.field(pointer)?.issues.map(({ code }) => code);
const paper: AttachedFile = {
  id: 'file-1',
  name: 'trich-luc.pdf',
  type: 'application/pdf',
  size: 5,
  sha256: '0'.repeat(64),
  content: undefined as never,
};

describe('showing issues', () => {
  it('shows nothing before the first attempt to continue, and everything of the screen after it', () => {
    const store = openForm(procedure);
    store.continue();
    assert.equal(store.getSnapshot().screen, 'step:deceased');
    assert.deepEqual(shown(store, '/deceased/fullName'), []);
    assert.equal(store.continue(), false);
    assert.deepEqual(shown(store, '/deceased/fullName'), ['required']);
    assert.deepEqual(shown(store, '/burial/place'), [], 'another screen');
  });

  it('shows the issue of a changed field once it is left, and takes it away as soon as it is right', () => {
    const store = openForm(procedure);
    const pointer = '/buryingParty/identityDocument/number';
    store.enter('/buryingParty/kind', 'person');
    store.enter(pointer, '00117801234');
    assert.deepEqual(shown(store, pointer), []);
    store.commit(pointer);
    assert.deepEqual(shown(store, pointer), ['format']);
    store.enter(pointer, '001178012345');
    assert.deepEqual(shown(store, pointer), []);
  });

  it('waits with what another answer has emptied until the field is left, or the person wants to go on', () => {
    const pointer = '/deceased/ethnicity';
    const emptied = () => {
      const store = openForm(procedure, { deceased: { ethnicity: '01' } });
      store.continue();
      store.continue();
      emptyAnswer(store, pointer);
      assert.deepEqual(shown(store, pointer), []);
      return store;
    };
    const left = emptied();
    left.commit(pointer);
    assert.deepEqual(shown(left, pointer), ['required']);
    const tried = emptied();
    assert.equal(tried.continue(), false);
    assert.deepEqual(shown(tried, pointer), ['required']);
  });

  it('waits with fields that come after an attempt to go on until they are left, or the person tries again', () => {
    const store = openForm(procedure);
    store.goTo('step:party');
    store.continue();
    assert.deepEqual(shown(store, '/buryingParty/kind'), ['required']);
    store.enter('/buryingParty/kind', 'person');
    store.commit('/buryingParty/kind');
    assert.deepEqual(shown(store, '/buryingParty/fullName'), []);
    store.enter('/buryingParty/fullName', ' ');
    store.commit('/buryingParty/fullName');
    assert.deepEqual(shown(store, '/buryingParty/fullName'), ['required']);
    assert.deepEqual(shown(store, '/buryingParty/relationship'), []);
    assert.equal(store.continue(), false);
    assert.deepEqual(shown(store, '/buryingParty/relationship'), ['required']);
  });

  it('reports an order of dates at the later date, in either order of typing', () => {
    const store = openForm(procedure, household());
    store.enter('/deceased/deathDate', { day: '8', month: '11', year: '2026' });
    store.commit('/deceased/deathDate');
    store.goTo('step:burial');
    store.continue();
    assert.deepEqual(shown(store, '/burial/date'), ['dateOrder']);
  });

  it('lists issues in reading order', () => {
    const store = openForm(procedure);
    const pointers = store.issuesOn('review').map(({ pointer }) => pointer);
    assert.deepEqual(pointers.slice(0, 4), [
      '/deceased/fullName',
      '/deceased/birthDate',
      '/deceased/sex',
      '/deceased/ethnicity',
    ]);
    assert.equal(pointers.at(-1), '/trich-luc-khai-tu');
  });
});

describe('typing', () => {
  it('keeps an entry as typed until the field is left, and an unreadable one after that', () => {
    const store = openForm(procedure);
    store.enter('/deceased/fullName', '  nguyễn  văn an');
    assert.equal(store.field('/deceased/fullName')?.entry, '  nguyễn  văn an');
    store.commit('/deceased/fullName');
    assert.equal(store.field('/deceased/fullName')?.entry, 'NGUYỄN VĂN AN');
    const typed = { day: '5', month: '3', year: '50' };
    store.enter('/deceased/birthDate', typed);
    store.commit('/deceased/birthDate');
    assert.deepEqual(store.field('/deceased/birthDate')?.entry, typed);
    assert.deepEqual(shown(store, '/deceased/birthDate'), ['unreadable']);
  });

  it('keeps a day that does not exist, and refuses it', () => {
    const store = openForm(procedure);
    store.enter('/deceased/birthDate', { day: '31', month: '2', year: '1950' });
    store.commit('/deceased/birthDate');
    assert.deepEqual(shown(store, '/deceased/birthDate'), ['format']);
    assert.deepEqual(store.field('/deceased/birthDate')?.entry, { day: '31', month: '02', year: '1950' });
  });

  it('notifies only the field that changed, and whoever follows the whole', () => {
    const store = openForm(procedure);
    const calls: string[] = [];
    for (const pointer of ['/deceased/fullName', '/deceased/sex', '/burial/place', '/deceased']) store.field(pointer);
    store.subscribeFields((pointer) => calls.push(pointer));
    store.subscribe(() => calls.push('all'));
    store.enter('/deceased/fullName', 'A');
    store.enter('/deceased/fullName', 'An');
    assert.deepEqual(calls, ['/deceased/fullName', 'all', '/deceased/fullName', 'all']);
  });

  it('leaves earlier snapshots as they were, and shares what did not change', () => {
    const store = openForm(procedure, household());
    const earlier = store.getSnapshot();
    store.enter('/burial/place', 'Nơi khác');
    const later = store.getSnapshot();
    assert.throws(() => Object.assign(earlier, { screen: 'review' }));
    assert.equal((earlier.answers as JsonObject)['deceased'], (later.answers as JsonObject)['deceased']);
    assert.equal(earlier.root, later.root);
  });
});

describe('hidden answers', () => {
  it('leave the data, stay in the store, and come back', () => {
    const store = openForm(procedure, readSample('mai-tang', 'valid-lives-elsewhere').data);
    const party = () => (store.getSnapshot().data as { buryingParty: JsonObject }).buryingParty;
    const residence = party()['currentResidence'];
    assert.ok(residence);
    store.enter('/buryingParty/livesElsewhere', 'false');
    assert.equal('currentResidence' in party(), false);
    assert.equal(store.field('/buryingParty/currentResidence/detail'), undefined);
    store.enter('/buryingParty/livesElsewhere', 'true');
    assert.deepEqual(party()['currentResidence'], residence);
  });

  it('of the other branch come back when the choice is undone', () => {
    const store = openForm(procedure, household());
    const before = store.getSnapshot().data;
    store.enter('/buryingParty/kind', 'organisation');
    assert.equal(store.field('/buryingParty/relationship'), undefined);
    store.enter('/buryingParty/name', 'Trung tâm số 3');
    store.enter('/buryingParty/kind', 'person');
    assert.deepEqual(store.getSnapshot().data, before);
  });
});

describe('the way through', () => {
  it('goes forward only past screens without issues, and back freely', () => {
    const store = openForm(procedure, household());
    const way: string[] = [];
    while (store.getSnapshot().screen !== 'documents' && store.continue()) way.push(store.getSnapshot().screen);
    assert.deepEqual(way, [
      'step:deceased',
      'step:residence',
      'step:death',
      'step:registration',
      'step:burial',
      'step:party',
      'documents',
    ]);
    assert.equal(store.continue(), false, 'the extract is missing');
    store.back();
    assert.equal(store.getSnapshot().screen, 'step:party');
  });

  it('comes back to the review after a change, by way of what the change calls for', () => {
    const store = openForm(procedure, household());
    attachFiles(store, 'trich-luc-khai-tu', [paper], []);
    store.goTo('step:registration', { returning: true });
    assert.equal(store.continue(), true);
    assert.equal(store.getSnapshot().screen, 'review');
    removeFile(store, 'trich-luc-khai-tu', 'file-1');
    store.goTo('step:burial', { returning: true });
    store.continue();
    assert.equal(store.getSnapshot().screen, 'documents');
    attachFiles(store, 'trich-luc-khai-tu', [paper], []);
    store.continue();
    assert.equal(store.getSnapshot().screen, 'review');
  });

  it('takes what is in an open field as left when the person continues by Enter', () => {
    const store = openForm(procedure, household());
    store.goTo('step:burial');
    store.enter('/burial/place', ' Nghĩa trang  Văn Điển ');
    store.continue();
    assert.equal(store.field('/burial/place')?.entry, 'Nghĩa trang Văn Điển');
  });

  it('shows the receiver’s issues on their fields until they are changed', () => {
    const store = openForm(procedure, household());
    const issue: Issue = { scope: 'data', pointer: '/burial/place', code: 'not', params: {}, severity: 'error' };
    applyServerIssues(store, [issue]);
    assert.equal(store.getSnapshot().screen, 'step:burial');
    assert.deepEqual(shown(store, '/burial/place'), ['not']);
    assert.equal(store.continue(), false);
    store.enter('/burial/place', 'Văn Điển');
    assert.deepEqual(shown(store, '/burial/place'), []);
  });

  it('lets go of the receiver’s issues about what is asked for no longer', () => {
    const store = openForm(procedure, household());
    const at = (pointer: string): Issue => ({ scope: 'data', pointer, code: 'not', params: {}, severity: 'error' });
    const isLeft = (pointer: string) => store.getSnapshot().serverIssues.some((issue) => issue.pointer === pointer);
    applyServerIssues(store, [at('/buryingParty/relationship'), at('/burial/place')]);
    store.enter('/buryingParty/kind', 'organisation');
    assert.deepEqual([isLeft('/buryingParty/relationship'), isLeft('/burial/place')], [false, true]);
    store.enter('/buryingParty/kind', 'person');
    applyServerIssues(store, [at('/buryingParty/relationship')]);
    store.enter('/burial/place', 'Văn Điển');
    assert.equal(isLeft('/buryingParty/relationship'), true);
  });

  it('tries again after the receiver refused an attempt as a whole', () => {
    const store = openForm(procedure, household());
    const issue: Issue = { scope: 'dossier', pointer: '/procedure', code: 'const', params: {}, severity: 'error' };
    applyServerIssues(store, [issue, { ...issue, scope: 'data', pointer: '/burial/place' }]);
    clearAttemptIssues(store);
    assert.deepEqual(
      store.getSnapshot().serverIssues.map(({ scope }) => scope),
      ['data'],
    );
  });

  it('asks for no documents screen when there is nothing to attach, and waives what a database has', () => {
    const store = openForm(procedure, readSample('mai-tang', 'valid-waived').data);
    const states = store.getSnapshot().components.map(({ state }) => state);
    assert.deepEqual(states, ['form', 'waived', 'optional']);
    assert.deepEqual(store.issuesOn('documents'), []);
  });
});

describe('going on', () => {
  it('costs one validation, however many fields are open', async () => {
    const names = ['a', 'b', 'c', 'd'];
    const properties = Object.fromEntries(names.map((name) => [name, { type: 'number', title: name }]));
    const store = new FormStore(await compiled({ schema: { type: 'object', properties } }), fixedEnvironment(), {
      createSettler,
    });
    let validations = 0;
    store.enableValidation({
      ...validationPolicy,
      findIssues: (...given) => {
        validations += 1;
        return validationPolicy.findIssues(...given);
      },
    });
    store.continue();
    for (const name of names) store.enter(`/${name}`, '1.600,5');
    validations = 0;
    assert.equal(store.continue(), true);
    assert.equal(store.getSnapshot().entries.size, 0);
    assert.equal(validations, 1);
  });
});

describe('validators and kinds that are loaded after the form', () => {
  const open = async (schema: JsonObject) => {
    const store = new FormStore(
      await compiled({ schema: { type: 'object', properties: { a: schema } } }),
      fixedEnvironment(),
      { createSettler },
    );
    let validations = 0;
    store.enableValidation({
      ...validationPolicy,
      findIssues: (...given) => {
        validations += 1;
        return validationPolicy.findIssues(...given);
      },
    });
    return { store, validations: () => validations };
  };

  it('validate the form once', async () => {
    const { validations } = await open({ type: 'number' });
    assert.equal(validations(), 1);
  });

  it('change nothing where no field has such a kind', async () => {
    const { store, validations } = await open({ type: 'number' });
    const before = store.getSnapshot();
    store.useKinds(lateKinds);
    assert.equal(store.getSnapshot(), before);
    assert.equal(validations(), 1);
    assert.ok(store.kinds.get('format:vn-phone'));
  });

  it('format the fields that have such a kind', async () => {
    const { store } = await open({ type: 'string', format: 'vn-phone' });
    const changed: string[] = [];
    store.subscribeFields((pointer) => changed.push(pointer));
    store.load({ a: '0912345678' });
    const entry = () => store.field('/a')?.entry;
    assert.equal(entry(), '');
    store.useKinds(lateKinds);
    assert.deepEqual(changed, ['/a']);
    assert.equal(entry(), '0912 345 678');
  });
});
