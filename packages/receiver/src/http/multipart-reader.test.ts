import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BOUNDARY, multipartBody, streamedRequest } from '../../testing/requests.js';
import { MultipartReader } from './multipart-reader.js';
import { ProblemError } from '../base/problem-error.js';
import { RequestBody } from './request-body.js';
import { runs } from '../../../../test/support/runs.js';

function readerOf(chunks: readonly Uint8Array[], onPull = () => {}): MultipartReader {
  const left = [...chunks];
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        onPull();
        const chunk = left.shift();
        if (chunk) controller.enqueue(chunk);
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  const request = streamedRequest('http://receiver', stream);
  return new MultipartReader(new RequestBody(request, 10_000_000), `multipart/form-data; boundary=${BOUNDARY}`, 100);
}

function split(body: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const offsets = [0, ...cuts.map((cut) => cut % (body.length + 1)).sort((a, b) => a - b), body.length];
  return offsets.slice(1).map((end, index) => body.subarray(offsets[index], end));
}

async function readAll(reader: MultipartReader) {
  const parts = [];
  for await (const { name, type, content } of reader.parts()) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of content) chunks.push(chunk);
    parts.push({ name, type, content: Buffer.concat(chunks).toString('latin1') });
  }
  return parts;
}

const partsArbitrary = fc.array(
  fc.record(
    {
      name: fc.constantFrom('dossier', 'f1', 'f2', 'một'),
      type: fc.constantFrom('application/json', 'application/pdf'),
      // Bytes that look like the beginnings of boundaries are the hard ones.
      content: fc
        .array(fc.constantFrom('\r', '\n', '-', '\r\n--', `\r\n--${BOUNDARY.slice(0, 5)}`, 'x', '\u0000', '\u00ff'), {
          maxLength: 40,
        })
        .map((pieces) => pieces.join('')),
    },
    { noNullPrototype: true },
  ),
  { minLength: 1, maxLength: 6 },
);

test('gives the same parts however the body is cut into chunks', async () => {
  await fc.assert(
    fc.asyncProperty(partsArbitrary, fc.array(fc.nat(), { maxLength: 30 }), async (parts, cuts) => {
      const body = multipartBody(
        parts.map((part) => ({ ...part, content: Buffer.from(part.content, 'latin1'), fileName: 'a' })),
      );
      assert.deepEqual(await readAll(readerOf(split(body, cuts))), parts);
    }),
    { numRuns: runs(300) },
  );
});

test('refuses every body that is cut off, and never waits for ever', async () => {
  const parts = [
    { name: 'dossier', type: 'application/json', content: '{}' },
    { name: 'f1', type: 'application/pdf', content: '\r\n--x' },
  ];
  const body = multipartBody(parts);
  // The last two bytes are the line break after the closing boundary.
  for (let length = 0; length < body.length - 2; length += 1) {
    await assert.rejects(readAll(readerOf([body.subarray(0, length)])), ProblemError, `cut at ${length}`);
  }
});

test('refuses or reads any bytes at all without failing otherwise', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.constantFrom(
          `--${BOUNDARY}`,
          '--',
          '\r\n',
          '\r\n\r\n',
          'Content-Disposition: form-data; name="a"',
          ':',
          'x',
          '\u0000',
        ),
        {
          maxLength: 30,
        },
      ),
      async (pieces) => {
        await readAll(readerOf([Buffer.from(pieces.join(''), 'latin1')])).catch((error: unknown) => {
          if (!(error instanceof ProblemError)) throw error;
        });
      },
    ),
    { numRuns: runs(500) },
  );
});

test('takes bytes from the body only when they are waited for', async () => {
  const body = multipartBody([{ name: 'f1', content: new Uint8Array(1_000_000) }]);
  const chunks = Array.from({ length: 100 }, (_, index) => body.subarray(index * 10_100, (index + 1) * 10_100));
  let pulls = 0;
  const reader = readerOf(chunks, () => (pulls += 1));
  for await (const { content } of reader.parts()) {
    for await (const _ of content) {
      const before = pulls;
      await new Promise((resolve) => setImmediate(resolve));
      assert.equal(pulls, before);
      break;
    }
    assert.ok(pulls <= 4, `${pulls} chunks were taken for the first bytes`);
  }
  assert.ok(pulls >= 100);
});

test('ignores what follows the closing boundary', async () => {
  const body = Buffer.concat([multipartBody([{ name: 'f1', content: 'x' }]), Buffer.alloc(200_000, 'epilogue')]);
  const parts = await readAll(readerOf(split(body, [50_000, 120_000])));
  assert.equal(parts.length, 1);
});
