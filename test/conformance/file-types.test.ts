import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { inspectFile } from '../../packages/core/src/files/inspect-file.js';
import { checkFile, type AcceptedType, type ComponentDefinition } from '../../packages/model/src/index.js';
import { recogniseContent } from '../../packages/receiver/src/files/content-type.js';

const ascii = (text: string) => [...Buffer.from(text, 'latin1')];

/** First bytes of files by what they are. */
const SAMPLES: Readonly<Record<string, readonly number[]>> = {
  pdf: ascii('%PDF-1.7\n1 0 obj'),
  'pdf after line breaks': ascii('\r\n\n%PDF-1.4'),
  'pdf after a mail header': ascii('Content-Type: application/pdf\r\n\r\n%PDF-1.4'),
  'pdf after a byte order mark': [0xef, 0xbb, 0xbf, ...ascii('%PDF-1.4')],
  'pdf after 1024 bytes': [...Array.from({ length: 1024 }, () => 0), ...ascii('%PDF-1.4')],
  'pdf too far inside': [...Array.from({ length: 1025 }, () => 0), ...ascii('%PDF-1.4')],
  'program with a pdf inside': ascii('MZ\x90\0 %PDF-1.4'),
  'page with a pdf inside': ascii('<html><script>%PDF-1.4'),
  'script with a pdf inside': ascii('#!/bin/sh\n%PDF-1.4'),
  jpeg: [0xff, 0xd8, 0xff, 0xe0, 0, 0x10, ...ascii('JFIF\0')],
  'jpeg of a camera': [0xff, 0xd8, 0xff, 0xe1, 0, 0x10, ...ascii('Exif\0')],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, ...ascii('IHDR')],
  ...Object.fromEntries(
    ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'].map((brand) => [
      `heif ${brand}`,
      [0, 0, 0, 24, ...ascii(`ftyp${brand}`), 0, 0, 0, 0, ...ascii('mif1heic')],
    ]),
  ),
  gif: ascii('GIF89a'),
  text: ascii('họ tên;ngày sinh\r\n'),
  'text that names a pdf': ascii('see %PDF-1.4'),
  zip: [...ascii('PK'), 3, 4, 20, 0, 0, 0],
  'old office': [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  noise: [3, 1, 4, 1, 5, 9, 2, 6],
};

const TYPES: readonly AcceptedType[] = [
  { type: 'application/pdf', extensions: ['.pdf'] },
  { type: 'image/jpeg', extensions: ['.jpg', '.jpeg'] },
  { type: 'image/png', extensions: ['.png'] },
  { type: 'image/heic', extensions: ['.heic'] },
  { type: 'image/heif', extensions: ['.heif'] },
  { type: 'text/csv', extensions: ['.csv'] },
  { type: 'application/msword', extensions: ['.doc'] },
];

const ENDINGS = ['.pdf', '.PDF', '.jpg', '.jfif', '.jpe', '.png', '.heic', '.heif', '.hif', '.csv', '.doc', '.exe', ''];

const component = (accept: readonly AcceptedType[]): ComponentDefinition => ({
  ...{ id: 'giay', providedBy: 'upload', required: true, copyType: 'copy', originals: 0, copies: 1 },
  ...{ legalBasis: 'luat', accept },
});

/** Returns the name and type with which the browser sends a file, or the code of its issue. */
async function inBrowser(accept: readonly AcceptedType[], name: string, bytes: readonly number[]) {
  const file = new File([Uint8Array.from(bytes)], name);
  const outcome = await inspectFile(component(accept), file, { sha256: () => Promise.resolve(''), newId: () => 'id' });
  return 'attached' in outcome ? outcome.attached : outcome.rejected.issue.code;
}

describe('the type of a file', () => {
  it('is the same to the browser and to the receiver, whatever the name and the content are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([...TYPES], { minLength: 1 }),
        fc.constantFrom(...ENDINGS),
        fc.constantFrom(...Object.keys(SAMPLES)),
        async (accept, ending, sample) => {
          const bytes = SAMPLES[sample]!;
          const name = `giấy${ending}`;
          const sent = await inBrowser(accept, name, bytes);
          const head = Uint8Array.from(bytes);
          if (typeof sent === 'string') {
            assert.deepEqual(await recogniseContent({ accept }, name, head), {
              ...{ refused: sent, extensions: sentExtensions(accept, name, sent) },
            });
            return;
          }
          assert.equal(checkFile(component(accept), sent), undefined, 'the receiver takes the name');
          assert.deepEqual(await recogniseContent({ accept }, sent.name, head), {
            ...{ type: sent.type, accepted: accept.find(({ extensions }) => hasEnding(sent.name, extensions)) },
          });
          // Others than the form send files under their own names.
          assert.equal('type' in (await recogniseContent({ accept }, name, head)), true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('is shown by the content of what phones and scanners make', async () => {
    const documents = TYPES.slice(0, 4);
    for (const [name, sample, sentAs, type] of [
      ['ảnh.jfif', 'jpeg', 'ảnh.jfif.jpg', 'image/jpeg'],
      ['ảnh.jpe', 'jpeg of a camera', 'ảnh.jpe.jpg', 'image/jpeg'],
      ['ảnh.heif', 'heif mif1', 'ảnh.heif.heic', 'image/heic'],
      ['quét', 'pdf', 'quét.pdf', 'application/pdf'],
      ['quét.pdf', 'pdf after a mail header', 'quét.pdf', 'application/pdf'],
    ] as const) {
      const sent = await inBrowser(documents, name, SAMPLES[sample]!);
      assert.deepEqual(typeof sent === 'string' ? sent : [sent.name, sent.type], [sentAs, type]);
    }
    for (const sample of ['program', 'page', 'script'] as const)
      assert.equal(await inBrowser(documents, 'a.pdf', SAMPLES[`${sample} with a pdf inside`]!), 'fileContent');
  });
});

function hasEnding(name: string, extensions: readonly string[]): boolean {
  return extensions.some((extension) => name.toLowerCase().endsWith(extension));
}

function sentExtensions(accept: readonly AcceptedType[], name: string, code: string): string[] {
  const named = accept.find(({ extensions }) => hasEnding(name, extensions));
  return code === 'fileContent' && named ? [...named.extensions] : accept.flatMap(({ extensions }) => extensions);
}
