import { COUNTRIES, STATELESS } from '@motcua/model';
import { vn_bank, vn_commune, vn_ethnicity, vn_nationality, vn_province } from '@motcua/model/formats';
import { expect } from '@open-wc/testing';
import { list as communeList, allCommunes, communeOf, communesIn, fullWords } from './communes.js';
import { VERSION } from './generated/provinces.js';
import { Lazy } from './lazy.js';
import { findOldWards } from './find-old-wards.js';
import { oldWards } from './old-wards.js';
import { list as banks } from './vn-bank.js';
import { list as ethnicities } from './vn-ethnicity.js';
import { list as countries } from './vn-nationality.js';
import { list as provinces } from './vn-province.js';

const json = async (address: string) => (await (await fetch(address)).json()) as never;
const isComposed = (text: string) => text === text.normalize('NFC').replace(/\s+/g, ' ').trim();

describe('the list of provinces', () => {
  it('has 34, of which 9 are cities, each with its type, by the codes that the format takes', () => {
    const all = provinces.options('vi');
    expect(all).to.have.length(34);
    expect(all.filter(({ words }) => words.startsWith('Thành phố '))).to.have.length(9);
    expect(all.filter(({ words }) => words.startsWith('Tỉnh '))).to.have.length(25);
    expect(all.every(({ key, words }) => vn_province(key) && isComposed(words))).to.equal(true);
    expect(provinces.words('79', 'vi')).to.equal('Thành phố Hồ Chí Minh');
    expect(provinces.words('04', 'en')).to.equal('Tỉnh Cao Bằng');
    expect(provinces.words('99', 'vi')).to.equal(undefined);
  });

  it('is of the version that addresses name', async () => {
    const { properties } = await json('/schemas/common/address.schema.json');
    expect((properties as { datasetVersion: { const: string } }).datasetVersion.const).to.equal(VERSION);
  });
});

describe('the list of communes', () => {
  it('has 2,621 xã, 687 phường and 13 đặc khu, each in a province, none named twice there', () => {
    const all = allCommunes();
    const count = (type: string) => all.filter(({ words }) => words.startsWith(`${type} `)).length;
    expect([count('Xã'), count('Phường'), count('Đặc khu'), all.length]).to.deep.equal([2621, 687, 13, 3321]);
    expect(all.every(({ code, words }) => vn_commune(code) && isComposed(words))).to.equal(true);
    expect(all.every(({ province }) => provinces.words(province, 'vi') !== undefined)).to.equal(true);
    expect(new Set(all.map(({ name, province }) => `${name} ${province}`)).size).to.equal(3321);
    expect(new Set(all.map(fullWords)).size).to.equal(3321);
  });

  it('is read by province, and by code', () => {
    expect(communeOf('00199')).to.deep.include({ province: '01', words: 'Phường Láng' });
    expect(communesIn('01')).to.have.length(126);
    expect(communesIn('01')).to.equal(communesIn('01'));
    expect(communesIn('99')).to.deep.equal([]);
    expect(communeList.words('26740', 'vi')).to.equal('Phường Sài Gòn, Thành phố Hồ Chí Minh');
    const total = provinces.options('vi').reduce((sum, { key }) => sum + communesIn(key).length, 0);
    expect(total).to.equal(3321);
  });
});

describe('the list of old wards', () => {
  it('leads each to communes that there are, those that were divided to several', () => {
    expect(oldWards).to.have.length(10806);
    expect(oldWards.every(({ communes }) => communes.length > 0 && communes.every((code) => communeOf(code)))).to.equal(
      true,
    );
    const now = (words: string) =>
      oldWards.find((ward) => ward.words === words)?.communes.map((code) => communeOf(code)?.words);
    expect(now('Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh')).to.deep.equal(['Phường Sài Gòn']);
    expect(now('Phường 13, Quận Gò Vấp, Thành phố Hồ Chí Minh')).to.have.members([
      'Phường An Hội Tây',
      'Phường An Hội Đông',
    ]);
    expect(new Set(oldWards.map(({ words }) => words.split(', ')[2])).size).to.equal(63);
  });
});

