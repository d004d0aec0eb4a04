import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  getAt,
  isObject,
  type Dossier,
  type JsonObject,
  type JsonValue,
  type Problem,
  type Receipt,
} from '@motcua/model';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { dossierWith, extract, fileOf, newSubmissionId, sha256, waivedDossier } from '../testing/dossiers.js';
import { startReceiver } from '../testing/receiver.js';
import { PROBLEMS } from './base/problem-error.js';
import { begin, head, locationOf, metadataOf, newSecret, patch, tus } from '../testing/uploads.js';
import { post, postDossier, postJson, readAnswer, receiptOf, type Answer } from '../testing/requests.js';

const folder = fileURLToPath(new URL('../../../schemas', import.meta.url));
const readJson = async (name: string) => JSON.parse(await readFile(path.join(folder, name), 'utf8')) as JsonObject;

/** The contracts and the API description, all in one Ajv under their file names. */
async function contracts() {
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  addFormats.default(ajv);
  for (const name of ['dossier', 'receipt', 'problem'])
    ajv.addSchema(await readJson(`${name}.schema.json`), `${name}.schema.json`);
  const api = parse(await readFile(path.join(folder, 'openapi.yaml'), 'utf8')) as JsonObject;
  // An API description has members that are not keywords of JSON Schema.
  for (const name of Object.keys(api)) if (!ajv.getKeyword(name)) ajv.addKeyword(name);
  ajv.addSchema(api, 'openapi.yaml');
  const validator = (reference: string) => ajv.getSchema(reference) as ValidateFunction;
  return { ajv, api, validator };
}

function accepts(validate: ValidateFunction, value: unknown): void {
  assert.ok(validate(value), `${JSON.stringify(validate.errors)} in ${JSON.stringify(value)}`);
}

/** One answer of every status that can be provoked from outside. */
async function realAnswers(url: string): Promise<{ readonly at: string; readonly answer: Answer }[]> {
  const sent = await dossierWith([extract(), extract(fileOf('png', 50), 'b.png')]);
  const waived = await waivedDossier();
  const created = await postDossier(url, sent);
  const { statusUrl, statusToken } = receiptOf(created);
  const ask = async (address: string, headers = {}) => readAnswer(await fetch(address, { headers }));
  const posts = [
    created,
    await postDossier(url, sent),
    await postJson(url, waived, { 'idempotency-key': undefined }),
    await postJson(url, waived, { origin: 'https://evil.example' }),
    await postJson(url, { ...sent.dossier, language: 'en' }),
    await post(url, 'x'.repeat(3_000_000), { 'content-type': 'application/json', 'idempotency-key': 'x' }),
    await postJson(url, waived, { 'content-type': 'text/plain' }),
    await postJson(url, { ...waived, data: { deceased: {} } }),
    await postJson(url, { ...waived, procedure: { code: 'x', version: 'x' } }),
    await postDossier(url, await dossierWith([extract(fileOf('exe', 99))])),
  ];
  const gets = [
    await ask(statusUrl, { authorization: `Bearer ${statusToken}` }),
    await ask(statusUrl),
    await ask(statusUrl, { authorization: 'Bearer x' }),
    await ask(statusUrl, { origin: 'https://evil.example' }),
  ];
  return [
    ...posts.map((answer) => ({ at: '/paths/~1dossiers/post', answer })),
    ...gets.map((answer) => ({ at: '/paths/~1dossiers~1{number}/get', answer })),
    ...(await uploadAnswers(url)),
    ...(await receiptAnswers(url)).map((answer) => ({ at: '/paths/~1dossiers~1{submissionId}~1receipt/get', answer })),
    ...supplementAnswers(
      await ask(`${statusUrl}/supplement`),
      await ask(`${statusUrl}/supplement`, { authorization: `Bearer ${statusToken}` }),
    ),
    { at: '/paths/~1healthz/get', answer: await ask(`${url}/healthz`) },
    { at: '/paths/~1.well-known~1jwks.json/get', answer: await ask(`${url}/.well-known/jwks.json`) },
    { at: '/paths/~1readyz/get', answer: await ask(`${url}/readyz`) },
  ];
}

const supplementAnswers = (...answers: Answer[]) =>
  answers.map((answer) => ({ at: '/paths/~1dossiers~1{number}~1supplement/get', answer }));

