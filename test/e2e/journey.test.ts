import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { pdfBytes, pngBytes, Stage, type Visit } from './harness.js';

let stage: Stage;
before(async () => {
  stage = await Stage.set();
});
after(() => stage.close());

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const DECEASED = 'Nguyễn Thị Hường Đặng';

/** Types into the control with the given label, reached by Tab. */
async function fill(visit: Visit, label: string, text: string): Promise<void> {
  const control = visit.form.getByLabel(label, { exact: true });
  await visit.tabTo(control);
  await visit.page.keyboard.type(text);
}

async function fillDate(visit: Visit, legend: string, parts: readonly [string, string, string]): Promise<void> {
  const group = visit.form.getByRole('group', { name: legend });
  for (const [index, label] of ['Ngày', 'Tháng', 'Năm'].entries()) {
    await visit.tabTo(group.getByLabel(label, { exact: true }));
    await visit.page.keyboard.type(parts[index]!);
  }
}

/** Chooses a radio: the focus comes to the group, the arrows go to the wanted one. */
async function chooseRadio(visit: Visit, legend: string, index: number): Promise<void> {
  const group = visit.form.getByRole('radiogroup', { name: legend });
  await visit.tabTo(group.getByRole('radio').first());
  if (index === 0) await visit.page.keyboard.press('Space');
  for (let count = 0; count < index; count += 1) await visit.page.keyboard.press('ArrowDown');
}

/** Chooses from a list box with the arrow keys. */
async function select(visit: Visit, label: string, entry: string): Promise<void> {
  const list = visit.form.getByLabel(label, { exact: true });
  await visit.tabTo(list);
  const chosen = () => list.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.textContent?.trim());
  for (let count = 0; count < 100 && (await chosen()) !== entry; count += 1)
    await visit.page.keyboard.press('ArrowDown');
  assert.equal(await chosen(), entry);
}

/** Finds an entry of a searched list by typing a part of it without accents. */
async function search(visit: Visit, label: string, typed: string, entry: string): Promise<void> {
  const box = visit.form.getByRole('combobox', { name: label, exact: true });
  await visit.tabTo(box);
  await visit.page.keyboard.type(typed);
  await visit.form.getByRole('option', { name: entry, exact: true }).waitFor();
  await visit.page.keyboard.press('ArrowDown');
  await visit.page.keyboard.press('Enter');
  assert.equal(await box.inputValue(), entry);
}

async function press(visit: Visit, button: string): Promise<void> {
  await visit.tabTo(visit.button(button));
  await visit.page.keyboard.press('Enter');
}

async function attach(
  visit: Visit,
  component: string,
  ...files: { name: string; mimeType: string; buffer: Buffer }[]
): Promise<void> {
  const input = visit.form.locator(`#component-${component}`);
  await visit.tabTo(input);
  const chooser = visit.page.waitForEvent('filechooser');
  await visit.page.keyboard.press('Space');
  await (await chooser).setFiles(files);
  await visit.form.locator('.file-name', { hasText: files.at(-1)!.name }).waitFor();
}

async function fillAddress(visit: Visit): Promise<void> {
  await search(visit, 'Tỉnh, thành phố', 'ha noi', 'Hà Nội');
  await fill(visit, 'Xã, phường, đặc khu', 'Phường Láng');
  await fill(visit, 'Số nhà, đường, tổ, thôn', 'Số 12, ngõ 5');
}

