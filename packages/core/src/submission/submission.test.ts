import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { parsePointer, type CompiledProcedure, type Dossier, type JsonValue, type Receipt } from '@motcua/model';
import { fixedEnvironment, openForm, readSample } from '../../../../test/support/filled-form.js';
import { maiTang } from '../../../../test/support/procedures.js';
import type { AttachedFile, FileContent } from '../files/attached-file.js';
import { inspectFile } from '../files/inspect-file.js';
import { Sha256 } from '../files/sha256.js';
import { attachFiles, removeFile } from '../actions/documents.js';
import { setDeclaration } from '../actions/submission.js';
import { buildDossier } from './build-dossier.js';
import { readResponse } from './read-response.js';
import { submissionId } from './submission-id.js';
import { submitDossier } from './submit-dossier.js';
import type { DossierRequest, DossierResponse, Transport } from './transport.js';

let procedure: CompiledProcedure;
before(async () => {
  procedure = await maiTang();
});

const now = new Date('2026-11-20T03:00:00Z');
const file = (id: string, sha256 = id.padStart(64, '0')): AttachedFile => ({
  id,
  name: `${id}.pdf`,
  type: 'application/pdf',
  size: 5,
  sha256,
  content: undefined as never,
});
const readyForm = () => {
  const store = openForm(procedure, readSample('mai-tang', 'valid-household').data);
  attachFiles(store, 'trich-luc-khai-tu', [file('1'), file('2')], []);
  setDeclaration(store, true);
  assert.deepEqual(store.getSnapshot().issues, []);
  return store;
};
const build = (store = readyForm(), at = now) =>
  buildDossier(procedure, store.getSnapshot(), { language: 'vi', now: at });
const receipt = (dossier: Dossier): Receipt => ({
  number: 'H26.16-261120-0001',
  submissionId: dossier.submissionId,
  procedure: dossier.procedure,
  receivedAt: now.toISOString(),
  effectiveAt: now.toISOString(),
  dueAt: now.toISOString(),
  dueStatus: 'official',
  agency: { code: 'H26.16', name: 'Phường Minh Họa' },
  files: dossier.components.flatMap(({ id, files }) =>
    files.map(({ name, type, size, sha256 }) => ({ component: id, name, type, size, sha256 })),
  ),
  statusUrl: 'http://127.0.0.1/dossiers/H26.16-261120-0001',
  statusToken: 'token',
});
const answer = (status: number, body: unknown, headers: Record<string, string> = {}): DossierResponse => ({
  status,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  header: (name) => headers[name] ?? null,
});

describe('a dossier', () => {
  it('names each file by its part, and leaves out what the form itself provides or no one attached', () => {
    const { dossier, files } = build();
    assert.deepEqual(
      dossier.components.map(({ id, state, files: named }) => [id, state, named.map(({ part }) => part)]),
      [['trich-luc-khai-tu', 'attached', ['f1', 'f2']]],
    );
    assert.deepEqual(
      files.map(({ part, file: { id } }) => [part, id]),
      [
        ['f1', '1'],
        ['f2', '2'],
      ],
    );
    assert.equal(dossier.declaration.textVersion, procedure.definition.declaration?.textVersion);
  });

  it('holds only answers that are asked for, in NFC', () => {
    const store = readyForm();
    store.enter('/burial/place', 'Văn Điển'.normalize('NFD'));
    store.enter('/buryingParty/livesElsewhere', 'true');
    store.enter('/buryingParty/currentResidence/detail', 'Số 1');
    store.enter('/buryingParty/livesElsewhere', 'false');
    const text = JSON.stringify(build(store).dossier.data);
    assert.equal(text.includes('currentResidence'), false);
    assert.equal(text, text.normalize('NFC'));
  });
});

