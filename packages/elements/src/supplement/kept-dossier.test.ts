import { expect, fixtureCleanup, oneEvent } from '@open-wc/testing';
import type { Receipt } from '@motcua/model';
import {
  button,
  control,
  next,
  openForm,
  placeForm,
  press,
  text,
  type,
} from '../../../../test/support/form-fixture.js';
import { readyToSend, send } from '../../../../test/support/sending-fixture.js';
import { NUMBER, openSupplement, refused } from '../../../../test/support/supplement-fixture.js';
import { waitUntil } from '../../../../test/support/wait-until.js';
import { runOnKept } from '../platform/draft-storages.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';

/** Every key in the database that begins so. */
async function kept(...begins: readonly string[]): Promise<string[]> {
  const all = await runOnKept('readonly', (store) => store.getAllKeys());
  return all.map(String).filter((key) => begins.some((begin) => key.startsWith(begin)));
}

/** All that opens the dossier on this device. */
const openings = () => kept('keys/', 'supplement/', '#supplement ');

/** The end of the time for which a record is kept. */
async function untilOf(key: string): Promise<string> {
  const record = await runOnKept('readonly', (store) => store.get(key) as IDBRequest<{ readonly until: string }>);
  return record.until;
}

let count = 0;
let device = { draft: 'device', endpoint: '' };

const asked = async (): Promise<string[]> => (await fetch(`${device.endpoint}/log`)).json() as Promise<string[]>;

/** A form that shows the receipt of a dossier that it has sent. */
async function sent(): Promise<ProcedureForm> {
  const form = await readyToSend(device);
  await send(form);
  await waitUntil(() => text(form).includes('trình duyệt này mở lại được hồ sơ'), 'the keys were not kept');
  return form;
}

/** A form that corrects the dossier, which the browser has sent before. */
async function corrected(): Promise<ProcedureForm> {
  (await sent()).remove();
  return opened();
}

async function opened(): Promise<ProcedureForm> {
  const form = await openSupplement(NUMBER, device);
  await next(form, 'Bắt đầu');
  return form;
}

/** Does something while the endpoint gives an answer to the request for a supplement. */
async function answered<Result>(answer: Response, act: () => Promise<Result>): Promise<Result> {
  const { fetch } = globalThis;
  const isRequest = (input: RequestInfo | URL) =>
    new URL(input instanceof Request ? input.url : input, location.href).pathname.endsWith('/supplement');
  globalThis.fetch = (input, init) => (isRequest(input) ? Promise.resolve(answer) : fetch(input, init));
  try {
    return await act();
  } finally {
    globalThis.fetch = fetch;
  }
}

