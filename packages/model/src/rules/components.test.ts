import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CompiledProcedure, ComponentDefinition } from '../documents/procedure.js';
import { componentStates } from './component-states.js';
import { checkComponents, checkFile } from './components.js';
import { canSniff, sniffType } from './file-signature.js';

const definition: ComponentDefinition = {
  id: 'paper',
  providedBy: 'upload',
  required: true,
  copyType: 'copy',
  originals: 0,
  copies: 1,
  accept: [{ type: 'application/pdf', extensions: ['.pdf'] }],
  maxBytes: 100,
  maxFiles: 2,
  legalBasis: 'law',
};

const holds = (name: string) => (value: unknown) =>
  (value as Record<string, unknown>)[name] === true ? [] : [{ instancePath: '', keyword: 'const', params: {} }];

const procedure = {
  definition: {
    components: [
      { ...definition, id: 'form', providedBy: 'form' },
      { ...definition, waivedIf: {} },
      { ...definition, id: 'extra', required: false, appliesIf: {} },
    ],
  },
  validator: (name: string) =>
    ({ 'procedure#/components/1/waivedIf': holds('waived'), 'procedure#/components/2/appliesIf': holds('extra') })[
      name
    ],
} as unknown as CompiledProcedure;

const file = { name: 'a.PDF', type: 'application/pdf', size: 100 };
const codes = (data: object, given: Parameters<typeof checkComponents>[2]) =>
  checkComponents(procedure, data as never, given).map(({ pointer, code }) => `${pointer} ${code}`);

describe('components', () => {
  it('have the state that the answers give them', () => {
    const states = (data: object) =>
      componentStates(procedure, data as never).map(({ definition: { id }, state }) => `${id} ${state}`);
    assert.deepEqual(states({}), ['form form', 'paper required']);
    assert.deepEqual(states({ waived: true, extra: true }), ['form form', 'paper waived', 'extra optional']);
  });

  it('that are required must be attached, unless a database has them', () => {
    assert.deepEqual(codes({}, []), ['/paper componentRequired']);
    assert.deepEqual(codes({}, [{ id: 'paper', state: 'attached', files: [] }]), ['/paper componentRequired']);
    assert.deepEqual(codes({ waived: true }, []), []);
    assert.deepEqual(codes({ waived: true }, [{ id: 'paper', state: 'waived', files: [] }]), []);
    assert.deepEqual(codes({}, [{ id: 'paper', state: 'attached', files: [file] }]), []);
  });

  it('cannot be waived, added or multiplied by the sender', () => {
    assert.deepEqual(codes({}, [{ id: 'paper', state: 'waived', files: [] }]), ['/paper componentNotWaived']);
    assert.deepEqual(codes({ waived: true }, [{ id: 'other', state: 'attached', files: [file] }]), [
      '/other componentUnknown',
    ]);
    assert.deepEqual(codes({ waived: true }, [{ id: 'extra', state: 'attached', files: [file] }]), [
      '/extra componentNotExpected',
    ]);
    assert.deepEqual(codes({ waived: true }, [{ id: 'form', state: 'attached', files: [file] }]), [
      '/form componentNotExpected',
    ]);
    assert.deepEqual(codes({}, [{ id: 'paper', state: 'attached', files: [file, file, file] }]), [
      '/paper fileTooMany',
    ]);
  });

  it('say which file is wrong, and the limit', () => {
    assert.deepEqual(codes({}, [{ id: 'paper', state: 'attached', files: [file, { ...file, size: 0 }] }]), [
      '/paper/1 fileEmpty',
    ]);
    assert.deepEqual(checkFile(definition, { ...file, size: 101 })?.params, { limit: 100, actual: 101 });
    assert.deepEqual(checkFile(definition, { ...file, name: 'a.pdf.exe' })?.params, { accepted: ['.pdf'] });
    assert.equal(checkFile(definition, file), undefined);
    assert.equal(checkFile(definition, { ...file, name: 'scan' })?.code, 'fileType', 'programs go by the ending');
    const photo = { ...definition, accept: [{ type: 'image/jpeg', extensions: ['.jpg'] }] };
    assert.equal(checkFile(photo, { ...file, name: 'a.JFIF', type: 'image/jpeg' })?.code, undefined);
    assert.equal(checkFile(photo, { ...file, name: 'a.jfif', type: 'application/pdf' })?.code, 'fileType');
  });
});

describe('sniffType', () => {
  it('recognises files by their first bytes', () => {
    const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
    assert.equal(sniffType(bytes('%PDF-1.7')), 'application/pdf');
    assert.equal(sniffType(bytes('\x89PNG\r\n\x1a\n')), 'image/png');
    assert.equal(sniffType(bytes('\xff\xd8\xff\xe0')), 'image/jpeg');
    assert.equal(sniffType(bytes('\0\0\0\x18ftypheic')), 'image/heic');
    assert.equal(sniffType(bytes('MZ\x90\0')), undefined);
    assert.equal(sniffType(new Uint8Array()), undefined);
    assert.equal(canSniff('application/pdf'), true);
    assert.equal(canSniff('text/plain'), false);
  });
});
