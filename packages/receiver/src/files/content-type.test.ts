import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { fileOf } from '../../testing/dossiers.js';
import { recogniseContent } from './content-type.js';

const accepting = (...types: (readonly [string, string])[]) => ({
  accept: types.map(([type, extension]) => ({ type, extensions: [extension] })),
});
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const everything = accepting(
  ['application/pdf', '.pdf'],
  ['image/heic', '.heic'],
  ['image/png', '.png'],
  [WORD, '.docx'],
  ['application/msword', '.doc'],
  ['text/csv', '.csv'],
  ['application/xml', '.xml'],
  ['application/acad', '.dwg'],
);

async function contentType(...given: Parameters<typeof recogniseContent>): Promise<string | undefined> {
  const recognised = await recogniseContent(...given);
  return 'type' in recognised ? recognised.type : undefined;
}

/** The first bytes of a ZIP archive with one small entry. */
function zipOf(name: string, text: string): Buffer {
  const content = deflateRawSync(Buffer.from(text));
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt32LE(text.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), content]);
}

test('shows the type by the content', async () => {
  assert.equal(await contentType(everything, 'a.pdf', fileOf('pdf', 4_100)), 'application/pdf');
  assert.equal(await contentType(everything, 'a.pdf', fileOf('png', 4_100)), 'image/png');
  assert.equal(await contentType(accepting(['application/pdf', '.pdf']), 'a.pdf', fileOf('png', 4_100)), undefined);
  assert.equal(await contentType(everything, 'a.pdf', fileOf('exe', 4_100)), undefined);
});

test('takes the pictures of telephones, whatever their brand', async () => {
  for (const brand of ['heic', 'heix', 'mif1', 'hevc']) {
    const head = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}`), Buffer.alloc(40)]);
    assert.match((await contentType(everything, 'a.heic', head)) ?? '', /^image\/hei[cf]/);
  }
});

test('takes office files, new and old', async () => {
  const types = `<Types><Override ContentType="${WORD}.main+xml"/></Types>`;
  assert.equal(await contentType(everything, 'a.docx', zipOf('[Content_Types].xml', types)), WORD);
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  assert.equal(await contentType(everything, 'a.doc', old), 'application/msword');
});

test('refuses a file without the signature that its type always has', async () => {
  const noise = new Uint8Array(900).fill(3);
  for (const name of ['a.pdf', 'a.png', 'a.docx', 'a.doc'])
    assert.equal(await contentType(everything, name, noise), undefined);
});

test('takes text by its name when it is text', async () => {
  assert.equal(await contentType(everything, 'a.csv', Buffer.from('họ tên;ngày sinh\r\n')), 'text/csv');
  assert.equal(await contentType(everything, 'a.csv', new Uint8Array([0x41, 0, 0x42])), undefined);
  assert.equal(await contentType(everything, 'a.xml', Buffer.from('<?xml version="1.0"?><a/>')), 'application/xml');
  assert.equal(await contentType(everything, 'a.xml', Buffer.from('<a/>')), 'application/xml');
});

test('takes a type that no detector knows by its name', async () => {
  assert.equal(await contentType(everything, 'a.dwg', new Uint8Array(900).fill(3)), 'application/acad');
});

test('takes anything where nothing is said of types', async () => {
  assert.equal(await contentType({}, 'a', fileOf('exe', 4_100)), 'application/x-msdownload');
  assert.equal(await contentType({}, 'a', Buffer.from('chữ')), 'text/plain');
  assert.equal(await contentType({}, 'a', new Uint8Array([1, 2, 3])), 'application/octet-stream');
});
