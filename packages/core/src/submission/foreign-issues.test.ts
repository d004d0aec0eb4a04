import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { CompiledProcedure, JsonValue } from '@motcua/model';
import { openForm, readSample } from '../../../../test/support/filled-form.js';
import { maiTang } from '../../../../test/support/procedures.js';
import { buildDossier } from './build-dossier.js';
import { submitDossier } from './submit-dossier.js';
import type { DossierResponse } from './transport.js';

let procedure: CompiledProcedure;
before(async () => {
  procedure = await maiTang();
});

/** Sends a dossier to an endpoint that answers so, and indicates what the form shows. */
async function refused(body: JsonValue, status = 422, type = 'application/json') {
  const store = openForm(procedure, readSample('mai-tang', 'valid-household').data);
  const parts = buildDossier(procedure, store.getSnapshot(), { language: 'vi', now: new Date() });
  const response: DossierResponse = {
    status,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    header: (name) => (name === 'content-type' ? type : null),
  };
  await submitDossier(store, parts, {
    ...{ endpoint: 'http://127.0.0.1/', withCredentials: false, headers: {} },
    transport: { send: () => Promise.resolve(response) },
  });
  const { submission, serverIssues, screen } = store.getSnapshot();
  assert.equal(submission.state, 'failed');
  const marked = serverIssues.map(
    ({ scope, pointer, params }) => `${scope} ${pointer}: ${params['message'] as string}`,
  );
  return { marked, screen, failure: submission.failure };
}

const NAME = 'data /deceased/fullName: Sai tên';
const PLACE = 'data /burial/place: Sai nơi';

describe('a refusal of an endpoint that has its own format', () => {
  const formats: Readonly<Record<string, JsonValue>> = {
    'RFC 9457': {
      title: 'Invalid',
      errors: [
        { detail: 'Sai tên', pointer: '#/deceased/fullName' },
        { detail: 'Sai nơi', pointer: '#/data/burial/place' },
      ],
    },
    'RFC 7807': {
      title: 'Invalid',
      'invalid-params': [
        { name: 'deceased.fullName', reason: 'Sai tên' },
        { name: 'burial[place]', reason: 'Sai nơi' },
      ],
    },
    Laravel: {
      message: 'The given data was invalid.',
      errors: { 'data.deceased.full_name': ['Sai tên'], 'data.burial.place': ['Sai nơi'] },
    },
    'ASP.NET': {
      type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
      title: 'One or more validation errors occurred.',
      status: 400,
      errors: { 'Deceased.FullName': ['Sai tên'], '$.burial.place': ['Sai nơi'] },
    },
    FastAPI: {
      detail: [
        { loc: ['body', 'data', 'deceased', 'fullName'], msg: 'Sai tên', type: 'value_error' },
        { loc: ['body', 'burial', 'place'], msg: 'Sai nơi', type: 'value_error' },
      ],
    },
    'JSON:API': {
      errors: [
        { source: { pointer: '/data/attributes/deceased/fullName' }, detail: 'Sai tên' },
        { source: { pointer: '/data/attributes/burial/place' }, detail: 'Sai nơi' },
      ],
    },
    Spring: {
      fieldErrors: [
        { field: 'deceased.fullName', defaultMessage: 'Sai tên' },
        { field: 'burial.place', defaultMessage: 'Sai nơi' },
      ],
    },
    'ours with words': {
      title: 'Invalid',
      issues: [
        { pointer: '/data/deceased/fullName', code: 'E1', message: 'Sai tên' },
        { pointer: 'burial.place', code: 'E2', message: 'Sai nơi' },
      ],
    },
  };
  for (const [format, body] of Object.entries(formats))
    it(`marks the fields that it names: ${format}`, async () => {
      const { marked, screen, failure } = await refused(body);
      assert.deepEqual(marked, [NAME, PLACE]);
      assert.equal(screen, 'step:deceased');
      assert.equal(failure.messages, undefined);
    });

  it('marks a paper by its id', async () => {
    const { marked, screen } = await refused({ errors: { 'trich-luc-khai-tu': ['Mờ'] } });
    assert.deepEqual(marked, ['components /trich-luc-khai-tu: Mờ']);
    assert.equal(screen, 'documents');
  });

  it('says what no field has in the words of the endpoint', async () => {
    const { marked, failure } = await refused({ errors: { 'deceased.fullName': ['Sai tên'], quota: ['Hết lượt'] } });
    assert.deepEqual(marked, [NAME]);
    assert.deepEqual(failure.messages, ['Hết lượt']);
    assert.equal(failure.isUnmarked, undefined);
  });

  it('that names no field marks nothing, and is shown as it is', async () => {
    for (const body of [
      { title: 'Lỗi', detail: 'Ngoài địa bàn' },
      { message: 'Ngoài địa bàn' },
      { detail: 'Ngoài địa bàn' },
      { errors: ['Ngoài địa bàn'] },
      { errors: { '': ['Ngoài địa bàn'] } },
    ]) {
      const { marked, failure } = await refused(body);
      assert.deepEqual(
        [marked, failure.messages, failure.isUnmarked],
        [[], ['Ngoài địa bàn'], true],
        JSON.stringify(body),
      );
    }
    const plain = await refused('Ngoài địa bàn', 422, 'text/plain; charset=utf-8');
    assert.deepEqual(plain.failure.messages, ['Ngoài địa bàn']);
    const silent = await refused('<html>', 422, 'text/html');
    assert.deepEqual([silent.failure.messages, silent.failure.isUnmarked], [undefined, true]);
  });

  it('is bounded, however long or many its words are', async () => {
    const { failure } = await refused({
      errors: Array.from({ length: 200 }, (_, index) => `${index}\n${'x'.repeat(4000)}`),
    });
    assert.equal(failure.messages?.length, 100);
    assert.ok(failure.messages?.every((message) => message.length <= 301 && !message.includes('\n')));
  });

  it('leaves the words of our own receiver, which are for programmers, to the fields', async () => {
    const { failure } = await refused({
      type: 'urn:motcua:problem:dossier-invalid',
      title: 'Invalid',
      detail: 'See issues',
    });
    assert.equal(failure.messages, undefined);
  });
});
