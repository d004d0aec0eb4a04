import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CDPSession } from 'playwright-core';
import { Stage, type Visit } from './harness.js';

let stage: Stage;
before(async () => {
  stage = await Stage.set();
});
after(() => stage.close());

/** Forms before the first count, since the first ones fill caches. */
const WARM_UP = 5;
const MOUNTS = 50;
/** Far less than one form has of each, so that one that is kept is seen. */
const TOLERANCE = { Nodes: 100, JSEventListeners: 20, Documents: 0 };

type Counts = Record<keyof typeof TOLERANCE, number>;

interface TestedPage {
  /** The page's own form, from which the others are cloned. */
  readonly pattern: HTMLElement;
  readonly forms: WeakRef<HTMLElement>[];
}

/** Takes the page's own form away and keeps its attributes. */
const prepare = (visit: Visit) =>
  visit.page.evaluate(() => {
    const form = document.querySelector('procedure-form')!;
    Object.assign(window, { pattern: form.cloneNode(), forms: [] });
    form.remove();
  });

/** Mounts forms one after the other, types into the first step of each, and removes it. */
async function mount(visit: Visit, times: number): Promise<void> {
  for (let each = 0; each < times; each += 1) {
    await visit.page.evaluate(() => {
      const { pattern, forms } = window as unknown as TestedPage;
      const form = pattern.cloneNode() as HTMLElement;
      forms.push(new WeakRef(form));
      document.body.append(form);
    });
    // Later forms find the draft of the first one.
    await visit.button('Bắt đầu').or(visit.button('Tiếp tục điền')).click();
    await visit.form.getByLabel('Họ và tên người chết').fill('Nguyễn Văn An');
    await visit.page.evaluate(() => document.querySelector('procedure-form')!.remove());
  }
}

/** Counts once no form is in memory any more: the last ones have timers, which end after some seconds. */
async function counts(visit: Visit, session: CDPSession): Promise<Counts> {
  const end = Date.now() + 60_000;
  do {
    await session.send('HeapProfiler.collectGarbage');
  } while ((await kept(visit)) > 0 && Date.now() < end);
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (wanted: string) => metrics.find(({ name }) => name === wanted)!.value;
  return { Nodes: value('Nodes'), JSEventListeners: value('JSEventListeners'), Documents: value('Documents') };
}

/** Returns the number of removed forms that are still in memory. */
const kept = (visit: Visit) =>
  visit.page.evaluate(() => {
    const { forms } = window as unknown as TestedPage;
    return forms.filter((form) => form.deref() !== undefined).length;
  });

describe('a page that mounts and removes forms', () => {
  it('keeps neither nodes nor listeners of 50 of them', async () => {
    const visit = await stage.visit();
    const session = await visit.context.newCDPSession(visit.page);
    await session.send('Performance.enable');
    await prepare(visit);
    await mount(visit, WARM_UP);
    const before = await counts(visit, session);
    await mount(visit, MOUNTS);
    const after = await counts(visit, session);
    for (const name of Object.keys(TOLERANCE) as (keyof Counts)[]) {
      const grown = after[name] - before[name];
      assert.ok(grown <= TOLERANCE[name], `${name}: ${grown} more after ${MOUNTS} forms`);
    }
    assert.equal(await kept(visit), 0, 'forms are kept');
  });
});
