import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import { createSettler } from '@motcua/core';
import type { CompiledProcedure } from '@motcua/model';
import { MAI_TANG } from '../../../../test/support/form-fixture.js';
import { TestHost } from '../../../../test/support/form-host.js';
import type { DraftPlace } from '../platform/draft-storages.js';
import { FormSession } from '../session/form-session.js';
import { DraftsController } from './drafts-controller.js';

/** A form on its first step, whose drafts are kept as the host says. */
async function opened(draft: DraftPlace): Promise<{ host: TestHost; session: FormSession }> {
  const { default: procedure } = (await import(MAI_TANG)) as { default: CompiledProcedure };
  const rules = { attach: () => undefined };
  const session = new FormSession(MAI_TANG, procedure, 'public', rules, createSettler, () => undefined);
  const host = new TestHost();
  host.draft = draft;
  const drafts = new DraftsController(host, () => session);
  document.body.append(host);
  await drafts.open(session, undefined);
  session.store.continue();
  return { host, session };
}

afterEach(() => {
  for (const host of document.querySelectorAll('test-host')) host.remove();
});

describe('the controller of drafts', () => {
  it('keeps them on the device, or nowhere', async () => {
    expect((await opened('device')).session.drafts).not.to.equal(undefined);
    expect((await opened('off')).session.drafts).to.equal(undefined);
  });

  it('keeps what was entered when the page may be gone', async () => {
    const { session } = await opened('device');
    session.store.load({ deceased: { fullName: 'Nguyễn Văn An' } });
    globalThis.dispatchEvent(new PageTransitionEvent('pagehide'));
    await waitUntil(() => session.isKept, 'no draft was kept', { timeout: 5000 });
  });

  it('knows when the form is out of the page', async () => {
    const { host, session } = await opened('off');
    host.remove();
    expect(session.isAway).to.equal(true);
    document.body.append(host);
    expect(session.isAway).to.equal(false);
  });
});
