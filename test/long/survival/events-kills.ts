import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import type { Event } from './event.js';
import { BURIAL, DECLARATION, DOCUMENTS, PLACE, REVIEW, START, type Outcome, type Person } from './person.js';
import { whileSending } from './events-network.js';

const DAY = 86_400_000;

/** Kills the browser on a screen, and resumes the draft. */
const killedOn = (title: string) => async (person: Person) => {
  const tab = await person.begin(title);
  await tab.says('tệp đính kèm; chưa gửi');
  return killAndResume(person);
};

async function killAndResume(person: Person): Promise<Outcome> {
  await person.phone.kill();
  const again = await person.open();
  await person.resume(again);
  const kept = await person.compare(again);
  await person.finish(again);
  return { kept, then: 'sent once' };
}

/** Kills the browser while a person types; returns how much of the text is there afterwards. */
async function typeAndKill(person: Person, pause: number): Promise<{ safe: string; found: string }> {
  const tab = await person.begin(BURIAL);
  const control = await tab.control(PLACE);
  await control.evaluate((input) => input.select());
  const text = `${person.place}, khu mộ gia đình`;
  const times: number[] = [];
  for (const key of text) {
    await tab.page.keyboard.sendCharacter(key);
    times.push(performance.now());
    await delay(40);
  }
  await delay(pause);
  const end = performance.now();
  await person.phone.kill();
  const again = await person.open();
  await person.resume(again);
  await again.isOn(BURIAL);
  const found = await (await again.control(PLACE)).evaluate((input) => input.value);
  const safe = text.slice(0, times.filter((time) => end - time > 1000).length);
  await again.type(PLACE, person.place);
  await again.goOnTo(DOCUMENTS);
  await person.chooseFiles(again, [100_000]);
  await person.finish(again);
  return { safe, found };
}

const afterReceipt = (days: number, isThere: boolean) => async (person: Person) => {
  const tab = await person.begin(DECLARATION);
  await person.send(tab);
  await person.receipt(tab);
  // Without days, at once: before anything that could come later.
  if (days > 0) await tab.says('Mở lại biểu mẫu này trên máy này thì xem lại được');
  await person.phone.kill();
  person.phone.clockError = days * DAY;
  const again = await person.open();
  if (days === 0) {
    await Promise.race([again.receipt(), again.press('Xem lại giấy tiếp nhận')]);
    await person.receipt(again);
    return { kept: {}, then: 'receipt there' };
  }
  if (!isThere) {
    await again.button('Bắt đầu');
    assert.equal(await again.has('Xem lại giấy tiếp nhận'), false);
    return { kept: {}, then: 'receipt deleted after 7 days, as the page said' };
  }
  await again.press('Xem lại giấy tiếp nhận');
  await person.receipt(again);
  return { kept: {}, then: 'receipt there' };
};

const draftAfter = (days: number) => async (person: Person) => {
  const tab = await person.begin(DOCUMENTS);
  await tab.says('2 tệp đính kèm; chưa gửi');
  await person.phone.kill();
  person.phone.clockError = days * DAY;
  const again = await person.open();
  if (days > 30) {
    await again.button('Bắt đầu');
    assert.equal(await again.has('Tiếp tục điền'), false);
    return { kept: {}, then: 'draft deleted after 30 days, as the page said' };
  }
  await person.resume(again);
  const kept = await person.compare(again);
  await person.finish(again);
  return { kept, then: 'sent once' };
};

