import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import type { Dossier, Receipt } from '@motcua/model';
import { extract, fileOf, newSubmissionId } from '../testing/dossiers.js';
import { checkFolder, longAgo, startProcess, type Acknowledged } from '../testing/process.js';
import { temporaryFolder } from '../testing/receiver.js';
import { postJson, receiptOf, type Answer } from '../testing/requests.js';
import {
  begin,
  dossierOfUploads,
  head,
  locationOf,
  newSecret,
  offsetOf,
  patch,
  type Sender,
} from '../testing/uploads.js';

const SENDERS = 6;
const CHUNK = 60_000;

/** After how many pieces or dossiers that were acknowledged the process is killed, run after run. */
const KILLED_AFTER = [1, 4, 9, 23, 40, 61];

/** A person who sends one dossier, however often the receiver dies: goes on with the upload, then sends the same bytes. */
class StubbornSender {
  readonly sender: Sender = { submissionId: newSubmissionId(), secret: newSecret() };
  readonly content = fileOf('pdf', 150_000 + Math.floor(Math.random() * 200_000));
  dossier: Dossier | undefined;
  receipt: Receipt | undefined;
  path: string | undefined;
  /** The bytes that the receiver reported to have. */
  offset = 0;

  /** @param onStep called whenever something was acknowledged */
  async send(url: string, onStep: () => void): Promise<void> {
    const { secret } = this.sender;
    this.path ??= new URL(locationOf(await begin(url, this.sender, this.content.length))).pathname;
    const address = `${url}${this.path}`;
    if (this.dossier === undefined) {
      const asked = await head(address, secret);
      assert.equal(asked.status, 200);
      assert.ok(offsetOf(asked) >= this.offset, `${offsetOf(asked)} bytes are there, ${this.offset} were acknowledged`);
      this.offset = offsetOf(asked);
      while (this.offset < this.content.length) {
        const piece = this.content.subarray(this.offset, this.offset + CHUNK);
        const answer = await patch(address, secret, this.offset, piece);
        assert.equal(answer.status, 204, JSON.stringify(answer.body));
        this.offset = offsetOf(answer);
        onStep();
      }
      this.dossier = await dossierOfUploads(this.sender, [{ ...extract(this.content), address: this.path }], longAgo);
    }
    const answer: Answer = await postJson(url, this.dossier);
    assert.ok([200, 201].includes(answer.status), JSON.stringify(answer.body));
    this.receipt = receiptOf(answer);
    onStep();
  }
}

test('loses neither uploads nor dossiers when it is killed while either arrives', async (t) => {
  const dataFolder = path.join(await temporaryFolder(t), 'data');
  const unfinished: StubbornSender[] = [];
  const acknowledged: Acknowledged[] = [];
  const keep = ({ dossier, receipt }: StubbornSender) =>
    acknowledged.push({ sent: { dossier: dossier!, parts: [] }, receipt: receipt! });
  for (const count of KILLED_AFTER) {
    const { child, url } = await startProcess(t, dataFolder);
    let steps = 0;
    const onStep = () => {
      if ((steps += 1) === count) child.kill('SIGKILL');
    };
    const before = unfinished.splice(0);
    await Promise.all(
      Array.from({ length: SENDERS }, async (_, index) => {
        for (let one = before[index] ?? new StubbornSender(); ; one = new StubbornSender()) {
          try {
            await one.send(url, onStep);
            keep(one);
          } catch (error) {
            if (error instanceof assert.AssertionError) throw error;
            unfinished.push(one);
            return;
          }
        }
      }),
    );
    assert.ok(steps >= count);
  }
  const { child, url } = await startProcess(t, dataFolder);
  await checkFolder(dataFolder, acknowledged);
  for (const one of unfinished) {
    await one.send(url, () => {});
    keep(one);
  }
  for (const { sent, receipt } of acknowledged) {
    const again = await postJson(url, sent.dossier);
    assert.deepEqual([again.status, again.body], [200, receipt]);
  }
  assert.equal(new Set(acknowledged.map(({ receipt }) => receipt.number)).size, acknowledged.length);
  child.kill('SIGTERM');
  await once(child, 'exit');
  await checkFolder(dataFolder, acknowledged);
  // What is left was begun, but its sender never learnt the address.
  const left = await readdir(path.join(dataFolder, 'uploads'));
  assert.ok(left.length <= KILLED_AFTER.length * SENDERS);
  assert.ok(unfinished.length >= SENDERS);
});
