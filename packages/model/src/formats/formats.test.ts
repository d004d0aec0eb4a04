import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as formats from '../formats.js';
import { patternDegree } from '../patterns/pattern-degree.js';
import { runs } from '../../../../test/support/runs.js';

type Name = keyof typeof formats;

/** For each format, texts that have it and texts that do not. */
const TEXTS: Readonly<Record<Name, readonly [right: readonly string[], wrong: readonly string[]]>> = {
  date: [
    ['2024-02-29', '1900-01-01', '9999-12-31'],
    [
      '2023-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-04-31',
      '2026-1-1',
      '26-01-01',
      '2026-01-01T',
      '2026-01-0১',
      '',
      '0000-01-01',
    ],
  ],
  vn_personal_id: [
    ['001178012345', '034306001234'],
    ['00117801234', '0011780123456', '001 178 012 345', '00117801234a', ''],
  ],
  vn_identity_number: [
    ['001178012345', '012345678'],
    ['0123456789', '01234567', ''],
  ],
  vn_phone: [
    ['0912345678', '0871234567', '0321234567', '02438251234', '+84912345678', '+33123456789'],
    ['912345678', '09123456789', '0112345678', '0243825123', '0912 345 678', '84912345678', '+0912345678', ''],
  ],
  // Real codes, with their check digits.
  vn_tax_code: [
    ['0100109106', '0100047516', '0300588569', '0106869738', '0100109106-001', '001178012345'],
    ['0100109107', '0100109106-000', '0100109106001', '010010910', '0100109106-1', ''],
  ],
  vn_social_insurance_number: [['0123456789'], ['012345678', '01234567890', '']],
  vn_health_insurance_card: [
    ['GD4010123456789', 'HN1234567890123', '0123456789'],
    ['GD6010123456789', 'gd4010123456789', 'GD401012345678', ''],
  ],
  vn_bank_account: [
    ['0011004123456', '123456', 'NGUYENVANA'],
    ['12345', '12345678901234567890', '0011 0041', 'nguyen', ''],
  ],
  vn_bank: [
    ['970436', '422589'],
    ['VCB', '97043', '9704361', ''],
  ],
  vn_province: [
    [
      ...['01', '04', '08', '11', '12', '14', '15', '19', '20', '22', '24', '25', '31', '33', '37', '38', '40', '42'],
      ...['44', '46', '48', '51', '52', '56', '66', '68', '75', '79', '80', '82', '86', '91', '92', '96'],
    ],
    ['00', '02', '95', '1', '001', 'Hà Nội', ''],
  ],
  vn_commune: [
    ['00004', '26740'],
    ['0004', '000004', 'Phường Láng', ''],
  ],
  vn_ethnicity: [
    ['01', '09', '54', '55', '56'],
    ['00', '57', '1', '001', ''],
  ],
  vn_nationality: [
    ['VN', 'LA', 'XA'],
    ['vn', 'VNM', 'XK', 'EU', 'ZZ', ''],
  ],
  partial_date: [
    ['1950', '1950-07', '1950-07-27'],
    ['50', '1950-7', '1950-13', '1950-02-30', '0000', ''],
  ],
  time: [
    [
      '08:30:06Z',
      '08:30:06z',
      '23:59:60Z',
      '23:59:60+00:00',
      '01:29:60+01:30',
      '15:59:60-08:00',
      '00:29:60-23:30',
      '08:30:06.283185Z',
    ],
    [
      '22:59:60Z',
      '23:59:60+01:00',
      '08:30:06',
      '24:00:00Z',
      '08:60:00Z',
      '08:30:61Z',
      '08:30:06+0700',
      '08:30Z',
      '8:30:06Z',
      '',
    ],
  ],
  date_time: [
    ['1963-06-19T08:30:06.283185Z', '1963-06-19t08:30:06z', '1998-12-31T23:59:60Z', '2026-11-24T08:30:00+07:00'],
    [
      '1998-12-31T23:59:61Z',
      '1990-02-31T15:59:59Z',
      '1963-06-19 08:30:06Z',
      '1963-06-19T08:30:06',
      '1963-06-1১T00:00:00Z',
      '',
    ],
  ],
  duration: [
    ['P4DT12H30M5S', 'P4Y', 'PT0S', 'P0D', 'P1M', 'PT36H', 'P2W', 'P1Y2M3DT4H5M6S'],
    ['PT1D', 'P', 'P1YT', 'PT', 'P2D1Y', 'P1D2H', 'P1Y2W', '1W', 'P1Y1D', 'PT1H1S', 'P1.5D', 'p1d', 'P1১D', ''],
  ],
  email: [
    [
      'joe.bloggs@example.com',
      'te~st@example.com',
      '"joe bloggs"@example.com',
      '"joe@x"@example.com',
      'joe@[127.0.0.1]',
      'joe@[IPv6:::1]',
      'a@b',
    ],
    [
      '2962',
      '.a@example.com',
      'a.@example.com',
      'a..b@example.com',
      'a@b=c.com',
      'a@[127.0.0.300]',
      '@a',
      'a@',
      'a@b@c',
      'a@b, c@d',
      '',
    ],
  ],
  idn_email: [
    ['cán.bộ@xã.vn', '실례@실례.테스트', 'a@b.vn'],
    ['2962', 'cán bộ@xã.vn', '@xã.vn', ''],
  ],
  hostname: [
    ['www.example.com', 'xn--4gbwdl.xn--wgbh1c', 'host-name', '1host', `${'a'.repeat(63)}.com`],
    ['-a', 'a-', 'a_b', '', '.', 'a..b', `${'a'.repeat(64)}.com`, 'ab--c', 'example.', 'xã.vn', 'a'.repeat(254)],
  ],
  idn_hostname: [
    ['xã.vn', '실례.테스트', 'ex.am'],
    ['-a', 'a-', '', 'a b', 'xã.', '\u0300a'],
  ],
  ipv4: [
    ['1.2.3.4', '0.0.0.0', '255.255.255.255'],
    ['01.2.3.4', '256.1.1.1', '1.2.3', '1.2.3.4.5', '0x7f000001', '1১.0.0.1', '1.2.3.4/24', ''],
  ],
  ipv6: [
    [
      '::',
      '::1',
      '1::',
      '1:2:3:4:5:6:7:8',
      '::ffff:1.2.3.4',
      '1:2:3:4:5:6:1.2.3.4',
      '1::2:3:4:5:6:7',
      '1:2::192.168.0.1',
    ],
    [
      '1::1::1',
      '12345::',
      '1.2.3.4',
      ':2:3:4:5:6:7:8',
      '1:2:3:4:5:6:7:',
      '1:2:3:4:5:6:7:8:9',
      '::1.2.3',
      '::1.2.3.256',
      'fe80::a%eth1',
      '::1/64',
      ':::',
      '1.2.3.4::',
      '',
    ],
  ],
  uri: [
    [
      'http://a/b?c#d',
      'urn:isbn:1',
      'http://[::1]:80/a',
      'http://u:p@h/',
      'mailto:a@b',
      'file:///etc',
      'http://[v1.a]/',
      'http://a/%20',
      'a:',
    ],
    [
      '//a',
      'a/b',
      '',
      'http://a b',
      'http://[::1',
      'http://a/%zz',
      '1a:b',
      'http://a/{x}',
      'http://a\\b',
      'http://ñ/',
      ':// x',
      'http://a/[x]',
      'http://a/\n',
    ],
  ],
  uri_reference: [
    ['', 'a/b', '//a/b', '?x', '#y', '/a', './a:b', 'http://a'],
    ['\\\\WINDOWS', '#a#b', 'a b', '1:b', 'a|b', ':a'],
  ],
  iri: [
    ['http://xã.vn/ấp?đ=ê#ô', 'http://a/b'],
    ['http://2001:db8::7334', '/abc', '\\\\x', 'ấp', ''],
  ],
  iri_reference: [
    ['ấp', '#mảnh', ''],
    ['\\\\xã', '#mả\\nh', 'a b'],
  ],
  uri_template: [
    ['http://example.com/{term:1}/{term}', 'a', '{+x,y*}', '', '{a.b}', '{?q,page}'],
    ['http://example.com/{term:1}/{term', '{}', '}', '{a b}', '{a,}', '{{a}}', '{a:0}'],
  ],
  uuid: [
    ['2EB8AA08-AA98-11EA-B4AA-73B441D16380', '00000000-0000-0000-0000-000000000000'],
    [
      '2eb8aa08-aa98-11ea-b4aa-73b441d1638',
      '2eb8aa08aa9811eab4aa73b441d16380',
      'zeb8aa08-aa98-11ea-b4aa-73b441d16380',
      '',
    ],
  ],
  json_pointer: [
    ['', '/', '/foo/0', '/a~1b/~0', '/ấp'],
    ['a', '/~', '/~2', '#', '#/', '~0'],
  ],
  relative_json_pointer: [
    ['1', '0/foo', '0#', '120/foo'],
    ['/foo', '-1/a', '+1/a', '0##', '01/a', '01#', ''],
  ],
  regex: [
    ['([abc])+\\s+$', '', '\\p{L}'],
    ['^(abc]', '\\a', '['],
  ],
};

