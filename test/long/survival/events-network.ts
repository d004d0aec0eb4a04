import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import type { JsonValue } from '@motcua/model';
import type { Event } from './event.js';
import { DECLARATION, DOCUMENTS, REVIEW, type Person } from './person.js';
import type { Tab } from './tab.js';

const SENT = { answers: true, files: true } as const;
const LOST = 'Chưa nhận được xác nhận';

/** Sends a dossier that arrives, and whose receipt does not. */
async function losesAnswer(person: Person): Promise<Tab> {
  const tab = await person.begin(DECLARATION);
  const { proxy } = person.world;
  const before = proxy.swallowed;
  proxy.faults.swallow = /^POST \/dossiers/;
  await person.send(tab);
  while (proxy.swallowed === before) await delay(5);
  person.world.cutNetwork();
  await tab.says(LOST);
  assert.equal((await person.world.filed(person.place)).length, 1);
  return tab;
}

/** A dossier of which the answer was lost, and that does not wait to be sent again. */
async function stopsWaiting(person: Person): Promise<Tab> {
  const tab = await losesAnswer(person);
  await tab.press('Dừng');
  await tab.says('Gửi hồ sơ');
  return tab;
}

/** Cuts the network, receiver and page at one moment of a sending. */
export const network: readonly Event[] = [
  {
    name: 'network cut before the dossier is sent',
    async run(person) {
      const tab = await person.begin(DECLARATION);
      person.world.cutNetwork();
      await person.send(tab);
      await tab.says(LOST);
      const kept = await person.compare(tab);
      person.world.heal();
      await person.receipt(tab);
      return { kept, then: 'sent by itself, once' };
    },
  },
  {
    name: 'network cut in the middle of the dossier',
    async run(person) {
      const tab = await person.begin(DECLARATION);
      const { proxy } = person.world;
      proxy.faults.cutAt = [proxy.sent + 250_000];
      await person.send(tab);
      await person.receipt(tab);
      assert.equal(proxy.faults.cutAt.length, 0);
      return { kept: SENT, then: 'sent by itself, once' };
    },
  },
  {
    name: 'network cut before the receipt comes',
    async run(person) {
      const tab = await losesAnswer(person);
      const kept = await person.compare(tab);
      person.world.heal();
      await person.receipt(tab);
      return { kept, then: 'receipt comes by itself; filed once' };
    },
  },
  {
    name: 'network cut while files are uploaded',
    async run(person) {
      const { world } = person;
      world.useUploads();
      const tab = await person.begin(DOCUMENTS, { sizes: [] });
      world.proxy.faults.cutAt = [300_000, 900_000, 1_500_000].map((bytes) => world.proxy.sent + bytes);
      await person.chooseFiles(tab, [2_000_000]);
      await tab.says('Đã tải lên xong mọi tệp');
      assert.equal(world.proxy.faults.cutAt.length, 0);
      await person.remember(tab);
      const kept = await person.compare(tab);
      await person.finish(tab);
      return { kept, then: 'upload goes on from the last byte; sent once' };
    },
  },
  {
    name: 'receiver killed in the middle of the dossier, and started again',
    async run(person) {
      const { world } = person;
      const tab = await person.begin(DECLARATION);
      world.proxy.faults.bytesPerSecond = 400_000;
      const before = world.proxy.sent;
      await person.send(tab);
      await world.bytesLeft(before, 150_000);
      await world.killReceiver();
      world.heal();
      await world.startReceiver();
      await person.receipt(tab);
      return { kept: SENT, then: 'sent by itself, once' };
    },
  },
  {
    name: 'Send tapped ten times',
    async run(person) {
      const tab = await person.begin(DECLARATION);
      await person.mean(tab);
      const button = await tab.button('Gửi hồ sơ');
      await button.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      const { x, y, width, height } = (await button.boundingBox())!;
      const taps = Array.from({ length: 10 }, () => tab.page.mouse.click(x + width / 2, y + height / 2));
      await Promise.all(taps);
      await person.receipt(tab);
      return { kept: SENT, then: 'sent once' };
    },
  },
  {
    name: 'answer lost, then Send pressed again',
    async run(person) {
      const tab = await stopsWaiting(person);
      person.world.heal();
      const kept = await person.compare(tab);
      await tab.press('Gửi hồ sơ');
      await person.receipt(tab);
      return { kept, then: 'the same receipt; filed once' };
    },
  },
  {
    name: 'answer lost, then the page reloaded',
    async run(person) {
      const tab = await losesAnswer(person);
      await tab.reload();
      person.world.heal();
      await person.receipt(tab);
      return { kept: SENT, then: 'receipt comes by itself; filed once' };
    },
  },
  {
    name: 'answer lost, then another answer',
    async run(person) {
      const tab = await stopsWaiting(person);
      await changeAnswer(person, tab);
      person.world.heal();
      await tab.press('Gửi hồ sơ');
      await person.receipt(tab);
      await tab.says('phần sửa chưa được gửi');
      return { kept: SENT, then: 'receipt of what was sent; the change can follow as a new dossier' };
    },
  },
  {
    name: 'answer lost, then another file',
    async run(person) {
      const tab = await stopsWaiting(person);
      await tab.press('Quay lại');
      await tab.isOn(REVIEW);
      await tab.press('Quay lại');
      await tab.isOn(DOCUMENTS);
      await person.chooseFiles(tab, [150_000]);
      await tab.goOnTo(DECLARATION);
      await person.declare(tab);
      person.world.heal();
      await tab.press('Gửi hồ sơ');
      await person.receipt(tab);
      await tab.says('phần sửa chưa được gửi');
      await tab.press('Nộp thành một hồ sơ mới');
      await tab.isOn(REVIEW);
      const kept = { files: (await tab.words()).includes('trich-luc-3.pdf') };
      return { kept, then: 'receipt of what was sent; the change can follow as a new dossier' };
    },
  },
  {
    name: 'answer lost, then another language',
    async run(person) {
      const tab = await stopsWaiting(person);
      await tab.page.evaluate(() => document.querySelector('procedure-form')!.setAttribute('lang', 'en'));
      person.world.heal();
      await tab.press('Send application');
      await person.receipt(tab);
      return { kept: SENT, then: 'the same receipt; filed once' };
    },
  },
  {
    name: 'answer lost, then sent from a second tab',
    async run(person) {
      await stopsWaiting(person);
      person.world.heal();
      const other = await person.open();
      // It asks for the receipt by itself.
      await person.receipt(other);
      return { kept: SENT, then: 'the same receipt; filed once' };
    },
  },
  {
    name: 'page reloaded while the dossier is sent',
    async run(person) {
      const tab = await whileSending(person);
      await tab.reload();
      person.world.heal();
      await person.receipt(tab);
      return { kept: SENT, then: 'sent by itself, once' };
    },
  },
  {
    name: 'Back pressed while the dossier is sent',
    async run(person) {
      const tab = await whileSending(person);
      await tab.page.goBack();
      person.world.heal();
      await person.receipt(tab);
      return { kept: SENT, then: 'sent by itself, once' };
    },
  },
];

/** Sends over a slow connection, until part of the dossier has left. */
export async function whileSending(person: Person): Promise<Tab> {
  const { world } = person;
  const tab = await person.begin(DECLARATION);
  world.proxy.faults.bytesPerSecond = 300_000;
  const before = world.proxy.sent;
  await person.send(tab);
  await world.bytesLeft(before, 150_000);
  return tab;
}

async function changeAnswer(person: Person, tab: Tab): Promise<void> {
  const answers = JSON.stringify(await tab.answers());
  await tab.answer(JSON.parse(answers.replace(person.place, `${person.place}, sửa lại`)) as JsonValue);
}
