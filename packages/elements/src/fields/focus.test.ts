import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import type { JsonSchema, JsonValue } from '@motcua/model';
import { heading, next, root, settled, text } from '../../../../test/support/form-fixture.js';
import { openSchema } from '../../../../test/support/schema-fixture.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';

const HINTED = { type: 'string', description: 'Gợi ý' } as const;
const WORD = { type: 'string' } as const;

/** Forms with an issue at a location that is not a single control. */
const FORMS: Readonly<Record<string, { readonly schema: JsonSchema; readonly answers?: JsonValue }>> = {
  'a root with too few members': {
    schema: { title: 'T', type: 'object', minProperties: 1, properties: { x: HINTED, y: WORD } },
  },
  'a titled group with too few members': {
    schema: {
      title: 'T',
      type: 'object',
      required: ['g'],
      properties: {
        n: WORD,
        g: { title: 'Nhóm', ...HINTED, type: 'object', minProperties: 1, properties: { x: HINTED } },
      },
    },
  },
  'a group of groups': {
    schema: {
      type: 'object',
      required: ['g'],
      properties: {
        n: WORD,
        g: {
          type: 'object',
          minProperties: 1,
          properties: { in: { title: 'Trong', type: 'object', description: 'Gợi ý', properties: { x: HINTED } } },
        },
      },
    },
  },
  'a list with too few items': {
    schema: {
      type: 'object',
      required: ['l'],
      properties: { n: WORD, l: { type: 'array', minItems: 2, description: 'Gợi ý', items: HINTED } },
    },
  },
  'a list that lacks an item': {
    schema: {
      type: 'object',
      required: ['l'],
      properties: { n: WORD, l: { type: 'array', items: WORD, contains: { const: 'p' } } },
    },
    answers: { l: ['q'] },
  },
  'an item that is closed': {
    schema: {
      type: 'object',
      properties: {
        n: WORD,
        l: { type: 'array', items: { type: 'object', required: ['x'], properties: { x: HINTED } } },
      },
    },
    answers: { l: [{ x: 'p' }, {}] },
  },
  'an item with too few members': {
    schema: {
      type: 'object',
      properties: {
        n: WORD,
        l: { type: 'array', items: { type: 'object', minProperties: 1, properties: { x: HINTED } } },
      },
    },
    answers: { l: [{ x: 'p' }, {}] },
  },
  'check boxes of which too few are ticked': {
    schema: {
      type: 'object',
      required: ['c'],
      properties: { n: WORD, c: { type: 'array', minItems: 1, description: 'Gợi ý', items: { enum: ['p', 'q'] } } },
    },
  },
  'a union that is not chosen': {
    schema: {
      type: 'object',
      required: ['u'],
      properties: {
        n: WORD,
        u: {
          description: 'Gợi ý',
          oneOf: [
            { title: 'P', ...WORD },
            { title: 'Q', type: 'number' },
          ],
        },
      },
    },
  },
  'the group of a union': {
    schema: {
      type: 'object',
      required: ['u'],
      properties: {
        n: WORD,
        u: {
          oneOf: [
            { title: 'P', type: 'object', minProperties: 1, properties: { x: HINTED } },
            { title: 'Q', type: 'number' },
          ],
        },
      },
    },
    answers: { u: {} },
  },
  'a root that is a union': {
    schema: {
      title: 'T',
      oneOf: [
        { title: 'P', ...HINTED },
        { title: 'Q', type: 'number' },
      ],
    },
  },
  'a root that is a list': { schema: { title: 'T', type: 'array', minItems: 1, description: 'Gợi ý', items: HINTED } },
  'a root that is a list of few values': {
    schema: { title: 'T', type: 'array', minItems: 1, description: 'Gợi ý', items: { enum: ['p', 'q'] } },
  },
  'a root that is a text': { schema: { title: 'T', minLength: 2, ...HINTED } },
  'a root of few values': { schema: { title: 'T', description: 'Gợi ý', enum: ['p', 'q'] } },
  'names and values': {
    schema: { type: 'object', minProperties: 1, description: 'Gợi ý', additionalProperties: WORD },
  },
  'one of several members': {
    schema: {
      type: 'object',
      properties: { x: HINTED, y: HINTED },
      anyOf: [{ required: ['x'] }, { required: ['y'] }],
    },
  },
  'what must not be so': {
    schema: { type: 'object', properties: { x: HINTED, y: WORD }, not: { properties: { y: false } } },
  },
  'a group within itself': {
    schema: {
      type: 'object',
      required: ['child'],
      properties: { x: HINTED, child: { $ref: '#/$defs/person' } },
      $defs: {
        person: {
          type: 'object',
          required: ['parent'],
          properties: { x: HINTED, parent: { $ref: '#/$defs/person' } },
        },
      },
    },
  },
  'a member with no place': {
    schema: { type: 'object', properties: { x: HINTED }, additionalProperties: false },
    answers: { x: 'p', other: 'q' },
  },
  'an answer that is nothing of what is asked': {
    schema: { type: 'object', properties: { x: HINTED, g: { type: 'object', properties: { y: HINTED } } } },
    answers: { g: 'text' },
  },
  'an answer that no one may change': {
    schema: { type: 'object', properties: { x: HINTED, y: { type: 'string', readOnly: true, minLength: 5 } } },
    answers: { y: 'p' },
  },
  'boxes of several parts': {
    schema: {
      type: 'object',
      required: ['d', 'm', 't', 'f'],
      properties: {
        d: { ...HINTED, format: 'date' },
        m: { ...HINTED, format: 'date-time' },
        t: { ...HINTED, format: 'time' },
        f: { ...HINTED, contentEncoding: 'base64' },
      },
    },
  },
  'the value that distinguishes two cases': {
    schema: {
      type: 'object',
      required: ['v'],
      properties: {
        v: {
          oneOf: [
            { properties: { kind: { const: 'p' }, x: HINTED }, required: ['kind'] },
            { properties: { kind: { const: 'q' }, y: HINTED }, required: ['kind'] },
          ],
        },
      },
    },
  },
  'a question of more than a screen': {
    schema: {
      type: 'object',
      properties: Object.fromEntries([...Array(40).keys()].map((index) => [`x${index}`, HINTED])),
      required: ['x39'],
    },
  },
};