describe('formats', () => {
  for (const name of Object.keys(TEXTS) as Name[]) {
    it(`${name.replace(/_/g, '-')} takes what has it, and nothing else`, () => {
      const [right, wrong] = TEXTS[name];
      for (const text of right) assert.equal(formats[name](text), true, text);
      for (const text of wrong) assert.equal(formats[name](text), false, text);
    });
  }

  it('are the formats of the table, no more', () => {
    assert.deepEqual(Object.keys(formats).sort(), Object.keys(TEXTS).sort());
  });

  it('answer any text, however long, without delay', () => {
    const long = ['a', '1', '/', ':', '.', '@', '{a', 'a.', '%20', '::', 'P1Y', 'a@'].map(
      (part) => `${part.repeat(50_000)}!`,
    );
    for (const name of Object.keys(TEXTS) as Name[]) {
      for (const text of long) assert.equal(typeof formats[name](text), 'boolean');
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (text) => typeof formats[name](text) === 'boolean'),
        { numRuns: runs(50) },
      );
    }
  });

  it('are read with patterns whose time grows with the text, and no faster', async () => {
    const { readdir, readFile } = await import('node:fs/promises');
    const folder = new URL('.', import.meta.url);
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.ts') && !file.includes('.test.'))) {
      const source = await readFile(new URL(name, folder), 'utf8');
      for (const [, pattern = ''] of source.matchAll(/^const \w+ =\s+\/(\^[^\n]+\$)\/[iu]*;$/gm))
        assert.equal(patternDegree(pattern), 1, pattern);
    }
  });
});