describe('a dossier that this browser opens again', () => {
  beforeEach(() => {
    count += 1;
    device = { draft: 'device', endpoint: `/requesting/${Date.now()}-${count}` };
  });

  afterEach(async () => {
    fixtureCleanup();
    await new Promise((resolve) => (indexedDB.deleteDatabase('motcua').onsuccess = resolve));
  });

  it('shows its answers, and the receipt says until when', async () => {
    const form = await sent();
    const words = 'trình duyệt này mở lại được hồ sơ để sửa, đến ';
    const end = text(form).split(words)[1]!.slice(0, 30);
    const day = new Date(await untilOf(`keys/${NUMBER}`));
    const [date, month] = [day.getDate(), day.getMonth() + 1].map((part) => String(part).padStart(2, '0'));
    expect(end).to.contain(`${date}/${month}/${day.getFullYear()}`);
    form.remove();
    const later = await opened();
    expect(text(later)).to.contain(`Bổ sung hồ sơ số ${NUMBER}`);
    expect(control(later, 'Họ và tên người chết').value).not.to.equal('');
  });

  it('is closed when its receipt is deleted, and opens again with the restored receipt', async () => {
    const form = await corrected();
    await type(form, 'Họ và tên người chết', 'NGUYỄN VĂN BA');
    await waitUntil(async () => (await openings()).length === 3, 'no draft was kept');
    form.remove();
    const plain = await openForm(device);
    button(plain, 'Xóa khỏi máy này').click();
    await waitUntil(() => text(plain).includes('Đã xóa giấy tiếp nhận'), 'it was not deleted');
    expect(await openings()).to.deep.equal([]);
    await press(plain, 'Lấy lại bản vừa xóa');
    await waitUntil(async () => (await openings()).length === 3, 'it was not restored');
    plain.remove();
    const later = await openSupplement(NUMBER, device);
    await press(later, 'Tiếp tục điền');
    await waitUntil(() => control(later, 'Họ và tên người chết').value === 'NGUYỄN VĂN BA', 'the draft did not come');
  });

  it('does not ask for anything once its receipt is deleted', async () => {
    const form = await corrected();
    form.remove();
    const plain = await openForm(device);
    button(plain, 'Xóa khỏi máy này').click();
    await waitUntil(() => text(plain).includes('Đã xóa giấy tiếp nhận'), 'it was not deleted');
    const before = await asked();
    expect((await refused(NUMBER, device)).code).to.equal('supplementNoAnswers');
    expect(await asked()).to.deep.equal(before);
  });

  it('loses the request, which holds its answers, with the draft of the supplement', async () => {
    const form = await corrected();
    await type(form, 'Họ và tên người chết', 'NGUYỄN VĂN BA');
    await waitUntil(async () => (await openings()).length === 3, 'no draft was kept');
    form.remove();
    const later = await openSupplement(NUMBER, device);
    await press(later, 'Xóa bản nháp này');
    await waitUntil(async () => (await openings()).join() === `keys/${NUMBER}`, 'the request is still there');
    await press(later, 'Lấy lại bản vừa xóa');
    await waitUntil(async () => (await openings()).length === 3, 'it was not restored');
  });

  it('stays when the page passes its receipt once more', async () => {
    const form = await sent();
    form.remove();
    const { receipt } = await runOnKept(
      'readonly',
      (store) => store.get(IDBKeyRange.bound('receipt/', 'receipt0')) as IDBRequest<{ readonly receipt: Receipt }>,
    );
    const before = await kept('receipt/');
    const other = await openForm(device);
    other.receive(receipt);
    await waitUntil(async () => (await kept('receipt/')).join() !== before.join(), 'the receipt was not kept');
    await waitUntil(() => text(other).includes('trình duyệt này mở lại được hồ sơ'), 'the keys are gone');
    expect(await kept('keys/')).to.deep.equal([`keys/${NUMBER}`]);
  });

  it('goes on being opened after its keys have expired, when it was opened before', async () => {
    (await corrected()).remove();
    await runOnKept('readwrite', (store) => store.delete(`keys/${NUMBER}`));
    const form = await opened();
    expect((await asked()).at(-1)).to.equal('GET supplement');
    expect(control(form, 'Họ và tên người chết').value).not.to.equal('');
  });

  it('opens as before when the connection ends in the middle of the answer', async () => {
    (await corrected()).remove();
    const cut = new ReadableStream({
      pull: (controller) => controller.error(new TypeError('network error')),
    });
    const form = await answered(new Response(cut), opened);
    expect(control(form, 'Họ và tên người chết').value).not.to.equal('');
  });

  it('is not that of another number', async () => {
    (await corrected()).remove();
    const other = { number: 'H26.16-261120-0009', requestedAt: '2026-11-21T02:00:00Z', dueAt: '2099-11-27T10:00:00Z' };
    const answer = Response.json({ ...other, items: [{ pointer: '/deceased/fullName', note: 'x' }] });
    const { code, location } = await answered(answer, () => refused(NUMBER, device));
    expect([code, location]).to.deep.equal(['supplementInvalid', 'number']);
  });

  it('is kept from the day on which it was opened', async () => {
    (await sent()).remove();
    const keys = await runOnKept('readonly', (store) => store.get(`keys/${NUMBER}`) as IDBRequest<object>);
    const soon = new Date(Date.now() + 60_000).toISOString();
    await runOnKept('readwrite', (store) => store.put({ ...keys, until: soon }, `keys/${NUMBER}`));
    await openSupplement(NUMBER, device);
    expect((await untilOf(`keys/${NUMBER}`)) > soon).to.equal(true);
  });

  it('sends its secret and token to the endpoint only that has received it', async () => {
    (await corrected()).remove();
    const other = { draft: 'device', endpoint: `${device.endpoint}-other` };
    expect((await refused(NUMBER, other)).code).to.equal('supplementNoAnswers');
    device = other;
    expect(await asked()).to.deep.equal([]);
  });

  it('is not asked for by a page that sends dossiers itself', async () => {
    (await sent()).remove();
    const form = placeForm({ ...device, endpoint: 'none' });
    const problem = oneEvent(form, 'procedure-problem') as unknown as Promise<{ readonly code: string }>;
    form.supplement = NUMBER;
    document.body.append(form);
    try {
      expect((await problem).code).to.equal('noEndpoint');
    } finally {
      form.remove();
    }
  });
});
