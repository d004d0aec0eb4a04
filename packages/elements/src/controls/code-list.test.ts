import { expect, fixtureCleanup } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import { sendKeys } from '@web/test-runner-commands';
import {
  button,
  control,
  errorOf,
  next,
  openSchema,
  press,
  root,
  settled,
  text,
  type,
} from '../../../../test/support/form-fixture.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';

afterEach(() => fixtureCleanup());

const code = (format: string, title: string) => ({ type: 'string', format, title });
const PROVINCE = 'Tỉnh, thành phố';
const COMMUNE = 'Xã, phường';
const address = {
  title: 'Nơi ở',
  type: 'object',
  properties: {
    provinceCode: code('vn-province', PROVINCE),
    communeCode: code('vn-commune', COMMUNE),
    datasetVersion: { const: '2026-11-24' },
  },
  required: ['provinceCode', 'communeCode', 'datasetVersion'],
};
const others = {
  title: 'Khác',
  type: 'object',
  properties: {
    bank: code('vn-bank', 'Ngân hàng'),
    nationality: code('vn-nationality', 'Quốc tịch'),
    birthplace: code('vn-commune', 'Nơi sinh'),
  },
  required: ['bank'],
};

/** Opens a form, and waits until the lists of the boxes have come. */
async function open(schema: object, attributes = {}): Promise<ProcedureForm> {
  const form = await openSchema(schema, attributes);
  await listsOf(form);
  return form;
}

async function listsOf(form: ProcedureForm): Promise<void> {
  const boxes = () => [...root(form).querySelectorAll('procedure-combobox')];
  await waitUntil(
    () => boxes().length > 0 && boxes().every(({ none }) => !none?.startsWith('Đang tải')),
    'no list came',
  );
  await settled(form);
}

const offered = (form: ProcedureForm, label: string) =>
  [...control(form, label).closest('procedure-combobox')!.querySelectorAll('[role="option"]')].map((option) =>
    option.textContent?.trim(),
  );
const hintOf = (form: ProcedureForm, label: string) =>
  control(form, label).closest('[part~="field"]')?.querySelector('[part~="hint"]')?.textContent?.trim();
const answers = (form: ProcedureForm) => form.answers as Record<string, unknown>;

/** Types, takes the first that is found, and leaves. */
async function choose(form: ProcedureForm, label: string, words: string): Promise<string> {
  await type(form, label, words);
  await sendKeys({ press: 'ArrowDown' });
  await sendKeys({ press: 'Enter' });
  await settled(form);
  return control(form, label).value;
}

