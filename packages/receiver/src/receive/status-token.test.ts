import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StatusTokens } from './status-token.js';

const tokens = new StatusTokens(new Uint8Array(32));
const ID = '01935c7e-9c00-7abc-8def-0123456789ab';
const ids = Array.from({ length: 2_000 }, (_, index) => `01935c7e-9c00-7abc-8def-${String(index).padStart(12, '0')}`);

test('a token is four groups of four signs that no one takes for others', () => {
  for (const id of ids) assert.match(tokens.of(id), /^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
  assert.equal(tokens.of(ID), tokens.of(ID));
});

test('tokens differ by submission and by secret, in every sign', () => {
  const all = ids.map((id) => tokens.of(id));
  assert.equal(new Set(all).size, ids.length);
  const other = new StatusTokens(new Uint8Array(32).fill(1));
  assert.notEqual(other.of(ID), tokens.of(ID));
  for (let index = 0; index < 19; index += 1)
    if (index % 5 !== 4) assert.equal(new Set(all.map((token) => token[index])).size, 32, `sign ${index}`);
});

test('a token opens its own submission only, however it was copied by hand', () => {
  for (const id of [ID, ...ids.slice(0, 200)]) {
    const token = tokens.of(id);
    const copies = [token, token.toLowerCase(), token.replaceAll('-', ''), token.replace('-', '')];
    for (const copy of [...copies, token.replaceAll('0', 'o'), token.replaceAll('1', 'l'), token.replaceAll('1', 'I')])
      assert.equal(tokens.opens(copy, id), true, copy);
    assert.equal(tokens.opens(token, undefined), false);
    assert.equal(tokens.opens(token, `${id}0`), false);
    assert.equal(tokens.opens(token.slice(0, -1), id), false);
    assert.equal(tokens.opens(`${token}0`, id), false);
  }
  assert.equal(tokens.opens(tokens.of(''), undefined), false);
});
