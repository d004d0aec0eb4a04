import { expect, fixtureCleanup, oneEvent } from '@open-wc/testing';
import type { CompiledProcedure, Dossier, JsonObject } from '@motcua/model';
import {
  MAI_TANG,
  choose,
  control,
  goTo,
  heading,
  next,
  pdf,
  root,
  settled,
  text,
  type,
} from '../../../../test/support/form-fixture.js';
import { send } from '../../../../test/support/sending-fixture.js';
import { NUMBER, openSupplement, refused, requestFor } from '../../../../test/support/supplement-fixture.js';
import { waitUntil } from '../../../../test/support/wait-until.js';
import type { ProcedureBeforeSubmitEvent, ProcedureSubmittedEvent } from '../events/submission-events.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';
import { openSupplement as open } from './open-supplement.js';

const NAME = { pointer: '/deceased/fullName', note: 'Tên chưa khớp với giấy chứng tử' };
const PAPER = { component: 'trich-luc-khai-tu', note: 'Ảnh mờ, xin chụp lại' };

/** Resolves with the event that precedes the submission. */
function leaving(form: ProcedureForm): Promise<ProcedureBeforeSubmitEvent> {
  return oneEvent(form, 'procedure-before-submit') as unknown as Promise<ProcedureBeforeSubmitEvent>;
}

async function declareAndSend(form: ProcedureForm): Promise<Dossier> {
  await goTo(form, 'Cam đoan và gửi');
  control(form, 'Tôi đã đọc').click();
  await settled(form);
  const [{ dossier }] = await Promise.all([leaving(form), send(form)]);
  return dossier;
}

