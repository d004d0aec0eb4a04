import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  buildDossier,
  chooseBranch,
  computeAnswers,
  createSettler,
  FormStore,
  lateKinds,
  validationPolicy,
} from '@motcua/core';
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
const NUMBER = { type: 'number' } as const;
/** The same with a union whose branches accept each other's answers. */
const withUnion = await compiled({
  schema: {
    ...SCHEMA,
    properties: {
      ...SCHEMA.properties,
      u: {
        anyOf: [
          { title: 'P', type: 'object', properties: { p: NUMBER, due: NUMBER } },
          { title: 'Q', type: 'object', properties: { q: NUMBER } },
        ],
      },
    },
  },
});

/** The procedure with other rules; each side makes its own evaluation of them. */
function withRules({ rules, computed }: RuleSet, procedure = base): CompiledProcedure {
  const made = createRules(rules, computed, operators);
  return { ...procedure, rules: () => made, computed: Object.keys(computed) };
}

/** What a form finds in some answers, and the dossier that it would send. */
function inForm(
  procedure: CompiledProcedure,
  given: JsonValue,
  branch?: number,
): { issues: string[]; dossier: Dossier } {
  const store = new FormStore(procedure, fixedEnvironment(NOW), { createSettler });
  store.useKinds(lateKinds);
  store.enableValidation(validationPolicy);
  computeAnswers(store);
  store.load(given);
  if (branch !== undefined) chooseBranch(store, '/u', '/properties/u/anyOf', branch);
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

  it('never disagree so that a dossier that is right in the form is refused, whichever branch is chosen', () => {
    const union = fc.record({ due: expression, assert: expression, branch: fc.constantFrom(0, 1), n: fc.nat(9) });
    fc.assert(
      fc.property(ruleSet, answers, union, (set, given, { due, assert: claim, branch, n }) => {
        const readsUnion = { '??': [{ var: '/u/due' }, { var: '/a' }] };
        const rules = [...set.rules, { assert: claim, at: '/u/p', text: 'r.u' }];
        const whole = { rules, computed: { ...set.computed, '/u/due': due, '/whole': readsUnion } };
        const u = branch === 0 ? { p: n } : { q: n };
        const { issues, dossier } = inForm(
          withRules(whole, withUnion),
          { ...(given as JsonObject), u: n === 0 ? {} : u },
          branch,
        );
        const found = dataIssues(checkDossier(withRules(whole, withUnion), dossier, TODAY).issues);
        assert.deepEqual(
          found.filter((one) => !issues.includes(one)),
          [],
        );
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
