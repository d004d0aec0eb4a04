import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonObject, JsonSchema, JsonValue } from '@motcua/model';
import { openForm } from '../../../../test/support/filled-form.js';
import { dataIssues, outline } from '../../../../test/support/outline.js';
import { compiled } from '../../../../test/support/procedures.js';
import type { FormStore } from '../store/form-store.js';
import { en } from '../messages/en.js';
import { Labels } from '../messages/labels.js';
import { formatIssue } from '../messages/format-issue.js';
import { nodeOf } from '../store/form-snapshot.js';
import { chooseBranch } from '../actions/structure.js';

const form = async (schema: JsonSchema, answers?: JsonValue) => openForm(await compiled({ schema }), answers);

const TEXT: JsonObject = { type: 'string' };
const SAYS_YES = { properties: { isAccredited: { enum: [true] } } };
const MEMBERS: JsonObject = {
  isAccredited: { type: 'boolean' },
  authority: { type: 'string', title: 'Authority' },
  other: TEXT,
};

/** The words of everything that is wrong. */
function words(store: FormStore): string[] {
  const snapshot = store.getSnapshot();
  const labels = new Labels({});
  return snapshot.issues
    .filter(({ scope }) => scope === 'data')
    .map((issue) => {
      const node = nodeOf(snapshot, issue.pointer);
      return formatIssue(issue, { ...(node && { node }), nodeAt: (pointer) => nodeOf(snapshot, pointer) }, labels, en);
    });
}

describe('branches that bring no members of their own', () => {
  const implications: Readonly<Record<string, JsonObject>> = {
    'anyOf with not last': { anyOf: [{ ...SAYS_YES, required: ['authority'] }, { not: SAYS_YES }] },
    'anyOf with not first': { anyOf: [{ not: SAYS_YES }, { ...SAYS_YES, required: ['authority'] }] },
    oneOf: { oneOf: [{ ...SAYS_YES, required: ['authority'] }, { not: SAYS_YES }] },
    'within allOf, before the members': {
      allOf: [{ anyOf: [{ ...SAYS_YES, required: ['authority'] }, { not: SAYS_YES }] }],
    },
    'of branches': { anyOf: [{ anyOf: [{ required: ['authority'] }, { required: ['other'] }] }, { not: SAYS_YES }] },
    'of if': {
      if: { required: ['isAccredited'], ...SAYS_YES },
      then: { anyOf: [{ required: ['authority'] }, { not: {} }] },
    },
    'of what must be absent': {
      anyOf: [{ properties: { isAccredited: false } }, { required: ['authority'] }, { not: SAYS_YES }],
    },
  };
  for (const [name, logic] of Object.entries(implications)) {
    it(`are no question, and what they want is said of a field: ${name}`, async () => {
      const store = await form({ type: 'object', ...logic, properties: MEMBERS });
      const asked = ['/isAccredited boolean', '/authority text', '/other text'];
      assert.deepEqual(
        outline(store),
        [' group', ...asked].map((line) => (line === ' group' ? ' group*' : line)),
      );
      store.enter('/isAccredited', 'true');
      const said = words(store);
      assert.equal(said.length, 1, said.join());
      assert.match(said.join(), /authority|accredited/i);
      store.enter('/authority', 'x');
      assert.deepEqual(words(store), []);
      store.enter('/authority', '');
      store.enter('/isAccredited', 'false');
      assert.deepEqual(words(store), []);
    });
  }

  it('are a question once they have titles, or one of them brings something', async () => {
    const titled = {
      type: 'object',
      properties: MEMBERS,
      anyOf: [{ title: 'A', required: ['authority'] }, { title: 'B' }],
    };
    assert.match(outline(await form(titled))[0] ?? '', /A\/B/);
    const own = {
      type: 'object',
      properties: MEMBERS,
      anyOf: [{ properties: { mine: TEXT } }, { required: ['other'] }],
    };
    assert.match(outline(await form(own))[0] ?? '', /\[mine/);
  });
});

describe('what must not be so', () => {
  it('names the members that it looks at, at the root and in a group', async () => {
    const group = { type: 'object', properties: { p: TEXT, q: TEXT }, not: { required: ['p', 'q'] } };
    const store = await form(
      { ...group, properties: { ...group.properties, g: group } },
      { p: 'x', q: 'x', g: { p: 'x', q: 'x' } },
    );
    assert.deepEqual(words(store), [
      'Change P or Q: what you have answered is not accepted',
      'Change P or Q: what you have answered is not accepted',
    ]);
  });

  it('names the members that too many branches accept', async () => {
    const branch = (name: string) => ({ properties: { [name]: { const: 'x' } } });
    const store = await form(
      { type: 'object', properties: { p: TEXT, q: TEXT }, oneOf: [branch('p'), branch('q')] },
      { p: 'x', q: 'x' },
    );
    assert.deepEqual(words(store), ['Check these answers, which do not go together: P, Q']);
  });
});

describe('several types with members next to them', () => {
  it('are a question first, and each can be entered', async () => {
    const d: JsonObject = { type: ['object', 'string'], minProperties: 1, properties: { a: TEXT } };
    const store = await form({ type: 'object', required: ['d'], properties: { d } });
    assert.deepEqual(outline(store)[1], '/d unchosen* [string/object: ]');
    chooseBranch(store, '/d', 'type', 0);
    store.enter('/d', 'x');
    assert.deepEqual([store.getSnapshot().data, dataIssues(store)], [{ d: 'x' }, []]);
    chooseBranch(store, '/d', 'type', 1);
    store.enter('/d/a', 'y');
    assert.deepEqual([store.getSnapshot().data, dataIssues(store)], [{ d: { a: 'y' } }, []]);
    for (const value of ['x', { a: 'y' }]) {
      const loaded = await form({ type: 'object', properties: { d } }, { d: value });
      assert.equal(loaded.field('/d')?.node.kind, typeof value === 'string' ? 'text' : 'group');
    }
  });

  it('are none where the other one is null, or nothing but members is said', async () => {
    const asked = async (d: JsonObject) => outline(await form({ type: 'object', properties: { d } }))[1];
    assert.equal(await asked({ type: ['object', 'null'], properties: { a: TEXT } }), '/d group?');
    assert.equal(await asked({ minLength: 1, properties: { a: TEXT } }), '/d group');
  });
});
