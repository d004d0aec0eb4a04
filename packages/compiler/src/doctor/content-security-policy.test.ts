import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allowsInline, allowsScript, parsePolicies } from './content-security-policy.js';

const KIT = 'https://bieu-mau.gov.vn/kit/1/motcua.js';
const SELF = 'https://xa.gov.vn/trang';

/** Whether a policy allows the kit. */
function allows(
  text: string,
  rest: { readonly url?: string; readonly nonce?: string; readonly integrity?: string } = {},
) {
  return parsePolicies(text).every((policy) => allowsScript(policy, { url: KIT, ...rest }, SELF));
}

describe('a Content-Security-Policy', () => {
  for (const source of [
    'https://bieu-mau.gov.vn',
    'http://bieu-mau.gov.vn',
    'bieu-mau.gov.vn',
    '*.gov.vn',
    '*',
    'https:',
    'https://bieu-mau.gov.vn:443',
    'https://bieu-mau.gov.vn:*',
    'https://bieu-mau.gov.vn/kit/',
    'https://bieu-mau.gov.vn/kit/1/motcua.js',
  ])
    it(`allows the kit by ${source}`, () => assert.ok(allows(`script-src ${source}`)));

  for (const source of [
    "'none'",
    "'self'",
    '',
    'https://gov.vn',
    'https://bieu-mau.gov.vn:8443',
    'https://bieu-mau.gov.vn/kit',
    'https://bieu-mau.gov.vn/kit/1/kit.js',
    'wss:',
    "'unsafe-inline'",
  ])
    it(`refuses the kit by ${source || 'an empty list'}`, () => assert.ok(!allows(`script-src ${source}`)));

  it('reads the most special directive, the first of two, and every policy of a list', () => {
    assert.ok(allows("default-src 'none'; script-src https:"));
    assert.ok(!allows("script-src https:; script-src-elem 'self'"));
    assert.ok(!allows("SCRIPT-SRC 'self'; script-src https:"));
    assert.ok(!allows("script-src https:, script-src 'self'"));
    assert.ok(allows("img-src 'none'"));
  });

  it('allows by nonce, and by integrity whose every hash is named', () => {
    assert.ok(allows("script-src 'nonce-a'", { nonce: 'a' }));
    assert.ok(!allows("script-src 'nonce-a'", { nonce: 'b' }));
    assert.ok(allows("script-src 'sha256-x'", { integrity: 'sha256-x' }));
    assert.ok(!allows("script-src 'sha256-x'", { integrity: 'sha256-x sha384-y' }));
    assert.ok(!allows("script-src https: 'strict-dynamic'"));
  });

  it('allows inline scripts by hash and nonce, and by unsafe-inline only without these', () => {
    const inline = (text: string) =>
      parsePolicies(text).every((policy) => allowsInline(policy, undefined, ['sha256-x']));
    assert.ok(inline("script-src 'sha256-x'"));
    assert.ok(inline("script-src 'unsafe-inline'"));
    assert.ok(!inline("script-src 'unsafe-inline' 'nonce-a'"));
  });

  it('ignores in a meta element what only headers may have', () => {
    assert.deepEqual(parsePolicies('sandbox; frame-ancestors x', 5), []);
  });
});