const entries = (form: ProcedureForm) => [
  ...root(form).querySelectorAll<HTMLElement>('[part~="error-summary"] button'),
];

/** Continues past the steps without issues. */
async function toSummary(form: ProcedureForm): Promise<void> {
  for (let count = 0; count < 5 && entries(form).length === 0; count += 1) await next(form);
}

describe('the summary of what is to be corrected', () => {
  for (const [name, { schema, answers }] of Object.entries(FORMS)) {
    it(`leads from every entry to a control: ${name}`, async () => {
      const form = await openSchema(schema, answers === undefined ? {} : { answers });
      await toSummary(form);
      await waitUntil(() => root(form).querySelector('form [id^=field]'), 'nothing was drawn');
      const count = entries(form).length;
      expect(count, `${heading(form)}: ${text(form)}`).to.be.greaterThan(0);
      for (let index = 0; index < count; index += 1) {
        const entry = entries(form)[index]!;
        entry.focus();
        entry.click();
        await settled(form);
        await new Promise(requestAnimationFrame);
        const focused = root(form).activeElement;
        const words = `${entry.textContent} → ${focused?.outerHTML ?? 'nothing'}`;
        expect(focused?.closest('form') !== null && focused !== null, words).to.equal(true);
        const isControl = focused?.matches('input, select, textarea, button');
        expect(isControl || focused?.getAttribute('part')?.includes('field'), words).to.equal(true);
        expect(focused?.matches('[type=submit]'), words).to.equal(false);
      }
    });
  }
});
