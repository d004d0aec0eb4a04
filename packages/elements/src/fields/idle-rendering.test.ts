import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { root } from '../../../../test/support/form-fixture.js';
import { openSchema } from '../../../../test/support/schema-fixture.js';

const PHONE = { width: 390, height: 800 };

/** What the page is wider than the screen by, in CSS pixels. */
const excess = () => document.documentElement.scrollWidth - PHONE.width;

/** Lets the browser draw, and find out what is in sight. */
async function drawn(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
}

describe('a long form on a narrow screen', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  for (const count of [30, 100, 300]) {
    it(`is never scrolled sideways: ${count} fields`, async () => {
      await setViewport(PHONE);
      const names = [...Array(count).keys()].map((index) => `field${index}`);
      const label = `Nơi ${'ở'.repeat(40)}`;
      const group = { type: 'object', title: 'Nhóm', properties: { a: { type: 'string' } } };
      const properties = Object.fromEntries(
        names.map((name, index) => [name, index % 7 === 3 ? group : { type: 'string', title: `${label} ${index}` }]),
      );
      const form = await openSchema({ title: 'Dài', minProperties: 1, type: 'object', properties });
      await drawn();
      expect(excess(), 'at first').to.equal(0);
      for (const name of names.filter((_, index) => index % 20 === 19)) {
        root(form).querySelector(`[id^="field/${name}"]`)?.scrollIntoView();
        await drawn();
        expect(excess(), `at ${name}`).to.equal(0);
      }
      window.scrollTo(0, 0);
      await drawn();
      expect(excess(), 'back at the top').to.equal(0);
    });
  }
});