describe('a form that corrects a dossier', () => {
  afterEach(() => fixtureCleanup());

  it('says what is asked, and until when, and leads through that only', async () => {
    const form = await openSupplement(await requestFor([NAME, PAPER]));
    for (const words of [`Bổ sung hồ sơ số ${NUMBER}`, '27/11/2099', NAME.note, PAPER.note, 'Xin bổ sung giúp.'])
      expect(text(form)).to.contain(words);
    await next(form, 'Bắt đầu');
    expect(control(form, 'Họ và tên người chết').value).to.equal('NGUYỄN VĂN AN');
    expect([...root(form).querySelectorAll('input, select')]).to.have.length(1);
    await next(form);
    expect(heading(form)).to.equal('Giấy tờ kèm theo');
    expect([...root(form).querySelectorAll('[part~=component]')]).to.have.length(1);
  });

  it('describes each field and component by the note of the officer', async () => {
    const form = await openSupplement(await requestFor([NAME, PAPER]));
    await next(form, 'Bắt đầu');
    const described = (element: Element) =>
      (element.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => root(form).getElementById(id)?.textContent)
        .join(' ');
    await waitUntil(
      () => described(control(form, 'Họ và tên người chết')).includes(NAME.note),
      'the note did not come',
    );
    await next(form);
    const chooser = root(form).querySelector('#component-trich-luc-khai-tu')!;
    expect(described(chooser)).to.contain(PAPER.note);
  });

  it('describes a whole group by the note, too', async () => {
    const form = await openSupplement(await requestFor([{ pointer: '/burial', note: 'Ghi lại cả phần này' }]));
    await waitUntil(() => text(form).includes('Cán bộ ghi: “Ghi lại cả phần này”'));
    expect(text(form)).to.contain('Việc mai táng: Ghi lại cả phần này');
  });

  it('shows each answer as it was and as it is, and sends what was asked only', async () => {
    const form = await openSupplement(await requestFor([NAME, PAPER]));
    await next(form, 'Bắt đầu');
    await type(form, 'Họ và tên người chết', 'NGUYỄN VĂN BA');
    await next(form);
    await choose(form, 'trich-luc-khai-tu', pdf('ro.pdf'));
    await next(form);
    expect(heading(form)).to.equal('Xem lại hồ sơ');
    expect(root(form).querySelector('del')?.textContent).to.equal('NGUYỄN VĂN AN');
    expect(root(form).querySelector('ins')?.textContent).to.equal('NGUYỄN VĂN BA');
    expect([...root(form).querySelectorAll('ins')].at(-1)?.textContent).to.contain('ro.pdf');
    expect(text(form)).to.contain('anh-mo.pdf');
    expect(text(form)).to.contain('Nghĩa trang xã Sóc Sơn');
    const { data, components, submissionId } = await declareAndSend(form);
    expect((data['deceased'] as JsonObject)['fullName']).to.equal('NGUYỄN VĂN BA');
    expect(components.map(({ id, state, files }) => [id, state, files.length])).to.deep.equal([
      ['trich-luc-khai-tu', 'attached', 1],
    ]);
    expect(submissionId).not.to.equal('01935c7e-9c00-7abc-8def-0123456789ab');
    await waitUntil(() => heading(form) === 'Đã nộp phần bổ sung');
    for (const words of [NUMBER, 'phần bổ sung của hồ sơ số', 'Phần đã thay', 'Đã đối chiếu'])
      expect(text(form)).to.contain(words);
    expect(text(form)).not.to.contain('Nộp hồ sơ khác');
  });

  it('reuses the files that were not asked for, and names the dossier to the page', async () => {
    const form = await openSupplement(await requestFor([NAME]));
    await type(form, 'Họ và tên người chết', 'NGUYỄN VĂN BA');
    const event = leaving(form);
    const submitted = oneEvent(form, 'procedure-submitted') as unknown as Promise<ProcedureSubmittedEvent>;
    const { components } = await declareAndSend(form);
    expect(components).to.deep.equal([{ id: 'trich-luc-khai-tu', state: 'reused', files: [] }]);
    expect((await event).supplementOf).to.equal(NUMBER);
    expect((await submitted).receipt.number).to.equal(NUMBER);
  });

  it('opens what a correction makes necessary, and shows it in the review', async () => {
    const form = await openSupplement(
      await requestFor([{ pointer: '/deathRegistration/inDatabase', note: 'Đã đăng ký rồi' }]),
    );
    const before = root(form).querySelectorAll('input:not([type=radio]), select').length;
    control(form, 'Đã có').click();
    await settled(form);
    await waitUntil(() => root(form).querySelectorAll('input:not([type=radio]), select').length > before);
    expect(text(form)).not.to.contain('Địa điểm mai táng');
  });

  it('sends nothing where the page has changed another answer', async () => {
    const form = await openSupplement(await requestFor([NAME]));
    const { dossier } = await requestFor([NAME]);
    form.answers = { ...dossier!.data, burial: { date: '2026-11-08', place: 'Nơi khác' } };
    await settled(form);
    await goTo(form, 'Cam đoan và gửi');
    control(form, 'Tôi đã đọc').click();
    await settled(form);
    let left = 0;
    form.addEventListener('procedure-before-submit', () => (left += 1));
    await send(form);
    expect(text(form)).to.contain('Chưa gửi: có phần khác với hồ sơ đã nộp');
    expect(left).to.equal(0);
  });

  it('says what a second supplement or a late one means', async () => {
    const form = await openSupplement(await requestFor([NAME], { dueAt: '2026-11-21T10:00:00.000Z' }), {
      endpoint: '/answer/409',
    });
    expect(text(form)).to.contain('đã qua. Bạn vẫn gửi được');
    await goTo(form, 'Cam đoan và gửi');
    control(form, 'Tôi đã đọc').click();
    await settled(form);
    await send(form);
    expect(text(form)).to.contain('Hồ sơ này đã được bổ sung trước đó');
    expect(text(form)).not.to.contain('Nộp thành một hồ sơ mới');
  });

  it('begins an ordinary form when the request is taken away', async () => {
    const form = await openSupplement(await requestFor([NAME]));
    const ready = oneEvent(form, 'procedure-ready');
    form.supplement = undefined;
    await ready;
    await settled(form);
    expect(text(form)).not.to.contain(NUMBER);
    expect((form.answers as { deceased: object }).deceased).not.to.have.property('fullName');
  });
});

