import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { JsonObject } from '@motcua/model';
import { compareProcedures, type ProcedureDiffs } from '../compare-procedures.js';
import { readVersions } from '../procedure-version.js';
import { CostParameters } from './cost-parameters.js';
import { restructuringOf } from './restructuring.js';
import { makeSheet, type Sheet } from './sheet.js';
import type { SheetLanguage } from './sheet-words.js';
import { csv, html, markdown } from './write-sheet.js';

const simple = fileURLToPath(new URL('../../../../../test/golden/check-clean/input/gop-y', import.meta.url));

interface Edited {
  readonly definition: {
    code: string;
    version: string;
    channels: { type: string; timeLimit: { value: number; unit: string }; fee: JsonObject[] }[];
    components: JsonObject[];
  };
  readonly texts: Record<string, string>;
}

let root: string;
before(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'motcua-sheet-'));
});
after(() => rm(root, { recursive: true, force: true }));

/** Writes a procedure into a folder of procedures. */
async function write(folder: string, code: string, change: (edited: Edited) => void): Promise<void> {
  const read = async (name: string) => JSON.parse(await readFile(path.join(simple, name), 'utf8')) as unknown;
  const definition = (await read('procedure.json')) as Edited['definition'];
  const texts = (await read('texts.vi.json')) as Edited['texts'];
  definition.code = code;
  texts['components.ban-sao.title'] = 'Bản sao chứng thực';
  change({ definition, texts });
  const target = path.join(root, folder, code);
  await mkdir(target, { recursive: true });
  await writeFile(path.join(target, 'procedure.json'), JSON.stringify(definition));
  await writeFile(path.join(target, 'texts.vi.json'), JSON.stringify(texts));
  await writeFile(path.join(target, 'data.schema.json'), await readFile(path.join(simple, 'data.schema.json')));
}

async function compare(name: string): Promise<ProcedureDiffs> {
  const [old, now] = [`${name}/old`, `${name}/new`].map((folder) => path.join(root, folder)) as [string, string];
  return compareProcedures(await readVersions(old), await readVersions(now));
}

async function sheetOf({ diffs }: ProcedureDiffs, language: SheetLanguage, ...given: string[]): Promise<Sheet> {
  const parameters = await CostParameters.read(undefined, given);
  return makeSheet(
    diffs.map((diff) => restructuringOf(diff, parameters)),
    parameters,
    language,
  );
}

const copy = (id: string): JsonObject => ({
  ...{ id, providedBy: 'upload', required: true, copyType: 'certifiedCopy', originals: 0, copies: 1 },
  ...{ accept: [{ type: 'application/pdf', extensions: ['.pdf'] }], maxBytes: 1_000_000, maxFiles: 1 },
  legalBasis: 'quy-che',
});

