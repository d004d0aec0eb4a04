import { expect } from '@open-wc/testing';
import { createSettler } from '@motcua/core';
import type { CompiledProcedure } from '@motcua/model';
import { MAI_TANG } from '../../../../test/support/form-fixture.js';
import { FormSession } from './form-session.js';

const { default: procedure } = (await import(MAI_TANG)) as { default: CompiledProcedure };
const opened = () =>
  new FormSession(MAI_TANG, procedure, 'public', { attach: () => undefined }, createSettler, () => undefined);

describe('state that a module keeps in a session', () => {
  it('is made when it is first asked for, and is of one form only', () => {
    const seen = () => new Set<string>();
    const owner = (session: FormSession) => session;
    const [one, other] = [opened(), opened()];
    one.local(seen).add('start');
    expect([...one.local(seen)]).to.deep.equal(['start']);
    expect(other.local(seen).size).to.equal(0);
    expect(one.local(owner)).to.equal(one);
    expect(other.local(owner)).to.equal(other);
  });
});
