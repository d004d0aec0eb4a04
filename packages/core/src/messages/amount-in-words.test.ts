import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { inEnglishWords } from './english-amount.js';
import { inVietnameseWords } from './vietnamese-amount.js';

describe('an amount in words', () => {
  it('is said in Vietnamese as it is read aloud', () => {
    for (const [value, words] of [
      [0, 'không'],
      [4, 'bốn'],
      [10, 'mười'],
      [15, 'mười lăm'],
      [21, 'hai mươi mốt'],
      [24, 'hai mươi tư'],
      [25, 'hai mươi lăm'],
      [30, 'ba mươi'],
      [101, 'một trăm linh một'],
      [110, 'một trăm mười'],
      [1_000, 'một nghìn'],
      [1_005, 'một nghìn không trăm linh năm'],
      [1_600_000, 'một triệu sáu trăm nghìn'],
      [540_000, 'năm trăm bốn mươi nghìn'],
      [1_000_000_000, 'một tỷ'],
      [2_000_000_015, 'hai tỷ không trăm mười lăm'],
      [1_234_567_891, 'một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi mốt'],
      [3_000_000_000_000, 'ba nghìn tỷ'],
    ] as const)
      assert.equal(inVietnameseWords(value), words);
  });

  it('is said in English', () => {
    for (const [value, words] of [
      [0, 'zero'],
      [19, 'nineteen'],
      [40, 'forty'],
      [42, 'forty-two'],
      [100, 'one hundred'],
      [1_600_000, 'one million six hundred thousand'],
      [2_000_000_015, 'two billion fifteen'],
    ] as const)
      assert.equal(inEnglishWords(value), words);
  });

  it('says another amount otherwise, and never stumbles', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.maxSafeNat(), (one, other) => {
        for (const say of [inVietnameseWords, inEnglishWords]) {
          assert.match(say(one), /^[\p{L}-]+( [\p{L}-]+)*$/u);
          if (one !== other) assert.notEqual(say(one), say(other));
        }
      }),
    );
  });
});
