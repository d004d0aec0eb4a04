import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { CompiledProcedure, TextBlock } from '@motcua/model';
import { AuthorFolder } from '../../../../test/support/author-folder.js';
import { buildProcedure } from '../build/build-procedure.js';
import { checkProcedure, importProcedure } from './check-procedure.js';

let author: AuthorFolder;
beforeEach(async () => {
  author = await AuthorFolder.make();
});
afterEach(() => author.remove());

type Texts = Record<string, string>;
const HINT = '/deceased/fullName#hint';
const write = (name: string, changes: Texts) => author.edit<Texts>(name, (texts) => void Object.assign(texts, changes));
const read = (file: string) => readFile(file, 'utf8');

async function compiled(): Promise<CompiledProcedure> {
  const { modules, findings } = await checkProcedure(author.procedure);
  assert.deepEqual(findings, []);
  return importProcedure(modules!);
}

describe('markup in the texts of a procedure', () => {
  it('is compiled to words and what they look like, in hints, descriptions and the summary', async () => {
    await write('texts.vi.json', {
      [HINT]: 'Viết **đủ** chữ:\n\n- họ\n- tên <script>alert(1)</script>',
      'steps.deceased.description': '<p>Xem <a href="https://vidu.vn/x">hướng dẫn</a></p>',
      summary: 'Một dòng, không có gì khác',
      '/deceased/fullName': 'Họ & tên (<18 tuổi, *)',
    });
    const { findings, modules } = await checkProcedure(author.procedure);
    assert.deepEqual(
      findings.map(({ severity, pointer }) => [severity, pointer]),
      [['warning', '/~1deceased~1fullName#hint']],
    );
    const { texts, formatted } = await importProcedure(modules!);
    assert.equal(texts[HINT], 'Viết đủ chữ:\n• họ\n• tên');
    assert.equal(texts['steps.deceased.description'], 'Xem hướng dẫn');
    assert.equal(texts['/deceased/fullName'], 'Họ & tên (<18 tuổi, *)');
    assert.deepEqual([...formatted!.keys()], [texts['steps.deceased.description'], texts[HINT]]);
    const [, list] = formatted!.get(texts[HINT] ?? '') as readonly TextBlock[];
    assert.equal(list?.type === 'list' && list.items.length, 2);
  });

  it('costs nothing where there is none', async () => {
    assert.equal('formatted' in (await compiled()), false);
  });

  it('is published for each language, and as data as it was written', async () => {
    await write('texts.en.json', { [HINT]: 'Write it **in full**' });
    const out = path.join(author.root, 'out');
    const { folder = '' } = await buildProcedure(author.procedure, out);
    const source = await read(path.join(folder, 'texts.en.js'));
    const module = (await import(`data:text/javascript;base64,${Buffer.from(source).toString('base64')}`)) as {
      default: Texts;
      formatted: [string, readonly TextBlock[]][];
    };
    assert.equal(module.default[HINT], 'Write it in full');
    assert.deepEqual(
      module.formatted.map(([words]) => words),
      ['Write it in full'],
    );
    assert.doesNotMatch(await read(path.join(folder, 'texts.vi.js')), /export const/);
  });

  it('that no form shows is reported', async () => {
    for (const [text, message] of [
      ['<script src="x.js"></script>', /a script/],
      ['<style>p {}</style>', /a style/],
      ['<iframe src="https://vidu.vn"></iframe>', /an embedded page/],
      ['<img src="a.png" alt="a">', /a picture/],
      ['![ảnh](a.png)', /a picture/],
      ['<video src="a.mp4"></video>', /a recording/],
      ['<table><tr><td>a</td></tr></table>', /a table/],
      ['| a | b |\n|---|---|\n| 1 | 2 |', /a table/],
      ['<input name="a">', /controls of a form/],
      ['<a href="javascript:alert(1)">a</a>', /a link/],
      ['[mẫu](mau.docx)', /a link/],
      ['<p onclick="alert(1)">a</p>', /attributes/],
      ['<span style="color: red">a</span>', /attributes/],
    ] as const) {
      await write('texts.vi.json', { [HINT]: text });
      const { findings } = await checkProcedure(author.procedure);
      const reported = findings.filter(({ severity }) => severity === 'warning').map((finding) => finding.message);
      assert.ok(
        reported.some((words) => message.test(words)),
        `${text}: ${reported.join(' ')}`,
      );
    }
  });

  it('that is shown is not reported', async () => {
    for (const text of [
      '<b>a</b>, <a href="https://vidu.vn">b</a>, [c](mailto:a@vidu.vn), [d](tel:1900)',
      'Dưới <18 tuổi, từ 2 * 3 đến 4 * 5, mục [1] (xem dưới)',
      '# Tiêu đề\n\n1. một\n2. hai\n\n---\n',
    ]) {
      await write('texts.vi.json', { [HINT]: text });
      assert.deepEqual((await checkProcedure(author.procedure)).findings, [], text);
    }
  });

  it('is reported where it is shown as it is written', async () => {
    for (const [key, text] of [
      ['/deceased/fullName', 'Họ <b>tên</b>'],
      ['title', '**Mai táng**'],
      ['steps.deceased.title', '[Bước](https://vidu.vn)'],
    ] as const) {
      const before = JSON.parse(await read(path.join(author.procedure, 'texts.vi.json'))) as Texts;
      await write('texts.vi.json', { [key]: text });
      const { findings } = await checkProcedure(author.procedure);
      assert.match(findings.map(({ message }) => message).join(), /shown as it is written/, key);
      await write('texts.vi.json', before);
    }
  });

  it('is reported in the descriptions of the data schema too', async () => {
    await author.edit<{ description?: string }>('data.schema.json', (schema) => {
      schema.description = '<img src="a.png">';
    });
    const { findings } = await checkProcedure(author.procedure);
    assert.deepEqual(
      findings.map(({ pointer, severity }) => [pointer, severity]),
      [['/description', 'warning']],
    );
  });
});
