import fc from 'fast-check';
import type { JsonValue, RuleDefinition } from '@motcua/model';
import { OPERATOR_EXPORTS } from '@motcua/model/rules';

const NUMBER = { type: 'number' } as const;
const DATE = { type: 'string', format: 'partial-date' } as const;

/** A form with every type of answer, a list, a field under a condition, and fields that are computed. */
export const SCHEMA = {
  type: 'object',
  properties: {
    a: { type: 'integer' },
    b: NUMBER,
    born: DATE,
    died: { type: 'string', format: 'date' },
    name: { type: 'string' },
    kind: { enum: ['one', 'two'] },
    asks: { type: 'boolean' },
    rows: {
      type: 'array',
      items: { type: 'object', properties: { n: NUMBER, price: NUMBER, since: DATE, cost: NUMBER } },
    },
    whole: { type: 'integer' },
    total: NUMBER,
    day: { type: 'string' },
  },
  required: ['total', 'rows'],
  if: { properties: { asks: { const: true } }, required: ['asks'] },
  then: { properties: { more: NUMBER }, required: ['more'] },
  else: {
    if: { properties: { total: { minimum: 5 } }, required: ['total'] },
    then: { properties: { reason: { type: 'string' } } },
  },
} as const;

/** Fields that an expression can be about; the last ones exist nowhere. */
const POINTERS = [
  ...['/a', '/b', '/born', '/died', '/name', '/kind', '/asks', '/rows', '/rows/*/n', '/rows/*/price', '/rows/*/since'],
  ...['/rows/*/cost', '/whole', '/total', '/day', '/more', '/reason', '/rows/0/n', '/nothing', '/rows/*/nothing', ''],
  ...['a', 'n', 'price', 'since', 'rows', 'rows.1.n'],
];
const FIELDS = [
  '/a',
  '/b',
  '/born',
  '/died',
  '/kind',
  '/more',
  '/total',
  '/rows/*/n',
  '/rows/*/cost',
  '/rows',
  '/reason',
];
const COMPUTED = ['/whole', '/total', '/day', '/rows/*/cost'];

const small = fc.integer({ min: -3, max: 12 });
const year = fc.integer({ min: 1940, max: 2030 });
const pad = (part: number) => String(part).padStart(2, '0');
const day = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([ofYear, month, ofMonth]) => `${ofYear}-${pad(month)}-${pad(ofMonth)}`);
const partialDay = fc.oneof(
  day,
  year.map(String),
  day.map((whole) => whole.slice(0, 7)),
);
const name = fc.constantFrom('An', 'one', 'two', ' ', '12');

/** Operators and numbers of arguments that make sense, most of the time. */
const OPERATORS = [...Object.keys(OPERATOR_EXPORTS).filter((operator) => operator !== 'var'), 'reduce'];

const variable = (...pointers: readonly string[]): fc.Arbitrary<JsonValue> =>
  fc.constantFrom(...pointers).map((pointer) => ({ var: pointer }));
const operation = (names: readonly string[], ...args: readonly fc.Arbitrary<JsonValue>[]): fc.Arbitrary<JsonValue> =>
  fc.tuple(fc.constantFrom(...names), fc.tuple(...args)).map(([operator, list]) => ({ [operator]: list }));