/** The browser is killed, as when the battery is empty, and started again with the same profile. */
export const kills: readonly Event[] = [
  {
    name: 'browser killed on the first screen, which offers a draft',
    async run(person) {
      const tab = await person.begin(DOCUMENTS);
      await tab.says('2 tệp đính kèm; chưa gửi');
      await tab.reload();
      await tab.isOn(START);
      await tab.button('Tiếp tục điền');
      return killAndResume(person);
    },
  },
  {
    name: 'browser killed in the middle of a word',
    async run(person) {
      const { safe, found } = await typeAndKill(person, 0);
      return { kept: { answers: found.startsWith(safe) }, then: 'but for keys of the last second at most; sent once' };
    },
  },
  {
    name: 'browser killed 1 second after the last key',
    async run(person) {
      const { safe, found } = await typeAndKill(person, 1001);
      return { kept: { answers: found === safe }, then: 'to the last letter; sent once' };
    },
  },
  { name: 'browser killed where documents are chosen', run: killedOn(DOCUMENTS) },
  {
    name: 'browser killed 50 ms after a file was chosen',
    async run(person) {
      const tab = await person.begin(DOCUMENTS, { sizes: [] });
      await tab.says('chưa gửi');
      const file = await person.addFile(400_000);
      await tab.choose('trich-luc-khai-tu', file);
      await delay(50);
      return killAndResume(person);
    },
  },
  {
    name: 'browser killed while files are uploaded',
    async run(person) {
      const { world } = person;
      world.useUploads();
      const tab = await person.begin(DOCUMENTS, { sizes: [] });
      world.proxy.faults.bytesPerSecond = 400_000;
      const before = world.proxy.sent;
      await person.chooseFiles(tab, [2_000_000]);
      await tab.says('1 tệp đính kèm; chưa gửi');
      await world.bytesLeft(before, 1_000_000);
      const sent = world.proxy.sent - before;
      await person.phone.kill();
      world.proxy.faults.bytesPerSecond = undefined;
      const again = await person.open();
      await person.resume(again);
      const kept = await person.compare(again);
      const middle = world.proxy.sent;
      await again.says('Đã tải lên xong mọi tệp');
      const rest = world.proxy.sent - middle;
      assert.ok(rest < 2_100_000 - sent / 2, `${sent} bytes had left, and ${rest} more did`);
      await person.finish(again);
      return { kept, then: 'upload goes on from the last byte; sent once' };
    },
  },
  { name: 'browser killed at the review', run: killedOn(REVIEW) },
  { name: 'browser killed at the declaration', run: killedOn(DECLARATION) },
  {
    name: 'browser killed while the dossier is sent',
    async run(person) {
      await whileSending(person);
      await person.phone.kill();
      person.world.heal();
      await person.receipt(await person.open());
      return { kept: { answers: true, files: true }, then: 'sent by itself at the next visit, once' };
    },
  },
  {
    name: 'browser killed while the dossier waits to be sent',
    async run(person) {
      const { world } = person;
      const tab = await person.begin(DECLARATION);
      world.cutNetwork();
      await person.send(tab);
      await tab.says('hồ sơ tự gửi tiếp khi bạn mở lại trang này');
      await person.phone.kill();
      const offline = await person.open();
      await offline.says('Hồ sơ đang chờ gửi, chưa nộp');
      await person.phone.kill();
      world.heal();
      await person.receipt(await person.open());
      return { kept: { answers: true, files: true }, then: 'sent by itself at the next visit, once' };
    },
  },
  { name: 'browser killed right after the receipt', run: afterReceipt(0, true) },
  { name: 'browser killed right after the receipt, opened 6 days later', run: afterReceipt(6, true) },
  {
    name: 'browser killed right after the receipt, opened 8 days later',
    privacy: 'a receipt stays on the device for 7 days',
    run: afterReceipt(8, false),
  },
  { name: 'browser killed, opened the next day', run: draftAfter(1) },
  { name: 'browser killed, opened 29 days later', run: draftAfter(29) },
  {
    name: 'browser killed, opened 46 days later',
    privacy: 'a draft stays on the device for 30 days',
    run: draftAfter(46),
  },
  {
    name: 'browser killed, opened 411 days later',
    privacy: 'a draft stays on the device for 30 days',
    run: draftAfter(411),
  },
];