describe('a province and its communes', () => {
  it('are accessible, waiting and filled', async () => {
    const form = await open(address);
    await expect(form).to.be.accessible();
    await choose(form, PROVINCE, 'ha noi');
    await choose(form, COMMUNE, 'lang');
    await expect(form).to.be.accessible();
  });

  it('are found without accents, in both tone styles, with or without their type', async () => {
    const form = await open(address);
    expect(await choose(form, PROVINCE, 'khanh hoa')).to.equal('Tỉnh Khánh Hòa');
    expect(await choose(form, PROVINCE, 'khánh hoà')).to.equal('Tỉnh Khánh Hòa');
    expect(await choose(form, PROVINCE, 'thanh pho ha noi')).to.equal('Thành phố Hà Nội');
    expect(await choose(form, COMMUNE, 'soc son')).to.equal('Xã Sóc Sơn');
    expect(await choose(form, COMMUNE, 'thi tran Sóc Sơn')).to.equal('Xã Sóc Sơn');
    expect(await choose(form, COMMUNE, 'phuong lang')).to.equal('Phường Láng');
    expect(answers(form)).to.deep.include({ provinceCode: '01', communeCode: '00199' });
  });

  it('are taken when they are typed in full, and reported when they are not', async () => {
    const form = await open(address);
    await type(form, PROVINCE, 'Hà Nội');
    await type(form, COMMUNE, 'Láng');
    control(form, COMMUNE).blur();
    await settled(form);
    expect(control(form, COMMUNE).value).to.equal('Phường Láng');
    await type(form, COMMUNE, 'Lá');
    control(form, COMMUNE).blur();
    await settled(form);
    expect(control(form, COMMUNE).value).to.equal('Lá');
    expect(errorOf(form, COMMUNE)).to.equal('Chọn xã, phường trong danh sách');
  });

  it('say that the province comes first', async () => {
    const form = await open(address);
    expect(hintOf(form, COMMUNE)).to.equal('Hãy chọn tỉnh, thành phố trước rồi mới chọn xã, phường');
    await type(form, COMMUNE, 'lang');
    expect(offered(form, COMMUNE)).to.deep.equal(['Hãy chọn tỉnh, thành phố trước rồi mới chọn xã, phường']);
    await type(form, COMMUNE, '');
    await choose(form, PROVINCE, 'cao bang');
    expect(hintOf(form, COMMUNE)).to.equal(undefined);
    await type(form, COMMUNE, 'lang');
    expect(offered(form, COMMUNE)).not.to.include('Phường Láng');
  });

  it('another province empties a commune that is not there, and only then', async () => {
    const form = await open(address);
    form.answers = { provinceCode: '01', communeCode: '00199' };
    await settled(form);
    await choose(form, PROVINCE, 'ha noi');
    expect(answers(form)['communeCode']).to.equal('00199');
    await type(form, PROVINCE, 'cao');
    expect(control(form, COMMUNE).value, 'while a province is being typed').to.equal('Phường Láng');
    await choose(form, PROVINCE, 'cao bang');
    expect(answers(form)['provinceCode']).to.equal('04');
    expect(answers(form)).not.to.have.property('communeCode');
    expect(control(form, COMMUNE).value).to.equal('');
  });

  it('another province says what it has emptied; that it is missing is reported once it was left', async () => {
    const form = await open(address);
    form.answers = { provinceCode: '01' };
    await settled(form);
    // After an attempt to continue, issues show at once.
    await press(form, 'Tiếp tục');
    expect(errorOf(form, COMMUNE)).to.equal('Chọn xã, phường');
    await choose(form, COMMUNE, 'phuong lang');
    await choose(form, PROVINCE, 'cao bang');
    const emptied = () =>
      control(form, COMMUNE).closest('[part~="field"]')!.querySelector(':scope > [data-spoken]')?.textContent?.trim() ??
      '';
    expect(emptied()).to.equal('Đã bỏ Phường Láng vì tỉnh, thành phố đã đổi. Hãy chọn lại.');
    expect(errorOf(form, COMMUNE)).to.equal(undefined);
    await expect(form).to.be.accessible();
    control(form, COMMUNE).focus();
    control(form, COMMUNE).blur();
    await settled(form);
    expect([emptied(), errorOf(form, COMMUNE)]).to.deep.equal(['', 'Chọn xã, phường']);
    await choose(form, COMMUNE, 'thuc phan');
    await choose(form, PROVINCE, 'ha noi');
    expect(emptied()).to.contain('Đã bỏ Phường Thục Phán');
    await press(form, 'Tiếp tục');
    expect([emptied(), errorOf(form, COMMUNE)]).to.deep.equal(['', 'Chọn xã, phường']);
  });

  it('that do not belong together come from elsewhere: they are kept, and said', async () => {
    const form = await open(address);
    form.answers = { provinceCode: '04', communeCode: '00199' };
    await settled(form);
    expect(control(form, COMMUNE).value).to.equal('Phường Láng');
    expect(hintOf(form, COMMUNE)).to.equal('Phường Láng không thuộc tỉnh, thành phố đang chọn: hãy chọn lại');
    form.answers = { provinceCode: '01', communeCode: '00199' };
    await settled(form);
    expect(hintOf(form, COMMUNE), 'another province alone draws the commune again').to.equal(undefined);
  });

  it('are asked for in the words of a choice, and are in words on the review', async () => {
    const form = await open(address);
    await next(form);
    expect(errorOf(form, PROVINCE)).to.equal('Chọn tỉnh, thành phố');
    expect(errorOf(form, COMMUNE)).to.equal('Chọn xã, phường');
    await choose(form, PROVINCE, 'ha noi');
    await choose(form, COMMUNE, 'lang');
    await next(form);
    expect(text(form)).to.contain('Thành phố Hà Nội').and.to.contain('Phường Láng').and.not.to.contain('00199');
  });
});

