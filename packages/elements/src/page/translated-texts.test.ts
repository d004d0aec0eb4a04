import { expect, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import {
  choose,
  control,
  goTo,
  next,
  openForm,
  openSample,
  openSchema,
  pdf,
  press,
  root,
  settled,
  type,
  wholeKit,
} from '../../../../test/support/form-fixture.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';

/** Texts of the form that are not translated yet; those of list boxes stay. */
function textsOf(form: ProcedureForm): Text[] {
  const walker = document.createTreeWalker(root(form), NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const isRead = text.data.trim() !== '' && !text.parentElement?.closest('option, textarea, font');
    if (isRead) found.push(text);
  }
  return found;
}

/** Changes the form as page translators do; the text stays, so that the visible text can be compared. */
function translate(form: ProcedureForm): void {
  for (const [index, text] of textsOf(form).entries()) {
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    inner.textContent = text.data;
    outer.append(inner);
    if (index % 2 === 0) text.replaceWith(outer);
    else {
      text.before(outer);
      text.remove();
    }
  }
}

/** Returns the visible text. */
function seen(form: ProcedureForm): string {
  const words = root(form).querySelector<HTMLElement>('[part~="form"]')!.innerText;
  return words.replace(/\s+/g, ' ').trim();
}

type Act = (form: ProcedureForm) => Promise<unknown>;

/** Does the same in a form that is translated after every act, and in one that never is: both say the same. */
async function expectTheSame(open: () => Promise<ProcedureForm>, acts: readonly Act[]): Promise<void> {
  const plain = await open();
  const said: string[] = [];
  for (const act of acts) {
    await act(plain);
    said.push(seen(plain));
  }
  plain.remove();
  // A language that was chosen is remembered; the second form begins as the first did.
  sessionStorage.clear();
  const translated = await open();
  for (const [index, act] of acts.entries()) {
    translate(translated);
    await act(translated);
    expect(seen(translated), `act ${index + 1}`).to.equal(said[index]);
  }
}

const onward =
  (words?: string): Act =>
  (form) =>
    next(form, words);

/** A form with all of the kit, whose answers are all there. */
async function openWhole(): Promise<ProcedureForm> {
  const form = await openSample('valid-household');
  await wholeKit(form, { type: 'array' });
  return form;
}

describe('a form that the browser translates', () => {
  it('goes on with the words of every next screen, to the receipt', async () => {
    const steps = Array.from({ length: 6 }, () => onward());
    await expectTheSame(openWhole, [
      onward('Bắt đầu'),
      ...steps,
      async (form) => {
        await goTo(form, 'Giấy tờ kèm theo');
        await choose(form, 'trich-luc-khai-tu', pdf());
      },
      async (form) => {
        await next(form);
        await waitUntil(() => seen(form).includes('Phường Láng'), 'the names of places did not come');
      },
      onward(),
      async (form) => {
        control(form, 'Tôi đã đọc').click();
        await settled(form);
      },
      async (form) => {
        const sent = oneEvent(form, 'procedure-submitted');
        await press(form, 'Gửi hồ sơ');
        await sent;
        await waitUntil(() => seen(form).includes('Cách nhận kết quả'), 'what happens next did not come');
      },
    ]);
  });

  it('says new mistakes, and none when they are put right', async () => {
    const open = async () => {
      const form = await openForm();
      await wholeKit(form, { type: 'array' });
      return form;
    };
    await expectTheSame(open, [
      onward('Bắt đầu'),
      onward(),
      (form) => type(form, 'Họ và tên', 'NGUYỄN VĂN A'),
      (form) => type(form, 'Ngày', '45'),
      (form) => type(form, 'Tháng', '13'),
      (form) => press(form, 'Tiếp tục'),
    ]);
  });

  it('changes its language, and back', async () => {
    const change = (words: string, until: string): Act => {
      return async (form) => {
        await press(form, words);
        await waitUntil(() => seen(form).includes(until), `no "${until}"`);
        await settled(form);
      };
    };
    await expectTheSame(openWhole, [
      change('English', 'What you need'),
      change('Tiếng Việt', 'Bạn cần chuẩn bị'),
      onward('Bắt đầu'),
      change('English', 'Continue'),
    ]);
  });

  it('counts what is typed, adds and removes items, and offers to undo', async () => {
    const schema = {
      type: 'object',
      properties: {
        about: { type: 'string', title: 'Nội dung', maxLength: 200 },
        children: {
          type: 'array',
          title: 'Danh sách con',
          items: {
            type: 'object',
            title: 'Con',
            properties: { name: { type: 'string', title: 'Tên' }, age: { type: 'integer', title: 'Tuổi', minimum: 1 } },
            required: ['name'],
          },
        },
        kind: { title: 'Loại', enum: ['a1', 'b2'] },
      },
      required: ['about', 'kind'],
      if: { properties: { kind: { const: 'a1' } }, required: ['kind'] },
      then: { properties: { reason: { type: 'string', title: 'Lý do' } }, required: ['reason'] },
    };
    await expectTheSame(
      () => openSchema(schema),
      [
        (form) => type(form, 'Nội dung', 'abc'),
        (form) => type(form, 'Nội dung', 'abcdef'),
        (form) => press(form, 'Thêm'),
        (form) => type(form, 'Tên', 'An'),
        (form) => type(form, 'Tuổi', '0'),
        (form) => press(form, 'Tiếp tục'),
        (form) => press(form, 'Thêm'),
        (form) => press(form, 'Xóa'),
      ],
    );
  });
});

describe('a form that the browser has translated before the later part of the kit came', () => {
  it('shows what was written meanwhile', async () => {
    const form = await openForm();
    translate(form);
    const title = root(form).querySelector('[part~="papers"] strong font')!;
    Object.assign(title, { data: 'Giấy tờ mới' });
    form.remove();
    document.body.append(form);
    await settled(form);
    await waitUntil(() => title.textContent === 'Giấy tờ mới', 'the words are lost');
    form.remove();
  });
});
