import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { pdfBytes, pngBytes, Stage } from './harness.js';
import { Keyboard } from './keyboard.js';

let stage: Stage;
before(async () => {
  stage = await Stage.set();
});
after(() => stage.close());

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const DECEASED = 'Nguyễn Thị Hường Đặng';

/** An address: province and commune are searched for without accents. */
async function fillAddress(keyboard: Keyboard): Promise<void> {
  await keyboard.search('Tỉnh, thành phố', 'ha noi', 'Thành phố Hà Nội');
  await keyboard.search('Xã, phường, đặc khu', 'phuong lang', 'Phường Láng');
  await keyboard.fill('Số nhà, đường, tổ, thôn', 'Số 12, ngõ 5');
}

describe('the whole journey, by keyboard only', () => {
  const paper = { name: 'trích lục khai tử.pdf', mimeType: 'application/pdf', buffer: pdfBytes('paper', 1_200_345) };
  const photo = { name: 'mặt sau.png', mimeType: 'image/png', buffer: pngBytes('photo', 345_678) };

  it('ends with a receipt, and the same bytes and data in the store; every screen is accessible', async () => {
    const visit = await stage.visit();
    const keyboard = new Keyboard(visit);
    await visit.onScreen('Hỗ trợ chi phí mai táng');
    await visit.form.getByText('chưa đối chiếu văn bản gốc').waitFor();
    await visit.accessible('start');
    await keyboard.press('Bắt đầu');

    await visit.onScreen('Người chết');
    await keyboard.press('Tiếp tục');
    await visit.form.getByRole('heading', { name: 'Có phần cần sửa' }).waitFor();
    await visit.accessible('the deceased, with errors');
    await visit.page.keyboard.press('Tab');
    await visit.page.keyboard.press('Enter');
    await visit.page.keyboard.type(DECEASED);
    await keyboard.fillDate('Ngày sinh của người chết', ['', '', '1950']);
    await keyboard.choose('Giới tính của người chết', 'Nữ');
    await keyboard.search('Dân tộc của người chết', 'muong', 'Mường');
    await visit.accessible('the deceased, filled');
    await keyboard.press('Tiếp tục');

    await visit.onScreen('Nơi thường trú của người chết');
    await fillAddress(keyboard);
    await visit.accessible('residence');
    await keyboard.press('Tiếp tục');

    await visit.onScreen('Ngày và nguyên nhân chết');
    await keyboard.fillDate('Ngày chết', ['5', '11', '2026']);
    await keyboard.fill('Nguyên nhân chết', 'Tuổi già');
    await keyboard.press('Tiếp tục');

    await visit.onScreen('Đăng ký khai tử');
    await keyboard.choose('Việc khai tử đã có trong cơ sở dữ liệu hộ tịch điện tử chưa?', 'Chưa có hoặc không rõ');
    await keyboard.press('Tiếp tục');

    await visit.onScreen('Việc mai táng');
    await keyboard.fillDate('Ngày mai táng', ['7', '11', '2026']);
    await keyboard.fill('Địa điểm mai táng', 'Nghĩa trang Văn Điển');
    await visit.page.keyboard.press('Enter');

    await visit.onScreen('Bên đứng ra mai táng');
    await keyboard.choose('Ai đứng ra mai táng?', 'Hộ gia đình hoặc cá nhân');
    await keyboard.fill('Họ và tên', "H'Hen Niê");
    await keyboard.fillDate('Ngày sinh', ['2', '3', '1978']);
    await keyboard.fill('Quan hệ với người chết', 'Con');
    await keyboard.fill('Số định danh, căn cước hoặc CMND', '001178012345');
    await keyboard.fillDate('Ngày cấp', ['15', '4', '2021']);
    await keyboard.fill('Nơi cấp', 'Bộ Công an');
    await fillAddress(keyboard);
    await keyboard.choose('Hiện bạn có ở nơi khác với nơi thường trú không?', 'Không');
    await visit.accessible('the burying party');
    await keyboard.press('Tiếp tục');

    await visit.onScreen('Giấy tờ kèm theo');
    await keyboard.attach(visit.form.locator('#component-trich-luc-khai-tu'), paper, photo);
    await visit.attached(photo.name);
    await visit.accessible('documents');
    await keyboard.press('Tiếp tục');

    await visit.onScreen('Xem lại hồ sơ');
    for (const words of [
      DECEASED.toLocaleUpperCase('vi'),
      '1950',
      'Nữ',
      'Mường',
      'Thành phố Hà Nội',
      'Phường Láng',
      "H'HEN NIÊ",
      '02/03/1978',
      'mặt sau.png',
    ]) {
      await visit.form.getByText(words, { exact: false }).first().waitFor();
    }
    await visit.accessible('review');
    await keyboard.press('Tiếp tục');

    await visit.onScreen('Cam đoan và gửi');
    await visit.tabTo(visit.form.getByLabel('Tôi đã đọc và cam đoan như trên.'));
    await visit.page.keyboard.press('Space');
    await visit.accessible('declaration');
    await keyboard.press('Gửi hồ sơ');

    await visit.onScreen('Đã nộp hồ sơ');
    await visit.accessible('receipt');
    const number = (await visit.number.textContent()) ?? '';
    assert.match(number, /^H26\.16-261120-\d{4}$/);
    // Received on Friday 20/11 in working hours; Tuesday 24/11 is a holiday from 2026.
    await visit.form.getByText('17:00 ngày 26/11/2026', { exact: true }).waitFor();
    await visit.form.getByText('trích lục khai tử.pdf').waitFor();

    const [row] = stage.rows(`select * from dossiers where number = '${number}'`);
    const dossier = JSON.parse(String(row!['document'])) as {
      submissionId: string;
      procedure: object;
      data: { deceased: object; buryingParty: object };
    };
    assert.deepEqual(dossier.data.deceased, {
      fullName: DECEASED.toLocaleUpperCase('vi'),
      birthDate: '1950',
      sex: 'female',
      ethnicity: '06',
      permanentResidence: {
        provinceCode: '01',
        communeCode: '00199',
        detail: 'Số 12, ngõ 5',
        datasetVersion: '2026-11-24',
      },
      deathDate: '2026-11-05',
      causeOfDeath: 'Tuổi già',
    });
    const manifest = await fetch(`${stage.site.kitUrl}/procedures/1.001731/1.0.0/manifest.json`);
    const { files: published } = (await manifest.json()) as { files: Record<string, { integrity: string }> };
    assert.deepEqual(dossier.procedure, {
      code: '1.001731',
      version: '1.0.0',
      integrity: published['procedure.js']?.integrity,
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

    const token = (await visit.form.locator('#token').textContent()) ?? '';
    const status = await fetch(`${stage.site.receiverUrl}/dossiers/${number}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    assert.equal(status.status, 200);
    assert.deepEqual(visit.complaints, [], 'the strict policy of the page is kept, and nothing complains');
    assert.equal(JSON.stringify(stage.log).includes('Hường'), false);
    await visit.context.close();
  });
});
