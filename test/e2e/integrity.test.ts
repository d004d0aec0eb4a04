import assert from 'node:assert/strict';
import { appendFile, cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { NOW, Stage, Visit } from './harness.js';
import { fillFromSample, readyToSend } from './sample-journey.js';

let stage: Stage;
let published: string;
before(async () => {
  published = await mkdtemp(path.join(os.tmpdir(), 'motcua-published-'));
  await cp('build', published, { recursive: true });
  stage = await Stage.set(() => NOW, published);
});
after(async () => {
  await stage.close();
  await rm(published, { recursive: true });
});

/** Done as docs/embedding.md says: an import map with integrity, and integrity on the entry. */
const GUARDED = '/guarded.html';

/** Makes the server give out another file than was published; the others are as they were. */
async function alter(altered: RegExp): Promise<void> {
  await cp('build', published, { recursive: true });
  const names = await readdir(published, { recursive: true });
  const name = names.find((candidate) => altered.test(`/${candidate}`));
  assert.ok(name, String(altered));
  await appendFile(path.join(published, name), '\n;globalThis.altered = true;');
}

/**
 * Opens the guarded page while a server gives out another file than was published. The clock stays the real one: a fake
 * one hides what the browser noted of its requests.
 */
async function open(altered: RegExp): Promise<{ visit: Visit; problems: () => Promise<string[]> }> {
  await alter(altered);
  const context = await stage.browser.newContext({ locale: 'vi-VN' });
  await context.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    addEventListener('procedure-problem', (event) => {
      const { code, location: failed } = event as Event & { code: string; location?: string };
      seen.push(`${code} ${new URL(failed ?? '/', location.href).pathname}`);
    });
  });
  const page = await context.newPage();
  const visit = new Visit(page, context);
  await page.goto(`${stage.site.agencyUrl}${GUARDED}`);
  return { visit, problems: () => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen) };
}

const ran = (page: Page) => page.evaluate(() => 'altered' in globalThis);

async function refused({ visit, problems }: Awaited<ReturnType<typeof open>>, file: RegExp): Promise<void> {
  assert.equal(await ran(visit.page), false, 'the altered file ran');
  assert.match((await problems()).join('\n'), file);
  await visit.context.close();
}

describe('a page that guards the form by an import map', () => {
  it('has the whole journey, and nothing to complain of', async () => {
    const visit = await readyToSend(stage, GUARDED);
    await visit.button('Gửi hồ sơ').click();
    await visit.onScreen('Đã nộp hồ sơ');
    assert.deepEqual(visit.complaints, []);
    await visit.context.close();
  });

  it('does not run an altered kit', async () => {
    const opened = await open(/\/kit\/1\/kit\.js$/);
    await opened.visit.page.waitForLoadState('networkidle');
    assert.equal(await opened.visit.form.evaluate((form) => form.shadowRoot), null);
    await refused(opened, /^$/);
  });

  it('does not run an altered procedure, and says that it is not the network', async () => {
    const opened = await open(/\/procedure\.js$/);
    await opened.visit.form.getByText('không phải do mạng của bạn (mã lỗi: altered)').waitFor();
    await refused(opened, /^altered .*\/procedure\.js$/);
  });

  it('does not run an altered chunk, however often the person asks, and keeps what was typed', async () => {
    const opened = await open(/\/chunks\/screens-chunk-/);
    const { visit } = opened;
    await visit.button('Bắt đầu').click();
    const name = visit.form.getByLabel('Họ và tên người chết');
    await name.fill('Trần Văn Sáu');
    for (let times = 0; times < 3; times += 1) await visit.button('Tiếp tục').click();
    await visit.form.getByText('do lỗi của trang này, không phải do mạng của bạn').waitFor();
    assert.equal(await ran(visit.page), false);
    await visit.button('Tải lại trang').click();
    await visit.form.getByText('không phải do mạng của bạn').waitFor();
    await refused(opened, /^altered \/kit\/1\/chunks\/screens-chunk-/);
  });

  it('does not run altered validators, and keeps the person on the step until they are right', async () => {
    const opened = await open(/\/validators\.js$/);
    const { visit } = opened;
    await visit.button('Bắt đầu').click();
    await visit.form.getByLabel('Họ và tên người chết').fill('Trần Văn Sáu');
    for (let times = 0; times < 2; times += 1) await visit.button('Tiếp tục').click();
    await visit.form.getByText('do lỗi của trang này, không phải do mạng của bạn').waitFor();
    await visit.form.getByRole('heading', { name: 'Người chết' }).waitFor();
    await refused(opened, /^altered \/procedures\/1\.001731\/1\.0\.0\/validators\.js/);
  });

  it('does not run an altered list', async () => {
    const opened = await open(/\/chunks\/communes-/);
    const { visit } = opened;
    await visit.button('Bắt đầu').waitFor();
    await fillFromSample(visit);
    for (const button of ['Bắt đầu', 'Tiếp tục']) await visit.button(button).click();
    await visit.form.getByText('Chưa tải được danh sách').first().waitFor();
    await visit.button('Thử lại').last().click();
    await refused(opened, /^altered \/kit\/1\/chunks\/communes-/m);
  });

  for (const [what, file] of [
    ["the kit's texts", /\/chunks\/texts-en-/],
    ["a procedure's texts", /\/texts\.en\.js$/],
  ] as const)
    it(`does not run ${what} when they are altered`, async () => {
      const { visit } = await open(file);
      await visit.button('Bắt đầu').waitFor();
      await visit.button('English').click();
      await visit.page.waitForLoadState('networkidle');
      assert.equal(await ran(visit.page), false);
      await visit.context.close();
    });

  it('does not run an altered manifest', async () => {
    const { visit } = await open(/\/manifest\.js$/);
    const address = `${stage.site.kitUrl}/procedures/1.001731/1.0.0/manifest.js`;
    const outcome = await visit.page.evaluate(
      (url) =>
        import(url).then(
          () => 'ran',
          () => 'refused',
        ),
      address,
    );
    assert.equal(outcome, 'refused');
    assert.equal(await ran(visit.page), false);
    await visit.context.close();
  });
});
