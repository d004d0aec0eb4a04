import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonSchema, JsonValue } from '@motcua/model';
import { openForm } from '../../../../test/support/filled-form.js';
import { dataIssues, outline } from '../../../../test/support/outline.js';
import { compiled } from '../../../../test/support/procedures.js';
import type { FormStore } from '../store/form-store.js';
import { addItem, addMember, chooseBranch, openGroup } from '../actions/structure.js';

async function form(schema: JsonSchema, answers?: JsonValue): Promise<FormStore> {
  return openForm(await compiled({ schema }), answers);
}

/** An object with one property `a`, and what is asked for it. */
async function asked(a: JsonSchema, answer?: JsonValue): Promise<string[]> {
  const schema = { type: 'object', properties: { a } };
  return outline(await form(schema, answer === undefined ? undefined : { a: answer })).slice(1);
}

// One test for each row of docs/json-schema-keywords.md, under the keyword's name.

describe('the type of a value', () => {
  it('`type` decides the kind of control', async () => {
    assert.deepEqual(await asked({ type: 'string' }), ['/a text']);
    assert.deepEqual(await asked({ type: 'number' }), ['/a number']);
    assert.deepEqual(await asked({ type: 'integer' }), ['/a number']);
    assert.deepEqual(await asked({ type: 'boolean' }), ['/a boolean']);
    assert.deepEqual(await asked({ type: 'null' }), ['/a statement']);
    assert.deepEqual(await asked({ type: 'array' }), ['/a list+']);
    assert.deepEqual(await asked({ type: 'object' }), ['/a group+']);
  });

  it('`type` as a list: null beside another type is an empty field, several types are a question', async () => {
    const store = await form({ type: 'object', properties: { a: { type: ['string', 'null'] } }, required: ['a'] });
    assert.deepEqual(outline(store).slice(1), ['/a text*?']);
    store.enter('/a', 'x');
    store.enter('/a', '');
    assert.deepEqual(store.getSnapshot().data, { a: null });
    const several = await form({ type: 'object', properties: { a: { type: ['string', 'integer'] } } });
    assert.deepEqual(outline(several).slice(1), ['/a unchosen [string/integer: ]']);
    chooseBranch(several, '/a', 'type', 1);
    several.enter('/a', '12');
    assert.deepEqual(several.getSnapshot().data, { a: 12 });
  });

  it('no `type`: other keywords tell, else a person is asked what they have to say', async () => {
    assert.deepEqual(await asked({ minLength: 2 }), ['/a text']);
    assert.deepEqual(await asked({ format: 'email' }), ['/a text']);
    assert.deepEqual(await asked({ properties: { b: { minimum: 1 } } }), ['/a group', '/a/b number']);
    assert.deepEqual(await asked({ title: 'Ghi chú' }), ['/a text']);
    assert.deepEqual(await asked(true), ['/a unchosen [string/number/boolean/object/array/null: ]']);
    assert.deepEqual(await asked({}), ['/a unchosen [string/number/boolean/object/array/null: ]']);
  });

  it('`const`: not asked for, and filled in where it must be there', async () => {
    const store = await form({
      type: 'object',
      properties: { a: { const: { version: 1 } }, b: { const: 'x' }, c: { const: true } },
      required: ['a', 'c'],
    });
    assert.deepEqual(store.getSnapshot().data, { a: { version: 1 } });
    assert.deepEqual(outline(store).slice(1), ['/a constant* {{"version":1}}', '/b choice {x}', '/c choice* {true}']);
    assert.deepEqual(dataIssues(store), ['/c required']);
  });

  it('`enum` offers its values, whatever their type, and gives back the very value', async () => {
    const values: JsonValue[] = ['x', 3, false, null, { lat: 1, lon: [2] }, [1, 'a']];
    const store = await form({ type: 'object', properties: { a: { enum: values } } });
    const [node] = store.getSnapshot().root.children;
    assert.equal(node?.options.length, values.length);
    for (const [index, option] of node.options.entries()) {
      store.enter('/a', option.key);
      assert.deepEqual(store.getSnapshot().data, { a: values[index] });
      assert.deepEqual(dataIssues(store), []);
    }
  });

  it('`oneOf` of constants with titles is an enumeration with words', async () => {
    const a = {
      oneOf: [
        { const: 1, title: 'Một' },
        { const: 2, title: 'Hai' },
      ],
    };
    const store = await form({ type: 'object', properties: { a } });
    assert.deepEqual(
      store.getSnapshot().root.children[0]?.options.map(({ title }) => title),
      ['Một', 'Hai'],
    );
    assert.deepEqual(await asked(a), ['/a choice {1|2}']);
  });

  it('`format` chooses the control where one is made for it; unknown ones are text', async () => {
    assert.deepEqual(await asked({ type: 'string', format: 'date' }), ['/a partialDate']);
    assert.deepEqual(await asked({ type: 'string', format: 'time' }), ['/a time']);
    assert.deepEqual(await asked({ type: 'string', format: 'date-time' }), ['/a dateTime']);
    for (const format of [
      ...['duration', 'email', 'idn-email', 'hostname', 'idn-hostname', 'ipv4', 'ipv6', 'uri', 'uri-reference', 'iri'],
      ...['iri-reference', 'uri-template', 'uuid', 'json-pointer', 'relative-json-pointer', 'regex', 'their-own'],
    ])
      assert.deepEqual(await asked({ type: 'string', format }), ['/a text']);
  });

  it('`contentEncoding`, `contentMediaType`, `contentSchema`: a file; without encoding, text of several lines', async () => {
    const contentSchema = { type: 'object' };
    assert.deepEqual(await asked({ type: 'string', contentEncoding: 'base64', contentSchema }), ['/a content']);
    assert.deepEqual(await asked({ type: 'string', contentMediaType: 'text/markdown' }), ['/a multilineText']);
  });

  it('`minLength`, `maxLength`, `pattern`: what is typed is measured; long texts get several lines', async () => {
    assert.deepEqual(await asked({ type: 'string', maxLength: 500 }), ['/a multilineText']);
    const store = await form({
      type: 'object',
      properties: { a: { type: 'string', minLength: 2, maxLength: 3, pattern: '^x' } },
    });
    store.enter('/a', 'y');
    assert.deepEqual(dataIssues(store).sort(), ['/a minLength', '/a pattern']);
    store.enter('/a', 'xyzw');
    assert.deepEqual(dataIssues(store), ['/a maxLength']);
    // One character of four bytes is one character.
    store.enter('/a', 'x𠮷𠮷');
    assert.deepEqual(dataIssues(store), []);
  });

  it('`minimum`, `maximum`, `exclusiveMinimum`, `exclusiveMaximum`, `multipleOf`: numbers keep their digits', async () => {
    const limits = { minimum: 0.1, exclusiveMaximum: 1, multipleOf: 0.1 };
    const store = await form({ type: 'object', properties: { a: { type: 'number', ...limits } } });
    const issuesOf = (text: string) => {
      store.enter('/a', text);
      return dataIssues(store);
    };
    assert.deepEqual(issuesOf('0,3'), []);
    assert.deepEqual(store.getSnapshot().data, { a: 0.3 });
    assert.deepEqual(issuesOf('0,25'), ['/a multipleOf']);
    assert.deepEqual(issuesOf('1'), ['/a exclusiveMaximum']);
    assert.deepEqual(issuesOf('0'), ['/a minimum']);
    assert.deepEqual(issuesOf('12345678901234567890'), ['/a unreadable']);
    assert.deepEqual(await asked({ type: 'integer', exclusiveMinimum: 0, maximum: 9 }), ['/a number']);
  });

  it('`default` is suggested once, where the place is asked for and nothing was answered', async () => {
    const schema = {
      type: 'object',
      properties: {
        a: { type: 'string', default: 'x' },
        group: { type: 'object', properties: { b: { type: 'integer', default: 2 } } },
        needed: { type: 'object', properties: { b: { type: 'integer', default: 2 } } },
      },
      required: ['needed'],
    };
    const store = await form(schema);
    assert.deepEqual(store.getSnapshot().data, { a: 'x', needed: { b: 2 } });
    store.enter('/a', '');
    assert.deepEqual(
      store.getSnapshot().data,
      { needed: { b: 2 } },
      'a suggestion that was taken back does not return',
    );
    assert.deepEqual((await form(schema, {})).getSnapshot().answers, {}, 'loaded answers are left as they are');
  });

  it('`title`, `description`, `examples`, `deprecated`, `readOnly`, `writeOnly`, `$comment` change no data', async () => {
    const a = {
      ...{ type: 'string', title: 'T', description: 'D', examples: ['e'], deprecated: true },
      ...{ readOnly: true, writeOnly: true, $comment: 'c' },
    };
    const store = await form({ type: 'object', properties: { a } }, { a: 'x' });
    assert.deepEqual(outline(store).slice(1), ['/a text']);
    assert.deepEqual(store.getSnapshot().data, { a: 'x' });
  });
});

