import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { readSample } from '../support/filled-form.js';
import { librarySchema, visitSchema } from './schema-page.js';
import { Stage, Visit } from './harness.js';

let stage: Stage;
before(async () => {
  stage = await Stage.set();
});
after(() => stage.close());

/** Width and height of A4 in points, to the nearest one. */
const A4 = [595, 842];

/** Notes which document goes to the printer, in every frame of the page. */
async function notePrints(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    globalThis.print = () => {
      const top = window.top as unknown as { printed?: string[] };
      (top.printed ??= []).push(`${document.title} ${location.href}`);
    };
  });
}

async function prints(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (globalThis as { printed?: string[] }).printed ?? []);
}

/** Presses a button, and gives the frame that goes to the printer. */
async function printed(visit: Visit, words: string): Promise<Frame> {
  await visit.form.evaluate((form) => form.shadowRoot?.querySelector('.print-frame')?.remove());
  const before = (await prints(visit.page)).length;
  await visit.button(words).click();
  await visit.page.waitForFunction(
    (count) => ((globalThis as { printed?: string[] }).printed?.length ?? 0) > count,
    before,
  );
  const frame = await visit.form.locator('.print-frame').elementHandle();
  return (await frame?.contentFrame()) ?? assert.fail('No frame');
}

/** The same document alone in a page, so that it can be made a PDF and looked at as on paper. */
async function onPaper(frame: Frame): Promise<Visit> {
  const { markup, styles } = await frame.evaluate(() => ({
    markup: document.documentElement.outerHTML,
    styles: document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n'),
  }));
  const context = await stage.browser.newContext({ viewport: { width: 794, height: 1123 } });
  const page = await context.newPage();
  await page.setContent(markup);
  await page.addStyleTag({ content: styles });
  await page.emulateMedia({ media: 'print' });
  return new Visit(page, context);
}

/** Returns the number of pages of a PDF and their sizes. */
async function pagesOf({ page }: Visit): Promise<{ readonly count: number; readonly sizes: readonly number[][] }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  const sizes = boxes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);
  return { count: [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length, sizes };
}

/** Returns the elements wider than the printable area: 210 mm less margins of 28 and 18. */
async function tooWide({ page }: Visit): Promise<readonly string[]> {
  return page.evaluate(() => {
    document.body.style.width = '164mm';
    const { right } = document.body.getBoundingClientRect();
    const all = [...document.body.querySelectorAll('*')];
    return all.filter((one) => one.getBoundingClientRect().right > right + 1).map((one) => one.outerHTML.slice(0, 80));
  });
}

async function accessible({ page }: Visit): Promise<void> {
  const { createRequire } = await import('node:module');
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
  assert.deepEqual(found, []);
}

/** Checks that a paper can be printed: A4, so many pages, nothing cut off, nothing of the page around the form. */
async function isPaper(frame: Frame, most: number): Promise<void> {
  const paper = await onPaper(frame);
  const { count, sizes } = await pagesOf(paper);
  assert.ok(count > 0 && count <= most, `${count} pages`);
  assert.deepEqual([...new Set(sizes.map(String))], [String(A4)]);
  assert.deepEqual(await tooWide(paper), []);
  await accessible(paper);
  assert.doesNotMatch(await paper.page.locator('body').innerText(), /UBND PHƯỜNG MINH HỌA|TIN MỚI|^Sửa$/im);
  await paper.context.close();
}

describe('printing, under the agency’s own policy', () => {
  it('prints a blank form, without leaving the start screen and without the page around it', async () => {
    const visit = await stage.visit('/', {}, notePrints);
    const frame = await printed(visit, 'In mẫu trống để điền bằng tay');
    await isPaper(frame, 4);
    assert.deepEqual(await prints(visit.page), ['Hỗ trợ chi phí mai táng about:blank']);
    await visit.form.getByRole('button', { name: 'Bắt đầu' }).waitFor();
    assert.deepEqual(visit.complaints, []);
    await visit.context.close();
  });

  it('prints what was filled in, then what was submitted, with nothing personal in title or address', async () => {
    const visit = await stage.visit('/', {}, notePrints);
    await visit.button('Bắt đầu').click();
    await visit.onScreen('Người chết');
    const { data } = readSample('mai-tang', 'valid-waived');
    await visit.answer(data);
    for (
      let screen = await visit.title.innerText();
      screen !== 'Xem lại hồ sơ';
      screen = await visit.title.innerText()
    ) {
      await visit.form.locator('button[type="submit"]').click();
      await visit.leaves(screen);
    }
    const filled = await printed(visit, 'In tờ khai');
    assert.match(await filled.locator('body').innerText(), /Phường Láng[^]*Người khai[^]*chưa phải là hồ sơ đã nộp/);
    await isPaper(filled, 3);
    await visit.button('Tiếp tục').click();
    await visit.onScreen('Cam đoan và gửi');
    await visit.form.getByLabel('Tôi đã đọc').check();
    await visit.button('Gửi hồ sơ').click();
    await visit.onScreen('Đã nộp hồ sơ');
    const number = await visit.number.innerText();
    const submitted = await printed(visit, 'In tờ khai đã nộp');
    assert.match(await submitted.locator('.sent').innerText(), new RegExp(number));
    await isPaper(submitted, 3);
    await isPaper(await printed(visit, 'In giấy tiếp nhận'), 1);
    assert.deepEqual(new Set(await prints(visit.page)), new Set(['Hỗ trợ chi phí mai táng about:blank']));
    assert.deepEqual(visit.complaints, []);
    await visit.context.close();
  });

  it('prints a blank form of any schema', async () => {
    for (const name of ['business-household', 'land-use-change', 'residents-group-tree', 'legal-aid']) {
      const { visit } = await visitSchema(stage, await librarySchema(name), { language: 'vi', width: 1000 });
      await notePrints(visit.context);
      await visit.page.reload();
      await visit.form.getByRole('heading', { level: 2 }).waitFor();
      await isPaper(await printed(visit, 'In mẫu trống để điền bằng tay'), 4);
      assert.deepEqual(visit.complaints, [], name);
      await visit.context.close();
    }
  });

  it('has a page without buttons and instructions for those who print it by the browser’s menu', async () => {
    const visit = await stage.visit('/', { viewport: { width: 794, height: 1123 } });
    await visit.button('Bắt đầu').click();
    await visit.answer(readSample('mai-tang', 'valid-waived').data);
    for (
      let screen = await visit.title.innerText();
      screen !== 'Xem lại hồ sơ';
      screen = await visit.title.innerText()
    ) {
      await visit.form.locator('button[type="submit"]').click();
      await visit.leaves(screen);
    }
    await visit.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const shown = await visit.form.locator('[part~="form"]').innerText();
    assert.match(shown, /NGUYỄN VĂN AN/);
    assert.doesNotMatch(shown, /Sửa|In tờ khai|Tiếp tục|Quay lại|Bước \d/);
    await visit.fitsItsWidth('review, printed');
    const colours = await visit.form.evaluate((form) => [
      ...new Set([...form.shadowRoot!.querySelectorAll('dt, dd, h3')].map((one) => getComputedStyle(one).color)),
    ]);
    assert.deepEqual(colours, ['rgb(0, 0, 0)']);
    await visit.context.close();
  });
});
