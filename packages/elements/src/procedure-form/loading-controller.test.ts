import { expect, oneEvent } from '@open-wc/testing';
import { TestHost } from '../../../../test/support/form-host.js';
import type { ProcedureProblemEvent } from '../events/events.js';
import { ChunkLoader } from '../chunks/chunk-loader.js';
import { DraftsController } from './drafts-controller.js';
import { LanguageController } from './language-controller.js';
import { LoadingController } from './loading-controller.js';
import { PageController } from './page-controller.js';

/** A controller of a host in the page, with the real parts that it needs. */
function inPage(src?: string): { host: TestHost; loading: LoadingController } {
  const host = new TestHost();
  if (src !== undefined) host.src = src;
  document.body.append(host);
  const chunks = new ChunkLoader(
    () => host.requestUpdate(),
    () => undefined,
  );
  const drafts = new DraftsController(host, () => loading.session);
  const page = new PageController(host, chunks);
  const loading: LoadingController = new LoadingController(host, chunks, new LanguageController(host), drafts, page);
  return { host, loading };
}

const FORM = `data:text/javascript,export default ${JSON.stringify({ properties: { a: { type: 'string' } } })}`;

afterEach(() => {
  for (const host of document.querySelectorAll('test-host')) host.remove();
});

describe('the controller of loading', () => {
  it('opens a form for the procedure, and says that it can be used', async () => {
    const { host, loading } = inPage();
    const ready = oneEvent(host, 'procedure-ready');
    await loading.load();
    await ready;
    expect(loading.session?.procedure.definition.code).to.equal('1.001731');
    expect(loading.contextAfter(undefined)?.language).to.equal('vi');
    expect(loading.failure).to.equal(undefined);
  });

  it('says why there is no form', async () => {
    const { host, loading } = inPage('');
    const problem = oneEvent(host, 'procedure-problem');
    await loading.load();
    expect(((await problem) as Event as ProcedureProblemEvent).code).to.equal('noSource');
    expect(loading.failure?.reason).to.equal('noSource');
    expect(loading.session).to.equal(undefined);
  });

  it('opens the form that was asked for last', async () => {
    const { host, loading } = inPage();
    const first = loading.load();
    host.src = FORM;
    await Promise.all([first, loading.load()]);
    expect(loading.session?.source).to.equal(FORM);
  });

  it('gives a form the answers that came before it, and drops them when all is wiped', async () => {
    const { host, loading } = inPage(FORM);
    loading.answers = { a: 'An' };
    expect(loading.answers).to.deep.equal({ a: 'An' });
    await loading.load();
    expect(loading.session?.store.getSnapshot().answers).to.deep.equal({ a: 'An' });
    const again = oneEvent(host, 'procedure-ready');
    loading.wipe();
    await again;
    expect(loading.answers).to.deep.equal({});
  });
});
