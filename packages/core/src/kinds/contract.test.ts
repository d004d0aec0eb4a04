import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { JsonObject, JsonValue } from '@motcua/model';
import type { ActiveNode } from '../active-schema/active-node.js';
import { allKinds } from './all-kinds.js';
import type { Entry, Kind, KindContext } from './kind.js';
import type { LeafKindName } from './kind-name.js';
import { lateKinds } from './late-kinds.js';

// The contract of every kind; the store and the controls rely on nothing else.

const options = ['a', 'b'].map((key) => ({ key, value: key }));

/** For each kind, a schema that it represents and values that it holds. */
const KINDS: readonly (readonly [LeafKindName, JsonObject, fc.Arbitrary<JsonValue>])[] = [
  ['text', {}, fc.constantFrom('Nguyễn Thị Hường', "H'Hen Niê", 'a b')],
  ['multilineText', {}, fc.constantFrom('một\nhai', 'a')],
  [
    'number',
    { type: 'number' },
    fc.oneof(
      fc.integer(),
      fc.integer({ min: -1e6, max: 1e6 }).map((value) => value / 1000),
    ),
  ],
  ['boolean', { type: 'boolean' }, fc.boolean()],
  ['choice', {}, fc.constantFrom('a', 'b')],
  ['choices', {}, fc.subarray(['a', 'b'], { minLength: 1 })],
  ['partialDate', { format: 'partial-date' }, fc.constantFrom('1950', '1950-03', '1950-03-27')],
  ['time', { format: 'time' }, fc.constantFrom('08:30:00+07:00', '08:30:15+07:00', '23:59:59Z', '23:59:60Z')],
  ['dateTime', { format: 'date-time' }, fc.constantFrom('2026-03-27T08:30:00+07:00')],
  ['content', { contentEncoding: 'base64' }, fc.base64String({ minLength: 4 })],
  ['format:vn-personal-id', {}, fc.stringMatching(/^\d{12}$/)],
  ['format:vn-identity-number', {}, fc.stringMatching(/^(\d{9}|\d{12})$/)],
  ['format:vn-phone', {}, fc.stringMatching(/^(0[3-9]\d{8}|02\d{9}|\+33\d{9})$/)],
  ['format:vn-tax-code', {}, fc.stringMatching(/^\d{10}(-\d{3})?$/)],
  ['format:vn-social-insurance-number', {}, fc.stringMatching(/^\d{10}$/)],
  ['format:vn-health-insurance-card', {}, fc.stringMatching(/^([A-Z]{2}[1-5]\d{12}|\d{10})$/)],
  ['format:vn-bank-account', {}, fc.stringMatching(/^[0-9A-Z]{6,19}$/)],
  ['format:vn-dong', { type: 'integer' }, fc.maxSafeInteger()],
  ['format:vn-bank', {}, fc.constantFrom('970436')],
  ['format:vn-province', {}, fc.constantFrom('01', '79')],
  ['format:vn-commune', {}, fc.constantFrom('00199')],
  ['format:vn-ethnicity', {}, fc.constantFrom('01', '56')],
  ['format:vn-nationality', {}, fc.constantFrom('VN', 'XA')],
  ['format:x-unknown', {}, fc.constantFrom('a', 'b c')],
];

const anyEntry: fc.Arbitrary<Entry> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.dictionary(fc.constantFrom('day', 'month', 'year', 'time', 'typed', '__proto__'), fc.string()),
);

describe('the kinds of the kit', () => {
  it('are all held to the contract', () => {
    const held = new Set(KINDS.map(([name]) => name));
    assert.deepEqual(
      Object.keys(lateKinds).filter((name) => name !== 'format:' && !held.has(name as LeafKindName)),
      [],
    );
  });

  for (const [name, schema, values] of KINDS)
    for (const language of ['vi', 'en'])
      describe(`${name}, ${language}`, () => {
        const kind = (): Kind => allKinds.get(name)!;
        const context: KindContext = {
          node: {
            pointer: '/x',
            patternPointer: '/x',
            name: 'x',
            kind: name,
            schema,
            options,
          } as unknown as ActiveNode,
          language,
          capitals: false,
        };

        it('reads back what it wrote, in any number of turns', () => {
          fc.assert(
            fc.property(values, (value) => {
              const entry = kind().format(value, context);
              assert.deepEqual(kind().parse(entry, context), { value });
              assert.deepEqual(kind().format(value, context), entry);
              assert.equal(kind().isEmpty(entry), false);
            }),
          );
        });

        it('is empty before anything is entered', () => {
          const entry = kind().format(undefined, context);
          assert.equal(kind().isEmpty(entry), true);
          assert.deepEqual(kind().parse(entry, context), { empty: true });
        });

        it('takes whatever is entered: a value that reads the same again, nothing, or unreadable; never an exception', () => {
          fc.assert(
            fc.property(anyEntry, (entry) => {
              const reading = kind().parse(entry, context);
              if ('unreadable' in reading) assert.equal(typeof reading.unreadable, 'string');
              if (!('value' in reading)) return;
              assert.deepEqual(kind().parse(kind().format(reading.value, context), context), reading);
              kind().explain?.('format', entry);
              kind().warn?.(reading.value, { sibling: () => undefined });
            }),
          );
        });

        it('shows whatever was loaded, however little it fits', () => {
          fc.assert(
            fc.property(fc.jsonValue(), (value) => {
              kind().isEmpty(kind().format(value as JsonValue, context));
            }),
          );
        });
      });
});
