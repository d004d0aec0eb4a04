import { expect, oneEvent } from '@open-wc/testing';
import type { CompiledProcedure } from '@motcua/model';
import { MAI_TANG } from '../../../../test/support/form-fixture.js';
import { TestHost } from '../../../../test/support/form-host.js';
import type { ProcedureStepEvent } from '../events/events.js';
import { ChunkLoader } from '../chunks/chunk-loader.js';
import { contextOf, type FormContext } from '../session/form-context.js';
import { FormSession } from '../session/form-session.js';
import { PageController } from './page-controller.js';

/** A controller whose host shows a heading and a summary, and has been notified of the first screen. */
async function onStart(): Promise<{ host: TestHost; page: PageController; context: FormContext }> {
  const { default: procedure } = (await import(MAI_TANG)) as { default: CompiledProcedure };
  const host = new TestHost();
  const chunks = new ChunkLoader(
    () => undefined,
    () => undefined,
  );
  const session = new FormSession(MAI_TANG, procedure, 'public', chunks, chunks.createSettler, () => undefined);
  const words = { language: 'vi' as const, texts: procedure.texts };
  const context = contextOf(session, words, undefined, chunks, undefined);
  const page = new PageController(host, chunks);
  document.body.append(host);
  host.shadowRoot!.innerHTML = '<h2 id="title" tabindex="-1">Title</h2><div id="summary" tabindex="-1">Summary</div>';
  page.follow(session.store);
  page.updated(context);
  return { host, page, context };
}

const focused = (host: TestHost) => host.shadowRoot!.activeElement?.id;

afterEach(() => {
  for (const host of document.querySelectorAll('test-host')) host.remove();
});

describe('the controller of the page', () => {
  it('asks for an update when the screen is another, and moves the focus to its heading', async () => {
    const { host, page, context } = await onStart();
    const { updates } = host;
    const step = oneEvent(host, 'procedure-step');
    context.store.continue();
    expect(host.updates).to.be.greaterThan(updates);
    page.updated(context);
    expect(((await step) as Event as ProcedureStepEvent).screen).to.equal(context.store.getSnapshot().screen);
    expect(focused(host)).to.equal('title');
  });

  it('moves the focus to the summary of what prevents going on', async () => {
    const { host, page, context } = await onStart();
    page.summarize(true);
    page.updated(context);
    expect(focused(host)).to.equal('summary');
    expect(page.summarized).to.equal(true);
  });

  it('says nothing of the first screen of another form', async () => {
    const { host, page, context } = await onStart();
    let steps = 0;
    host.addEventListener('procedure-step', () => (steps += 1));
    context.store.continue();
    page.reset();
    page.updated(context);
    expect(steps).to.equal(0);
  });
});