describe('forms that correct different dossiers', () => {
  afterEach(async () => {
    fixtureCleanup();
    await new Promise((resolve) => (indexedDB.deleteDatabase('motcua').onsuccess = resolve));
  });

  it('are not warned of each other; two of one dossier are', async () => {
    const open = async (number: string) => {
      const form = await openSupplement(await requestFor([NAME], { number }), { draft: 'device' });
      await waitUntil(() => root(form).querySelector('input, button'));
      return form;
    };
    const first = await open(NUMBER);
    await type(first, 'Họ và tên người chết', 'NGUYỄN VĂN BA');
    const other = await open('H26.16-261120-0002');
    await type(other, 'Họ và tên người chết', 'NGUYỄN VĂN TƯ');
    const again = await open(NUMBER);
    await waitUntil(() => text(again).includes('ở một tab hoặc cửa sổ khác'), 'it does not know of the first');
    expect(text(first) + text(other)).not.to.contain('ở một tab hoặc cửa sổ khác');
  });
});

describe('a request that comes when the form loads something else', () => {
  it('changes nothing; one in time gives back the answers of the page when it ends', async () => {
    const { default: procedure } = (await import(MAI_TANG)) as { default: CompiledProcedure };
    const supplement = await requestFor([NAME], { dueAt: '2026-11-21T10:00:00.000Z' });
    const settings = {
      src: MAI_TANG,
      endpoint: '/answer/receipt',
      credentials: 'same-origin',
      mode: 'public',
    } as const;
    const host = Object.assign(document.createElement('div'), {
      ...settings,
      ...({ draft: 'off', encryptTo: '', supplement } as const),
    });
    const problems: Event[] = [];
    host.addEventListener('procedure-problem', (event) => problems.push(event));
    const given = { deceased: { fullName: 'LÊ VĂN CẢ' } };
    const loading: Parameters<typeof open>[1] = { given, counter: undefined };
    expect(await open(host, loading, procedure, () => true)).to.equal(procedure);
    expect([loading, problems]).to.deep.equal([{ given, counter: undefined }, []]);
    expect(await open(host, loading, procedure, () => false)).not.to.equal(procedure);
    expect(loading.given).not.to.equal(given);
    expect(problems).to.have.length(1);
    loading.counter?.stop();
    expect(loading).to.deep.equal({ given, counter: undefined });
  });
});

describe('a request that cannot be answered here', () => {
  afterEach(() => fixtureCleanup());

  it('is refused with words and a code, and no form is shown', async () => {
    const request = await requestFor([NAME]);
    const other = { ...request.dossier!, procedure: { code: '1.001731', version: '0.9.0' } };
    const cases: readonly (readonly [unknown, Record<string, string>, string, string | undefined, string])[] = [
      [{ ...request, items: [] }, {}, 'supplementInvalid', 'items', 'không khớp'],
      [await requestFor([{ ...NAME, pointer: '/no/where' }]), {}, 'supplementInvalid', '/no/where', 'không khớp'],
      [await requestFor([{ ...PAPER, component: 'khac' }]), {}, 'supplementInvalid', 'khac', 'không khớp'],
      [{ ...request, dossier: other }, {}, 'supplementOther', '1.001731 0.9.0', 'không khớp'],
      [{ ...request, dossier: undefined }, {}, 'supplementNoAnswers', undefined, 'không có những gì bạn đã khai'],
      [request, { 'encrypt-to': '/key.json' }, 'supplementSealed', undefined, 'được mã hóa'],
      [request, { mode: 'kiosk' }, 'supplementShared', undefined, 'Máy dùng chung'],
      ['#', {}, 'supplementUnknown', undefined, 'Không tìm thấy yêu cầu'],
    ];
    for (const [given, attributes, code, location, words] of cases) {
      const result = await refused(given, attributes);
      expect([result.code, result.location]).to.deep.equal([code, location]);
      expect(result.words).to.contain(words);
      fixtureCleanup();
    }
  });
});
