import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { issue } from '@motcua/model';
import type { ActiveNode } from '../active-schema/active-node.js';
import { en } from './en.js';
import { Labels } from './labels.js';
import { vi } from './vi.js';
import { formatIssue } from './format-issue.js';

const NAME = "^[\\p{L}\\p{M}][\\p{L}\\p{M}'’.\\- ]*$";

/** The message at a text that a pattern refuses, with a hint there. */
function words(pattern: string, entry: string, catalogue = vi): string {
  const node = { pointer: '/a', patternPointer: '/a', kind: 'text', schema: { pattern } } as unknown as ActiveNode;
  const labels = new Labels({ '/a': 'Họ và tên', '/a#hint': 'Ghi đủ dấu' });
  const matches = (source: string, text: string) => new RegExp(source, 'u').test(text);
  return formatIssue(issue('/a', 'pattern'), { node, entry, matches }, labels, catalogue);
}

describe('the message at a text that a pattern refuses', () => {
  it('names the digits, signs or spaces that are too much', () => {
    assert.equal(words(NAME, 'Nguyễn Văn 3'), 'Sửa lại họ và tên: bỏ chữ số “3”');
    assert.equal(words(NAME, 'Nguy3n Văn 4n'), 'Sửa lại họ và tên: bỏ chữ số “3”, “4”');
    assert.equal(words(NAME, 'Nguyễn @ Văn'), 'Sửa lại họ và tên: bỏ “@”');
    assert.equal(words(NAME, 'Nguyễn @ Văn 3'), 'Sửa lại họ và tên: bỏ “@”, “3”');
    assert.equal(words('^[A-Z0-9]+$', 'AB 12'), 'Sửa lại họ và tên: viết liền, bỏ dấu cách');
    assert.equal(words('^\\d{4}$', '12b34'), 'Nhập họ và tên chỉ gồm chữ số, bỏ các chữ và dấu khác');
    assert.equal(words(NAME, 'Nguyễn Văn 3', en), 'Correct họ và tên: remove the digits “3”');
  });

  it('names the size of letters', () => {
    assert.equal(words('^[A-Z]{2}\\d+$', 'ab12'), 'Viết họ và tên bằng chữ in hoa');
    assert.equal(words('^[a-z]+$', 'ABC'), 'Viết họ và tên bằng chữ thường');
  });

  it('says how it is written where no sign is too much, and of long texts', () => {
    const hinted = 'Nhập họ và tên đúng dạng như trong gợi ý';
    assert.equal(words('^\\d{2}/\\d{4}$', '12345'), hinted);
    assert.equal(words(NAME, `${'A'.repeat(60)}1`), hinted);
    assert.equal(words('^x$', '12'), hinted);
  });
});