describe('objects', () => {
  it('`properties` and `required`', async () => {
    const store = await form({
      type: 'object',
      properties: {
        a: { type: 'string' },
        b: { type: 'object', properties: { c: { type: 'string' } }, required: ['c'] },
      },
      required: ['a', 'b'],
    });
    assert.deepEqual(outline(store), [' group*', '/a text*', '/b group*', '/b/c text*']);
    assert.deepEqual(dataIssues(store).sort(), ['/a required', '/b/c required']);
  });

  it('`required` of what nobody declares is asked, or the form could never be finished', async () => {
    const store = await form({ type: 'object', required: ['zip'] });
    assert.deepEqual(outline(store), [' group*+', '/zip unchosen* [string/number/boolean/object/array/null: ]']);
    chooseBranch(store, '/zip', 'type', 0);
    store.enter('/zip', '10000');
    assert.deepEqual([store.getSnapshot().data, dataIssues(store)], [{ zip: '10000' }, []]);
  });

  it('`dependentRequired`', async () => {
    const store = await form({
      type: 'object',
      properties: { card: { type: 'string' }, billing: { type: 'string' } },
      dependentRequired: { card: ['billing'] },
    });
    assert.deepEqual(outline(store).slice(1), ['/card text', '/billing text']);
    store.enter('/card', '1');
    assert.deepEqual(outline(store).slice(1), ['/card text', '/billing text*']);
    assert.deepEqual(dataIssues(store), ['/billing required']);
  });

  it('`dependentSchemas` shows what depends, and takes it away again', async () => {
    const store = await form({
      type: 'object',
      properties: { card: { type: 'string' } },
      dependentSchemas: { card: { properties: { billing: { type: 'string' } }, required: ['billing'] } },
    });
    assert.deepEqual(outline(store).slice(1), ['/card text']);
    store.enter('/card', '1');
    store.enter('/billing', 'Láng');
    assert.deepEqual(outline(store).slice(1), ['/card text', '/billing text*']);
    store.enter('/card', '');
    assert.deepEqual(store.getSnapshot().data, {});
    store.enter('/card', '2');
    assert.deepEqual(store.getSnapshot().data, { card: '2', billing: 'Láng' });
  });

  it('`additionalProperties` and `propertyNames`: members under names that a person gives', async () => {
    const store = await form({
      type: 'object',
      additionalProperties: { type: 'number' },
      propertyNames: { pattern: '^[a-z]+$' },
    });
    assert.equal(addMember(store, '', 'area'), '/area');
    store.enter('/area', '12,5');
    assert.equal(addMember(store, '', 'area'), undefined, 'the name is taken');
    addMember(store, '', 'Bad name');
    store.enter('/Bad name', '1');
    assert.deepEqual(outline(store), [' group*+', '/area number*-'.replace('*', ''), '/Bad name number-']);
    assert.deepEqual(dataIssues(store), ['/Bad name propertyNames']);
    store.enter('/Bad name', '');
    assert.ok(dataIssues(store).includes('/Bad name propertyNames'), 'the name is wrong whatever stands there');
  });

  it('`patternProperties`: the name decides the type of the value', async () => {
    const store = await form({
      type: 'object',
      patternProperties: { '^n_': { type: 'number' }, '^d_': { type: 'string', format: 'date' } },
      additionalProperties: { type: 'boolean' },
    });
    for (const name of ['n_1', 'd_1', 'other']) addMember(store, '', name);
    const loose = await form({ type: 'object', patternProperties: { '^a\\-b$': { type: 'number' } } });
    addMember(loose, '', 'a-b');
    assert.deepEqual(outline(loose).slice(1), ['/a-b number-']);
    assert.deepEqual(outline(store).slice(1), ['/n_1 number-', '/d_1 partialDate-', '/other boolean-']);
  });

  it('`additionalProperties: false`: what is not declared is shown and told, never lost silently', async () => {
    const store = await form(
      { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: false },
      { a: 'x', extra: 1 },
    );
    assert.deepEqual(store.getSnapshot().data, { a: 'x', extra: 1 });
    assert.deepEqual(dataIssues(store), ['/extra additionalProperties']);
    assert.ok(outline(store).some((line) => line.startsWith('/extra ')));
  });

  it('`additionalProperties` and `propertyNames`: a member under a free name keeps what nothing asks for as it stands, in a recursion too', async () => {
    const answers = { a: { a: [] } };
    const node = { if: false, then: { properties: { a: true } }, additionalProperties: { $ref: '#' } };
    const store = await form({ type: ['object', 'array'], ...node }, answers);
    assert.deepEqual([store.getSnapshot().data, dataIssues(store)], [answers, []]);
  });

  it('`unevaluatedProperties` sees what branches and conditions declare', async () => {
    const store = await form({
      type: 'object',
      allOf: [{ properties: { a: { type: 'string' } } }],
      if: { properties: { a: { const: 'more' } }, required: ['a'] },
      then: { properties: { b: { type: 'string' } } },
      unevaluatedProperties: false,
    });
    store.enter('/a', 'more');
    store.enter('/b', 'x');
    assert.deepEqual([store.getSnapshot().data, dataIssues(store)], [{ a: 'more', b: 'x' }, []]);
    store.enter('/a', 'less');
    assert.deepEqual([store.getSnapshot().data, dataIssues(store)], [{ a: 'less' }, []]);
    const open = await form({ type: 'object', unevaluatedProperties: { type: 'integer' } });
    addMember(open, '', 'n');
    assert.deepEqual(outline(open).slice(1), ['/n number-']);
  });

  it('`minProperties`, `maxProperties`', async () => {
    const store = await form({
      type: 'object',
      additionalProperties: { type: 'string' },
      minProperties: 1,
      maxProperties: 1,
    });
    assert.deepEqual(dataIssues(store), [' minProperties']);
    addMember(store, '', 'a');
    store.enter('/a', 'x');
    assert.deepEqual([outline(store), dataIssues(store)], [[' group*', '/a text-'], []]);
  });
});

