import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonSchema, JsonValue } from '@motcua/model';
import { dataIssues, outline } from '../../../../test/support/outline.js';
import { addItem, chooseBranch, openGroup } from '../actions/structure.js';
import { schemaForm } from '../../../../test/support/schema-form.js';

// One test for each row of docs/json-schema-keywords.md, under the keyword's name.

describe('composition', () => {
  it('`allOf` is one form: no constraint is lost, titled members are sections', async () => {
    const store = await schemaForm({
      type: 'object',
      allOf: [
        { title: 'Người', properties: { name: { type: 'string', maxLength: 10 } }, required: ['name'] },
        { title: 'Nơi', properties: { place: { type: 'string' } } },
        { properties: { name: { minLength: 2 } } },
      ],
    });
    assert.deepEqual(outline(store).slice(1), ['/name text* under Người', '/place text under Nơi']);
    const nested = await schemaForm({
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
    const store = await schemaForm({
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
      const store = await schemaForm({ type: 'object', properties: { list: { type: 'array', items } } });
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
    const inner = await schemaForm({ type: 'object', properties: first, oneOf });
    inner.enter('/kind', 'b');
    assert.deepEqual(outline(inner).slice(1), ['/first text', '/kind choice* tag {a|b}', '/y text']);
    const kind = { enum: ['a', 'b'] };
    const outer = await schemaForm({ type: 'object', properties: { ...first, kind, last: { type: 'string' } }, oneOf });
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
        const store = await schemaForm({ type: 'object', properties: { a: { [keyword]: union } } }, { a: value });
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
    const store = await schemaForm(schema);
    chooseBranch(store, '/born', '/properties/born/oneOf', 1);
    chooseBranch(store, '/height', '/properties/height/oneOf', 0);
    store.enter('/height', '1,7');
    assert.deepEqual([store.getSnapshot().data, dataIssues(store)], [{ born: 'unknown', height: 1.7 }, []]);
  });

  it('`oneOf` branches that overlap outer properties keep both constraints', async () => {
    const store = await schemaForm({
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
    const store = await schemaForm({ type: 'object', oneOf: [branch('A', 'from a'), branch('B', 'from b')] });
    store.enter('/only', 'B');
    assert.deepEqual(store.getSnapshot().data, { only: 'B', note: 'from b' });
  });

  it('`anyOf` of required members says which are needed, and asks nothing', async () => {
    const store = await schemaForm({
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
    const store = await schemaForm({
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
    const store = await schemaForm({ type: 'object', properties: { a: { type: 'string', not: { const: 'x' } } } });
    store.enter('/a', 'x');
    assert.deepEqual(dataIssues(store), ['/a not']);
  });

  it('`if`, `then`, `else`, nested and chained, true on the untouched form, and on another section’s answer', async () => {
    const store = await schemaForm({
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
    const store = await schemaForm({
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
      const store = await schemaForm({ ...base, ...when, then });
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
    const store = await schemaForm({
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
    const store = await schemaForm({
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
    const store = await schemaForm({
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
    const store = await schemaForm({
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
    assert.deepEqual(outline(await schemaForm(tuple)).slice(1), ['/a list', '/a/0 number*']);
    const modern = { ...tuple, $schema: 'https://json-schema.org/draft/2020-12/schema', $vocabulary: {} };
    await assert.rejects(schemaForm(modern), /items/);
  });
});

describe('names and values that naive code confuses', () => {
  it('`__proto__`, `constructor`, empty names, `/` and `~` are names like others', async () => {
    const properties = JSON.parse(
      '{"__proto__": {"type": "string"}, "constructor": {"type": "string"}, "": {"type": "string"}, "a/b~c": {"type": "string"}}',
    ) as Record<string, JsonSchema>;
    const store = await schemaForm({ type: 'object', properties });
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
    const free = await schemaForm(
      { type: 'object', properties: Object.fromEntries(anything.map((name) => [name, true])) },
      answers,
    );
    assert.deepEqual(free.getSnapshot().data, answers);
    const typed = await schemaForm(
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

  it('data that does not match its schema is kept, shown and reported', async () => {
    const store = await schemaForm(
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
    const list = await schemaForm({ type: 'array', items: { type: 'string' } });
    addItem(list, '');
    list.enter('/0', 'x');
    assert.deepEqual(list.getSnapshot().data, ['x']);
    const text = await schemaForm({ type: 'string', minLength: 2 });
    text.enter('', 'xy');
    assert.deepEqual([text.getSnapshot().data, dataIssues(text)], ['xy', []]);
  });
});
