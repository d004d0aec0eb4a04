import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { getAt, type CompiledProcedure, type JsonValue, type RawError } from '@motcua/model';
import { GoldenCopy } from '../../../../test/support/golden-copy.js';
import { branchesOf } from './branches.js';
import { formatProof } from './format-proof.js';
import { isDone, isProved, percentOf, type Proof } from './proof.js';
import { readProof, type ProofSource } from './proof-source.js';
import { proveProcedure, proveSource, type ProveOptions } from './prove-procedure.js';
import { writeSamples } from './write-samples.js';

const TODAY = '2026-11-30';
const OPTIONS: ProveOptions = { today: TODAY, receiver: false };

interface Schema {
  properties: Record<string, { oneOf: object[]; items: object }>;
}

async function proved(folder: string, options = OPTIONS): Promise<Proof> {
  const result = await proveProcedure(folder, options);
  assert.ok('proof' in result, JSON.stringify(result));
  return result.proof;
}

async function sourceOf(folder: string): Promise<ProofSource> {
  const { source, errors } = await readProof(folder, TODAY);
  assert.ok(source, JSON.stringify(errors));
  return source;
}

/** A procedure whose compiled validator refuses torn papers, as by a fault of the compiler. */
function withFault(compiled: CompiledProcedure): CompiledProcedure {
  return {
    ...compiled,
    validator: (name: string) => {
      const check = compiled.validator(name);
      if (!check || name !== 'data#') return check;
      return (value: unknown) => {
        const isTorn = getAt(value as JsonValue, '/reason') === 'torn';
        const fault: RawError = { instancePath: '/reason', keyword: 'enum', params: { allowedValues: [] } };
        return isTorn ? [...check(value), fault] : check(value);
      };
    },
  };
}

