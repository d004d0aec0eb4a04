import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { AuthorFolder } from '../../../../test/support/author-folder.js';
import { makeEdit, type Edit } from '../../../../test/support/mistake.js';
import { buildProcedure } from '../build/build-procedure.js';
import { checkProcedure } from './check-procedure.js';

const PLACE = '/properties/burial/properties/place';
let published: AuthorFolder;
let out: string;
before(async () => {
  published = await AuthorFolder.make();
  out = path.join(published.root, 'out');
  await buildProcedure(published.procedure, out);
});
after(() => published.remove());

/** Returns the findings about the version after changes; others are left out. */
async function reported(version: string, ...edits: readonly Edit[]): Promise<string> {
  const author = await AuthorFolder.make();
  try {
    for (const edit of [{ file: 'procedure.json', at: '/version', set: version }, ...edits])
      await makeEdit(author.procedure, edit);
    const { findings } = await checkProcedure(author.procedure, { published: out });
    const own = findings.filter(({ id }) => id === 'version-published');
    return own.map(({ pointer, message, fix }) => `${pointer} ${message} ${fix}`).join('\n');
  } finally {
    await author.remove();
  }
}

const schema = (find: string, replace: string): Edit => ({ file: 'data.schema.json', find, replace });
const limit = (set: number): Edit => ({ file: 'data.schema.json', at: `${PLACE}/maxLength`, set });

describe('the version of a procedure, next to one that is published', () => {
  it('rises', async () => {
    assert.match(
      await reported('0.9.0'),
      /^\/version Version 0\.9\.0 is lower than 1\.0\.0\. Raise it above 1\.0\.0\./,
    );
    assert.equal(await reported('1.0.1'), '');
  });

  it('is a major one after a question was renamed, which a patch is not', async () => {
    const renamed = [
      schema('"place": {', '"site": {'),
      schema('"required": ["date", "place"]', '"required": ["date", "site"]'),
      { file: 'procedure.json', find: '"/burial/place"', replace: '"/burial/site"' },
    ];
    const said = await reported('1.0.1', ...renamed);
    assert.match(said, /follows 1\.0\.0, but there are major changes: .*"\/burial\/place" is not asked for any more/);
    assert.match(said, /Write "version": "2\.0\.0" or higher/);
    assert.equal(await reported('2.0.0', ...renamed), '');
  });

  it('is a minor one after a limit was widened, a major one after it was narrowed', async () => {
    assert.match(await reported('1.0.1', limit(300)), /has a wider "maxLength".*"1\.1\.0" or higher/);
    assert.equal(await reported('1.1.0', limit(300)), '');
    assert.match(await reported('1.1.0', limit(50)), /has a narrower "maxLength".*"2\.0\.0" or higher/);
  });

  it('is a minor one after the law changed, and a major one after a paper became required', async () => {
    const limit = { file: 'procedure.json', at: '/channels/0/timeLimit/value', set: 2.5 };
    assert.match(await reported('1.0.1', limit), /minor changes: the time limit of "online".*"1\.1\.0" or higher/);
    assert.equal(await reported('1.1.0', limit), '');
    const paper = { file: 'procedure.json', at: '/components/2/required', set: true };
    assert.match(await reported('1.1.0', paper), /"quyet-dinh-thoi-huong" is required now\. .*"2\.0\.0" or higher/);
  });

  it('says that a question was renamed, where that is declared', async () => {
    const renamed = [
      schema('"place": {', '"site": {'),
      schema('"required": ["date", "place"]', '"required": ["date", "site"]'),
      { file: 'procedure.json', find: '"/burial/place"', replace: '"/burial/site"' },
      { file: 'procedure.json', at: '', add: { renamedFrom: { '/burial/site': ['/burial/place'] } } },
    ];
    assert.match(await reported('1.0.1', ...renamed), /"\/burial\/place" is called "\/burial\/site" now\. Write/);
  });

  it('is checked by build', async () => {
    const author = await AuthorFolder.make();
    try {
      await makeEdit(author.procedure, { file: 'procedure.json', at: '/version', set: '0.9.0' });
      const { findings, folder } = await buildProcedure(author.procedure, out);
      assert.equal(folder, undefined);
      assert.ok(findings.some(({ id }) => id === 'version-published'));
    } finally {
      await author.remove();
    }
  });
});
