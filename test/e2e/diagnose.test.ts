import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { FORM, SCRIPT, serveEmbed, type Addresses, type Embed } from '../support/broken-embed.js';
import { folder, on, policy, source, SCRIPT_HEADERS } from '../support/doctor-rows.js';
import { CHROMIUM_ARGS } from '../tools/chromium.mjs';

let browser: Browser;
before(async () => {
  const executablePath = process.env['CHROME_PATH'];
  browser = await chromium.launch({ ...(executablePath && { executablePath }), args: CHROMIUM_ARGS });
});
after(() => browser.close());

/** Adds the attribute to the form of an embed. */
const diagnosed = (embed: Embed): Embed => ({
  ...embed,
  form: (at) => (embed.form ?? FORM)(at).replace('<procedure-form', '<procedure-form diagnose'),
});

/** Opens a page with a form; `use` gets it with the lines of its console. */
async function visit(
  embed: Embed,
  use: (page: Page, log: readonly string[], at: Addresses) => Promise<void>,
  query = '',
) {
  const at = await serveEmbed(embed);
  const page = await browser.newPage();
  const log: string[] = [];
  page.on('console', (message) => log.push(message.text()));
  await page.goto(`${at.page}/trang/${query}`);
  await use(page, log, at);
  await page.close();
  await at.close();
}

