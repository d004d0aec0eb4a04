import { expect, nextFrame } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import { sendKeys } from '@web/test-runner-commands';
import type { JsonSchema, JsonValue } from '@motcua/model';
import {
  control,
  errorOf,
  heading,
  next,
  press,
  root,
  settled,
  text,
  type,
} from '../../../../test/support/form-fixture.js';
import { openSchema, withProperty } from '../../../../test/support/schema-fixture.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';

const required = (a: JsonSchema) => withProperty(a, { required: ['a'] });
const answer = (form: ProcedureForm) => (form.answers as { a?: JsonValue }).a;

async function tick(form: ProcedureForm, words: string): Promise<void> {
  control(form, words).focus();
  await sendKeys({ press: 'Space' });
  await settled(form);
}

/** Leaves the field that has the focus. */
async function leave(form: ProcedureForm): Promise<void> {
  await sendKeys({ press: 'Tab' });
  await settled(form);
}

describe('several of a few values', () => {
  const USES = {
    title: 'Dùng nước để',
    type: 'array',
    items: { enum: ['Sinh hoạt', 'Sản xuất', 'Tưới cây'] },
    uniqueItems: true,
    minItems: 1,
    maxItems: 2,
  };

  it('are check boxes, in the order in which they were ticked; too many is said at the question', async () => {
    const form = await openSchema(required(USES));
    await expect(form, 'empty').to.be.accessible();
    await next(form);
    expect(errorOf(form, 'Dùng nước để')).to.match(/^Chọn ít nhất/);
    await expect(form, 'wrong').to.be.accessible();
    await tick(form, 'Tưới cây');
    await tick(form, 'Sinh hoạt');
    expect(answer(form)).to.deep.equal(['Tưới cây', 'Sinh hoạt']);
    await tick(form, 'Sản xuất');
    expect(errorOf(form, 'Dùng nước để')).not.to.equal(undefined);
    await tick(form, 'Tưới cây');
    await next(form);
    expect(text(form)).to.contain('Dùng nước để Sinh hoạt, Sản xuất');
  });
});

describe('a time of day', () => {
  it('is typed as people write it, and kept with the zone', async () => {
    const form = await openSchema(required({ title: 'Giờ hẹn', type: 'string', format: 'time' }));
    await expect(form).to.be.accessible();
    for (const [typed, shown] of [
      ['8h30', '08:30'],
      ['16 giờ', '16:00'],
      ['7:05', '07:05'],
    ] as const) {
      await type(form, 'Giờ hẹn', typed);
      await leave(form);
      expect([control(form, 'Giờ hẹn').value, answer(form)]).to.deep.equal([shown, `${shown}:00+07:00`]);
    }
    await type(form, 'Giờ hẹn', '25h');
    await leave(form);
    expect([control(form, 'Giờ hẹn').value, errorOf(form, 'Giờ hẹn')]).to.deep.equal([
      '25h',
      'Sửa lại giờ hẹn: giờ phải từ 0 đến 23',
    ]);
    await expect(form, 'wrong').to.be.accessible();
  });
});

describe('a date with a time', () => {
  it('is asked for in four boxes, and says which of them is missing', async () => {
    const form = await openSchema(required({ title: 'Bắt đầu', type: 'string', format: 'date-time' }));
    await expect(form).to.be.accessible();
    for (const [label, words] of [
      ['Ngày', '12'],
      ['Tháng', '2'],
      ['Năm', '2027'],
    ] as const)
      await type(form, label, words);
    await next(form);
    expect(errorOf(form, 'Bắt đầu')).to.equal('Nhập đủ bắt đầu: còn thiếu giờ');
    await expect(form, 'wrong').to.be.accessible();
    await type(form, 'Giờ', '7h');
    await next(form);
    expect(answer(form)).to.equal('2027-02-12T07:00:00+07:00');
    expect(text(form)).to.contain('Bắt đầu 07:00 ngày 12/02/2027');
  });
});