/** Expressions whose types fit each other. */
const typed = fc.letrec<{ number: JsonValue; date: JsonValue; truth: JsonValue }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'typed' },
    variable('/a', '/b', '/more', '/total', '/whole', '/rows/*/n', 'n', 'price'),
    small,
    operation(['+', '-', '*', '/', '%', 'min', 'max'], tie('number'), tie('number')),
    operation(['round', 'floor', 'ceil'], tie('number')),
    operation(['sum', 'count', 'max'], variable('/rows/*/n', '/rows/*/price', '/rows/*/cost')),
    operation(['sum'], variable('/rows'), tie('number')),
    operation(['count'], variable('/rows'), tie('truth')),
    operation(['if'], tie('truth'), tie('number'), tie('number')),
    operation(['??'], tie('number'), small),
    operation(['ageAt'], tie('date')),
    operation(['workingDays'], tie('date'), tie('date')),
  ),
  date: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'typed' },
    variable('/born', '/died', 'since'),
    partialDay,
    fc.constant({ today: [] }),
    operation(['addMonths', 'addDays', 'workingDays'], tie('date'), small),
  ),
  truth: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'typed' },
    operation(['<', '<=', '>', '>=', '==', '!='], tie('number'), tie('number')),
    operation(['<', '<=', '>', '>=', '=='], tie('date'), tie('date')),
    operation(['==', '!='], variable('/kind'), fc.constantFrom('one', 'two')),
    variable('/asks'),
    operation(['and', 'or'], tie('truth'), tie('truth')),
    operation(['!'], tie('truth')),
    operation(['some', 'all', 'none'], variable('/rows'), tie('truth')),
    operation(['in'], tie('number'), variable('/rows/*/n')),
  ),
}));

/** Expressions that are wrong in every way in which one can be. */
const wild = fc.letrec<{ whole: JsonValue; leaf: JsonValue }>((tie) => ({
  leaf: fc.oneof(
    { weight: 6, arbitrary: variable(...POINTERS) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...POINTERS), small).map((args) => ({ var: args })) },
    { weight: 2, arbitrary: small },
    { weight: 1, arbitrary: fc.oneof(partialDay, name, fc.boolean(), fc.constant(null), fc.constantFrom(0.1, 1e300)) },
  ),
  whole: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'wild' },
    { weight: 2, arbitrary: tie('leaf') },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom(...OPERATORS), fc.array(tie('whole'), { maxLength: 3 }))
        .map(([operator, args]) => ({ [operator]: args })),
    },
  ),
})).whole;

/** Any expression. */
export const expression: fc.Arbitrary<JsonValue> = fc.oneof(
  { weight: 3, arbitrary: typed.number },
  { weight: 1, arbitrary: typed.date },
  { weight: 3, arbitrary: typed.truth },
  { weight: 2, arbitrary: wild },
);

/** Rules and computed values. */
export interface RuleSet {
  readonly rules: readonly RuleDefinition[];
  readonly computed: Readonly<Record<string, JsonValue>>;
}

export const ruleSet: fc.Arbitrary<RuleSet> = fc.record({
  rules: fc.array(
    fc.record({
      assert: fc.oneof({ weight: 5, arbitrary: typed.truth }, { weight: 1, arbitrary: expression }),
      at: fc.constantFrom(...FIELDS),
      text: fc.constantFrom('r.a', 'r.b'),
    }),
    { maxLength: 4 },
  ),
  computed: fc
    .array(
      fc.tuple(
        fc.constantFrom(...COMPUTED),
        fc.oneof({ weight: 3, arbitrary: typed.number }, { weight: 1, arbitrary: expression }),
      ),
      { maxLength: 3 },
    )
    .map((entries) => Object.fromEntries(entries)),
});

const number = fc.oneof(small, fc.constantFrom(0.1, 0.2, 1.5, 1e300));

/** An object of which any member may be missing; most are there. */
function partial(members: Readonly<Record<string, fc.Arbitrary<JsonValue>>>): fc.Arbitrary<JsonValue> {
  const optional = Object.entries(members).map(
    ([member, value]) => [member, fc.option(value, { nil: undefined, freq: 5 })] as const,
  );
  return fc.record(Object.fromEntries(optional)).map((object) => JSON.parse(JSON.stringify(object)) as JsonValue);
}

const row = partial({ n: number, price: number, since: partialDay, cost: number });

/** Answers of {@link SCHEMA}, of which any may be missing. */
export const answers: fc.Arbitrary<JsonValue> = partial({
  ...{ a: small, b: number, born: partialDay, died: day, name, asks: fc.boolean() },
  ...{
    kind: fc.constantFrom('one', 'two'),
    rows: fc.array(row, { maxLength: 4 }),
    total: number,
    more: number,
    reason: name,
  },
});
