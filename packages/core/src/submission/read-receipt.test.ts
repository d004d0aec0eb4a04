import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readReceipt } from './read-receipt.js';
import { readResponse } from './read-response.js';
import type { DossierResponse } from './transport.js';

const answer = (body: string, status = 200, type = 'application/json', isRedirected = false): DossierResponse => ({
  ...{ status, body, isRedirected },
  header: (name) => (name === 'content-type' ? type : null),
});
const why = (response: DossierResponse) => {
  const meaning = readResponse(response, 'mine');
  return 'failure' in meaning ? `${meaning.failure.reason} ${meaning.failure.receiptFault}` : meaning.receipt.number;
};
const RECEIVED = '2026-11-20T03:00:00Z';

describe('a receipt', () => {
  it('needs a number and a time, and nothing else', () => {
    assert.equal(why(answer(JSON.stringify({ number: 'X-1', receivedAt: RECEIVED }))), 'X-1');
    assert.equal(why(answer(JSON.stringify({ number: 12, receivedAt: RECEIVED }), 202)), '12');
  });

  it('without what can be shown of it says what is missing', () => {
    assert.deepEqual(
      [
        '',
        '[]',
        'null',
        '"X-1"',
        '{}',
        '{"number":""}',
        '{"number":"X-1"}',
        '{"number":"X-1","receivedAt":"hôm nay"}',
      ].map((body) => why(answer(body))),
      ['empty', ...Array<string>(3).fill('notAnObject'), 'number', 'number', 'receivedAt', 'receivedAt'].map(
        (fault) => `unexpectedAnswer ${fault}`,
      ),
    );
    assert.equal(why(answer('', 204)), 'unexpectedAnswer empty');
    assert.equal(why(answer('<!doctype html><p>OK', 200, 'text/html')), 'unexpectedAnswer page');
    assert.equal(why(answer('OK')), 'unexpectedAnswer notJson');
    const other = { number: 'X-1', receivedAt: RECEIVED, submissionId: 'other' };
    assert.equal(why(answer(JSON.stringify(other))), 'unexpectedAnswer submissionId');
  });

  it('leaves out what is of another type', () => {
    const given = {
      ...{ number: 'X-1', receivedAt: RECEIVED, dueAt: 'soon', statusToken: 7, agency: {}, files: [{}], own: 1 },
      statusUrl: 'https://example.org/',
    };
    const read = readReceipt(given);
    assert.deepEqual('receipt' in read && read.receipt, {
      ...{ number: 'X-1', receivedAt: RECEIVED, own: 1, statusUrl: 'https://example.org/' },
    });
  });
});

describe('a page to sign in on', () => {
  const page = '<!DOCTYPE html><form action="/login"><input name="p" type="password"></form>';

  it('in the place of a receipt is distinguished from a receipt that is broken', () => {
    assert.equal(why(answer(page, 200, 'text/html')), 'signIn undefined');
    assert.equal(why(answer('<html><p>SSO', 200, 'text/html', true)), 'signIn undefined');
    assert.equal(why(answer(page, 403, 'text/html')), 'signIn undefined');
  });

  it('is not seen in other errors', () => {
    assert.equal(why(answer(page, 401, 'text/html')), 'unauthorized undefined');
    assert.equal(why(answer(page, 404, 'text/html')), 'notFound undefined');
    assert.equal(why(answer(page, 502, 'text/html', true)), 'server undefined');
  });
});