describe('a file within the answers', () => {
  const PLAN = { title: 'Sơ đồ', type: 'string', contentEncoding: 'base64', contentMediaType: 'application/pdf' };
  const bytes = new TextEncoder().encode('%PDF-1.7 sơ đồ');

  async function choose(form: ProcedureForm): Promise<void> {
    const input = root(form).querySelector<HTMLInputElement>('input[type=file]')!;
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], 'so-do.pdf', { type: 'application/pdf' }));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => answer(form) !== undefined, 'the file was not taken');
    await settled(form);
  }

  it('is chosen with the form’s own words, kept as text, said to be there, and released', async () => {
    const form = await openSchema(required(PLAN));
    expect(text(form)).to.contain('Loại tệp: PDF.').and.to.contain('Chọn tệp');
    await expect(form, 'empty').to.be.accessible();
    await next(form);
    expect(errorOf(form, 'Sơ đồ')).to.equal('Chọn tệp cho sơ đồ');
    await expect(form, 'wrong').to.be.accessible();
    await choose(form);
    expect(answer(form)).to.equal(btoa(String.fromCharCode(...bytes)));
    expect(text(form)).to.contain('Đã có tệp, 1 kB').and.to.contain('Chọn tệp khác');
    await expect(form, 'chosen').to.be.accessible();
    await press(form, 'Bỏ tệp Sơ đồ');
    expect(answer(form)).to.equal(undefined);
    expect(root(form).activeElement?.getAttribute('type')).to.equal('file');
  });

  it('speaks English', async () => {
    const form = await openSchema(required(PLAN), { attributes: { lang: 'en' } });
    await choose(form);
    expect(text(form)).to.contain('File attached, 1 kB').and.to.contain('Choose another file');
  });
});

describe('what can only be said with a tick', () => {
  it('is one check box with the label next to it', async () => {
    const form = await openSchema(required({ const: true, title: 'Tôi đồng ý' }));
    await expect(form, 'empty').to.be.accessible();
    await next(form);
    await expect(form, 'wrong').to.be.accessible();
    await tick(form, 'Tôi đồng ý');
    expect(answer(form)).to.equal(true);
    await tick(form, 'Tôi đồng ý');
    expect(answer(form)).to.equal(undefined);
  });
});

describe('what cannot be drawn', () => {
  it('is asked for by its type, so that any schema can be completed', async () => {
    const form = await openSchema(required(true));
    await expect(form).to.be.accessible();
    expect(text(form)).to.contain('Biểu mẫu không quy định loại thông tin ở đây: hãy chọn loại rồi nhập.');
    await tick(form, 'Danh sách');
    await press(form, 'Thêm a');
    const item = [...root(form).querySelectorAll<HTMLInputElement>('[part~="card"] input')];
    item[0]?.focus();
    await sendKeys({ press: 'Space' });
    await settled(form);
    expect(root(form).activeElement).to.equal(item[0]);
    await expect(form, 'a list of anything').to.be.accessible();
    root(form).querySelector<HTMLInputElement>('[part~="card"] input[type=text]')?.focus();
    await sendKeys({ type: 'một' });
    await next(form);
    expect(heading(form)).to.equal('Xem lại hồ sơ');
    expect(answer(form)).to.deep.equal(['một']);
  });

  it('shows an answer that does not fit, explains it, and removes it only when asked to', async () => {
    const list = { title: 'Số điện thoại', type: 'array', items: { type: 'string' } };
    const form = await openSchema(required(list), { answers: { a: { old: [1] } } });
    expect(text(form)).to.contain('Old: 1');
    await next(form);
    expect(errorOf(form, 'Số điện thoại') ?? text(form)).to.match(/Bỏ nội dung đang có ở số điện thoại rồi điền lại/);
    await expect(form).to.be.accessible();
    await press(form, 'Bỏ nội dung này và điền lại');
    expect(answer(form)).to.equal(undefined);
    expect(text(form)).to.contain('Thêm số điện thoại');
    await nextFrame();
    const around = root(form).activeElement?.closest('fieldset');
    expect(around?.textContent).to.contain('Thêm số điện thoại');
  });

  it('says what is given and not to be changed', async () => {
    const form = await openSchema(withProperty({ title: 'Mã mẫu', type: 'string', readOnly: true }), {
      answers: { a: 'M-01' },
    });
    expect(text(form)).to.contain('Mã mẫu: M-01');
    expect(root(form).querySelector('input')).to.equal(null);
    await expect(form).to.be.accessible();
  });
});