describe('a procedure is proved only when every branch is taken or excused', () => {
  let copy: GoldenCopy;
  beforeEach(async () => {
    copy = await GoldenCopy.make('prove-complete/input/cap-lai');
  });
  afterEach(() => copy.remove());

  /** Makes both ways of a condition impossible, and returns an entry for their place. */
  async function bothWaysUnreached() {
    await copy.edit<Schema>('data.schema.json', ({ properties }) => {
      const inner = {
        if: { required: ['fullName'], properties: { fullName: { const: 'AN' } } },
        then: { minProperties: 2 },
      };
      const self = properties['applicant']?.oneOf[0] as object;
      Object.assign(self, { if: { properties: { kind: { const: 'agent' } }, required: ['kind'] }, then: inner });
    });
    const { findings } = await proved(copy.folder);
    const open = findings.filter(({ id, branch }) => id === 'proof-branch' && branch !== undefined);
    const shared = open.filter(({ pointer }) => open.filter((one) => one.pointer === pointer).length > 1);
    assert.ok(shared.length > 1, 'two branches have findings at one place');
    const entry = ({ id, pointer }: (typeof open)[number]) => ({
      ...{ id, file: 'data.schema.json', pointer, reason: 'It is kept for the register of 2027.' },
    });
    return { open, entry };
  }

  it('one entry of check.json excuses one branch, not all at its pointer', async () => {
    const { open, entry } = await bothWaysUnreached();
    const once = new Map(open.map((finding) => [finding.pointer, entry(finding)]));
    await copy.write('check.json', { suppress: [...once.values()] });
    const proof = await proved(copy.folder);
    assert.equal(isProved(proof), false);
    assert.match(proof.findings.map(({ fix }) => fix).join(), /"branch": "data\.schema\.json#\/properties/);
    await copy.write('check.json', { suppress: open.map((one) => ({ ...entry(one), branch: one.branch })) });
    const excused = await proved(copy.folder);
    assert.deepEqual(
      excused.findings.filter(({ id }) => id.startsWith('proof-branch')),
      [],
    );
    assert.equal(percentOf(excused), 100);
    assert.equal(isProved(excused), true);
  });

  it('a rule that nothing breaks is not proved', async () => {
    await copy.edit<{ rules: object[] }>('procedure.json', (procedure) => {
      procedure.rules = [{ at: '/reason', assert: { '==': [1, 1] }, text: 'rules.always' }];
    });
    await copy.edit<Record<string, string>>('texts.vi.json', (texts) => {
      texts['rules.always'] = 'Luôn đúng';
    });
    const proof = await proved(copy.folder);
    assert.deepEqual(
      proof.branches.filter((branch) => !isDone(branch)).map(({ pointer, choice }) => `${pointer} ${choice}`),
      ['/rules/0 is broken'],
    );
    assert.equal(isProved(proof), false);
  });

  it('a receiver that should run and does not is an error that check.json cannot excuse', async () => {
    await copy.edit<Record<string, string>>('texts.vi.json', (texts) => {
      delete texts['/reason'];
    });
    const reason = 'The author wants to have this excused.';
    await copy.write('check.json', {
      suppress: [{ id: 'proof-receiver', file: 'procedure.json', pointer: '', reason }],
    });
    const proof = await proved(copy.folder, {});
    assert.equal(proof.receiver, 'motcua check finds errors');
    assert.ok(proof.findings.some(({ id }) => id === 'proof-receiver'));
    assert.equal(isProved(proof), false);
  });

  it('branches beyond the limit are counted, and conditions examined before choices', async () => {
    const source = await sourceOf(copy.folder);
    const all = branchesOf(source).branches;
    const others = all.filter(({ kind }) => kind !== 'choice').length;
    const { branches, unexamined } = branchesOf(source, others);
    assert.equal(unexamined, all.length - others);
    assert.deepEqual(
      branches.filter(({ kind }) => kind === 'choice'),
      [],
    );
    const proof = { ...(await proved(copy.folder)), unexamined };
    assert.ok(percentOf(proof) < 100);
    assert.equal(isProved(proof), false);
    assert.match(formatProof(proof), new RegExp(`${unexamined} of them not examined`));
  });

  it('combinations that were not found are counted', async () => {
    const whole = await proved(copy.folder);
    const cut = await proved(copy.folder, { ...OPTIONS, maxDossiers: 4 });
    assert.deepEqual(
      cut.steps.map(({ possible }) => possible),
      whole.steps.map(({ possible }) => possible),
    );
    assert.match(formatProof(cut), /combinations: 2 of 4, not found: 2/);
  });

  it('the reason of a branch is its own, also at the limit of dossiers', async () => {
    await bothWaysUnreached();
    const { branches } = await proved(copy.folder, { ...OPTIONS, maxDossiers: 1 });
    const impossible = branches.find(({ pointer, choice }) => pointer.endsWith('/oneOf/0/if') && choice === 'holds');
    assert.match(impossible?.reason ?? '', /nothing satisfies it|never/);
    assert.match(branches.map(({ reason }) => reason).join(), /The limit of 1 dossiers is reached/);
  });

  it('a fault of one validator is a disagreement of its own, which check.json cannot excuse', async () => {
    const reason = 'The author wants to have this excused.';
    await copy.write('check.json', {
      suppress: [{ id: 'proof-disagreement', file: 'procedure.json', pointer: '', reason }],
    });
    const source = await sourceOf(copy.folder);
    const proof = await proveSource({ ...source, compiled: withFault(source.compiled) }, TODAY, OPTIONS);
    const messages = proof.findings.filter(({ id }) => id === 'proof-disagreement').map(({ message }) => message);
    assert.match(messages.join('\n'), /the compiled validator says data \/reason enum/);
    assert.equal(isProved(proof), false);
  });

  it('an answer that validators require and the form does not ask for is a disagreement', async () => {
    await copy.edit<{ steps: { fields: string[] }[] }>('procedure.json', ({ steps }) => {
      const [first] = steps;
      if (first) first.fields = first.fields.filter((field) => field !== '/inDatabase');
    });
    const { findings } = await proved(copy.folder);
    const disagreements = findings.filter(({ id }) => id === 'proof-disagreement');
    assert.match(disagreements.map(({ message }) => message).join('\n'), /The form does not send it/);
  });
});

describe('the limit of time', () => {
  it('holds for a pattern that RegExp would not finish', async () => {
    const copy = await GoldenCopy.make('prove-complete/input/cap-lai');
    try {
      await copy.edit<{ properties: object }>('data.schema.json', (schema) => {
        const answer = { type: 'string', minLength: 1, maxLength: 20 };
        Object.assign(schema, { patternProperties: { '^(a+)+$': answer } });
        Object.assign(schema.properties, { [`${'a'.repeat(40)}b`]: answer });
      });
      const started = Date.now();
      await proved(copy.folder, { ...OPTIONS, maxMilliseconds: 1_000 });
      assert.ok(Date.now() - started < 15_000);
    } finally {
      await copy.remove();
    }
  });
});

describe('samples', () => {
  let copy: GoldenCopy;
  beforeEach(async () => {
    copy = await GoldenCopy.make('prove-complete/input/cap-lai');
  });
  afterEach(() => copy.remove());

  it('are not written through a link to another folder', async () => {
    const proof = await proved(copy.folder, { ...OPTIONS, maxDossiers: 1 });
    const other = `${copy.folder}-other`;
    await mkdir(other);
    await writeFile(path.join(other, 'prove-001.json'), '{}');
    await symlink(other, path.join(copy.folder, 'samples'));
    await assert.rejects(writeSamples(copy.folder, proof), /is a link to another folder/);
    assert.deepEqual(await readdir(other), ['prove-001.json']);
  });

  it('are those that all sides accept, in place of all earlier ones', async () => {
    const proof = await proved(copy.folder, { ...OPTIONS, maxDossiers: 2 });
    const [first, second] = proof.dossiers;
    assert.ok(first && second);
    await mkdir(path.join(copy.folder, 'samples'));
    await writeFile(path.join(copy.folder, 'samples', 'prove-1000.json'), '{}');
    const count = await writeSamples(copy.folder, { ...proof, dossiers: [first, { ...second, isAccepted: false }] });
    assert.equal(count, 1);
    assert.ok(existsSync(path.join(copy.folder, 'samples', 'prove-001.json')));
    assert.deepEqual(await readdir(path.join(copy.folder, 'samples')), ['prove-001.json']);
  });
});
