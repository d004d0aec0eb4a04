import assert from 'node:assert/strict';
import { readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../../testing/receiver.js';
import { localDisk, type Disk } from './disk.js';
import { NumberJournal } from './number-journal.js';

const number = (count: number) => `H26.16-261120-${String(count).padStart(4, '0')}`;
const lastOf = async (folder: string) => (await new NumberJournal(localDisk, folder).read()).highest;
const highest = (last: number) => [{ agencyCode: 'H26.16', day: '261120', last }];

test('keeps every number, wherever a power cut ended the last line', async (t) => {
  const folder = await temporaryFolder(t);
  const file = path.join(folder, 'numbers');
  const last = `${number(3)}\n`;
  for (let lost = 0; lost <= last.length; lost += 1) {
    await writeFile(file, `${number(1)}\n${number(2)}\n${last}`);
    await truncate(file, `${number(1)}\n${number(2)}\n${last}`.length - lost);
    const journal = new NumberJournal(localDisk, folder);
    assert.deepEqual((await journal.read()).highest, highest(lost > 1 ? 2 : 3), `${lost} bytes lost`);
    for (const count of [3, 4]) {
      await journal.add(number(count));
      assert.deepEqual(await lastOf(folder), highest(count), `${lost} bytes lost`);
    }
  }
});

test('keeps every number when the disk was full in the middle of a line', async (t) => {
  const folder = await temporaryFolder(t);
  let room = Infinity;
  const disk: Disk = {
    ...localDisk,
    async append(file) {
      const target = await localDisk.append(file);
      return {
        ...target,
        async write(bytes) {
          await target.write(bytes.subarray(0, room));
          if (bytes.length > room) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
        },
      };
    },
  };
  const journal = new NumberJournal(disk, folder);
  await journal.read();
  for (room = 0; room < number(1).length; room += 1) await assert.rejects(journal.add(number(1)));
  room = Infinity;
  await journal.add(number(1));
  assert.deepEqual(await lastOf(folder), highest(1));
});

test('finds the numbers of a file that ends in zeros, or in which lines have run together', async (t) => {
  const folder = await temporaryFolder(t);
  const file = path.join(folder, 'numbers');
  await writeFile(file, `${number(1)}\n${number(2).slice(0, -2)}${number(2)}\n\0\0\0\0`);
  assert.deepEqual(await lastOf(folder), highest(2));
  const journal = new NumberJournal(localDisk, folder);
  await journal.read();
  await journal.add(number(3));
  assert.deepEqual(await lastOf(folder), highest(3));
  assert.match(await readFile(file, 'utf8'), /\nH26\.16-261120-0003\n$/);
});
