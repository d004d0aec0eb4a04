import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Dossier, Receipt } from '@motcua/model';
import { pdfBytes, Stage } from './harness.js';
import { losesAnswer, readyToSend } from './sample-journey.js';

const folder = fileURLToPath(new URL('../../docs/endpoints/', import.meta.url));
const ENDPOINTS = { Node: [process.execPath, 'endpoint.mjs'], Python: ['python3', 'endpoint.py'] } as const;
const PAPER = pdfBytes('paper', 400_000);

let stage: Stage;
let dataFolder: string;
let running: ChildProcess | undefined;
before(async () => {
  stage = await Stage.set();
  // The endpoint takes the receiver's place, at its address.
  await stage.site.stopReceiver();
  dataFolder = await mkdtemp(path.join(os.tmpdir(), 'motcua-outside-'));
});
afterEach(async () => {
  if (running?.exitCode === null && running.kill('SIGKILL')) await once(running, 'exit');
});
after(async () => {
  await stage.close();
  await rm(dataFolder, { recursive: true });
});

/** Starts an endpoint as its page in docs/protocol.md says; resolves once it listens. */
async function start(language: keyof typeof ENDPOINTS): Promise<string> {
  const [command, script] = ENDPOINTS[language];
  const kept = path.join(dataFolder, language);
  const args = [path.join(folder, script), kept, new URL(stage.site.receiverUrl).port];
  running = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(running.stdout!, 'data');
  return kept;
}

/** The one dossier in a folder, and what is next to it. */
async function keptIn(place: string) {
  const names = await readdir(place);
  assert.equal(names.length, 1, String(names));
  const read = (name: string) => readFile(path.join(place, names[0]!, name));
  const json = async (name: string) => JSON.parse(String(await read(name))) as unknown;
  return {
    dossier: (await json('dossier.json')) as Dossier,
    receipt: (await json('receipt.json')) as Receipt,
    paper: await read('f1'),
  };
}

for (const language of Object.keys(ENDPOINTS) as (keyof typeof ENDPOINTS)[]) {
  describe(`the endpoint of the documentation in plain ${language}`, () => {
    it('takes a dossier of the real form; the form shows its number and compares the files', async () => {
      const place = await start(language);
      const visit = await readyToSend(stage);
      await visit.button('Gửi hồ sơ').click();
      await visit.form.getByText('HS-1').first().waitFor();
      const { dossier, receipt, paper } = await keptIn(place);
      assert.deepEqual(paper, PAPER);
      assert.equal(receipt.files[0]?.sha256, createHash('sha256').update(PAPER).digest('hex'));
      assert.equal(dossier.components[0]?.files[0]?.name, 'trich-luc.pdf');
      assert.equal(await visit.form.getByText('không còn nguyên vẹn').count(), 0);
      await visit.context.close();
    });

    it('gives the same receipt for the same bytes, a conflict for others, and nothing for a wrong secret', async () => {
      const place = await start(language);
      const { dossier, receipt } = await keptIn(place);
      const url = `${stage.site.receiverUrl}/dossiers`;
      const text = await readFile(path.join(place, dossier.submissionId, 'dossier.json'));
      const post = async (body: Uint8Array | string, key = dossier.submissionId) => {
        const headers = { 'idempotency-key': key, 'content-type': 'application/json' };
        const response = await fetch(url, { method: 'POST', headers, body: body as string });
        return [response.status, (await response.json()) as unknown] as const;
      };
      assert.deepEqual(await post(text), [200, receipt]);
      assert.equal((await post(String(text).replace('"vi"', '"en"')))[0], 409);
      assert.equal((await post('{'))[0], 409);
      assert.equal((await post('{', '01935c7e-9c00-7abc-8def-0123456789ab'))[0], 400);
      assert.equal((await post('{', '../../etc'))[0], 400);
      const [status, body] = await post(text, '01935c7e-9c00-7abc-8def-0123456789ab');
      assert.deepEqual([status, (body as { issues: { code: string }[] }).issues[0]?.code], [422, 'fileDamaged']);
      const asked = await fetch(`${url}/${dossier.submissionId}/receipt`, { headers: { 'receipt-secret': 'x' } });
      assert.equal(asked.status, 404);
      await rm(place, { recursive: true });
    });

    it('lets a sender whose answer was lost learn what became of the dossier', async () => {
      const place = await start(language);
      const visit = await readyToSend(stage);
      await losesAnswer(stage, visit);
      await visit.page.reload();
      await visit.form.getByText('HS-1').first().waitFor();
      assert.equal((await readdir(place)).length, 1);
      await visit.context.close();
    });
  });
}
