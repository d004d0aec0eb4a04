import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { CompiledProcedure, ComponentDefinition } from '@motcua/model';
import { openForm, readSample } from '../../../../test/support/filled-form.js';
import { procedureOf } from '../../../../test/any-schema/any-schema.js';
import { maiTang } from '../../../../test/support/procedures.js';
import { inspectFile, rejectedFile, UncheckedFile, type InspectedFile } from '../files/inspect-file.js';
import { addFiles, attachFiles, dismissRejected, fileWarnings, noteContent, removeFile } from './documents.js';
import { contentAt } from '../store/content-at.js';
import { moveItem, removeItem, restoreRemoved } from './structure.js';
import type { FormStore } from '../store/form-store.js';

const DEATH = 'trich-luc-khai-tu';
const DECISION = 'quyet-dinh-thoi-huong';

let procedure: CompiledProcedure;
before(async () => {
  procedure = await maiTang();
});

const form = () => openForm(procedure, readSample('mai-tang', 'valid-household').data);
const component = (id: string) => procedure.definition.components.find((one) => one.id === id)!;
const sound = (name: string, sha256 = name): InspectedFile => ({
  attached: { id: name, name, type: 'application/pdf', size: 5, sha256, content: undefined as never },
});
const unfit = (name: string, code = 'fileType'): InspectedFile => ({ rejected: rejectedFile(DEATH, name, code) });
const names = (store: FormStore, id = DEATH) => (store.getSnapshot().files[id] ?? []).map(({ name }) => name);
const refused = (store: FormStore, id = DEATH) => (store.getSnapshot().rejected[id] ?? []).map(({ name }) => name);
const codes = (store: FormStore) => store.getSnapshot().issues.map(({ pointer, code }) => `${pointer} ${code}`);

describe('a refused file', () => {
  it('blocks sending in place of the missing one, until it is dismissed', () => {
    const store = form();
    assert.deepEqual(codes(store), [`/${DEATH} componentRequired`, ' declarationRequired']);
    addFiles(store, component(DEATH), [unfit('a.exe')]);
    assert.deepEqual(codes(store), [`/${DEATH} fileType`, ' declarationRequired']);
    dismissRejected(store, DEATH, store.getSnapshot().rejected[DEATH]![0]!);
    assert.deepEqual(codes(store), [`/${DEATH} componentRequired`, ' declarationRequired']);
  });

  it('is listed once, however often it is chosen, and gives way to the file that has its name', () => {
    const store = form();
    addFiles(store, component(DEATH), [unfit('a.exe'), unfit('b.exe')]);
    addFiles(store, component(DEATH), [unfit('a.exe')]);
    assert.deepEqual(refused(store), ['b.exe', 'a.exe']);
    addFiles(store, component(DEATH), [sound('a.pdf')]);
    assert.deepEqual(refused(store), ['b.exe']);
    removeFile(store, DEATH, 'a.pdf');
    assert.deepEqual(refused(store), ['b.exe'], 'another file is taken away, not this one');
  });

  it('of a document that is not asked for any more blocks nothing', () => {
    const store = form();
    addFiles(store, component(DEATH), [unfit('a.exe')]);
    store.load(readSample('mai-tang', 'valid-waived').data);
    assert.deepEqual(codes(store), [' declarationRequired']);
  });
});

describe('a refused file of a field in a list', () => {
  const FILES = {
    type: 'array',
    items: { type: 'object', properties: { a: { type: 'string', contentEncoding: 'base64' } } },
  };

  async function list(): Promise<FormStore> {
    const source = { type: 'object', properties: { list: FILES }, required: ['list'] } as const;
    const store = openForm(await procedureOf(source), { list: [{ a: 'AA==' }, { a: 'AQ==' }, { a: 'Ag==' }] });
    noteContent(store, '/list/1/a', unfit('b.exe'));
    return store;
  }
  const at = (store: FormStore) =>
    Object.entries(store.getSnapshot().rejected).flatMap(([slot, files]) =>
      files.map(({ name, issue }) => `${slot} ${issue.pointer} ${name}`),
    );

  it('follows its item when others are moved or taken away', async () => {
    const store = await list();
    moveItem(store, '/list/1', 2);
    assert.deepEqual(at(store), ['#/list/2/a /list/2/a b.exe']);
    removeItem(store, '/list/0');
    assert.deepEqual(at(store), ['#/list/1/a /list/1/a b.exe']);
    assert.deepEqual(
      store.getSnapshot().issues.map(({ pointer, code }) => `${pointer} ${code}`),
      ['/list/1/a fileType'],
    );
  });

  it('goes with its item, and comes back with it', async () => {
    const store = await list();
    noteContent(store, '/list/1/a', sound('c.pdf'), 'AQ==');
    noteContent(store, '/list/2/a', unfit('d.exe'));
    removeItem(store, '/list/1');
    assert.deepEqual(at(store), ['#/list/1/a /list/1/a d.exe']);
    restoreRemoved(store);
    assert.deepEqual(at(store), ['#/list/2/a /list/2/a d.exe']);
    assert.equal(contentAt(store.getSnapshot(), '/list/1/a')?.name, 'c.pdf');
  });
});

describe('files that are given to a document', () => {
  it('replace the only one that it takes, unless they are several', () => {
    const store = form();
    const only: ComponentDefinition = { ...component(DEATH), maxFiles: 1 };
    addFiles(store, only, [sound('a.pdf')]);
    addFiles(store, only, [sound('b.pdf')]);
    assert.deepEqual(names(store), ['b.pdf']);
    addFiles(store, only, [sound('c.pdf'), sound('d.pdf')]);
    assert.deepEqual([names(store), refused(store)], [['b.pdf'], ['c.pdf, d.pdf']]);
    addFiles(store, only, [unfit('e.exe')]);
    assert.deepEqual(names(store), ['b.pdf'], 'what is not taken replaces nothing');
  });

  it('are taken once where they are the same, and pointed out where they are elsewhere too', () => {
    const store = form();
    addFiles(store, component(DEATH), [sound('a.pdf', 'same'), sound('b.pdf', 'same')]);
    assert.deepEqual([names(store), refused(store)], [['a.pdf'], ['b.pdf']]);
    addFiles(store, component(DECISION), [sound('c.pdf', 'same')]);
    assert.deepEqual(
      fileWarnings(store.getSnapshot()).map(({ pointer, code, params }) => [pointer, code, params['component']]),
      [
        [`/${DEATH}/0`, 'fileElsewhere', DECISION],
        [`/${DECISION}/0`, 'fileElsewhere', DEATH],
      ],
    );
    assert.deepEqual(codes(store), [' declarationRequired']);
  });

  it('that were attached before are kept when another is refused', () => {
    const store = form();
    for (const name of ['a.pdf', 'b.pdf']) addFiles(store, component(DEATH), [sound(name)]);
    attachFiles(store, DEATH, [], [rejectedFile(DEATH, 'c.pdf', 'fileGone')]);
    assert.deepEqual([names(store), refused(store)], [['a.pdf', 'b.pdf'], ['c.pdf']]);
  });
});

it('a file is not blamed where a part of the form could not be loaded to check it', async () => {
  const file = new File(['%PDF-1.7\nstartxref\n9\n%%EOF'], 'a.pdf');
  const tools = { sha256: () => Promise.reject(new UncheckedFile()), newId: () => 'id' };
  const outcome = await inspectFile(component(DEATH), file, tools);
  assert.equal('rejected' in outcome && outcome.rejected.issue.code, 'fileUnchecked');
});
