import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateSync, inflateSync } from 'node:zlib';
import { pdfPages, type Inflate } from './pdf-pages.js';

const inflate: Inflate = (bytes) => Promise.resolve(new Uint8Array(inflateSync(bytes)));
const pages = (...parts: readonly BlobPart[]) => pdfPages(new File([...parts], 'a.pdf'), inflate);

/** A PDF with uncompressed objects. */
const plain = (count: number, filling = '') =>
  [
    '%PDF-1.4\n',
    '1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n',
    `2 0 obj <</Type /Pages /Count ${count}>> endobj\n`,
    ...Array.from({ length: count }, (_, at) => `${at + 3} 0 obj\n<</Type/Page/Parent 2 0 R>>\nendobj\n${filling}`),
    'startxref\n9\n%%EOF',
  ].join('');

/** The beginning of a PDF whose objects lie in a compressed stream. */
function packed(count: number, length: (bytes: number) => string): BlobPart[] {
  const objects = Array.from({ length: count }, () => '<</Type /Page /Parent 2 0 R>> ');
  const header = objects.map((object, at) => `${at + 3} ${at * object.length}`).join(' ') + ' ';
  const stream = new Uint8Array(deflateSync(header + objects.join('')));
  const dictionary = `<</Type /ObjStm /N ${count} /First ${header.length} ${length(stream.length)} /Filter /FlateDecode>>`;
  return ['%PDF-1.5\n', `90 0 obj\n${dictionary}\nstream\r\n`, stream, '\nendstream\nendobj\n'];
}

describe('the pages of a PDF', () => {
  it('are counted', async () => {
    assert.equal(await pages(plain(1)), 1);
    assert.equal(await pages(plain(900)), 900);
  });

  it('are counted once where a later change has written them again', async () => {
    assert.equal(await pages(plain(3), '\n4 0 obj <</Type /Page /Rotate 90>> endobj\n'), 3);
  });

  it('are counted in compressed streams of objects, whose length may be an object of its own', async () => {
    assert.equal(await pages(...packed(12, (bytes) => `/Length ${bytes}`)), 12);
    assert.equal(await pages(...packed(12, () => '/Length 91 0 R')), 12);
  });

  it('are counted in files of any size, also across the borders of what is read at once', async () => {
    assert.equal(await pages(plain(40, `${'x'.repeat(13_001)}\n`)), 40);
  });

  it('are unknown in an encrypted file, and in one that is no PDF', async () => {
    const encrypted = packed(5, (bytes) => `/Length ${bytes}`);
    encrypted[2] = 'not to be opened';
    assert.equal(await pages(...encrypted), undefined);
    assert.equal(await pages('no document'), undefined);
    assert.equal(await pdfPages(new File([plain(2)], 'a.pdf')), 2);
  });
});
