import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isGarbledCardCode, readIdentityCardCode } from './identity-card-code.js';

const BINH = {
  personalId: '001178012345',
  identityCard: '012345678',
  fullName: 'Nguyễn Thị Bình',
  birthDate: '1978-03-02',
  sex: 'female',
  address: 'Số 12, ngõ 5, Láng, Hà Nội',
  issuedOn: '2021-04-15',
};

describe('the code of an identity card', () => {
  it('is read as cards and scanners write it', () => {
    const { identityCard: _, ...withoutOld } = BINH;
    const code = '001178012345|012345678|Nguyễn Thị Bình|02031978|Nữ|Số 12, ngõ 5, Láng, Hà Nội|15042021';
    assert.deepEqual(readIdentityCardCode(code), BINH);
    assert.deepEqual(readIdentityCardCode(`${code}||extra\r\n`), BINH);
    assert.deepEqual(readIdentityCardCode(code.replace('012345678', '')), withoutOld);
    assert.deepEqual(
      readIdentityCardCode(code.replace('|012345678', '')),
      withoutOld,
      'some readers drop the old number',
    );
    assert.deepEqual(
      readIdentityCardCode(code.replace('02031978', '02/03/1978').replace('15042021', '15/04/2021')),
      BINH,
    );
    assert.deepEqual(readIdentityCardCode(code.normalize('NFD')), BINH);
  });

  it('leaves out what it cannot read of the rest, and is none without number and name', () => {
    assert.deepEqual(readIdentityCardCode('001178012345||NGUYỄN THỊ BÌNH|31021978|?||'), {
      personalId: '001178012345',
      fullName: 'NGUYỄN THỊ BÌNH',
    });
    for (const text of [
      '',
      '001178012345',
      'https://vidu.vn',
      '00117801234||A|02031978|Nữ|B|15042021',
      '001178012345|||||',
    ])
      assert.equal(readIdentityCardCode(text), undefined, text);
  });

  it('is distinguished from other codes when it was changed on the way', () => {
    for (const code of [
      'đđăẵ́đăâêôÀ|đăâêôÀ̉̃́|Nguyễn Thị Bình|đâđêặ́̃́|Nữ|Hà Nội|ằđôâđâă',
      'đđăẵ́đăâêồ',
      '00117801234||A|02031978|Nữ|B|15042021',
    ])
      assert.equal(isGarbledCardCode(code), true, code);
    for (const code of ['', 'xin chào', 'https://vidu.vn', '001178012345', 'A042', 'đăng', '8934588012228'])
      assert.equal(isGarbledCardCode(code), false, code);
  });

  it('takes any text without stumbling', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.string()).map((parts) => parts.join('|')),
        ),
        (text) => {
          const read = readIdentityCardCode(text);
          if (read) assert.match(read.personalId, /^\d{12}$/);
        },
      ),
    );
  });
});
