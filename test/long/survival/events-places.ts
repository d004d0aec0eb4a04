import assert from 'node:assert/strict';
import type { Event } from './event.js';
import { DECLARATION, DOCUMENTS, START } from './person.js';

/** New versions, devices that keep nothing, and computers of many people. */
export const places: readonly Event[] = [
  {
    name: 'new version of the procedure published, with a draft of the old one',
    async run(person) {
      const tab = await person.begin(DOCUMENTS);
      await tab.says('2 tệp đính kèm; chưa gửi');
      await tab.page.close();
      person.world.useNewVersion();
      const again = await person.open();
      await person.resume(again);
      await again.says('Biểu mẫu đã có phiên bản khác');
      const kept = await person.compare(again);
      await person.finish(again);
      return { kept, then: 'the form says so; sent once' };
    },
  },
  {
    name: 'new version of the procedure published, with a dossier that waits to be sent',
    async run(person) {
      const tab = await person.begin(DECLARATION);
      person.world.cutNetwork();
      await person.send(tab);
      await tab.says('hồ sơ tự gửi tiếp khi bạn mở lại trang này');
      await tab.page.close();
      person.world.heal();
      person.world.useNewVersion();
      await person.receipt(await person.open());
      return { kept: { answers: true, files: true }, then: 'sent by itself as it was sealed, once' };
    },
  },
  {
    name: 'no space left on the device for the files',
    settings: { space: 3_000_000 },
    async run(person) {
      const tab = await person.begin(DOCUMENTS, { sizes: [6_000_000] });
      await tab.says('Máy không còn chỗ để lưu: trich-luc-1.pdf');
      const kept = await person.compare(tab);
      await person.finish(tab);
      return { kept, then: 'the form asks to keep the page open; sent once' };
    },
  },
  {
    name: 'no space left on the device for the files, page reloaded',
    settings: { space: 3_000_000 },
    async run(person) {
      const tab = await person.begin(DOCUMENTS, { sizes: [6_000_000] });
      await tab.says('Máy không còn chỗ để lưu: trich-luc-1.pdf');
      await tab.reload();
      assert.ok(tab.hasAsked);
      await person.resume(tab);
      await tab.says('trich-luc-1.pdf');
      const { answers, step } = await person.compare(tab);
      person.forgetFiles();
      await person.chooseFiles(tab, [100_000]);
      await person.finish(tab);
      return {
        kept: { answers: answers!, step: step! },
        then: 'the browser asks before it reloads; after that the file is named, and has to be chosen again; sent once',
      };
    },
  },
  {
    name: 'the browser may keep nothing (all storage blocked)',
    settings: { keeps: false },
    async run(person) {
      const tab = await person.begin(DOCUMENTS);
      await tab.says('Máy này không lưu được bản nháp. Xin đừng đóng trang trước khi gửi xong.');
      const kept = await person.compare(tab);
      await person.finish(tab);
      return { kept, then: 'every screen says so; sent once' };
    },
  },
  {
    name: 'the browser may keep nothing (all storage blocked), page reloaded',
    privacy: 'the person’s own setting',
    settings: { keeps: false },
    async run(person) {
      const tab = await person.begin(DOCUMENTS);
      await tab.says('Máy này không lưu được bản nháp. Xin đừng đóng trang trước khi gửi xong.');
      await tab.says('Mang hồ sơ này sang máy khác');
      await tab.reload();
      assert.ok(tab.hasAsked);
      await tab.isOn(START);
      return { kept: {}, then: 'the browser asks before it reloads; a draft can be saved as a file before' };
    },
  },
  {
    name: 'kiosk: session ended',
    privacy: 'the next person must find nothing',
    async run(person) {
      const tab = await person.begin(DOCUMENTS, { path: '/kiosk.html' });
      await tab.press('Kết thúc và xóa');
      await tab.isOn(START);
      assert.deepEqual(await tab.databases(), []);
      assert.ok(!JSON.stringify(await tab.answers()).includes(person.place));
      return { kept: {}, then: 'nothing is left, as the page says' };
    },
  },
  {
    name: 'counter: next dossier begun',
    privacy: 'the next person must find nothing',
    async run(person) {
      const tab = await person.begin(DECLARATION, { path: '/quay.html' });
      await person.send(tab);
      await person.receipt(tab);
      await tab.press('Tiếp nhận hồ sơ mới');
      await tab.isOn(START);
      assert.ok(!JSON.stringify(await tab.answers()).includes(person.place));
      await tab.page.close();
      const again = await person.open('/quay.html');
      assert.equal(await again.has('Tiếp tục điền'), false);
      assert.equal(await again.has('Xem lại giấy tiếp nhận'), false);
      return { kept: {}, then: 'sent once; nothing is left on the computer' };
    },
  },
];