describe('arrays', () => {
  it('`items`: a list of anything, lists of lists too', async () => {
    const store = await form({
      type: 'object',
      properties: { grid: { type: 'array', items: { type: 'array', items: { type: 'number' } } } },
    });
    addItem(store, '/grid');
    addItem(store, '/grid/0');
    addItem(store, '/grid/0');
    store.enter('/grid/0/1', '7');
    assert.deepEqual(outline(store).slice(1), [
      '/grid list+',
      '/grid/0 list*+-',
      '/grid/0/0 number*-',
      '/grid/0/1 number*-',
    ]);
    assert.deepEqual(dataIssues(store), ['/grid/0/0 required'], 'an item that was added is to be filled');
    store.enter('/grid/0/0', '1');
    assert.deepEqual(store.getSnapshot().data, { grid: [[1, 7]] });
  });

  it('`items` of a few values are check boxes', async () => {
    const store = await form({
      type: 'object',
      properties: {
        a: { type: 'array', items: { enum: ['x', 'y', 'z'] }, minItems: 1, maxItems: 2, uniqueItems: true },
      },
      required: ['a'],
    });
    assert.deepEqual(outline(store).slice(1), ['/a choices* {x|y|z}']);
    assert.deepEqual(dataIssues(store), ['/a minItems']);
    store.enter('/a', '["x","z"]');
    assert.deepEqual([store.getSnapshot().data, dataIssues(store)], [{ a: ['x', 'z'] }, []]);
  });

  it('`prefixItems`: each place has its own schema; `items: false` closes the list', async () => {
    const store = await form({
      type: 'object',
      properties: { point: { type: 'array', prefixItems: [{ type: 'number' }, { type: 'string' }], items: false } },
    });
    assert.deepEqual(outline(store).slice(1), ['/point list', '/point/0 number*', '/point/1 text*']);
    store.enter('/point/0', '1');
    store.enter('/point/1', 'N');
    assert.deepEqual([store.getSnapshot().data, dataIssues(store)], [{ point: [1, 'N'] }, []]);
  });

  it('`minItems`, `maxItems`, `uniqueItems`', async () => {
    const store = await form({
      type: 'object',
      properties: { a: { type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 2, uniqueItems: true } },
    });
    addItem(store, '/a');
    store.enter('/a/0', 'x');
    assert.deepEqual(dataIssues(store), ['/a minItems']);
    addItem(store, '/a');
    store.enter('/a/1', 'x');
    assert.deepEqual(dataIssues(store), ['/a uniqueItems']);
    assert.deepEqual(outline(store)[1], '/a list', 'a full list does not grow');
  });

  it('`contains`, `minContains`, `maxContains`', async () => {
    const store = await form({
      type: 'object',
      properties: {
        a: { type: 'array', items: { type: 'integer' }, contains: { minimum: 10 }, minContains: 1, maxContains: 1 },
      },
    });
    addItem(store, '/a');
    store.enter('/a/0', '1');
    assert.deepEqual(dataIssues(store), ['/a contains']);
    store.enter('/a/0', '10');
    assert.deepEqual(dataIssues(store), []);
  });

  it('`unevaluatedItems`', async () => {
    const a = { type: 'array', allOf: [{ prefixItems: [{ type: 'string' }] }], unevaluatedItems: false };
    const store = await form({ type: 'object', properties: { a } }, { a: ['x', 'y'] });
    assert.deepEqual(dataIssues(store), ['/a unevaluatedItems']);
    assert.deepEqual(outline(await form({ type: 'object', properties: { a } })).slice(1), ['/a list', '/a/0 text*']);
  });
});