describe('what blocks several fields', () => {
  it('leads from the summary to the first of them', async () => {
    const schema = {
      title: 'Liên hệ',
      type: 'object',
      properties: {
        name: { type: 'string', title: 'Tên' },
        phone: { type: 'string', title: 'Điện thoại' },
        email: { type: 'string', title: 'Thư điện tử' },
      },
      anyOf: [{ required: ['phone'] }, { required: ['email'] }],
    };
    const form = await openSchema(schema);
    await next(form);
    await press(form, 'Nhập ít nhất một trong các thông tin');
    await waitUntil(() => root(form).activeElement?.getAttribute('name') === 'phone', 'the focus did not move');
  });
});

describe('a file in the answers', () => {
  const photo = { type: 'string', title: 'Ảnh', contentEncoding: 'base64', contentMediaType: 'image/jpeg' };

  async function give(form: ProcedureForm, how: (input: HTMLInputElement, files: DataTransfer) => void, file: File) {
    const input = root(form).querySelector<HTMLInputElement>('input[type="file"]')!;
    const files = new DataTransfer();
    files.items.add(file);
    how(input, files);
    await waitUntil(() => text(form).includes(file.name), `${file.name} was not named`);
    await settled(form);
  }
  const choose = (form: ProcedureForm, file: File) =>
    give(
      form,
      (input, { files }) => {
        input.files = files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      file,
    );

  it('has its limits said before it is chosen, and one that is too large is not read', async () => {
    const schema = withProperty({ type: 'string', title: 'Ảnh', contentEncoding: 'base64', maxLength: 4000 });
    const form = await openSchema(schema);
    expect(text(form)).to.contain('Một tệp, không quá 3 kB.');
    await choose(form, new File(['x'.repeat(50_000)], 'anh.png'));
    expect(errorOf(form, 'Ảnh')).to.match(
      /^anh\.png chưa được đính kèm\. Tệp này quá lớn \(50 kB\)\. Hãy chọn tệp không/,
    );
    expect(form.answers).to.deep.equal({});
    await expect(form).to.be.accessible();
  });

  it('is checked by its content like a document, and one that is not taken is remembered until it is dismissed', async () => {
    const form = await openSchema(withProperty(photo));
    for (const [file, words] of [
      [new File([], 'rong.jpg'), /^rong\.jpg chưa được đính kèm\. Tệp này rỗng/],
      [new File(['MZ'], 'gia.jpg'), /^gia\.jpg chưa được đính kèm\. Nội dung tệp không đúng với đuôi tên tệp/],
      [new File(['%PDF-1.7'], 'giay.pdf'), /^giay\.pdf chưa được đính kèm\. Chọn tệp thuộc loại \.jpg/],
    ] as const) {
      await choose(form, file);
      expect(errorOf(form, 'Ảnh')).to.match(words);
    }
    await press(form, 'Tiếp tục');
    await waitUntil(() => root(form).activeElement?.id === 'summary', 'Continue said nothing');
    expect(text(form)).to.contain('Có phần cần sửa giay.pdf chưa được đính kèm');
    await press(form, 'Bỏ qua tệp này giay.pdf');
    expect(errorOf(form, 'Ảnh')).to.equal(undefined);
    expect(form.issues).to.deep.equal([]);
  });

  it('whose end is missing is taken with a warning, which goes with it', async () => {
    const form = await openSchema(withProperty(photo));
    await choose(form, new File([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0)], 'do-dang.jfif'));
    expect(answer(form)).to.equal('/9j/4AAEAAA=');
    expect(text(form)).to.contain('Tệp này có vẻ thiếu phần cuối');
    await press(form, 'Bỏ tệp Ảnh');
    expect(text(form)).not.to.contain('có vẻ thiếu phần cuối');
  });

  it('can be dropped onto its field', async () => {
    const form = await openSchema(withProperty(photo));
    const jpeg = new File([Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)], 'anh');
    await give(
      form,
      (input, dataTransfer) =>
        input.dispatchEvent(new DragEvent('drop', { bubbles: true, composed: true, cancelable: true, dataTransfer })),
      jpeg,
    );
    expect(answer(form)).to.equal('/9j/2Q==');
    expect(text(form)).to.contain('anh.jpg Đã có tệp, 1 kB').and.not.to.contain('có vẻ');
  });
});
