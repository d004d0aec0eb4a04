import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { root } from '../../../../test/tools/run.mjs';
import { AuthorFolder } from '../../../../test/support/author-folder.js';
import { checkProcedure } from '../check/check-procedure.js';
import { isDone, type Proof } from './proof.js';
import { proveProcedure, type ProveOptions } from './prove-procedure.js';
import { writeSamples } from './write-samples.js';

const golden = path.join(root, 'test/golden');

async function proved(
  folder: string,
  options: ProveOptions = { today: '2026-11-30', receiver: false },
): Promise<Proof> {
  const result = await proveProcedure(folder, options);
  assert.ok('proof' in result, JSON.stringify(result));
  return result.proof;
}

function assertWhole({ branches, findings, shownSteps }: Proof, steps: number): void {
  assert.deepEqual(
    findings.map(({ message }) => message),
    [],
  );
  assert.deepEqual(
    branches.filter((branch) => !isDone(branch)).map(({ pointer, choice }) => `${pointer} ${choice}`),
    [],
  );
  assert.equal(shownSteps.length, steps);
}

describe('every branch is taken by a dossier', () => {
  it('of funeral cost support, which form, validators, interpreter and receiver accept', async () => {
    const proof = await proved(path.join(root, 'schemas/procedures/mai-tang'), {});
    assertWhole(proof, 6);
    assert.equal(proof.receiver, 'run');
    assert.ok(proof.dossiers.length >= 4);
    for (const { form, receiver } of proof.dossiers) {
      assert.deepEqual(form.issues, []);
      assert.deepEqual(receiver?.issues, []);
    }
  });

  for (const name of ['prove-complete/input/cap-lai', 'check-rules/input/huu-tri-xa-hoi', 'check-clean/input/gop-y'])
    it(`of ${name}`, async () => {
      const proof = await proved(path.join(golden, name));
      assertWhole(proof, proof.shownSteps.length);
      assert.ok(proof.shownSteps.length > 0);
    });
});

describe('a dossier that just misses a condition', () => {
  it('is refused, with the message that a citizen reads', async () => {
    const { branches } = await proved(path.join(golden, 'prove-complete/input/cap-lai'));
    const holding = branches.filter(({ kind, choice }) => kind === 'condition' && choice === 'holds');
    assert.equal(holding.length, 6);
    for (const { justMissed, pointer } of holding) {
      assert.equal(justMissed?.outcome, 'refused', pointer);
      assert.match(justMissed.messages.join(' '), /Bỏ trống|Bỏ tệp|Đính kèm/, pointer);
    }
  });

  it('breaks a rule that is written for it', async () => {
    const { branches } = await proved(path.join(golden, 'check-rules/input/huu-tri-xa-hoi'));
    const broken = branches.filter(({ isBroken }) => isBroken === true);
    assert.ok(broken.length > 0);
    for (const { justMissed } of broken)
      assert.deepEqual(
        justMissed?.issues.map(({ code }) => code),
        ['rule'],
      );
  });
});

describe('an author', () => {
  let author: AuthorFolder;
  beforeEach(async () => {
    author = await AuthorFolder.make();
  });
  afterEach(() => author.remove());

  it('gets a warning about a condition without effect', async () => {
    await author.edit<{ properties: Record<string, object> }>('data.schema.json', ({ properties }) => {
      const burial = { ...properties['burial'], if: { properties: { place: { const: 'Huế' } }, required: ['place'] } };
      properties['burial'] = { ...burial, then: { required: ['date'] } };
    });
    const { findings } = await proved(author.procedure);
    assert.deepEqual(
      findings.map(({ id, pointer }) => `${id} ${pointer}`),
      ['proof-effect /properties/burial/if'],
    );
  });

  it('gets the same dossiers each time, and others with another seed', async () => {
    const data = async (seed: number) =>
      (await proved(author.procedure, { today: '2026-11-30', receiver: false, seed })).dossiers.map(
        ({ candidate }) => candidate.data,
      );
    assert.deepEqual(await data(0), await data(0));
    assert.notDeepEqual(await data(1), await data(0));
  });

  it('gets samples that pass', async () => {
    await writeSamples(author.procedure, await proved(author.procedure));
    const written = (await readdir(path.join(author.procedure, 'samples'))).filter((name) => name.startsWith('prove-'));
    assert.ok(written.length >= 4 && existsSync(path.join(author.procedure, 'samples', 'prove-001.json')));
    assert.deepEqual((await checkProcedure(author.procedure, { today: '2026-11-30' })).findings, []);
  });

  it('gets no more dossiers than asked for', async () => {
    const proof = await proved(author.procedure, { today: '2026-11-30', receiver: false, maxDossiers: 2 });
    assert.equal(proof.dossiers.length, 2);
    assert.match(proof.findings.map(({ message }) => message).join('\n'), /The limit of 2 dossiers is reached/);
  });
});