describe('the restructuring sheet of a reform', () => {
  it('counts 31 of 34 procedures shortened by 0.5 to 8 working days, and 3 with fewer components', async () => {
    for (let index = 0; index < 34; index += 1) {
      const code = `1.${String(index + 1).padStart(6, '0')}`;
      // Cuts of 0.5, 1, … 8 days, then again from the beginning; the last three lose a certified copy.
      const isCut = index < 31;
      await write('seed/old', code, ({ definition }) => {
        definition.channels[0]!.timeLimit.value = 10;
        if (!isCut) definition.components.push(copy('ban-sao'));
      });
      await write('seed/new', code, ({ definition }) => {
        definition.version = isCut ? '1.1.0' : '2.0.0';
        definition.channels[0]!.timeLimit.value = isCut ? 10 - ((index % 16) + 1) / 2 : 10;
      });
    }
    const result = await compare('seed');
    assert.deepEqual(
      result.diffs.flatMap(({ problem }) => problem ?? []),
      [],
    );
    const applicants = ['1.000032', '1.000033'].map((code) => `${code}:applicantsPerYear=17`);
    const sheet = await sheetOf(result, 'vi', ...applicants, '1.000034:applicantsPerYear=18');
    assert.deepEqual(sheet.lines.slice(0, 2), [
      '34 thủ tục: 31 rút ngắn thời gian từ 0,5 đến 8 ngày làm việc; 3 giảm thành phần hồ sơ.',
      'Tiết kiệm chi phí tuân thủ 1.611.402 đồng/năm, tính trên 3 thủ tục có số đối tượng.',
    ]);
    assert.equal(sheet.tables[0]?.rows.length, 34);
    const english = await sheetOf(result, 'en');
    assert.equal(english.lines[0], '34 procedures: 31 shortened by 0.5 to 8 working days; 3 with fewer components.');
  });

  it('compares hours and days that are worked, and no others', async () => {
    const limits: readonly (readonly [old: [number, string], now: [number, string], cut: string])[] = [
      [[1, 'workingDay'], [4, 'workingHour'], 'Shorter by 0.5 working days'],
      [[2, 'workingDay'], [1, 'sameDay'], 'Shorter by 1 working days'],
      [[3, 'workingDay'], [3.5, 'workingDay'], 'Longer by 0.5 working days'],
      [[10, 'calendarDay'], [5, 'workingDay'], 'Changed'],
      [[30, 'calendarDay'], [20, 'calendarDay'], 'Changed'],
      [[30, 'calendarDay'], [30, 'calendarDay'], 'Same'],
    ];
    for (const [index, [old, now]] of limits.entries())
      for (const [side, [value, unit]] of Object.entries({ old, new: now }))
        await write(`units/${side}`, `1.00000${index + 1}`, ({ definition }) =>
          Object.assign(definition.channels[0]!.timeLimit, { value, unit }),
        );
    const { tables, lines } = await sheetOf(await compare('units'), 'en');
    const times = tables.filter(({ caption }) => caption.endsWith('Time limits'));
    assert.deepEqual(
      times.map(({ rows }) => rows[0]?.[3]),
      limits.map(([, , cut]) => cut),
    );
    assert.match(lines[0] ?? '', /^6 procedures: 3 shortened by 0\.5 to 1 working days; 0 with/);
  });

  it('adds up no fees of different cases', async () => {
    const fees = [10_000, 20_000].map((amount) => ({ amount, currency: 'VND' }));
    for (const side of ['old', 'new'])
      await write(`fees/${side}`, '1.000001', ({ definition }) => void (definition.channels[0]!.fee = fees));
    const costs = async (...given: string[]) => {
      const { tables } = await sheetOf(await compare('fees'), 'en', ...given);
      return tables.find(({ caption }) => caption.endsWith('(SCM)'))?.rows.find(([number]) => number === '3');
    };
    assert.equal((await costs())?.at(-1), 'Several fees: give the parameter "fee".');
    const given = await costs('fee=20000');
    assert.deepEqual([given?.[8], given?.at(-1)], [{ value: 20_000, digits: 0 }, '']);
  });

  it('is written without markup, formulas or scripts of a procedure', async () => {
    const title = '=cmd|"x"!A1 <img src=x onerror=alert(1)> [a](javascript:1)';
    for (const side of ['old', 'new'])
      await write(`hostile/${side}`, '1.000001', ({ texts }) => void (texts['title'] = title));
    const sheet = await sheetOf(await compare('hostile'), 'vi');
    assert.doesNotMatch(html(sheet), /<img|<script/);
    assert.doesNotMatch(markdown(sheet), /(?<!\\)<img|(?<!\\)\[a/);
    assert.match(csv(sheet), /,"'=cmd\|""x""!A1 /);
    for (const hidden of [' =1+1', '\n=1+1', '\t-1'])
      assert.ok(csv({ ...sheet, title: hidden }).includes(`'${hidden}`));
    const records = csv(sheet).trimEnd().split('\r\n');
    assert.ok(records.length > 10 && !records.some((line) => line.startsWith('=')));
  });
});

describe('parameters of the cost model', () => {
  const refused = (message: RegExp, file: string | undefined, ...given: string[]) =>
    assert.rejects(CostParameters.read(file, given), { name: 'KnownError', message });
  const fileOf = async (content: string) => {
    const file = path.join(root, 'parameters.json');
    await writeFile(file, content);
    return file;
  };

  it('are known by name, and numbers from 0', async () => {
    await refused(/"wag" is no parameter\. Did you mean "wage"\?/, undefined, 'wag=1');
    await refused(/"wage" is not a number from 0/, undefined, 'wage=x');
    await refused(/"wage" is not a number from 0/, undefined, 'wage=-1');
    await refused(/"waivedShare" is a share from 0 to 1/, undefined, 'waivedShare=2');
    await refused(/write name=value/, undefined, 'wage');
    await refused(/write name=value/, undefined, 'x:wage=1');
  });

  it('have a source each in a file', async () => {
    const lacking = await fileOf('{"parameters":{"wage":{"value":1}}}');
    await refused(/"wage" needs a "value", a number, and a "source"/, lacking);
    await refused(/"wage" is neither "parameters" nor "procedures"/, await fileOf('{"wage":1}'));
    await refused(/parameters\.json:1:\d: This is not JSON/, await fileOf('{'));
    await refused(/is no JSON object/, await fileOf('[]'));
    await refused(/cannot be read/, path.join(root, 'nowhere.json'));
  });

  it('of one procedure and of the command line come before those of all', async () => {
    const own = { '1.000001': { 'hours.ban-sao': { value: 2, source: 'measured' } } };
    const file = await fileOf(JSON.stringify({ parameters: { wage: { value: 1, source: 'a' } }, procedures: own }));
    const parameters = await CostParameters.read(file, ['wage=2', '1.000002:wage=3']);
    const of = (code: string) => [parameters.value(code, 'wage'), parameters.value(code, 'hours.ban-sao')];
    assert.deepEqual(
      [of('1.000001'), of('1.000002')],
      [
        [2, 2],
        [3, 0],
      ],
    );
  });
});
