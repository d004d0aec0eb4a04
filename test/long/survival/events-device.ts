import assert from 'node:assert/strict';
import type { Event } from './event.js';
import { BURIAL, DECLARATION, DOCUMENTS, PLACE, REVIEW, START, type Person } from './person.js';
import type { Tab } from './tab.js';

const DAY = 86_400_000;

const clockSet = (days: number) => async (person: Person) => {
  const tab = await person.begin(DOCUMENTS);
  await tab.says('2 tệp đính kèm; chưa gửi');
  await tab.setClock(days * DAY);
  await tab.goOnTo(REVIEW);
  await person.remember(tab);
  await tab.says('tệp đính kèm; chưa gửi');
  person.phone.clockError = days * DAY;
  await tab.page.close();
  const again = await person.open();
  await person.resume(again);
  const kept = await person.compare(again);
  await person.finish(again);
  return { kept, then: 'sent once' };
};

/** Resumes and sends what a tab offers. */
async function resumeAndFinish(person: Person, tab: Tab) {
  await person.resume(tab);
  const kept = await person.compare(tab);
  await person.finish(tab);
  return { kept, then: 'sent once' };
}

/** What happens to tabs, pages and clocks. */
export const device: readonly Event[] = [
  {
    name: 'tab closed right after the last key',
    async run(person) {
      const tab = await person.begin(BURIAL, { sizes: [] });
      await tab.page.close();
      const again = await person.open();
      await person.resume(again);
      const kept = await person.compare(again);
      await again.goOnTo(DOCUMENTS);
      await person.chooseFiles(again, [100_000]);
      await person.finish(again);
      return { kept, then: 'sent once' };
    },
  },
  {
    name: 'page reloaded right after a file was attached',
    async run(person) {
      const tab = await person.begin(DOCUMENTS);
      await tab.reload();
      return resumeAndFinish(person, tab);
    },
  },
  {
    name: 'tab closed right after a file was attached',
    async run(person) {
      const tab = await person.begin(DOCUMENTS);
      await tab.page.close();
      return resumeAndFinish(person, await person.open());
    },
  },
  {
    name: 'Back pressed until the form is left, and opened again',
    async run(person) {
      const tab = await person.begin(DOCUMENTS);
      await tab.page.goBack();
      await tab.leaves(DOCUMENTS);
      await person.remember(tab);
      for (let pages = 0; pages < 12 && (await tab.title()) !== START; pages += 1) {
        const here = await tab.title();
        await tab.page.goBack();
        await tab.leaves(here);
      }
      await tab.page.goto('about:blank');
      await tab.visit(person.world.agencyUrl);
      await person.resume(tab);
      await tab.goOnTo(DOCUMENTS);
      const { answers, files } = await person.compare(tab);
      await person.finish(tab);
      return { kept: { answers: answers!, files: files! }, then: 'at the step the person went back to; sent once' };
    },
  },
  {
    name: 'page left by a link, and back by the browser’s cache',
    async run(person) {
      const tab = await person.begin(DOCUMENTS);
      await tab.says('2 tệp đính kèm; chưa gửi');
      await tab.page.goto(person.world.otherUrl);
      await tab.backTo(person.world.agencyUrl);
      if ((await tab.title()) === START) await person.resume(tab);
      const kept = await person.compare(tab);
      await person.finish(tab);
      return { kept, then: 'sent once' };
    },
  },
  {
    name: 'form removed from the page, and put back',
    async run(person) {
      const tab = await person.begin(DOCUMENTS);
      await tab.page.evaluate(async () => {
        const form = document.querySelector('procedure-form')!;
        const { parentElement } = form;
        form.remove();
        await new Promise((resolve) => setTimeout(resolve));
        parentElement!.append(form);
      });
      await tab.isOpen();
      if ((await tab.title()) === START) await person.resume(tab);
      const kept = await person.compare(tab);
      await person.finish(tab);
      return { kept, then: 'sent once' };
    },
  },
  ...[2, 3].map((count): Event => ({
    name: `${count === 2 ? 'two' : 'three'} tabs with a dossier each`,
    async run(person) {
      const places = Array.from({ length: count }, (_, index) => `${person.place}, tab ${index}`);
      const tabs: Tab[] = [];
      for (const place of places) {
        const tab = await person.open();
        if (tabs.length > 0) await tab.press('Điền hồ sơ mới');
        await person.fill(tab, BURIAL, { place });
        await tab.keeps(place);
        tabs.push(tab);
      }
      await tabs[0]!.says('đang mở ở một tab hoặc cửa sổ khác');
      await person.phone.kill();
      const tab = await person.open();
      const offers = (await tab.words()).split('Mở hồ sơ này').length;
      const found = new Set<string>();
      for (let index = 0; index < offers; index += 1) {
        const one = index === 0 ? tab : await person.open();
        await person.resume(one);
        found.add(await (await one.control(PLACE)).evaluate((input) => input.value));
      }
      return {
        kept: { answers: places.every((place) => found.has(place)), step: true },
        then: 'each tab says that there is another, and each draft is offered',
      };
    },
  })),
  {
    name: 'one draft in two tabs, both sent',
    async run(person) {
      const tab = await person.begin(DECLARATION);
      await tab.says('tệp đính kèm; chưa gửi');
      const other = await person.open();
      await person.resume(other);
      await other.says('đang mở ở một tab hoặc cửa sổ khác');
      const number = await person.finish(other);
      await tab.press('Gửi hồ sơ');
      assert.equal(await person.receipt(tab), number);
      return { kept: { answers: true, files: true }, then: 'the same receipt in both; filed once' };
    },
  },
  { name: 'clock set 46 days ahead while the form is open', run: clockSet(46) },
  { name: 'clock set 411 days ahead while the form is open', run: clockSet(411) },
  {
    name: 'clock set 46 days ahead while the form is open, and a second tab opened',
    async run(person) {
      const tab = await person.begin(DOCUMENTS);
      await tab.says('2 tệp đính kèm; chưa gửi');
      // Everything is saved, so that the form has no reason to save again.
      await tab.goOnTo(REVIEW);
      await tab.says('tệp đính kèm; chưa gửi');
      await tab.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await person.remember(tab);
      person.phone.clockError = 46 * DAY;
      await tab.setClock(person.phone.clockError);
      const other = await person.open();
      await other.button('Bắt đầu');
      await tab.keeps(person.place);
      await tab.keepsFiles(2);
      await person.phone.kill();
      return resumeAndFinish(person, await person.open());
    },
  },
  { name: 'clock set 400 days back while the form is open', run: clockSet(-400) },
  {
    name: 'clock set 400 days back, after the browser was killed',
    async run(person) {
      const tab = await person.begin(DOCUMENTS);
      await tab.says('2 tệp đính kèm; chưa gửi');
      await person.phone.kill();
      person.phone.clockError = -400 * DAY;
      return resumeAndFinish(person, await person.open());
    },
  },
];