/** Broken embeds in which the kit itself runs, and what the panel says. */
const ROWS: readonly (readonly [name: string, embed: Embed, expected: RegExp])[] = [
  [
    'a connect-src without the endpoint',
    { headers: policy(() => "connect-src 'self'") },
    /Content-Security-Policy \(connect-src\) blocks http.*Add this source to connect-src/,
  ],
  [
    'a script-src without the procedure',
    { headers: policy(({ kit }) => `script-src ${kit}/kit/`) },
    /Content-Security-Policy \(script-src(?:-elem)?\) blocks .*procedure\.js/,
  ],
  ['a procedure that is not there', source((at) => `${folder(at)}/procedures.js`), /notFound .*procedures\.js/],
  [
    'a procedure without CORS',
    on(/^\/procedures\//, () => ({ headers: { 'content-type': 'text/javascript' } })),
    /procedure\.js answers, but this page may not load it.*Access-Control-Allow-Origin: \*/,
  ],
  [
    'a procedure that throws',
    on(/procedure\.js$/, () => ({ body: 'throw new Error("hỏng"); export default {}' })),
    /broken .*no JavaScript module .*, or throws/,
  ],
  [
    'another script',
    {
      ...source(({ kit }) => `${kit}/kit/1/x.js`),
      ...on(/x\.js$/, () => ({ status: 200, headers: SCRIPT_HEADERS, body: 'export default 1' })),
    },
    /notAProcedure/,
  ],
  [
    'no endpoint',
    { form: (at) => FORM(at).replace(/ endpoint="[^"]*"/, '') },
    /noEndpoint: The attribute "endpoint" is missing/,
  ],
  [
    'an endpoint at the wrong address',
    source((at) => `${folder(at)}/procedure.js`, '/hoso'),
    /has nothing at the endpoint http\S+\/hoso \(404\)/,
  ],
  [
    'an endpoint without CORS',
    { endpoint: () => ({ status: 204, headers: {} }) },
    /may not send to it or read its answers \(CORS\)[^]*Access-Control-Allow-Headers: content-type, idempotency-key/,
  ],
  [
    'an endpoint that redirects',
    {
      endpoint: ({ method }, { page }) =>
        method === 'OPTIONS'
          ? undefined
          : { status: 302, headers: { location: `${page}/`, 'access-control-allow-origin': page } },
    },
    /answers with a redirect/,
  ],
  [
    'a rule that hides the form',
    { head: () => '<style>procedure-form { display: none }</style>' },
    /The form has display: none: procedure-form in a <style>/,
  ],
  [
    'a box without room',
    { page: (scripts, form) => `<!doctype html>${scripts}<div id="hop" style="width:0;overflow:hidden">${form}</div>` },
    /<div#hop> around the form has no width/,
  ],
  ['an unknown attribute', { form: (at) => FORM(at, ' page_title') }, /The form has no attribute "page_title"/],
  [
    'two copies of the kit',
    {
      scripts: (at) => `${SCRIPT(at)}<script type="module" src="/khac/motcua.js"></script>`,
      files: () => ({ '/khac/motcua.js': { headers: SCRIPT_HEADERS, body: '' } }),
    },
    /kitTwice .*Two versions or copies/,
  ],
];

describe('the attribute diagnose', () => {
  for (const [name, embed, expected] of ROWS)
    it(`names the cause in a panel and in the console: ${name}`, async () => {
      await visit(diagnosed(embed), async (page, log) => {
        const panel = page.getByRole('group', { name: 'Diagnosis of the form' });
        const item = panel.getByRole('listitem').filter({ hasText: expected });
        await item.waitFor().catch(async (cause: unknown) => {
          throw new Error((await panel.allInnerTexts()).join(' ') + log.join(' '), { cause });
        });
        assert.ok(
          log.some((line) => line.startsWith('<procedure-form diagnose>') && expected.test(line.replaceAll('\n', ' '))),
          log.join('\n'),
        );
      });
    });

  it('finds nothing on a good page, and passes axe', async () => {
    await visit(diagnosed({}), async (page) => {
      const panel = page.getByRole('group', { name: 'Diagnosis of the form' });
      await panel.getByText('procedure-form: nothing found').waitFor();
      await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
      const violations = await page.evaluate<string[]>(
        `axe.run('body > div').then(({ violations }) => violations.map(({ id }) => id))`,
      );
      assert.deepEqual(violations, []);
    });
  });

  it('finds a form in a shadow root, and shows nothing to citizens', async () => {
    const inRoot = (more: string): Embed => ({
      page: (scripts, _form, at) =>
        `<!doctype html><title>Trang</title>${scripts}<x-khung><template shadowrootmode="open">${FORM({ ...at, endpoint: '' }).replace(/ endpoint="[^"]*"/, more)}</template></x-khung>`,
    });
    await visit(inRoot(' diagnose'), async (page) => {
      await page.getByRole('listitem').filter({ hasText: 'noEndpoint' }).waitFor();
    });
    await visit(inRoot(''), async (page, log) => {
      await page
        .getByText('Không gửi được hồ sơ từ trang này')
        .or(page.getByRole('heading', { level: 2 }))
        .first()
        .waitFor();
      await page.waitForFunction(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('/warn-')),
      );
      assert.equal(await page.getByText('procedure-form:').count(), 0);
      assert.deepEqual(
        log.filter((line) => line.includes('diagnose')),
        [],
      );
    });
  });
});

describe('?motcua-debug', () => {
  it('logs what the kit does, without answers, pointers and ids', async () => {
    await visit(
      {},
      async (page, log, { kit }) => {
        const text = () => log.filter((line) => line.startsWith('motcua ')).join('\n');
        const logged = async (pattern: RegExp) => {
          if (!pattern.test(text()))
            await page.waitForEvent('console', { predicate: () => pattern.test(text()), timeout: 15_000 });
        };
        await logged(new RegExp(`^motcua \\d+ ms: ${kit}/kit/1/kit\\.js 200, \\d+ ms`, 'm'));
        await page.getByRole('button', { name: 'Bắt đầu' }).click();
        await logged(/procedure-step start → \w+/);
        await page.getByLabel('Họ và tên').first().fill('Trần Văn Sáu');
        await page.getByRole('button', { name: 'Tiếp tục' }).click();
        await page.waitForFunction(() => document.querySelector('procedure-form')?.issues.length !== 0);
        assert.doesNotMatch(text(), /Sáu|fullName/);
      },
      '?motcua-debug',
    );
    await visit({}, async (page, log) => {
      await page.getByRole('button', { name: 'Bắt đầu' }).click();
      assert.deepEqual(
        log.filter((line) => line.startsWith('motcua ')),
        [],
      );
    });
  });
});
