import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Dossier } from '@motcua/model';
import type { FileContent } from '../files/attached-file.js';
import { outboxParts, type OutboxEntry } from './outbox-entry.js';

const file = (part: string, sha256: string) => ({
  part,
  name: `${sha256}.pdf`,
  type: 'application/pdf',
  size: 3,
  sha256,
});
const contentOf = (name: string): FileContent => {
  const content = new Blob(['abc']);
  return Object.assign(content, { name });
};

const entry = {
  dossier: {
    components: [
      { id: 'one', state: 'attached', files: [file('f1', 'a'), file('f2', 'b')] },
      { id: 'other', state: 'attached', files: [file('f3', 'a')] },
    ],
  } as unknown as Dossier,
  files: {
    one: [
      { key: 'k1', name: 'a.pdf', size: 3, sha256: 'a' },
      { key: 'k2', name: 'b.pdf', size: 3, sha256: 'b' },
    ],
    other: [{ key: 'k3', name: 'a.pdf', size: 3, sha256: 'a' }],
  },
} satisfies Pick<OutboxEntry, 'dossier' | 'files'>;

it('a sealed dossier has the stored bytes of each of its files, by part and by component', () => {
  const contents = new Map(['k1', 'k2', 'k3'].map((key) => [key, contentOf(key)]));
  const { files, attached } = outboxParts(entry, contents);
  assert.deepEqual(
    files.map(({ part, file: { content } }) => [part, content.name]),
    [
      ['f1', 'k1'],
      ['f2', 'k2'],
      ['f3', 'k3'],
    ],
  );
  assert.deepEqual(Object.values(attached).flat().length, 3);
});

it('a file of a sealed dossier whose bytes are gone, or are others, cannot be read', async () => {
  const contents = new Map([
    ['k1', contentOf('k1')],
    ['k3', Object.assign(new Blob(['other bytes']), { name: 'k3' })],
  ]);
  const { files } = outboxParts(entry, contents);
  const read = await Promise.allSettled(files.map(({ file: { content } }) => content.slice(0, 1).arrayBuffer()));
  assert.deepEqual(
    read.map(({ status }) => status),
    ['fulfilled', 'rejected', 'rejected'],
  );
});
