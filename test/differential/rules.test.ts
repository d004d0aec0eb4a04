import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { buildDossier, computeAnswers, createSettler, FormStore, lateKinds, validationPolicy } from '@motcua/core';
import { procedureFromData } from '@motcua/core/procedure-from-data';
import {
  validateData,
  type CompiledProcedure,
  type Dossier,
  type Issue,
  type JsonObject,
  type JsonValue,
} from '@motcua/model';
import { allOperators, createRules, evaluate, Range, type LogicValue } from '@motcua/model/rules';
import { checkDossier } from '../../packages/receiver/src/dossier/check-dossier.js';
import { fixedEnvironment } from '../support/filled-form.js';
import { compiled } from '../support/procedures.js';
import { runs } from '../support/runs.js';
import { answers, expression, ruleSet, SCHEMA, type RuleSet } from './generate-rules.js';

const NOW = '2026-11-30T03:00:00Z';
const TODAY = '2026-11-30';
const operators = allOperators();
const base = await compiled({ schema: SCHEMA });

/** The procedure with other rules; each side makes its own evaluation of them. */
function withRules({ rules, computed }: RuleSet): CompiledProcedure {
  const made = createRules(rules, computed, operators);
  return { ...base, rules: () => made, computed: Object.keys(computed) };
}

/** What a form finds in some answers, and the dossier that it would send. */
function inForm(procedure: CompiledProcedure, given: JsonValue): { issues: string[]; dossier: Dossier } {
  const store = new FormStore(procedure, fixedEnvironment(NOW), { createSettler });
  store.useKinds(lateKinds);
  store.enableValidation(validationPolicy);
  computeAnswers(store);
  store.load(given);
  const snapshot = store.getSnapshot();
  const { dossier } = buildDossier(procedure, snapshot, { language: 'vi', now: new Date(NOW) });
  // What is sent is a text.
  return { issues: dataIssues(snapshot.issues), dossier: JSON.parse(JSON.stringify(dossier)) as Dossier };
}

function dataIssues(issues: readonly Issue[]): string[] {
  return issues
    .filter(({ scope, severity }) => scope === 'data' && severity === 'error')
    .map(({ pointer, code, params }) => `${pointer} ${code} ${JSON.stringify(params)}`)
    .sort();
}

describe('form and receiver', () => {
  it('find the same in every dossier, whatever the rules are', () => {
    fc.assert(
      fc.property(ruleSet, answers, (set, given) => {
        const { issues, dossier } = inForm(withRules(set), given);
        const other = withRules(JSON.parse(JSON.stringify(set)) as RuleSet);
        assert.deepEqual(dataIssues(checkDossier(other, dossier, TODAY).issues), issues);
      }),
      { numRuns: runs(250) },
    );
  });

  it('evaluate rules alike as they are built and as data', async () => {
    const property = fc.asyncProperty(
      ruleSet,
      fc.array(answers, { minLength: 8, maxLength: 8 }),
      async (set, several) => {
        const definition = { rules: set.rules, computed: set.computed };
        const built = await compiled({ schema: SCHEMA, definition });
        const value = {
          ...{ format: 1, schema: SCHEMA, texts: {}, language: 'vi', languages: [] },
          definition: { ...base.definition, ...definition },
        };
        const data = await procedureFromData({ source: 'x', value, url: 'x', fetchJson: undefined });
        for (const given of several) {
          const { issues, dossier } = inForm(built, given);
          assert.deepEqual(dataIssues(checkDossier(data, dossier, TODAY).issues), issues);
          assert.deepEqual(dataIssues(validateData(data, given, TODAY)), dataIssues(validateData(built, given, TODAY)));
        }
      },
    );
    await fc.assert(property, { numRuns: runs(8) });
  });
});

describe('an expression', () => {
  const valueOf = (part: JsonValue, given: JsonValue): LogicValue | symbol => {
    const scope = { operators, today: TODAY, answers: given, item: given, pattern: [], place: [], collects: false };
    try {
      const value = evaluate(part, scope);
      return value instanceof Range ? undefined : value;
    } catch {
      return FAULT;
    }
  };
  const FAULT = Symbol('fault');

  it('that is known stays as it is when further answers are given', () => {
    const isMonotonic = (part: JsonValue) => !/"\?\?"|"var":(?:\[|"")/.test(JSON.stringify(part));
    fc.assert(
      fc.property(expression.filter(isMonotonic), answers, answers, (part, given, further) => {
        const before = valueOf(part, given);
        const more = { ...(further as JsonObject), ...(given as JsonObject) };
        const after = valueOf(part, more);
        // Items of a list may become known.
        if (before === undefined || Array.isArray(before) || before === FAULT || after === FAULT) return;
        assert.deepEqual(after, before);
      }),
      { numRuns: runs(2000) },
    );
  });
});