describe('composition', () => {
  it('`allOf` is one form: no constraint is lost, titled members are sections', async () => {
    const store = await form({
      type: 'object',
      allOf: [
        { title: 'Người', properties: { name: { type: 'string', maxLength: 10 } }, required: ['name'] },
        { title: 'Nơi', properties: { place: { type: 'string' } } },
        { properties: { name: { minLength: 2 } } },
      ],
    });
    assert.deepEqual(outline(store).slice(1), ['/name text* under Người', '/place text under Nơi']);
    const nested = await form({
      type: 'object',
      allOf: [{ title: 'Phần', properties: { group: { properties: { a: { type: 'string' } } } } }],
    });
    assert.deepEqual(outline(nested).slice(1), ['/group group under Phần', '/group/a text']);
    store.enter('/name', 'A');
    assert.deepEqual(dataIssues(store), ['/name minLength']);
    store.enter('/name', 'Nguyễn Văn An');
    assert.deepEqual(dataIssues(store), ['/name maxLength']);
  });

  it('`oneOf` is a question; only the chosen branch speaks; going back loses nothing', async () => {
    const store = await form({
      type: 'object',
      properties: {
        contact: {
          oneOf: [
            { title: 'Thư điện tử', type: 'string', format: 'email' },
            { title: 'Bưu điện', type: 'object', properties: { street: { type: 'string' } }, required: ['street'] },
            { title: 'Không có', const: 'none' },
          ],
        },
      },
      required: ['contact'],
    });
    const id = '/properties/contact/oneOf';
    const question = '[Thư điện tử/Bưu điện/Không có: ';
    assert.deepEqual(outline(store).slice(1), [`/contact unchosen* ${question}]`]);
    assert.deepEqual(dataIssues(store), ['/contact required']);
    chooseBranch(store, '/contact', id, 0);
    store.enter('/contact', 'không phải thư');
    assert.deepEqual(dataIssues(store), ['/contact format']);
    chooseBranch(store, '/contact', id, 1);
    assert.deepEqual(outline(store).slice(1), [`/contact group* ${question}1]`, '/contact/street text*']);
    assert.deepEqual(dataIssues(store), ['/contact/street required']);
    store.enter('/contact/street', 'Láng');
    chooseBranch(store, '/contact', id, 2);
    assert.deepEqual([store.getSnapshot().data, dataIssues(store)], [{ contact: 'none' }, []]);
    chooseBranch(store, '/contact', id, 0);
    assert.deepEqual(store.field('/contact')?.entry, 'không phải thư');
    chooseBranch(store, '/contact', id, 1);
    assert.deepEqual([store.getSnapshot().data, dataIssues(store)], [{ contact: { street: 'Láng' } }, []]);
  });

  it('`oneOf` whose branches differ in a constant is asked through that property, whatever its type', async () => {
    const branch = (own: JsonValue, name: string) => ({
      properties: { own: { const: own }, [name]: { type: 'string' } },
      required: ['own', name],
    });
    for (const [first, second, key] of [
      ['home', 'work', 'work'],
      [true, false, 'false'],
      [1, 2, '2'],
    ] as const) {
      const items = { type: 'object', oneOf: [branch(first, 'a'), branch(second, 'b')] };
      const store = await form({ type: 'object', properties: { list: { type: 'array', items } } });
      addItem(store, '/list');
      assert.deepEqual(outline(store).slice(3), [`/list/0/own choice* tag {${String(first)}|${String(second)}}`]);
      store.enter('/list/0/own', key);
      assert.deepEqual(dataIssues(store), ['/list/0/b required']);
      store.enter('/list/0/b', 'x');
      assert.deepEqual([store.getSnapshot().data, dataIssues(store)], [{ list: [{ own: second, b: 'x' }] }, []]);
    }
    // It is asked where its author declared it, or before what the branch brings.
    const late = (kind: string, name: string) => ({
      properties: { [name]: { type: 'string' }, kind: { const: kind } },
      required: ['kind'],
    });
    const oneOf = [late('a', 'x'), late('b', 'y')];
    const first = { first: { type: 'string' } };
    const inner = await form({ type: 'object', properties: first, oneOf });
    inner.enter('/kind', 'b');
    assert.deepEqual(outline(inner).slice(1), ['/first text', '/kind choice* tag {a|b}', '/y text']);
    const kind = { enum: ['a', 'b'] };
    const outer = await form({ type: 'object', properties: { ...first, kind, last: { type: 'string' } }, oneOf });
    assert.deepEqual(outline(outer).slice(1), ['/first text', '/kind choice* tag {a|b}', '/last text']);
  });

  it('`oneOf` and `anyOf` choose the branch that fits loaded data', async () => {
    const union = [
      { title: 'Số', type: 'number' },
      { title: 'Chữ', type: 'string' },
      { title: 'Nhóm', type: 'object', properties: { x: { type: 'string' } }, required: ['x'] },
    ];
    for (const [value, index] of [
      [5, 0],
      ['năm', 1],
      [{ x: '1' }, 2],
    ] as const)
      for (const keyword of ['oneOf', 'anyOf']) {
        const store = await form({ type: 'object', properties: { a: { [keyword]: union } } }, { a: value });
        assert.match(outline(store)[1] ?? '', new RegExp(`\\[Số/Chữ/Nhóm: ${index}\\]`));
        assert.deepEqual([store.getSnapshot().data, dataIssues(store)], [{ a: value }, []]);
      }
  });

  it('`oneOf` with an escape constant on every field', async () => {
    const field = (schema: JsonSchema) => ({ oneOf: [schema, { const: 'unknown', title: 'Không rõ' }] });
    const schema = {
      type: 'object',
      properties: {
        born: field({ title: 'Ngày', type: 'string', format: 'date' }),
        height: field({ title: 'Số', type: 'number' }),
      },
      required: ['born', 'height'],
    };
    const store = await form(schema);
    chooseBranch(store, '/born', '/properties/born/oneOf', 1);
    chooseBranch(store, '/height', '/properties/height/oneOf', 0);
    store.enter('/height', '1,7');
    assert.deepEqual([store.getSnapshot().data, dataIssues(store)], [{ born: 'unknown', height: 1.7 }, []]);
  });

  it('`oneOf` branches that overlap outer properties keep both constraints', async () => {
    const store = await form({
      type: 'object',
      properties: { kind: { enum: ['a', 'b'] }, size: { type: 'integer', minimum: 1 } },
      required: ['kind'],
      oneOf: [
        { properties: { kind: { const: 'a' }, size: { maximum: 5 } } },
        { properties: { kind: { const: 'b' }, size: { maximum: 50 } }, required: ['size'] },
      ],
    });
    store.enter('/kind', 'b');
    assert.deepEqual(outline(store).slice(1), ['/kind choice* tag {a|b}', '/size number*']);
    store.enter('/size', '20');
    assert.deepEqual(dataIssues(store), []);
    store.enter('/kind', 'a');
    assert.deepEqual(dataIssues(store), ['/size maximum']);
  });

  it('`default` of a branch comes with the branch', async () => {
    const branch = (title: string, own: string) => ({
      title,
      properties: { note: { type: 'string', default: own }, only: { const: title } },
      required: ['only'],
    });
    const store = await form({ type: 'object', oneOf: [branch('A', 'from a'), branch('B', 'from b')] });
    store.enter('/only', 'B');
    assert.deepEqual(store.getSnapshot().data, { only: 'B', note: 'from b' });
  });

  it('`anyOf` of required members says which are needed, and asks nothing', async () => {
    const store = await form({
      type: 'object',
      properties: { phone: { type: 'string' }, email: { type: 'string' } },
      anyOf: [{ required: ['phone'] }, { required: ['email'] }],
    });
    assert.deepEqual(outline(store), [' group*', '/phone text', '/email text']);
    const [found] = store.getSnapshot().issues;
    assert.deepEqual(found?.params, { alternatives: ['/phone', '/email'] });
    store.enter('/email', 'a@b.vn');
    assert.deepEqual(dataIssues(store), []);
  });

  it('`anyOf` with null is an optional answer', async () => {
    const store = await form({
      type: 'object',
      properties: { a: { anyOf: [{ type: 'integer' }, { type: 'null' }] } },
      required: ['a'],
    });
    assert.deepEqual(outline(store).slice(1), ['/a number*?']);
    store.enter('/a', '5');
    store.enter('/a', '');
    assert.deepEqual([store.getSnapshot().data, dataIssues(store)], [{ a: null }, []]);
  });

  it('`not`', async () => {
    const store = await form({ type: 'object', properties: { a: { type: 'string', not: { const: 'x' } } } });
    store.enter('/a', 'x');
    assert.deepEqual(dataIssues(store), ['/a not']);
  });

  it('`if`, `then`, `else`, nested and chained, true on the untouched form, and on another section’s answer', async () => {
    const store = await form({
      type: 'object',
      properties: { person: { type: 'object', properties: { age: { type: 'integer' } } } },
      allOf: [
        {
          // Without `required` the condition holds while nothing is answered.
          if: { properties: { person: { properties: { age: { maximum: 17 } } } } },
          then: {
            properties: { guardian: { type: 'string' } },
            if: { properties: { guardian: { const: 'none' } }, required: ['guardian'] },
            then: { properties: { why: { type: 'string' } }, required: ['why'] },
          },
          else: { properties: { employer: { type: 'string' } } },
        },
      ],
    });
    assert.deepEqual(outline(store).slice(3), ['/guardian text']);
    store.enter('/guardian', 'none');
    assert.deepEqual(outline(store).slice(3), ['/guardian text', '/why text*']);
    store.enter('/person/age', '30');
    assert.deepEqual(outline(store).slice(3), ['/employer text']);
    assert.deepEqual(store.getSnapshot().data, { person: { age: 30 } });
    store.enter('/person/age', '3');
    assert.deepEqual(store.getSnapshot().data, { person: { age: 3 }, guardian: 'none' });
  });

  it('`if` on `contains`', async () => {
    const store = await form({
      type: 'object',
      properties: { papers: { type: 'array', items: { enum: ['id', 'other'] } } },
      if: { properties: { papers: { contains: { const: 'other' } } }, required: ['papers'] },
      then: { properties: { which: { type: 'string' } }, required: ['which'] },
    });
    store.enter('/papers', '["id"]');
    assert.equal(outline(store).length, 2);
    store.enter('/papers', '["id","other"]');
    assert.deepEqual(outline(store).slice(2), ['/which text*']);
  });

  it('"must be absent", in all the ways in which authors say it, takes the answer out of the data', async () => {
    const base = { type: 'object', properties: { k: { enum: ['y', 'n'] }, x: { type: 'string' } } };
    const when = { if: { properties: { k: { const: 'n' } }, required: ['k'] } };
    for (const then of [
      { not: { required: ['x'] } },
      { properties: { x: false } },
      { propertyNames: { enum: ['k'] } },
      { properties: { k: true }, additionalProperties: false },
    ] as JsonSchema[]) {
      const store = await form({ ...base, ...when, then });
      store.enter('/x', 'hidden');
      store.enter('/k', 'n');
      const said = JSON.stringify(then);
      assert.deepEqual([store.getSnapshot().data, dataIssues(store)], [{ k: 'n' }, []], said);
      assert.deepEqual(outline(store).slice(1), ['/k choice {y|n}'], said);
      store.enter('/k', 'y');
      assert.deepEqual(store.getSnapshot().data, { k: 'y', x: 'hidden' }, said);
    }
  });
});