/** One answer of every status to a person who uploads a file. */
async function uploadAnswers(url: string): Promise<{ readonly at: string; readonly answer: Answer }[]> {
  const sender = { submissionId: newSubmissionId(), secret: newSecret() };
  const begun = await begin(url, sender, 100);
  const address = locationOf(begun);
  const bytes = fileOf('pdf', 100);
  const send = (offset: number, headers = {}) => patch(address, sender.secret, offset, bytes, headers);
  const procedure = metadataOf({ submissionId: sender.submissionId, procedure: 'x', version: '1', component: 'x' });
  const answers: Record<string, Answer[]> = {
    '/paths/~1uploads/options': [await tus('OPTIONS', `${url}/uploads`, {})],
    '/paths/~1uploads/post': [
      begun,
      await begin(url, sender, 1, { 'upload-metadata': '' }),
      await begin(url, sender, 1, { origin: 'https://evil.example' }),
      await begin(url, sender, 1, { 'tus-resumable': '2' }),
      await begin(url, sender, 1_000_000_000),
      await begin(url, sender, 1, { 'upload-metadata': procedure }),
    ],
    '/paths/~1uploads~1{id}/head': [await head(address, sender.secret)],
    '/paths/~1uploads~1{id}/patch': [
      await send(0, { 'receipt-secret': undefined }),
      await send(0, { origin: 'https://evil.example' }),
      await send(0, { 'receipt-secret': 'x' }),
      await send(1),
      await send(0, { 'tus-resumable': '2' }),
      await patch(address, sender.secret, 0, fileOf('pdf', 101)),
      await send(0, { 'content-type': 'text/plain' }),
      await send(0),
    ],
    '/paths/~1uploads~1{id}/delete': [
      await tus('DELETE', address, { 'receipt-secret': 'x' }),
      await tus('DELETE', address, { 'receipt-secret': sender.secret }),
    ],
  };
  return Object.entries(answers).flatMap(([at, all]) => all.map((answer) => ({ at, answer })));
}

/** One answer of every status to a person who asks for a receipt again. */
async function receiptAnswers(url: string): Promise<Answer[]> {
  const sent = await waivedDossier((dossier) => ({ ...dossier, receiptSecretSha256: sha256('secret') }));
  await postJson(url, sent);
  const ask = async (headers: Record<string, string>) =>
    readAnswer(await fetch(`${url}/dossiers/${sent.submissionId}/receipt`, { headers }));
  return [
    await ask({ 'receipt-secret': 'secret' }),
    await ask({}),
    await ask({ 'receipt-secret': 'x' }),
    await ask({ 'receipt-secret': 'secret', origin: 'https://evil.example' }),
  ];
}

/** Follows a reference inside the API description. */
function resolve(api: JsonObject, value: JsonValue | undefined): JsonObject {
  const reference = isObject(value) ? value['$ref'] : undefined;
  const found = typeof reference === 'string' ? getAt(api, reference.slice(1)) : value;
  assert.ok(isObject(found), `nothing at ${JSON.stringify(reference)}`);
  return found;
}

test('describes every property of the contracts', async () => {
  const visit = (schema: JsonValue | undefined, pointer: string): void => {
    if (!isObject(schema)) return;
    for (const group of ['properties', '$defs']) {
      const members = schema[group];
      if (!isObject(members)) continue;
      for (const [name, member] of Object.entries(members)) {
        const at = `${pointer}/${group}/${name}`;
        assert.ok(isObject(member) && typeof member['description'] === 'string', `${at} has no description`);
        visit(member, at);
      }
    }
    visit(schema['items'], `${pointer}/items`);
    visit(schema['additionalProperties'], `${pointer}/additionalProperties`);
  };
  for (const name of ['dossier', 'receipt', 'problem']) visit(await readJson(`${name}.schema.json`), name);
});

test('lists in the contracts what the types have', async () => {
  const dossier: Record<keyof Dossier, true> = {
    submissionId: true,
    procedure: true,
    language: true,
    startedAt: true,
    submittedAt: true,
    data: true,
    components: true,
    provenance: true,
    declaration: true,
    consents: true,
    filledBy: true,
    receiptSecretSha256: true,
  };
  const receipt: Record<keyof Receipt, true> = {
    number: true,
    submissionId: true,
    procedure: true,
    receivedAt: true,
    effectiveAt: true,
    dueAt: true,
    dueStatus: true,
    agency: true,
    terms: true,
    files: true,
    statusUrl: true,
    statusToken: true,
    survey: true,
    signature: true,
    sealed: true,
  };
  const problem: Record<keyof Problem, true> = {
    type: true,
    title: true,
    status: true,
    detail: true,
    instance: true,
    issues: true,
    retryAfter: true,
  };
  for (const [name, type] of Object.entries({ dossier, receipt, problem })) {
    const { properties } = await readJson(`${name}.schema.json`);
    assert.deepEqual(Object.keys(properties as object).sort(), Object.keys(type).sort(), name);
  }
});

