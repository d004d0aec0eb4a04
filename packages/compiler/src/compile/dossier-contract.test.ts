import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { buildDossier, loadProcedure } from '@motcua/core';
import { writeJson } from '@motcua/model';
import { openForm } from '../../../../test/support/filled-form.js';

const contract = JSON.parse(readFileSync('schemas/dossier.schema.json', 'utf8')) as object;
const folder = 'test/any-schema/libraries';
const schemas = readdirSync(folder).map(
  (name) => [name, JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as object] as const,
);
const odd = [
  ['no title', { type: 'object', properties: { a: { type: 'string' } } }],
  ['a long title', { title: 'x'.repeat(500), type: 'object', properties: { a: { type: 'string' } } }],
] as const;

describe('a dossier of a form that is made from a JSON Schema', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(contract);
  for (const [name, schema] of [...schemas, ...odd])
    it(`keeps the contract: ${name}`, async () => {
      const address = `https://forms.example.gov.vn/${'thu-muc/'.repeat(30)}${encodeURIComponent(name)}.json`;
      const procedure = await loadProcedure(
        address,
        () => Promise.reject(new Error('no module')),
        (url) => Promise.resolve({ url, value: schema, bytes: 1000 }),
      );
      const facts = { language: 'vi', now: new Date('2026-11-20T03:00:00Z') };
      const { dossier } = buildDossier(procedure, openForm(procedure).getSnapshot(), facts);
      const isRight = validate(JSON.parse(writeJson(dossier)));
      assert.deepEqual(
        isRight ? [] : validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`),
        [],
      );
    });
});