describe('references', () => {
  it('`$ref` to `$defs`, `$id`, `$anchor`, with siblings, and chains of them', async () => {
    const store = await form({
      $id: 'https://example.gov.vn/schema',
      type: 'object',
      properties: {
        a: { $ref: '#/$defs/name', title: 'Own title', maxLength: 5 },
        b: { $ref: 'person#name' },
        c: { $ref: '#word' },
      },
      $defs: {
        name: { $ref: '#/$defs/text', minLength: 2 },
        text: { type: 'string', title: 'Text' },
        word: { $anchor: 'word', type: 'string', format: 'email' },
        person: { $id: 'person', $defs: { n: { $anchor: 'name', type: 'integer' } } },
      },
    });
    assert.deepEqual(outline(store).slice(1), ['/a text', '/b number', '/c text']);
    assert.equal(store.getSnapshot().root.children[0]?.schema['title'], 'Own title');
    store.enter('/a', 'x');
    assert.deepEqual(dataIssues(store), ['/a minLength']);
    store.enter('/a', 'xxxxxxx');
    assert.deepEqual(dataIssues(store), ['/a maxLength']);
  });

  it('recursion through `$ref` is drawn as deep as a person goes', async () => {
    const store = await form({
      $ref: '#/$defs/node',
      $defs: {
        node: {
          type: 'object',
          properties: {
            name: { type: 'string' },
            left: { $ref: '#/$defs/node' },
            kids: { type: 'array', items: { $ref: '#/$defs/node' } },
          },
        },
      },
    });
    assert.deepEqual(outline(store), [' group*', '/name text', '/left collapsed', '/kids list+']);
    openGroup(store, '/left');
    openGroup(store, '/left/left');
    addItem(store, '/left/left/kids');
    store.enter('/left/left/kids/0/name', 'sâu');
    assert.deepEqual(store.getSnapshot().data, { left: { left: { kids: [{ name: 'sâu' }] } } });
  });

  it('a `default` within recursion is not followed for ever', async () => {
    const store = await form({
      $ref: '#/$defs/node',
      $defs: {
        node: {
          default: [[1], 2, [3]],
          prefixItems: [{ $ref: '#' }, { type: 'array' }, { pattern: 'a', $ref: '#' }],
        },
      },
    });
    assert.deepEqual(store.getSnapshot().answers, [[1], 2, [3]]);
    assert.ok(outline(store).length < 30);
  });

  it('`$dynamicRef`, `$dynamicAnchor`: a list says what its items are', async () => {
    const store = await form({
      $id: 'https://example.gov.vn/strings',
      $ref: 'list',
      $defs: {
        string: { $dynamicAnchor: 'item', type: 'string' },
        list: {
          $id: 'list',
          type: 'array',
          items: { $dynamicRef: '#item' },
          $defs: { item: { $dynamicAnchor: 'item' } },
        },
      },
    });
    addItem(store, '');
    assert.deepEqual(outline(store), [' list*+', '/0 text*-']);
  });
});

