import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonValue } from '@motcua/model';
import { dataIssues, outline } from '../../../../test/support/outline.js';
import { addItem, addMember, chooseBranch } from '../actions/structure.js';
import { asked, schemaForm } from '../../../../test/support/schema-form.js';

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

  it('`type` as a list: null next to another type is an empty field, several types are a question', async () => {
    const store = await schemaForm({
      type: 'object',
      properties: { a: { type: ['string', 'null'] } },
      required: ['a'],
    });
    assert.deepEqual(outline(store).slice(1), ['/a text*?']);
    store.enter('/a', 'x');
    store.enter('/a', '');
    assert.deepEqual(store.getSnapshot().data, { a: null });
    const several = await schemaForm({ type: 'object', properties: { a: { type: ['string', 'integer'] } } });
    assert.deepEqual(outline(several).slice(1), ['/a unchosen [string/integer: ]']);
    chooseBranch(several, '/a', 'type', 1);
    several.enter('/a', '12');
    assert.deepEqual(several.getSnapshot().data, { a: 12 });
  });

  it('no `type`: other keywords report, else a person is asked what they have to say', async () => {
    assert.deepEqual(await asked({ minLength: 2 }), ['/a text']);
    assert.deepEqual(await asked({ format: 'email' }), ['/a text']);
    assert.deepEqual(await asked({ properties: { b: { minimum: 1 } } }), ['/a group', '/a/b number']);
    assert.deepEqual(await asked({ title: 'Ghi chú' }), ['/a text']);
    assert.deepEqual(await asked(true), ['/a unchosen [string/number/boolean/object/array/null: ]']);
    assert.deepEqual(await asked({}), ['/a unchosen [string/number/boolean/object/array/null: ]']);
  });

  it('`const`: not asked for, and filled in where it must be there', async () => {
    const store = await schemaForm({
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
    const store = await schemaForm({ type: 'object', properties: { a: { enum: values } } });
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
    const store = await schemaForm({ type: 'object', properties: { a } });
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
    const store = await schemaForm({
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
    const store = await schemaForm({ type: 'object', properties: { a: { type: 'number', ...limits } } });
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
    const store = await schemaForm(schema);
    assert.deepEqual(store.getSnapshot().data, { a: 'x', needed: { b: 2 } });
    store.enter('/a', '');
    assert.deepEqual(
      store.getSnapshot().data,
      { needed: { b: 2 } },
      'a suggestion that was taken back does not return',
    );
    assert.deepEqual((await schemaForm(schema, {})).getSnapshot().answers, {}, 'loaded answers are left as they are');
  });

  it('`title`, `description`, `examples`, `deprecated`, `readOnly`, `writeOnly`, `$comment` change no data', async () => {
    const a = {
      ...{ type: 'string', title: 'T', description: 'D', examples: ['e'], deprecated: true },
      ...{ readOnly: true, writeOnly: true, $comment: 'c' },
    };
    const store = await schemaForm({ type: 'object', properties: { a } }, { a: 'x' });
    assert.deepEqual(outline(store).slice(1), ['/a text']);
    assert.deepEqual(store.getSnapshot().data, { a: 'x' });
  });
});

describe('objects', () => {
  it('`properties` and `required`', async () => {
    const store = await schemaForm({
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

  it('`required` of an undeclared property is asked, or the form could never be finished', async () => {
    const store = await schemaForm({ type: 'object', required: ['zip'] });
    assert.deepEqual(outline(store), [' group*+', '/zip unchosen* [string/number/boolean/object/array/null: ]']);
    chooseBranch(store, '/zip', 'type', 0);
    store.enter('/zip', '10000');
    assert.deepEqual([store.getSnapshot().data, dataIssues(store)], [{ zip: '10000' }, []]);
  });

  it('`dependentRequired`', async () => {
    const store = await schemaForm({
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
    const store = await schemaForm({
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
    const store = await schemaForm({
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
    assert.ok(dataIssues(store).includes('/Bad name propertyNames'), 'the name is wrong whatever is there');
  });

  it('`patternProperties`: the name decides the type of the value', async () => {
    const store = await schemaForm({
      type: 'object',
      patternProperties: { '^n_': { type: 'number' }, '^d_': { type: 'string', format: 'date' } },
      additionalProperties: { type: 'boolean' },
    });
    for (const name of ['n_1', 'd_1', 'other']) addMember(store, '', name);
    const loose = await schemaForm({ type: 'object', patternProperties: { '^a\\-b$': { type: 'number' } } });
    addMember(loose, '', 'a-b');
    assert.deepEqual(outline(loose).slice(1), ['/a-b number-']);
    assert.deepEqual(outline(store).slice(1), ['/n_1 number-', '/d_1 partialDate-', '/other boolean-']);
  });

  it('`additionalProperties: false`: what is not declared is shown and reported, never lost silently', async () => {
    const store = await schemaForm(
      { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: false },
      { a: 'x', extra: 1 },
    );
    assert.deepEqual(store.getSnapshot().data, { a: 'x', extra: 1 });
    assert.deepEqual(dataIssues(store), ['/extra additionalProperties']);
    assert.ok(outline(store).some((line) => line.startsWith('/extra ')));
  });

  it('`additionalProperties` and `propertyNames`: a member under a free name keeps what nothing asks for as it is, in a recursion too', async () => {
    const answers = { a: { a: [] } };
    const node = { if: false, then: { properties: { a: true } }, additionalProperties: { $ref: '#' } };
    const store = await schemaForm({ type: ['object', 'array'], ...node }, answers);
    assert.deepEqual([store.getSnapshot().data, dataIssues(store)], [answers, []]);
  });

  it('`unevaluatedProperties` sees what branches and conditions declare', async () => {
    const store = await schemaForm({
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
    const open = await schemaForm({ type: 'object', unevaluatedProperties: { type: 'integer' } });
    addMember(open, '', 'n');
    assert.deepEqual(outline(open).slice(1), ['/n number-']);
  });

  it('`minProperties`, `maxProperties`', async () => {
    const store = await schemaForm({
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
    const store = await schemaForm({
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
    const store = await schemaForm({
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
    const store = await schemaForm({
      type: 'object',
      properties: { point: { type: 'array', prefixItems: [{ type: 'number' }, { type: 'string' }], items: false } },
    });
    assert.deepEqual(outline(store).slice(1), ['/point list', '/point/0 number*', '/point/1 text*']);
    store.enter('/point/0', '1');
    store.enter('/point/1', 'N');
    assert.deepEqual([store.getSnapshot().data, dataIssues(store)], [{ point: [1, 'N'] }, []]);
  });

  it('`minItems`, `maxItems`, `uniqueItems`', async () => {
    const store = await schemaForm({
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
    const store = await schemaForm({
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
    const store = await schemaForm({ type: 'object', properties: { a } }, { a: ['x', 'y'] });
    assert.deepEqual(dataIssues(store), ['/a unevaluatedItems']);
    assert.deepEqual(outline(await schemaForm({ type: 'object', properties: { a } })).slice(1), [
      '/a list',
      '/a/0 text*',
    ]);
  });
});
