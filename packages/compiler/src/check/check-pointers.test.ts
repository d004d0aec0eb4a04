import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { AuthorFolder } from '../../../../test/support/author-folder.js';
import { checkProcedure } from './check-procedure.js';

let author: AuthorFolder;
beforeEach(async () => {
  author = await AuthorFolder.make();
});
afterEach(() => author.remove());

interface Procedure {
  steps: { fields: unknown[] }[];
  roles?: Record<string, string>;
  prefill?: unknown[];
}

const date = { type: 'string', format: 'date' };
const schema = {
  type: 'object',
  properties: {
    list: { type: 'array', items: { type: 'object', properties: { x: date } } },
    pair: { type: 'array', prefixItems: [{ type: 'string' }], items: false },
    day: date,
  },
};
const words = { '/list': 'Danh sách', '/list/*/x': 'X', '/pair': 'Cặp', '/pair/0': 'Một', '/day': 'Ngày' };

/** Returns the findings for a procedure with these fields in its only step. */
async function reported(
  fields: readonly unknown[],
  more: Partial<Procedure> = {},
  rest: object = {},
): Promise<string[]> {
  await author.ask({ ...schema, ...rest }, words);
  await author.edit<Procedure>('procedure.json', (procedure) => {
    procedure.steps[0]!.fields = [...fields];
    Object.assign(procedure, more);
  });
  const { findings } = await checkProcedure(author.procedure);
  return findings.map(({ line, pointer, message, fix }) => {
    assert.ok(line > 1);
    return `${pointer} ${message} ${fix}`;
  });
}

describe('motcua check of pointers into lists', () => {
  it('takes whole lists, places of their own in them, and how their items look', async () => {
    assert.deepEqual(await reported(['/list', { pointer: '/list/*/x', width: 'short' }, '/pair/0', '/day']), []);
  });

  it('reports that a step cannot ask for items', async () => {
    const [finding, ...others] = await reported(['/list/*/x', '/pair', '/day']);
    assert.equal(
      finding,
      '/steps/0/fields/0 A step asks for a list as a whole: "/list/*/x" by itself shows nothing. Put "/list" into the fields of this step.',
    );
    assert.deepEqual(others, []);
    assert.match(
      (await reported(['/list', '/list/*/x', '/pair', '/day'])).join(),
      /Remove it, or say how the items look/,
    );
    assert.match((await reported([{ pointer: '/list/*' }, '/pair', '/day'])).join(), /Put "\/list" into the fields/);
  });

  it('reports that an item may not be there, and that a list ends', async () => {
    assert.match(
      (await reported(['/list', { pointer: '/list/0/x' }, '/pair', '/day'])).join(),
      /^\/steps\/0\/fields\/1\/pointer "\/list\/0\/x" names one item of a list, which may have none. Write "\/list\/\*\/x" for every item/,
    );
    assert.match((await reported(['/list', '/pair', '/pair/1', '/day'])).join(), /nothing at "\/pair\/1"/);
    assert.match((await reported(['/list', '/list/*/y', '/pair', '/day'])).join(), /Did you mean "\/list\/\*\/x"\?/);
  });

  it('indicates where one place must be named', async () => {
    const all = ['/list', '/pair', '/day'];
    const roles = { subject: '/list/*' };
    assert.match(
      (await reported(all, { roles })).join(),
      /^\/roles\/subject "\/list\/\*" names every item of a list at once/,
    );
    const prefill = [{ pointer: '/list/0/x', claim: 'birthdate', lock: false }];
    assert.match((await reported(all, { prefill })).join(), /^\/prefill\/0\/pointer .*Name the whole list, "\/list"/);
    const dateOrder = [{ earlier: '/list/*/x', later: '/day' }];
    assert.match((await reported(all, {}, { dateOrder })).join(), /^\/dateOrder\/0\/earlier .*a place outside lists/);
    const items = {
      type: 'object',
      properties: { x: { type: 'string' } },
      dateOrder: [{ earlier: '/x', later: '/z' }],
    };
    assert.match(
      (await reported(all, {}, { properties: { ...schema.properties, list: { type: 'array', items } } })).join(),
      /^\/properties\/list\/items\/dateOrder\/0\/later The data schema has nothing at "\/list\/\*\/z"\. Did you mean "\/x"\?/,
    );
  });
});

describe('motcua check of fields', () => {
  it('reports a control that there is not, once, and guesses', async () => {
    const [finding, ...others] = await reported(['/list', '/pair', { pointer: '/day', control: 'selct' }]);
    assert.match(
      finding ?? '',
      /^\/steps\/0\/fields\/2\/control "selct" is not among the values allowed here\. Did you mean "select"\? Use one of radios, /,
    );
    assert.deepEqual(others, []);
    assert.deepEqual(await reported(['/list', '/pair', '/day', 5]), [
      '/steps/0/fields/3 This must be a string. Change the value. It is: A JSON Pointer into the answers.',
    ]);
  });
});