describe('the whole journey, by keyboard only', () => {
  const paper = { name: 'trích lục khai tử.pdf', mimeType: 'application/pdf', buffer: pdfBytes('paper', 1_200_345) };
  const photo = { name: 'mặt sau.png', mimeType: 'image/png', buffer: pngBytes('photo', 345_678) };

  it('ends with a receipt, and the same bytes and data in the store; every screen is accessible', async () => {
    const visit = await stage.visit();
    await visit.onScreen('Hỗ trợ chi phí mai táng');
    await visit.form.getByText('chưa đối chiếu văn bản gốc').waitFor();
    await visit.accessible('start');
    await press(visit, 'Bắt đầu');

    await visit.onScreen('Người chết');
    await press(visit, 'Tiếp tục');
    await visit.form.getByRole('heading', { name: 'Có phần cần sửa' }).waitFor();
    await visit.accessible('the deceased, with errors');
    await visit.page.keyboard.press('Tab');
    await visit.page.keyboard.press('Enter');
    await visit.page.keyboard.type(DECEASED);
    await fillDate(visit, 'Ngày sinh của người chết', ['', '', '1950']);
    await chooseRadio(visit, 'Giới tính của người chết', 1);
    await select(visit, 'Dân tộc của người chết', 'Mường');
    await visit.accessible('the deceased, filled');
    await press(visit, 'Tiếp tục');

    await visit.onScreen('Nơi thường trú của người chết');
    await fillAddress(visit);
    await visit.accessible('residence');
    await press(visit, 'Tiếp tục');

    await visit.onScreen('Ngày và nguyên nhân chết');
    await fillDate(visit, 'Ngày chết', ['5', '11', '2026']);
    await fill(visit, 'Nguyên nhân chết', 'Tuổi già');
    await press(visit, 'Tiếp tục');

    await visit.onScreen('Đăng ký khai tử');
    await chooseRadio(visit, 'Việc khai tử đã có trong cơ sở dữ liệu hộ tịch điện tử chưa?', 1);
    await press(visit, 'Tiếp tục');

    await visit.onScreen('Việc mai táng');
    await fillDate(visit, 'Ngày mai táng', ['7', '11', '2026']);
    await fill(visit, 'Địa điểm mai táng', 'Nghĩa trang Văn Điển');
    await visit.page.keyboard.press('Enter');

    await visit.onScreen('Bên đứng ra mai táng');
    await chooseRadio(visit, 'Ai đứng ra mai táng?', 1);
    await fill(visit, 'Họ và tên', "H'Hen Niê");
    await fillDate(visit, 'Ngày sinh', ['2', '3', '1978']);
    await fill(visit, 'Quan hệ với người chết', 'Con');
    await fill(visit, 'Số định danh, căn cước hoặc CMND', '001178012345');
    await fillDate(visit, 'Ngày cấp', ['15', '4', '2021']);
    await fill(visit, 'Nơi cấp', 'Bộ Công an');
    await fillAddress(visit);
    await chooseRadio(visit, 'Bạn có đang ở nơi khác nơi thường trú không?', 1);
    await visit.accessible('the burying party');
    await press(visit, 'Tiếp tục');

    await visit.onScreen('Giấy tờ kèm theo');
    await attach(visit, 'trich-luc-khai-tu', paper, photo);
    await visit.accessible('documents');
    await press(visit, 'Tiếp tục');

    await visit.onScreen('Xem lại hồ sơ');
    for (const words of [
      DECEASED.toLocaleUpperCase('vi'),
      '1950',
      'Nữ',
      'Mường',
      'Hà Nội',
      "H'HEN NIÊ",
      '02/03/1978',
      'mặt sau.png',
    ]) {
      await visit.form.getByText(words, { exact: false }).first().waitFor();
    }
    await visit.accessible('review');
    await press(visit, 'Tiếp tục');

    await visit.onScreen('Cam đoan và gửi');
    await visit.tabTo(visit.form.getByLabel('Tôi đã đọc và cam đoan như trên.'));
    await visit.page.keyboard.press('Space');
    await visit.accessible('declaration');
    await press(visit, 'Gửi hồ sơ');

    await visit.onScreen('Đã nộp hồ sơ');
    await visit.accessible('receipt');
    const number = (await visit.form.locator('.dossier-number').textContent()) ?? '';
    assert.match(number, /^H26\.16-261120-\d{4}$/);
    // Received on Friday 20/11 in working hours; Tuesday 24/11 is a holiday from 2026.
    await visit.form.getByText('17:00 26/11/2026').waitFor();
    await visit.form.getByText('trích lục khai tử.pdf').waitFor();

    const [row] = stage.rows(`select * from dossiers where number = '${number}'`);
    const dossier = JSON.parse(String(row!['document'])) as {
      submissionId: string;
      data: { deceased: object; buryingParty: object };
    };
    assert.deepEqual(dossier.data.deceased, {
      fullName: DECEASED.toLocaleUpperCase('vi'),
      birthDate: '1950',
      sex: 'female',
      ethnicity: '06',
      permanentResidence: { provinceCode: '01', wardName: 'Phường Láng', detail: 'Số 12, ngõ 5' },
      deathDate: '2026-11-05',
      causeOfDeath: 'Tuổi già',
    });
    assert.equal('currentResidence' in dossier.data.buryingParty, false);
    const files = stage.rows(`select * from files where submission_id = '${dossier.submissionId}' order by position`);
    assert.deepEqual(
      files.map(({ name, size, sha256: hash, type }) => ({ name, size, hash, type })),
      [
        { name: paper.name, size: paper.buffer.length, hash: sha256(paper.buffer), type: 'application/pdf' },
        { name: photo.name, size: photo.buffer.length, hash: sha256(photo.buffer), type: 'image/png' },
      ],
    );
    for (const [index, file] of [paper, photo].entries()) {
      const bytes = await stage.stored(dossier.submissionId, String(files[index]!['part']));
      assert.equal(bytes.equals(file.buffer), true);
    }

    const token = (await visit.form.locator('.token').textContent()) ?? '';
    const status = await fetch(`${stage.site.receiverUrl}/dossiers/${number}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    assert.equal(status.status, 200);
    assert.deepEqual(visit.complaints, [], 'the strict policy of the page is kept, and nothing complains');
    assert.equal(JSON.stringify(stage.log).includes('Hường'), false);
    await visit.context.close();
  });
});
