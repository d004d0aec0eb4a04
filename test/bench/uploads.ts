// Measures how many bytes leave for 100 MB of files when the network breaks five times: npm run bench:uploads.
// BYTES_PER_SECOND is the speed of the upstream, slow 4G (750 kbit/s) by default: that takes 18 minutes.
import assert from 'node:assert/strict';
import { FaultProxy } from '../support/fault-proxy.js';
import { pdfBytes, Stage } from '../e2e/harness.js';
import { fillFromSample } from '../e2e/sample-journey.js';

const FILE_BYTES = 10_000_000;
const DOSSIERS = 2;
const FILES = 5;
const TOTAL = DOSSIERS * FILES * FILE_BYTES;
const bytesPerSecond = Number(process.env['BYTES_PER_SECOND'] ?? 93_750);

const proxy = await FaultProxy.start({
  bytesPerSecond,
  cutAt: [0.1, 0.3, 0.5, 0.7, 0.9].map((part) => part * TOTAL),
});
const stage = await Stage.set(undefined, undefined, `${proxy.url}/uploads`);
proxy.target = Number(new URL(stage.site.receiverUrl).port);
const began = performance.now();
try {
  for (let dossier = 0; dossier < DOSSIERS; dossier += 1) {
    const visit = await stage.visit();
    visit.page.setDefaultTimeout(0);
    await fillFromSample(visit);
    while ((await visit.title.innerText()) !== 'Giấy tờ kèm theo') {
      const here = await visit.title.innerText();
      await visit.button(/^(Bắt đầu|Tiếp tục)$/).click();
      await visit.leaves(here);
    }
    const files = Array.from({ length: FILES }, (_, index) => {
      const name = `${dossier}-${index}.pdf`;
      return { name, mimeType: 'application/pdf', buffer: pdfBytes(name, FILE_BYTES) };
    });
    await visit.form.locator('#component-trich-luc-khai-tu').setInputFiles(files);
    await visit.form.getByText('Đã tải lên xong mọi tệp. Hồ sơ chưa được gửi.').first().waitFor();
    await visit.context.close();
  }
  const ratio = proxy.sent / TOTAL;
  const seconds = Math.round((performance.now() - began) / 1000);
  // eslint-disable-next-line no-console -- the output of a command
  console.log(
    `${TOTAL} bytes in ${DOSSIERS * FILES} files, ${proxy.cuts} cuts, ${bytesPerSecond} bytes a second: ` +
      `${proxy.sent} bytes left (${ratio.toFixed(4)}), ${seconds} s`,
  );
  assert.equal(proxy.cuts, 5);
  assert.ok(ratio < 1.05, 'An interrupted upload sends too much again');
} finally {
  await stage.close();
  await proxy.close();
}