describe('sending', () => {
  const sendWith = async (respond: (request: DossierRequest) => Promise<DossierResponse>) => {
    const store = readyForm();
    const requests: DossierRequest[] = [];
    const transport: Transport = {
      send: (request, onProgress) => {
        requests.push(request);
        onProgress(5, 10);
        assert.deepEqual(store.getSnapshot().submission, { state: 'sending', sent: 5, total: 10 });
        return respond(request);
      },
    };
    const parts = build(store);
    await submitDossier(store, parts, {
      endpoint: 'http://127.0.0.1/dossiers',
      withCredentials: false,
      headers: { 'X-Page': '1' },
      transport,
    });
    return { store, parts, request: requests[0]!, snapshot: store.getSnapshot() };
  };

  it('ends with the receipt, and says which files did not arrive intact', async () => {
    const { snapshot, request, parts } = await sendWith(({ dossier }) =>
      Promise.resolve(answer(201, receipt(JSON.parse(dossier) as Dossier))),
    );
    assert.equal(snapshot.screen, 'receipt');
    assert.equal(request.headers['Idempotency-Key'], parts.dossier.submissionId);
    assert.equal(request.headers['X-Page'], '1');
    const damaged = await sendWith(({ dossier }) => {
      const whole = receipt(JSON.parse(dossier) as Dossier);
      return Promise.resolve(answer(201, { ...whole, files: whole.files.slice(0, 1) }));
    });
    const { submission } = damaged.snapshot;
    assert.deepEqual(submission.state === 'received' && [submission.damaged, submission.verified], [
      ['2.pdf'],
      [file('1').sha256],
    ]);
  });

  it('keeps everything when nothing answers', async () => {
    const { snapshot } = await sendWith(() => Promise.reject(new Error('no network')));
    assert.deepEqual(snapshot.submission, { state: 'failed', failure: { reason: 'unreachable' } });
    assert.equal(snapshot.screen, 'declaration');
    assert.equal(snapshot.files['trich-luc-khai-tu']?.length, 2);
  });

  it('puts the receiver’s issues on their fields', async () => {
    const issues = [
      { pointer: '/burial/place', code: 'minLength', params: { limit: 1 } },
      { scope: 'components', pointer: '/trich-luc-khai-tu/1', code: 'fileContent' },
    ];
    const { store, snapshot } = await sendWith(() =>
      Promise.resolve(answer(422, { type: 'about:blank', title: 'Invalid', status: 422, issues })),
    );
    assert.equal(snapshot.screen, 'step:burial');
    assert.deepEqual(
      store.field('/burial/place')?.issues.map(({ code }) => code),
      ['minLength'],
    );
    assert.equal(store.issuesOn('documents').length, 1);
    removeFile(store, 'trich-luc-khai-tu', '2');
    assert.equal(store.issuesOn('documents').length, 0);
  });
});

describe('an answer', () => {
  const reason = (response: DossierResponse) => {
    const meaning = readResponse(response);
    return 'failure' in meaning ? meaning.failure.reason : 'receipt';
  };

  it('has a meaning for every status', () => {
    const reasons = [400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503, 302].map((status) =>
      reason(answer(status, '')),
    );
    assert.deepEqual(reasons, [
      ...[
        'invalid',
        'unauthorized',
        'forbidden',
        'notFound',
        'notFound',
        'conflict',
        'tooLarge',
        'unsupported',
        'invalid',
      ],
      ...['busy', 'server', 'busy', 'unexpectedAnswer'],
    ]);
  });

  it('without a readable receipt is not a success', () => {
    for (const body of ['', '<html>OK</html>', '[]', '{"number":"1"}', '{'.repeat(50_000)]) {
      assert.equal(reason(answer(201, body)), 'unexpectedAnswer', body.slice(0, 20));
    }
  });

  it('indicates how long to wait', () => {
    const meaning = readResponse(answer(503, '', { 'retry-after': '120' }));
    assert.equal('failure' in meaning && meaning.failure.retryAfter, 120);
  });

  it('with an issue that points nowhere is about the whole', () => {
    const issues = ['name', '/a~2', '/a~1b/0'].map((pointer) => ({ pointer, code: 'not' }));
    const meaning = readResponse(answer(422, { title: 't', issues }));
    assert.deepEqual('issues' in meaning && meaning.issues.map(({ pointer }) => pointer), ['', '', '/a~1b/0']);
  });

  it('of any content never breaks the form', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.jsonValue() as fc.Arbitrary<JsonValue>, (status, body) => {
        const meaning = readResponse(answer(status, { title: 't', issues: [body, { pointer: body, code: body }] }));
        if ('issues' in meaning)
          for (const { pointer, code } of meaning.issues)
            assert.ok(Array.isArray(parsePointer(pointer)) && typeof code === 'string');
      }),
    );
  });
});

