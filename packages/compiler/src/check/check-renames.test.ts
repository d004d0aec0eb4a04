import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { AuthorFolder } from '../../../../test/support/author-folder.js';
import { checkProcedure } from './check-procedure.js';

let author: AuthorFolder;
beforeEach(async () => {
  author = await AuthorFolder.make();
});
afterEach(() => author.remove());

async function reported(renamedFrom: Readonly<Record<string, readonly string[]>>): Promise<readonly string[]> {
  await author.edit<Record<string, unknown>>('procedure.json', (procedure) => {
    procedure['renamedFrom'] = renamedFrom;
  });
  const { findings } = await checkProcedure(author.procedure);
  return findings.map(({ id, pointer, message }) => `${id} ${pointer} ${message}`);
}

describe('renamed fields', () => {
  it('are published with the procedure', async () => {
    assert.deepEqual(await reported({ '/burial/place': ['/burial/site', '/burial/where'] }), []);
    const { modules } = await checkProcedure(author.procedure);
    assert.match(modules?.procedure ?? '', /renamedFrom/);
  });

  it('exist', async () => {
    const [line = ''] = await reported({ '/burial/plase': ['/burial/site'] });
    assert.match(line, /^pointer-unknown \/renamedFrom\/~1burial~1plase /);
  });

  it('take no answers of a field that is still asked', async () => {
    assert.deepEqual(await reported({ '/burial/place': ['/burial/date'] }), [
      'rename-mismatch /renamedFrom/~1burial~1place/0 "/burial/date" is still asked: its answers stay there.',
    ]);
  });

  it('share no former name', async () => {
    const [line = ''] = await reported({ '/burial/place': ['/x'], '/burial/date': ['/x'] });
    assert.match(
      line,
      /^rename-mismatch \/renamedFrom\/~1burial~1date\/0 "\/x" was renamed to "\/burial\/place" already/,
    );
  });

  it('are in as many lists as before', async () => {
    const [line = ''] = await reported({ '/burial/place': ['/burials/*/place'] });
    assert.match(line, /^rename-mismatch .* is in 1 lists, and "\/burial\/place" in 0/);
  });

  it('are lists of pointers', async () => {
    const [line = ''] = await reported({ 'burial/place': [] });
    assert.match(line, /^procedure-/);
  });
});