describe('old wards', () => {
  const found = (typed: string) => findOldWards(oldWards, typed).map(({ words }) => words);

  for (const [typed, words] of [
    ['Phường 05, Quận 3', 'Phường 5, Quận 3, Thành phố Hồ Chí Minh'],
    ['P5 Q3 TPHCM', 'Phường 5, Quận 3, Thành phố Hồ Chí Minh'],
    ['P.5, Q.3, TP.HCM', 'Phường 5, Quận 3, Thành phố Hồ Chí Minh'],
    ['f5 q.03 hcm', 'Phường 5, Quận 3, Thành phố Hồ Chí Minh'],
    ['5 gò vấp tp hcm', 'Phường 5, Quận Gò Vấp, Thành phố Hồ Chí Minh'],
    ['láng hạ HN', 'Phường Láng Hạ, Quận Đống Đa, Thành phố Hà Nội'],
    ['dong da lang thuong', 'Phường Láng Thượng, Quận Đống Đa, Thành phố Hà Nội'],
    ['Bến Nghé quận 1', 'Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh'],
  ] as const) {
    it(`are found as people write them: ${typed}`, () => {
      expect(found(typed)).to.deep.equal([words]);
    });
  }

  it('in a province that there was not are none, rather than others', () => {
    for (const typed of ['Hà Đông, Hà Tây', 'Phường 5, Nam Hà', 'Phường 5 Quận 3 Gia Định', 'Láng, Xyz'])
      expect(found(typed), typed).to.deep.equal([]);
  });

  it('come in the order of how well they fit: the whole name, whole words, beginnings', () => {
    const ones = found('phường 1');
    const begun = ones.findIndex((words) => !words.startsWith('Phường 1,'));
    expect(ones[begun]).to.match(/^Phường 1\d,/);
    expect(ones.slice(begun).some((words) => words.startsWith('Phường 1,'))).to.equal(false);
    const names = found('lang').map((words) => words.split(', ')[0]);
    expect(names[0]).to.equal('Xã Lăng');
    expect(names.indexOf('Phường Láng Hạ')).to.be.lessThan(names.indexOf('Xã Chi Lăng'));
    expect(found('láng')[0], 'accents that are typed').to.match(/^\S+ Láng /);
    expect(found('xã chi lăng')[0], 'a kind that is typed').to.match(/^Xã Chi Lăng,/);
  });

  it('are each found by their own words, also without marks between them', () => {
    for (const { words } of oldWards.filter((_, index) => index % 97 === 0)) {
      expect(found(words)[0], words).to.equal(words);
      expect(found(words.replaceAll(',', '').toLowerCase()), words).to.include(words);
    }
  });
});

describe('the other lists', () => {
  it('have every bank once, under the number that the format takes', () => {
    const all = banks.options('vi');
    expect(all).to.have.length(57);
    expect(all.every(({ key, words }) => vn_bank(key) && isComposed(words))).to.equal(true);
    expect(banks.words('970436', 'vi')).to.match(/^Vietcombank – /);
  });

  it('have every country in the person’s language, Việt Nam first', () => {
    const all = countries.options('vi');
    expect(COUNTRIES).to.have.length(249);
    expect(all).to.have.length(250);
    expect(all.slice(0, 2).map(({ key }) => key)).to.deep.equal(['VN', STATELESS]);
    expect(all.every(({ key, words }) => vn_nationality(key) && words !== key)).to.equal(true);
    expect(countries.words('LA', 'vi')).to.equal('Lào');
    expect(countries.words('LA', 'en')).to.equal('Laos');
  });

  it('have every ethnic group, with the names by which people look for theirs', () => {
    const all = ethnicities.options('vi');
    expect(all.length).to.equal(56);
    expect(all.every(({ key }) => vn_ethnicity(key))).to.equal(true);
    const aliasesOf = (code: string) => all.find(({ key }) => key === code)?.aliases;
    expect(aliasesOf('08')).to.include.members(['Mông', 'Mèo']);
    expect(aliasesOf('01')).to.deep.equal(['Việt']);
    expect(ethnicities.words('55', 'vi')).to.equal('Người nước ngoài');
    expect(ethnicities.words('99', 'vi')).to.equal(undefined);
  });
});

describe('what is fetched when it is needed', () => {
  it('is fetched once, and draws those who wait', async () => {
    let fetched = 0;
    const drawn = [0, 0];
    const forms = drawn.map((_, index) => ({ redraw: () => void (drawn[index]! += 1) }));
    const lazy = new Lazy(() => Promise.resolve((fetched += 1)));
    forms.forEach((form) => lazy.get(form));
    await lazy.load();
    await Promise.resolve();
    expect(lazy.get(forms[0]!)).to.equal(1);
    expect([fetched, ...drawn]).to.deep.equal([1, 1, 1]);
  });

  it('can be waited for by what is printed, by whoever it was asked for', async () => {
    let come = (_list: string): void => undefined;
    const lazy = new Lazy(() => new Promise<string>((resolve) => (come = resolve)));
    expect(lazy.pending).to.equal(undefined);
    lazy.get({ redraw: () => undefined });
    const { pending } = lazy;
    expect(pending).to.be.a('promise');
    void lazy.load();
    expect(lazy.pending).to.equal(pending);
    come('list');
    await pending;
    expect([lazy.get({ redraw: () => undefined }), lazy.pending]).to.deep.equal(['list', undefined]);
  });

  it('says that it could not be, and is tried again when the network is back', async () => {
    let fails = true;
    let drawn = 0;
    const form = { redraw: () => void (drawn += 1) };
    const lazy = new Lazy(() => (fails ? Promise.reject(new Error('no network')) : Promise.resolve('list')));
    lazy.get(form);
    await new Promise((resolve) => setTimeout(resolve));
    expect([lazy.failed, drawn]).to.deep.equal([true, 1]);
    expect(lazy.get(form), 'drawing alone does not try again').to.equal(undefined);
    fails = false;
    globalThis.dispatchEvent(new Event('online'));
    await new Promise((resolve) => setTimeout(resolve));
    expect([lazy.failed, drawn, lazy.get(form)]).to.deep.equal([false, 2, 'list']);
  });
});