describe('submission ids', () => {
  it('are UUIDs of version 7 that sort by time', () => {
    const random = (seed: number) => Uint8Array.from({ length: 10 }, () => seed);
    const ids = [0, 1, 2].map((step) => submissionId(new Date(now.getTime() + step), random(255 - step)));
    for (const id of ids) assert.match(id, /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    assert.deepEqual([...ids].sort(), ids);
    assert.notEqual(fixedEnvironment().newSubmissionId(), '');
  });
});

describe('a chosen file', () => {
  const component = () => procedure.definition.components[1]!;
  const tools = {
    sha256: async (file: FileContent) => new Sha256().update(new Uint8Array(await file.arrayBuffer())).digest(),
    newId: () => 'id',
  };
  const inspect = (name: string, bytes: Uint8Array<ArrayBuffer> | number[], type = '') =>
    inspectFile(component(), new File([Uint8Array.from(bytes)], name, { type }), tools);
  const code = async (name: string, bytes: number[]) => {
    const outcome = await inspect(name, bytes);
    return 'rejected' in outcome ? outcome.rejected.issue.code : 'attached';
  };
  const pdf = [...'%PDF-1.7'].map((character) => character.charCodeAt(0));
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

  it('is attached with its hash, and the type that its content shows', async () => {
    const outcome = await inspect('giấy.PDF'.normalize('NFD'), pdf, 'application/octet-stream');
    assert.ok('attached' in outcome);
    assert.equal(outcome.attached.type, 'application/pdf');
    assert.equal(outcome.attached.name, 'giấy.PDF'.normalize('NFC'));
    assert.match(outcome.attached.sha256, /^[\da-f]{64}$/);
  });

  it('that is empty, renamed, of another type or unreadable is not taken, and says why', async () => {
    assert.equal(await code('a.pdf', []), 'fileEmpty');
    assert.equal(await code('a.exe', [0x4d, 0x5a]), 'fileType');
    assert.equal(await code('a.pdf', [0x4d, 0x5a, 0x90]), 'fileContent');
    const broken = {
      name: 'a.pdf',
      type: '',
      size: 9,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error()) }),
      arrayBuffer: () => Promise.reject(new Error()),
    };
    const outcome = await inspectFile(component(), broken, tools);
    assert.equal('rejected' in outcome && outcome.rejected.issue.code, 'fileDamaged');
  });

  it('with the ending of one accepted type and the content of another is taken for what it is', async () => {
    assert.equal(await code('a.pdf', png), 'attached');
  });

  it('is recognised by its content, and gets the ending that the receiver accepts', async () => {
    const jpeg = [0xff, 0xd8, 0xff, 0xe0];
    const heif = [0, 0, 0, 24, ...[...'ftypheix'].map((character) => character.charCodeAt(0))];
    const leading = [...Array.from({ length: 1024 }, () => 0x20), ...pdf];
    for (const [name, bytes, attached, type] of [
      ['giay', pdf, 'giay.pdf', 'application/pdf'],
      ['anh.JFIF', jpeg, 'anh.JFIF.jpg', 'image/jpeg'],
      ['anh.jpe', jpeg, 'anh.jpe.jpg', 'image/jpeg'],
      ['anh.heif', heif, 'anh.heif.heic', 'image/heic'],
      ['giay.docx', pdf, 'giay.docx.pdf', 'application/pdf'],
      ['giay.pdf', leading, 'giay.pdf', 'application/pdf'],
    ] as const) {
      const outcome = await inspect(name, [...bytes]);
      assert.ok('attached' in outcome, name);
      assert.deepEqual([outcome.attached.name, outcome.attached.type], [attached, type]);
    }
    assert.equal(await code('giay.pdf', [0x20, ...leading]), 'fileContent');
  });

  it('that is no longer on the device is said to be gone, not damaged', async () => {
    const gone = () => Promise.reject(new DOMException('', 'NotFoundError'));
    const file = { name: 'a.pdf', type: '', size: 9, slice: () => ({ arrayBuffer: gone }), arrayBuffer: gone };
    const outcome = await inspectFile(component(), file, tools);
    assert.equal('rejected' in outcome && outcome.rejected.issue.code, 'fileGone');
  });

  it('of 3 GB is refused before it is read, with its size and the limit', async () => {
    const huge = {
      name: 'a.pdf',
      type: 'application/pdf',
      size: 3_000_000_000,
      slice: () => assert.fail('was read'),
      arrayBuffer: () => assert.fail('was read'),
    };
    const outcome = await inspectFile(component(), huge, tools);
    assert.deepEqual('rejected' in outcome && outcome.rejected.issue.params, {
      limit: 10_000_000,
      actual: 3_000_000_000,
    });
  });
});