describe('an old address', () => {
  it('suggests what the place is called now, and leaves the choice to the person', async () => {
    const form = await open(address);
    await press(form, 'Tôi chỉ biết địa chỉ cũ');
    await waitUntil(() => root(form).querySelector('procedure-old-address'), 'the search did not come');
    await settled(form);
    const label = 'Xã, phường, thị trấn theo địa chỉ cũ';
    expect(await choose(form, label, 'phuong 13 go vap')).to.equal('Phường 13, Quận Gò Vấp, Thành phố Hồ Chí Minh');
    expect(text(form)).to.contain('một trong các xã, phường sau. Đây chỉ là gợi ý');
    expect(answers(form)).not.to.have.any.keys('provinceCode', 'communeCode');
    await expect(form).to.be.accessible();
    button(form, 'Chọn Phường An Hội Đông').click();
    await settled(form);
    expect(answers(form)).to.deep.include({ provinceCode: '79', communeCode: '26878' });
    expect(control(form, COMMUNE).value).to.equal('Phường An Hội Đông');
    expect(root(form).activeElement).to.equal(control(form, COMMUNE));
    expect(root(form).querySelector('procedure-old-address')).to.equal(null);
  });

  it('does not go on at Enter', async () => {
    const form = await open(address);
    await press(form, 'Tôi chỉ biết địa chỉ cũ');
    await waitUntil(() => root(form).querySelector('procedure-old-address'), 'the search did not come');
    await settled(form);
    await type(form, 'Xã, phường, thị trấn theo địa chỉ cũ', 'khong co dau ca');
    expect(offered(form, 'Xã, phường, thị trấn theo địa chỉ cũ')[0]).to.contain('bỏ bớt tên tỉnh');
    await sendKeys({ press: 'Enter' });
    await settled(form);
    expect(errorOf(form, PROVINCE)).to.equal(undefined);
  });
});

describe('other lists', () => {
  it('are searched by what people say, and are accessible', async () => {
    const form = await open(others);
    expect(await choose(form, 'Ngân hàng', 'vcb')).to.match(/^Vietcombank – /);
    expect(await choose(form, 'Ngân hàng', 'ngan hang dong a')).to.match(/^Vikki Bank – /);
    expect(await choose(form, 'Quốc tịch', 'my')).to.equal('Hoa Kỳ');
    expect(await choose(form, 'Quốc tịch', 'laos')).to.equal('Lào');
    expect(await choose(form, 'Quốc tịch', 'khong quoc')).to.equal('Không quốc tịch');
    expect(await choose(form, 'Nơi sinh', 'ben nghe')).not.to.contain('Sài Gòn');
    expect(await choose(form, 'Nơi sinh', 'sai gon ho chi minh')).to.equal('Phường Sài Gòn, Thành phố Hồ Chí Minh');
    expect(answers(form)).to.deep.include({ bank: '970406', nationality: 'XA', birthplace: '26740' });
    await expect(form).to.be.accessible();
  });

  it('find ethnic groups by their other names', async () => {
    const ethnicity = { type: 'string', format: 'vn-ethnicity', title: 'Dân tộc' };
    const form = await openSchema({ type: 'object', properties: { ethnicity } });
    await listsOf(form);
    for (const [typed, name] of [
      ['mong', 'HMông'],
      ["h'mông", 'HMông'],
      ['mèo', 'HMông'],
      ['viet', 'Kinh'],
      ['cao lan', 'Sán Chay'],
      ['gia rai', 'Gia-rai'],
      ['khmer', 'Khơ-me'],
    ] as const) {
      expect(await choose(form, 'Dân tộc', typed), typed).to.equal(name);
    }
  });

  it('speak English', async () => {
    const form = await open(others, { lang: 'en' });
    expect(await choose(form, 'Quốc tịch', 'germany')).to.equal('Germany');
    form.lang = 'vi';
    await waitUntil(() => control(form, 'Quốc tịch').value === 'Đức', 'the language did not change');
  });

  it('keep a code that they do not know', async () => {
    const form = await open(others);
    form.answers = { bank: '999999' };
    await settled(form);
    expect(control(form, 'Ngân hàng').value).to.equal('999999');
    await next(form);
    expect(text(form)).to.contain('999999');
  });
});