describe('how a schema is to be read', () => {
  it('`$schema`, `$vocabulary`: an older draft, or fewer keywords, are read as what they are', async () => {
    const tuple = {
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'object',
      properties: { a: { type: 'array', items: [{ type: 'integer' }], additionalItems: false } },
    };
    assert.deepEqual(outline(await form(tuple)).slice(1), ['/a list', '/a/0 number*']);
    const modern = { ...tuple, $schema: 'https://json-schema.org/draft/2020-12/schema', $vocabulary: {} };
    await assert.rejects(form(modern), /items/);
  });
});

describe('names and values that naive code confuses', () => {
  it('`__proto__`, `constructor`, empty names, `/` and `~` are names like others', async () => {
    const properties = JSON.parse(
      '{"__proto__": {"type": "string"}, "constructor": {"type": "string"}, "": {"type": "string"}, "a/b~c": {"type": "string"}}',
    ) as Record<string, JsonSchema>;
    const store = await form({ type: 'object', properties });
    assert.deepEqual(outline(store).slice(1), ['/__proto__ text', '/constructor text', '/ text', '/a~1b~0c text']);
    for (const { pointer } of store.getSnapshot().root.children) store.enter(pointer, 'x');
    const text = '{"__proto__":"x","constructor":"x","":"x","a/b~c":"x"}';
    assert.equal(JSON.stringify(store.getSnapshot().data), text);
    assert.equal(({} as Record<string, unknown>)['x'], undefined);
    assert.deepEqual(dataIssues(store), []);
  });

  it('absent, null, "", 0, false, [] and {} stay what they are', async () => {
    const anything = ['n', 's', 'z', 'f', 'l', 'o'];
    const answers = { n: null, s: '', z: 0, f: false, l: [], o: {} };
    const free = await form(
      { type: 'object', properties: Object.fromEntries(anything.map((name) => [name, true])) },
      answers,
    );
    assert.deepEqual(free.getSnapshot().data, answers);
    const typed = await form(
      {
        type: 'object',
        properties: {
          n: { type: ['string', 'null'] },
          s: { type: 'string' },
          z: { type: 'number' },
          f: { type: 'boolean' },
          l: { type: 'array', items: { type: 'string' } },
          o: { type: 'object', properties: { x: { type: 'string' } } },
          absent: { type: 'string' },
        },
      },
      answers,
    );
    assert.deepEqual(typed.getSnapshot().data, answers);
    assert.deepEqual(dataIssues(typed), []);
  });

  it('data that does not match its schema is kept, shown and told', async () => {
    const store = await form(
      {
        type: 'object',
        properties: { a: { type: 'object', properties: { b: { type: 'string' } } }, n: { type: 'integer' } },
      },
      { a: 'text', n: 'x' },
    );
    assert.deepEqual(store.getSnapshot().data, { a: 'text', n: 'x' });
    assert.deepEqual(dataIssues(store), ['/a type', '/n type']);
    assert.equal(store.field('/a')?.mismatchedAnswer, 'text');
  });

  it('a root that is no object', async () => {
    const list = await form({ type: 'array', items: { type: 'string' } });
    addItem(list, '');
    list.enter('/0', 'x');
    assert.deepEqual(list.getSnapshot().data, ['x']);
    const text = await form({ type: 'string', minLength: 2 });
    text.enter('', 'xy');
    assert.deepEqual([text.getSnapshot().data, dataIssues(text)], ['xy', []]);
  });
});
