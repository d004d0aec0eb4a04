import type { JsonValue } from '@motcua/model';
import { expect, fixtureCleanup } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import { sendKeys } from '@web/test-runner-commands';
import { openSchema, root, settled } from '../../../../test/support/form-fixture.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';

// Accessibility requirements of every kind of field, and typing with a Vietnamese input method.

afterEach(() => fixtureCleanup());

/** A kind's schema, an answer, and one that is wrong. */
interface Case {
  readonly schema: object;
  readonly right: JsonValue;
  readonly wrong?: JsonValue;
  /** Typed as text, so input methods meet it. */
  readonly typed?: boolean;
}

const register = (format: string) => ({ type: 'string', format });
const CASES: Readonly<Record<string, Case>> = {
  text: { schema: { type: 'string', minLength: 3 }, right: 'Láng', wrong: 'a', typed: true },
  'long text': { schema: { type: 'string', minLength: 3, maxLength: 500 }, right: 'Láng', wrong: 'a', typed: true },
  email: { schema: register('email'), right: 'ten@vidu.vn', wrong: 'ten', typed: true },
  number: { schema: { type: 'integer', minimum: 0 }, right: 3, wrong: -1, typed: true },
  'yes or no': { schema: { type: 'boolean' }, right: true },
  radios: { schema: { enum: ['A', 'B'] }, right: 'A', wrong: 'C' },
  'list box': { schema: { enum: [...'ABCDEFGH'] }, right: 'A', wrong: 'Z' },
  'searched list': {
    schema: { enum: Array.from({ length: 40 }, (_, index) => `Số ${index}`) },
    right: 'Số 1',
    wrong: 'Z',
  },
  'check boxes': {
    schema: { type: 'array', items: { enum: ['A', 'B'] }, minItems: 1, maxItems: 1 },
    right: ['A'],
    wrong: ['A', 'B'],
  },
  date: { schema: register('date'), right: '2026-03-27', wrong: '2026' },
  'partial date': { schema: register('partial-date'), right: '1950', wrong: '1950-13' },
  time: { schema: register('time'), right: '08:30:00+07:00', wrong: 'x', typed: true },
  'date and time': { schema: register('date-time'), right: '2026-03-27T08:30:00+07:00', wrong: 'x' },
  file: { schema: { type: 'string', contentEncoding: 'base64', maxLength: 8 }, right: 'QQ==', wrong: 'QUFBQUFBQUE=' },
  'personal id': { schema: register('vn-personal-id'), right: '001178012345', wrong: '12', typed: true },
  'identity number': { schema: register('vn-identity-number'), right: '012345678', wrong: '12', typed: true },
  phone: { schema: register('vn-phone'), right: '0912345678', wrong: '12', typed: true },
  'tax code': { schema: register('vn-tax-code'), right: '0100109106', wrong: '0100109107', typed: true },
  'social insurance': { schema: register('vn-social-insurance-number'), right: '0123456789', wrong: '12', typed: true },
  'health insurance': { schema: register('vn-health-insurance-card'), right: '0123456789', wrong: '12', typed: true },
  'bank account': { schema: register('vn-bank-account'), right: '0011004123456', wrong: '1', typed: true },
  money: { schema: { type: 'integer', format: 'vn-dong', minimum: 1000 }, right: 1_600_000, wrong: 1, typed: true },
  bank: { schema: register('vn-bank'), right: '970436', wrong: 'x' },
  province: { schema: register('vn-province'), right: '01', wrong: '99' },
  commune: { schema: register('vn-commune'), right: '00199', wrong: 'x' },
  ethnicity: { schema: register('vn-ethnicity'), right: '06', wrong: '99' },
  nationality: { schema: register('vn-nationality'), right: 'VN', wrong: 'Q' },
};

const TITLE = 'Câu hỏi';

async function open(schema: object, lang: string): Promise<ProcedureForm> {
  return openSchema(
    { type: 'object', properties: { answer: { title: TITLE, ...schema } }, required: ['answer'] },
    { lang },
  );
}

/** The control, or the element around several. */
function place(form: ProcedureForm): HTMLElement {
  return root(form).getElementById('field/answer')!;
}

/** Returns the accessible name and description of the control. */
function said(form: ProcedureForm): { readonly name: string; readonly description: string } {
  const element = place(form);
  const label = element.matches('fieldset')
    ? element.querySelector('legend')
    : root(form).querySelector(`label[for="${CSS.escape(element.id)}"]`);
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  const described = ids.map((id) => root(form).getElementById(id));
  expect(described.every(Boolean), 'every description is there').to.equal(true);
  return { name: words(label), description: described.map(words).join(' ') };
}

const words = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('every kind of field', () => {
  for (const [kind, { schema, right, wrong, typed }] of Object.entries(CASES)) {
    for (const lang of ['vi', 'en'])
      it(`${kind}, ${lang}: has a name, says what is wrong at itself, and axe finds nothing`, async () => {
        const form = await open(schema, lang);
        await waitUntil(() => place(form) !== null, 'the control did not come');
        expect(said(form).name).to.match(new RegExp(`^${TITLE}`));
        await expect(form).to.be.accessible();
        root(form).querySelector<HTMLButtonElement>('button[type="submit"]')!.click();
        await waitUntil(() => root(form).getElementById('summary') !== null, 'nothing blocks it');
        const missing = said(form).description;
        expect(missing).to.match(lang === 'vi' ? /Lỗi: (Nhập|Chọn|Đánh|Thêm|Trả)/u : /Error: \p{Lu}/u);
        const alsoIn = words(root(form).querySelector('#summary li'));
        expect(missing, 'the summary has the same words').to.contain(alsoIn);
        await expect(form).to.be.accessible();
        if (wrong !== undefined) {
          form.answers = { answer: wrong };
          await settled(form);
          expect(said(form).description).to.match(lang === 'vi' ? /Lỗi: / : /Error: /);
          const marked =
            place(form).matches('[aria-invalid]') || place(form).querySelector('[aria-invalid="true"]') !== null;
          expect(marked, 'it is marked as wrong').to.equal(true);
        }
        form.answers = { answer: right };
        await settled(form);
        expect(said(form).description).not.to.match(/Lỗi: |Error: /);
        await expect(form).to.be.accessible();
      });

    if (typed)
      it(`${kind}: leaves alone what an input method is writing`, async () => {
        const form = await open(schema, 'vi');
        const box = place(form) as HTMLInputElement;
        box.focus();
        // UniKey and its kin write without composition: they delete, and type the syllable anew.
        await sendKeys({ type: 'nguye' });
        await sendKeys({ press: 'Backspace' });
        await sendKeys({ type: 'ê' });
        expect(box.value).to.equal('nguyê');
        // True composition: every step is reported, Enter ends it and is not for the form.
        box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
        for (const text of ['nguyên', 'nguyễn']) {
          box.value = text;
          box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true, data: text }));
          await settled(form);
          expect(box.value).to.equal(text);
        }
        const enter = new KeyboardEvent('keydown', {
          key: 'Enter',
          isComposing: true,
          bubbles: true,
          composed: true,
          cancelable: true,
        });
        box.dispatchEvent(enter);
        box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true, data: 'nguyễn' }));
        await settled(form);
        expect([box.value, root(form).getElementById('summary'), root(form).activeElement]).to.deep.equal([
          'nguyễn',
          null,
          box,
        ]);
      });
  }
});