test('keeps references in the API description, each to something that is there', async () => {
  const { ajv, api } = await contracts();
  let references = 0;
  const visit = (value: JsonValue, pointer: string): void => {
    if (Array.isArray(value)) value.forEach((item, index) => visit(item as JsonValue, `${pointer}/${index}`));
    if (!isObject(value)) return;
    const { $ref } = value;
    if (typeof $ref === 'string') {
      references += 1;
      const [file = '', fragment = ''] = $ref.split('#');
      assert.ok(file === '' || existsSync(path.join(folder, file)), `${pointer}: no file ${file}`);
      if (file === '') assert.notEqual(getAt(api, fragment), undefined, `${pointer}: nothing at ${$ref}`);
      else assert.ok(ajv.getSchema($ref), `${pointer}: nothing at ${$ref}`);
    }
    for (const [name, member] of Object.entries(value)) visit(member, `${pointer}/${name}`);
  };
  visit(api, '');
  assert.ok(references > 50);
});

test('answers as the API description says: known status, right schema, named headers', async (t) => {
  const { url } = await startReceiver(t);
  const { api, validator } = await contracts();
  const described = { receipt: validator('receipt.schema.json'), problem: validator('problem.schema.json') };
  const seen = new Set<string>();
  for (const { at, answer } of await realAnswers(url)) {
    seen.add(`${at} ${answer.status}`);
    const response = resolve(api, getAt(api, `${at}/responses/${answer.status}`));
    for (const name of Object.keys(response['headers'] as object))
      assert.ok(answer.headers.has(name), `${at} ${answer.status} ${name}`);
    if (answer.body === undefined) continue;
    const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
    assert.ok(isObject(response['content']) && type in response['content'], `${at} ${answer.status} ${type}`);
    if (answer.status >= 400) accepts(described.problem, answer.body);
    else if (at.endsWith('post') || at.includes('receipt')) accepts(described.receipt, answer.body);
    else if (at.includes('number')) accepts(validator('openapi.yaml#/components/schemas/DossierStatus'), answer.body);
  }
  assert.equal(seen.size, 39);
});

test('accepts the dossiers that the receiver accepts', async () => {
  const { validator } = await contracts();
  accepts(validator('dossier.schema.json'), (await dossierWith()).dossier);
  accepts(validator('dossier.schema.json'), await waivedDossier());
});

test('gives examples that are what they are examples of', async () => {
  const { api, validator } = await contracts();
  const examples = getAt(api, '/components/examples') as JsonObject;
  for (const name of ['waived', 'uploaded'])
    accepts(validator('dossier.schema.json'), (examples[name] as JsonObject)['value']);
  accepts(validator('receipt.schema.json'), (examples['receipt'] as JsonObject)['value']);
  let problems = 0;
  const visit = (value: JsonValue): void => {
    if (Array.isArray(value)) return value.forEach((item) => visit(item as JsonValue));
    if (!isObject(value)) return;
    const content = value['application/problem+json'];
    for (const example of isObject(content) ? Object.values(content['examples'] as JsonObject) : []) {
      problems += 1;
      accepts(validator('problem.schema.json'), (example as JsonObject)['value']);
    }
    Object.values(value).forEach(visit);
  };
  visit(api);
  assert.ok(problems >= 10);
});

test('documents every problem with its status, in the protocol and in the API description', async () => {
  const protocol = await readFile(path.join(folder, '../docs/protocol.md'), 'utf8');
  const rows = [...protocol.matchAll(/^\| (\d{3}) +\| `([a-z-]+)`/gm)].map(([, status, name]) => `${name} ${status}`);
  const answered = Object.entries(PROBLEMS).map(([name, { status }]) => `${name} ${status}`);
  assert.deepEqual(rows.sort(), answered.sort());
  const api = await readFile(path.join(folder, 'openapi.yaml'), 'utf8');
  assert.deepEqual(
    Object.keys(PROBLEMS).filter((name) => !api.includes(name)),
    ['method-not-allowed'],
  );
});
