import { after, before, describe, it } from 'node:test';
import { Stage } from './harness.js';
import { readOut, sameReadOut } from './read-out.js';
import { evictFiles, isQuestion, losesAnswer, onToDeclaration, readyToSend, resume } from './sample-journey.js';

let stage: Stage;
before(async () => {
  stage = await Stage.set();
});
after(() => stage.close());

describe('what a screen reader gets of a dossier whose fate is in doubt', () => {
  it('from the lost answer to the receipt, over a conflict, and with a wrong clock', async () => {
    const said: string[] = [];
    const visit = await readyToSend(stage);
    await losesAnswer(stage, visit);
    await visit.button('Dừng').click();
    await visit.button('Dừng').waitFor({ state: 'detached' });
    said.push(await readOut(visit, 'No answer: it may have arrived or not'));

    await visit.page.route(stage.receiverPattern, (route) => route.abort());
    await evictFiles(visit);
    await visit.page.reload();
    await visit.button('Hỏi lại nơi tiếp nhận').waitFor();
    said.push(await readOut(visit, 'Opened again, the office cannot be asked'));
    await visit.page.unroute(stage.receiverPattern);

    // An endpoint without an address for receipts only says that it has another document.
    await visit.page.route(stage.receiverPattern, (route) =>
      isQuestion(route) ? route.fulfill({ status: 404 }) : route.fallback(),
    );
    await resume(visit);
    await onToDeclaration(visit, 'another paper');
    await visit.button('Gửi hồ sơ').click();
    await visit.button('Nộp thành một hồ sơ mới').waitFor();
    said.push(await readOut(visit, 'Something else was sent before under the same number'));
    await visit.page.unroute(stage.receiverPattern);

    await visit.page.reload();
    await visit.onScreen('Đã nộp hồ sơ');
    said.push(await readOut(visit, 'The receipt came after asking'));
    await visit.context.close();

    const late = await stage.visit('/', {}, (context) => context.clock.setFixedTime(new Date('2020-01-01T03:00:00Z')));
    await late.form.getByText('Máy này đang ghi ngày').waitFor();
    await late.button('Bắt đầu').click();
    await late.onScreen('Người chết');
    said.push(await readOut(late, 'The clock of the device is behind'));
    await late.context.close();
    await sameReadOut('fate-notices', said);
  });
});
