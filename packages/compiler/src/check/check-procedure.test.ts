import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { AuthorFolder } from '../../../../test/support/author-folder.js';
import type { Finding } from '../finding.js';
import { checkProcedure, importProcedure } from './check-procedure.js';

let author: AuthorFolder;
beforeEach(async () => {
  author = await AuthorFolder.make();
});
afterEach(() => author.remove());

type Procedure = Record<string, never> & {
  components: Record<string, unknown>[];
  steps: { id: string; fields: unknown[] }[];
};
type Schema = { properties: Record<string, { properties: Record<string, unknown> }> };

/** Returns the findings; asserts that each has a location and a fix. */
async function findings(): Promise<readonly Finding[]> {
  const found = (await checkProcedure(author.procedure)).findings;
  for (const finding of found) {
    assert.ok(
      finding.line >= 1 && finding.column >= 1 && finding.file.startsWith(author.root),
      JSON.stringify(finding),
    );
    assert.ok(finding.message.length > 10 && finding.fix.length > 3, JSON.stringify(finding));
  }
  return found;
}
const only = async () => {
  const found = await findings();
  assert.equal(found.length, 1, JSON.stringify(found, null, 2));
  return found[0]!;
};

describe('motcua check', () => {
  it('finds nothing in the procedure as it is', async () => {
    assert.deepEqual(await findings(), []);
  });

  it('reports broken JSON by line and column', async () => {
    await author.replace('procedure.json', '"version": "1.0.0",', '"version": "1.0.0"');
    const [finding] = await findings();
    assert.match(finding!.message, /not JSON: comma expected/);
    assert.deepEqual([finding!.line, finding!.column], [5, 3]);
  });

  it('reports a name that is used twice, comments and a byte order mark', async () => {
    await author.replace('texts.vi.json', '"field":', '"title": "x",\n  "field":');
    assert.match((await only()).message, /"title" is used twice/);
    await author.replace('procedure.json', /^/, '\uFEFF');
    await author.replace('data.schema.json', /^\{/, '{ // a comment\n');
    const messages = (await findings()).map(({ message }) => message);
    assert.ok(messages.some((message) => message.includes('byte order mark')));
    assert.ok(messages.some((message) => message.includes('comment')));
  });

  it('takes the days for which drafts are kept, and reports a number that is none', async () => {
    await author.replace('procedure.json', '"version": "1.0.0",', '"version": "1.0.0",\n  "draftDays": 14,');
    const { modules, findings: none } = await checkProcedure(author.procedure);
    assert.deepEqual(none, []);
    assert.equal((await importProcedure(modules!)).definition.draftDays, 14);
    await author.replace('procedure.json', '"draftDays": 14', '"draftDays": 0');
    assert.equal((await only()).pointer, '/draftDays');
  });

  it('reports a misspelt format of the kit, and guesses', async () => {
    await author.replace('data.schema.json', '"maxLength": 180', '"maxLength": 180, "format": "vn-phon"');
    const finding = await only();
    assert.equal(finding.severity, 'error');
    assert.match(finding.message + finding.fix, /"vn-phon" is no format of the kit.*Did you mean "vn-phone"/);
  });

  it('reports a misspelt keyword of the schema, and guesses', async () => {
    await author.replace('data.schema.json', '"maxLength": 500', '"maxLenght": 500');
    const finding = await only();
    assert.equal(finding.pointer, '/properties/deceased/properties/causeOfDeath/maxLenght');
    assert.match(finding.fix, /"maxLength"/);
  });

  it('reports a misspelt property of the procedure, and guesses', async () => {
    await author.replace('procedure.json', '"onlineLevel"', '"onlineLevl"');
    const found = await findings();
    assert.ok(found.some(({ pointer, fix }) => pointer === '/onlineLevl' && fix.includes('"onlineLevel"')));
  });

  it('reports a dangling pointer alone, and guesses', async () => {
    await author.replace('procedure.json', '"/deceased/deathDate"', '"/deceased/deathDat"');
    const dangling = await only();
    assert.match(dangling.message, /nothing at "\/deceased\/deathDat"/);
    assert.match(dangling.fix, /"\/deceased\/deathDate"/);
  });

  it('reports a dangling reference', async () => {
    await author.replace('data.schema.json', '../../common/sex.schema.json', '../../common/gender.schema.json');
    assert.match((await only()).message, /refers to a file that cannot be read/);
    await author.replace(
      'data.schema.json',
      '../../common/gender.schema.json',
      '../../common/sex.schema.json#/$defs/x',
    );
    assert.match((await only()).message, /refers to nothing/);
  });

  it('reports a missing text by its key; in another language only as a warning', async () => {
    await author.edit<Record<string, string>>('texts.vi.json', (texts) => {
      delete texts['/burial/place'];
    });
    const finding = await only();
    assert.match(finding.message, /"\/burial\/place" is missing/);
    assert.equal(finding.severity, 'error');
    await author.edit<Record<string, string>>('texts.vi.json', (texts) => {
      texts['/burial/place'] = 'Địa điểm';
    });
    await author.edit<Record<string, string>>('texts.en.json', (texts) => {
      delete texts['/burial/place'];
    });
    assert.equal((await only()).severity, 'warning');
  });

  it('reports a text that nothing uses', async () => {
    await author.edit<Record<string, string>>('texts.vi.json', (texts) => {
      texts['/burial/plaice'] = 'x';
    });
    assert.match((await only()).message, /Nothing uses the text "\/burial\/plaice"/);
  });

  it('refuses a component without legal basis, or with one that is not listed or not in force', async () => {
    await author.edit<Procedure>('procedure.json', ({ components }) => {
      delete components[1]!['legalBasis'];
    });
    assert.match((await only()).message, /legal basis \(căn cứ pháp lý\)/);
    await author.edit<Procedure>('procedure.json', ({ components }) => {
      components[1]!['legalBasis'] = 'nd-99';
    });
    assert.match((await only()).message, /No legalBasis has the id "nd-99"/);
  });

  it('refuses the household book', async () => {
    await author.edit<Record<string, string>>('texts.vi.json', (texts) => {
      texts['components.quyet-dinh-thoi-huong.title'] = 'Bản sao Sổ hộ khẩu';
    });
    assert.match((await only()).message, /may not be asked for \(104\/2022\/NĐ-CP, since 01\/01\/2023\)/);
  });

  it('refuses a question that is in two steps, or in none', async () => {
    await author.edit<Procedure>('procedure.json', ({ steps }) => {
      steps[0]!.fields.push('/burial/place');
    });
    assert.match((await only()).message, /asked in several steps: deceased, burial/);
  });

  it('warns of a pattern that can take forever, and refuses one that does not compile', async () => {
    const place = (pattern: string) =>
      author.edit<Schema>('data.schema.json', ({ properties }) => {
        properties['burial']!.properties['place'] = { type: 'string', maxLength: 180, minLength: 1, pattern };
      });
    await place('^(a+)+$');
    const [warning] = await findings();
    assert.equal(warning?.severity, 'warning');
    assert.match(warning.message, /never end on some texts/);
    await place('^(a');
    assert.match((await only()).message, /cannot be compiled/);
  });

  it('refuses a schema that is none', async () => {
    await author.edit<Schema>('data.schema.json', ({ properties }) => {
      properties['burial']!.properties['place'] = { type: 'text' };
    });
    const found = await findings();
    assert.ok(found.length > 0 && found.every(({ pointer }) => pointer === '/properties/burial/properties/place/type'));
  });

  it('refuses internal steps that take longer than the law gives', async () => {
    await author.edit<Record<string, unknown>>('procedure.json', (procedure) => {
      procedure['internalSteps'] = [{ role: 'Thẩm định', workingHours: 25 }];
    });
    assert.equal(
      (await only()).message,
      'The internal steps take 25 working hours, the limit is 24. So they do for counter.',
    );
  });

  it('warns of a version that the changelog does not mention', async () => {
    await author.edit<Record<string, unknown>>('procedure.json', (procedure) => {
      procedure['version'] = '1.1.0';
    });
    const [found, ...others] = await findings();
    assert.deepEqual(
      [found?.pointer, found?.severity, found?.message, others],
      ['/changelog', 'warning', 'The changelog does not mention version 1.1.0.', []],
    );
  });

  it('indicates when a sample does not raise exactly the issues that it names', async () => {
    await author.edit<{ issues: unknown[] }>('samples/invalid-blank-name.json', (sample) => {
      sample.issues = [{ pointer: '/burial/place', code: 'minLength' }];
    });
    const messages = (await findings()).map(({ message }) => message);
    assert.equal(messages.filter((message) => message.includes('does not name')).length, 1);
    assert.equal(messages.filter((message) => message.includes('does not raise')).length, 1);
  });
});
