import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BrowserContextOptions } from 'playwright-core';
import { readSample } from '../support/filled-form.js';
import { readOut, sameReadOut } from './read-out.js';
import { Stage, type Visit } from './harness.js';

let stage: Stage;
before(async () => {
  stage = await Stage.set();
});
after(() => stage.close());

const { data } = readSample('mai-tang', 'valid-waived');
const SCREENS = 9;

/** Changes the page before the form is filled. */
type Setting = (visit: Visit) => Promise<unknown>;

/** The display settings under which every screen is checked, empty with errors and filled. */
const WAYS: readonly (readonly [name: string, options: BrowserContextOptions, setting?: Setting])[] = [
  ['a narrow phone, or 400 % zoom', { viewport: { width: 320, height: 640 } }],
  ['text twice as large', {}, (visit) => visit.page.evaluate(() => (document.documentElement.style.fontSize = '200%'))],
  [
    'text spaced out',
    { viewport: { width: 360, height: 740 } },
    (visit) =>
      visit.page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('procedure-form { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }');
        document.adoptedStyleSheets.push(sheet);
      }),
  ],
  ['a dark page', {}, (visit) => visit.page.evaluate(() => (document.documentElement.style.colorScheme = 'dark'))],
  ['colours of the system', { forcedColors: 'active' }],
  ['no motion', { reducedMotion: 'reduce' }],
  [
    'English',
    { viewport: { width: 360, height: 740 } },
    (visit) => visit.form.evaluate((form) => void ((form as HTMLElement).lang = 'en')),
  ],
];

/** Goes through the whole form; `look` is called on every screen as it is met. */
async function walk(visit: Visit, look: (where: string) => Promise<void>): Promise<void> {
  const title = () => visit.title.innerText();
  await visit.form.getByRole('button', { name: /^(Bắt đầu|Start)$/ }).click();
  const first = await title();
  await visit.form.locator('button[type="submit"]').click();
  await visit.form.locator('#summary').waitFor();
  await look(`${first}, with errors`);
  await visit.answer(data);
  for (let count = 0; count < SCREENS; count += 1) {
    const screen = await title();
    await look(screen);
    if (/^(Cam đoan và gửi|Declare and send)/.test(screen)) return;
    await visit.form.locator('button[type="submit"]').click();
    await visit.leaves(screen);
  }
  assert.fail('The end was not reached');
}

describe('every screen can be met', () => {
  for (const [name, options, setting] of WAYS)
    it(`with ${name}: nothing is cut off, and axe finds nothing`, async () => {
      const visit = await stage.visit('/', options);
      await setting?.(visit);
      await walk(visit, async (where) => {
        await visit.fitsItsWidth(where);
        await visit.accessible(where);
      });
      assert.deepEqual(visit.complaints, []);
      await visit.context.close();
    });
});

describe('what a screen reader says', () => {
  it('is what was read and found sensible', async () => {
    const visit = await stage.visit();
    const said: string[] = [];
    await walk(visit, async (where) => void said.push(await readOut(visit, where)));
    await sameReadOut('mai-tang', said);
    await visit.context.close();
  });
});

describe('a page that the browser translates', () => {
  /** Wraps every text in elements of its own, as browser translators do. */
  const translate = (visit: Visit) =>
    visit.form.evaluate((form) => {
      const walker = document.createTreeWalker(form.shadowRoot!, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        if (text.data.trim() === '' || text.parentElement?.closest('style, textarea, option')) continue;
        const font = document.createElement('font');
        const inner = document.createElement('font');
        inner.textContent = `«${text.data.trim()}»`;
        font.append(inner);
        text.replaceWith(font);
      }
    });

  it('keeps working, and shows every new word', async () => {
    const visit = await stage.visit();
    await translate(visit);
    await visit.form.locator('button[type="submit"]').click();
    await visit.onScreen('Người chết');
    await translate(visit);
    await visit.form.locator('button[type="submit"]').click();
    await visit.form.locator('#summary').waitFor();
    await visit.form.locator('[part~="error"]', { hasText: 'Nhập họ và tên người chết' }).waitFor();
    await translate(visit);
    // Words that change in place: an error that becomes another, the screen's title, how far one has come.
    await visit.form.locator('input[name="deceased/birthDate/year"]').fill('50');
    await visit.form.locator('button[type="submit"]').click();
    const year = visit.form.locator('[part~="field"]', { hasText: 'Năm' }).locator('[part~="error"]');
    await year.waitFor();
    assert.match(
      await year.innerText(),
      /\sSửa lại ngày sinh của người chết: ghi năm đủ bốn chữ số, ví dụ 1980 thay vì 80$/,
    );
    await visit.answer(data);
    await translate(visit);
    await visit.form.locator('button[type="submit"]').click();
    await visit.onScreen('Nơi thường trú của người chết');
    assert.match(await visit.form.getByText(/^Bước \d/).innerText(), /^Bước 2\/\d+$/);
    assert.deepEqual(visit.complaints, []);
    await visit.context.close();
  });
});
