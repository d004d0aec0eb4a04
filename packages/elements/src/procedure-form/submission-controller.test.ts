import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import { receipt } from '../../../../stories/receipt.js';
import { TestHost } from '../../../../test/support/form-host.js';
import { ChunkLoader } from '../chunks/chunk-loader.js';
import { DraftsController } from './drafts-controller.js';
import { LanguageController } from './language-controller.js';
import { LoadingController } from './loading-controller.js';
import { PageController } from './page-controller.js';
import { SubmissionController } from './submission-controller.js';

const LATE = { timeout: 15_000 };

function inPage() {
  const host = new TestHost();
  document.body.append(host);
  const chunks = new ChunkLoader(
    () => undefined,
    () => undefined,
  );
  const language = new LanguageController(host);
  const page = new PageController(host, chunks);
  const drafts = new DraftsController(host, () => loading.session);
  const loading: LoadingController = new LoadingController(host, chunks, language, drafts, page);
  const submission = new SubmissionController(host, chunks, language, page, loading);
  const snapshot = () => loading.session!.store.getSnapshot();
  return { host, chunks, page, loading, submission, snapshot };
}

const press = () => new Event('submit', { cancelable: true });

afterEach(() => {
  for (const host of document.querySelectorAll('test-host')) host.remove();
});

describe('the controller of submission', () => {
  it('goes on from the first screen, and lists what prevents going on from the next', async () => {
    const { page, loading, submission, snapshot } = inPage();
    await loading.load();
    expect(snapshot().screen).to.equal('start');
    await submission.continue(press());
    const { screen } = snapshot();
    expect(screen).to.match(/^step:/);
    await submission.continue(press());
    expect(snapshot().screen).to.equal(screen);
    expect(page.summarized).to.equal(true);
    submission.back();
    expect([snapshot().screen, page.summarized]).to.deep.equal(['start', false]);
  });

  it('keeps a receipt that comes before the form', async () => {
    const { loading, submission, snapshot } = inPage();
    submission.receive(receipt);
    await loading.load();
    await waitUntil(() => snapshot().submission.state === 'received', 'no receipt was taken', LATE);
  });

  it('knows what is wrong with the endpoint once the screens have loaded', async () => {
    const { host, chunks, loading, submission } = inPage();
    host.endpoint = 'mailto:one@example.com';
    submission.checkEndpoint();
    expect(submission.endpointProblem).to.equal(undefined);
    await loading.load();
    await waitUntil(() => chunks.screens, 'the screens did not come', LATE);
    submission.checkEndpoint();
    expect(submission.endpointProblem).to.equal('badEndpoint');
  });
});
