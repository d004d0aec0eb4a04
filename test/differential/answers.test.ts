import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { buildDossier, createSettler, FormStore, validationPolicy } from '@motcua/core';
import { issue, validateData, type CompiledProcedure, type JsonObject } from '@motcua/model';
import { checkDossier } from '../../packages/receiver/src/dossier/check-dossier.js';
import { parseDocument } from '../../packages/receiver/src/dossier/parse-document.js';
import { defaultLimits } from '../../packages/receiver/src/base/limits.js';
import { fixedEnvironment } from '../support/filled-form.js';
import { compiled } from '../support/procedures.js';
import { runs } from '../support/runs.js';

const TODAY = '2026-11-20';
/** Values that the schema asks for in a form that composing would change. */
const EXACT = ['e\u0302', 'a\u200db'];

let procedure: CompiledProcedure;
let demanding: CompiledProcedure;
before(async () => {
  const text = { type: 'string' };
  const properties = { text, lines: { ...text, maxLength: 500 }, list: { type: 'array', items: text } };
  demanding = await compiled({ schema: { type: 'object', properties: { name: text }, required: ['name'] } });
  const exact = { enum: EXACT };
  procedure = await compiled({ schema: { type: 'object', properties: { ...properties, exact } } });
});

/** The answers as the form sends them. */
function sent(answers: JsonObject): JsonObject {
  const store = new FormStore(procedure, fixedEnvironment(), { answers, createSettler });
  return buildDossier(procedure, store.getSnapshot(), { language: 'vi', now: new Date(0) }).dossier.data;
}

/** The answers as the receiver keeps them of a dossier that has them as given, and what it says of them. */
function kept(answers: JsonObject) {
  const { dossier } = buildDossier(
    procedure,
    new FormStore(procedure, fixedEnvironment(), { createSettler }).getSnapshot(),
    {
      language: 'vi',
      now: new Date(0),
    },
  );
  const document = new TextEncoder().encode(JSON.stringify({ ...dossier, data: answers }));
  const checked = checkDossier(procedure, parseDocument(document, defaultLimits) as never, TODAY);
  return { data: (JSON.parse(checked.document) as { data: JsonObject }).data, issues: checked.issues };
}

const unit = fc.oneof(
  fc.constantFrom(...'aeêmکक्葛1 \n'),
  fc.constantFrom(...'\u0302\u0301\u200b\u200c\u200d\u00ad\u2060\ufe0f\u3164\u115f\u1160\u202e'),
  fc.constantFrom('👩', '🏽', '\u{e0067}', '\u{e0100}'),
);
const text = fc.string({ unit, maxLength: 8 });
const answersArbitrary = fc.record(
  { text, lines: text, list: fc.array(text, { minLength: 1, maxLength: 2 }), exact: fc.constantFrom(...EXACT) },
  { requiredKeys: [], noNullPrototype: true },
);

describe('answers on their way', () => {
  it('are the same to the form and to the receiver, whoever sends them', () => {
    fc.assert(
      fc.property(answersArbitrary, (answers) => {
        const data = sent(answers);
        assert.deepEqual(kept(answers).data, data);
        assert.deepEqual(kept(data).data, data);
      }),
      { numRuns: runs(500) },
    );
  });

  it('have no invisible characters that mean nothing, and those that do', () => {
    const { data } = kept({ text: 'Ngu\u200dyễ\u00adn', lines: 'می\u200cخواهم', list: ['0\u20601'] });
    assert.deepEqual(data, { text: 'Nguyễn', lines: 'می\u200cخواهم', list: ['01'] });
  });

  it('that are blank, or hold what is no character, are the same to both', () => {
    const issuesOf = (answers: JsonObject) => {
      const store = new FormStore(demanding, fixedEnvironment(), { answers, createSettler });
      store.enableValidation(validationPolicy);
      return store.issuesOn('step:all').map(({ pointer, code }) => [pointer, code]);
    };
    for (const name of ['\u200b', ' \u3164 ', '\u2800', '\u0000']) {
      assert.deepEqual(issuesOf({ name }), [['/name', 'required']], JSON.stringify(name));
      assert.deepEqual(validateData(demanding, { name }, TODAY), [issue('/name', 'required')]);
    }
    assert.deepEqual(issuesOf({ name: '\u200ba' }), []);
    assert.deepEqual(sent({ text: 'a\u0000b\ud800' }), { text: 'ab' });
    assert.deepEqual(kept(sent({ text: 'a\u0000b\ud800' })).data, { text: 'ab' });
  });

  it('stay as the schema asks for them, where that is not in NFC or has invisible characters', () => {
    for (const exact of EXACT) {
      assert.deepEqual(sent({ exact }), { exact });
      assert.deepEqual(kept({ exact }), { data: { exact }, issues: [] });
    }
  });
});
