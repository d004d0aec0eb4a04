import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { OPERATOR_EXPORTS } from '@motcua/model/rules';
import { SIGNATURES } from '../../packages/compiler/src/check/rules/signatures.js';
import { root } from '../tools/run.mjs';

const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
const [, section = ''] = /## Rules and computed values\n(.*?)\n## /s.exec(read('docs/authoring.md')) ?? [];
const golden = JSON.parse(read('test/golden/check-rules/input/huu-tri-xa-hoi/procedure.json')) as Record<
  string,
  unknown
>;

describe('the section on rules in docs/authoring.md', () => {
  it('has examples that a procedure with samples has as well', () => {
    const examples = [...section.matchAll(/```json\n(.*?)```/gs)].map(
      ([, code = '']) => JSON.parse(code) as Record<string, unknown>,
    );
    assert.deepEqual(examples, [{ rules: golden['rules'] }, { computed: golden['computed'] }]);
  });

  it('lists every operator', () => {
    const rows = section.split('\n').filter((line) => line.startsWith('|'));
    const listed = rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
    assert.deepEqual(listed.sort(), Object.keys(OPERATOR_EXPORTS).sort());
    assert.deepEqual(Object.keys(SIGNATURES).sort(), Object.keys(OPERATOR_EXPORTS).sort());
  });
});
