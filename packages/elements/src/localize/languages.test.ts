import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import {
  button,
  control,
  errorOf,
  heading,
  next,
  openForm,
  press,
  root,
  settled,
  text,
  type,
} from '../../../../test/support/form-fixture.js';
import { openSchema, withProperty } from '../../../../test/support/schema-fixture.js';
import type { JsonSchema } from '@motcua/model';
import { defineLanguage, type KitLanguage } from '../extend.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';
import { templates } from './generated/en.js';

/** The English text between brackets, a half longer; tags, entities and parameters stay as they are. */
function pseudo(words: string): string {
  return `⟦${words}${'~'.repeat(Math.ceil(words.length / 2))}⟧`;
}

const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Every text of the kit; the number of characters in a form for each plural category. */
const texts: Record<string, string | object> = {
  ...Object.fromEntries(
    Object.entries(templates).map(([id, words]) => [id, typeof words === 'string' ? pseudo(words) : words]),
  ),
  'text.left': `{left:${CATEGORIES.map((category) => `${category}=${category} #`).join('|')}}`,
  'progress.position': '⟦{1} / {0}⟧',
};

/** A right-to-left language with six plural forms: the pseudo-language for bidirectional text of the CLDR. */
const PSEUDO: KitLanguage = {
  tag: 'ar-XB',
  direction: 'rtl',
  loading: '⟦Loading the form…⟧',
  numbers: { group: '٬', decimal: '٫' },
  dates: 'ar',
  dateTime: '{date} · {time}',
  messages: () =>
    Promise.resolve({
      default: {
        messages: {
          required: '⟦Enter {label}⟧',
          maximum: '⟦{label} ≤ {limit}⟧',
          minItems: '⟦{limit:zero=z|one=o #|two=t|few=f #|many=m #|other=x #}⟧',
        },
        amountInWords: (amount) => `⟦${amount} in words⟧`,
      },
    }),
  texts: () => Promise.resolve({ templates: texts }),
};
defineLanguage(PSEUDO);

const FORM = '.form';
const inPseudo = (schema: JsonSchema) => openSchema(schema, { attributes: { lang: PSEUDO.tag } });
const place = (form: ProcedureForm) => root(form).querySelector<HTMLElement>(FORM)!;
const placeOf = (form: ProcedureForm) => [place(form).lang, place(form).dir];
const answer = (form: ProcedureForm) => (form.answers as Record<string, unknown>)['a'];
const continueWords = pseudo('Continue');

describe('a language that the page has defined', () => {
  it('has the kit’s texts, and the direction of its script whatever that of the page is', async () => {
    const form = await inPseudo(withProperty({ type: 'string', title: 'Họ tên' }));
    expect(placeOf(form)).to.deep.equal(['ar-XB', 'rtl']);
    expect(getComputedStyle(place(form)).direction).to.equal('rtl');
    expect(button(form, continueWords).textContent.trim()).to.equal(continueWords);
    form.lang = 'vi';
    await waitUntil(() => place(form).lang === 'vi', 'it is not in Vietnamese');
    document.documentElement.dir = 'rtl';
    try {
      expect([place(form).dir, getComputedStyle(place(form)).direction]).to.deep.equal(['ltr', 'ltr']);
    } finally {
      document.documentElement.dir = '';
    }
  });

  it('fits into a narrow form with its long words', async () => {
    const form = await inPseudo(
      withProperty({ type: 'array', title: 'Con', items: { type: 'object', properties: { n: { type: 'string' } } } }),
    );
    form.style.width = '320px';
    form.style.display = 'block';
    await settled(form);
    const { scrollWidth, clientWidth } = place(form);
    expect(scrollWidth).to.be.at.most(clientWidth);
  });

  it('has its own messages, and those that it lacks in the words for any issue', async () => {
    const form = await inPseudo(withProperty({ type: 'string', title: 'Họ tên' }, { required: ['a'] }));
    await next(form, continueWords);
    expect(errorOf(form, 'Họ tên')).to.contain('⟦Enter họ tên⟧');
  });

  it('writes and reads numbers with its separators', async () => {
    const form = await inPseudo(withProperty({ type: 'number', title: 'Diện tích', maximum: 2_000_000 }));
    await type(form, 'Diện tích', '1٬234٬567٫5');
    expect(answer(form)).to.equal(1_234_567.5);
    form.answers = { a: 25_000.5 };
    await settled(form);
    expect(control(form, 'Diện tích').value).to.equal('25٬000٫5');
    await type(form, 'Diện tích', '2٬500٬000');
    await next(form, continueWords);
    expect(errorOf(form, 'Diện tích')).to.contain('2٬000٬000');
  });

  it('writes dates in its order, and reads the names of its months', async () => {
    const form = await inPseudo(withProperty({ type: 'string', format: 'date', title: 'Ngày sinh' }));
    const day = root(form).querySelector<HTMLInputElement>('fieldset input')!;
    day.value = '27 مارس 1950';
    day.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    day.dispatchEvent(new FocusEvent('blur', { bubbles: true, composed: true }));
    await settled(form);
    expect(answer(form)).to.equal('1950-03-27');
    await next(form, continueWords);
    expect(text(form)).to.contain('27 مارس 1950');
  });

  it('says amounts of money in its words', async () => {
    const form = await inPseudo(withProperty({ type: 'integer', format: 'vn-dong', title: 'Số tiền' }));
    await type(form, 'Số tiền', '1500');
    expect(text(form)).to.contain('⟦1500 in words⟧');
  });

  it('fills expressions into its texts in its order', async () => {
    const form = await openForm({ lang: PSEUDO.tag });
    await press(form, pseudo('Start'));
    expect(root(form).querySelector('[part=progress] > :nth-child(2)')?.textContent).to.match(/^⟦\d+ \/ 1⟧$/);
  });

  for (const [left, category] of [0, 1, 2, 3, 11, 100].map((count, index) => [count, CATEGORIES[index]] as const))
    it(`has the plural form “${category}” for ${left}`, async () => {
      const form = await inPseudo(withProperty({ type: 'string', title: 'Ghi chú', maxLength: 500 }));
      await type(form, 'Ghi chú', 'x'.repeat(500 - left));
      expect(text(form)).to.contain(`${category} ${left}`);
    });
});

describe('a language that the kit has and the procedure lacks', () => {
  it('has the kit’s texts, and the procedure’s in their source language; it is not offered', async () => {
    const form = await openForm({ lang: PSEUDO.tag });
    expect(heading(form)).to.equal('Hỗ trợ chi phí mai táng');
    expect(button(form, pseudo('Start')).textContent.trim()).to.equal(pseudo('Start'));
    form.lang = 'vi';
    await waitUntil(() => place(form).lang === 'vi', 'it is not in Vietnamese');
    const offered = [...root(form).querySelectorAll('button[lang]')].map((other) => other.getAttribute('lang'));
    expect(offered).to.deep.equal(['en']);
  });
});

describe('a language that the procedure has and the kit lacks', () => {
  const definition = {
    ...{ code: 'x', version: '1.0.0', effectiveFrom: '2026-01-01', field: 'x', audience: 'public', levels: [] },
    verification: { status: 'verified', source: '', verifiedOn: '', verifiedBy: '' },
    ...{ legalBasis: [], channels: [], components: [], receivingAgency: { id: 'a' }, decidingAgency: { id: 'a' } },
    privacy: { mode: 'notice', purposes: [] },
    steps: [{ id: 's', fields: [{ pointer: '/a' }] }],
  };
  const procedure = {
    format: 1,
    definition,
    schema: { type: 'object', properties: { a: { type: 'string', title: 'Họ tên' } } },
    language: 'vi',
    texts: { title: 'Mẫu thử' },
    languages: ['lo'],
  };
  const open = (lang: string) => openSchema(procedure, { attributes: { lang } });

  it('is Vietnamese, which is said, and is not offered', async () => {
    const form = await open('lo');
    expect(placeOf(form)).to.deep.equal(['vi', 'ltr']);
    expect(root(form).querySelector('button[lang]')).to.equal(null);
  });

  it('is taken by a form in the page, and offered, when it is defined later', async () => {
    const [asked, other] = [await open('lo-LA'), await open('vi')];
    defineLanguage({ ...PSEUDO, tag: 'lo', direction: 'ltr' });
    await waitUntil(() => place(asked).lang === 'lo', 'the form is not in the language');
    expect(button(asked, continueWords).textContent.trim()).to.equal(continueWords);
    other.requestUpdate();
    await settled(other);
    expect([place(other).lang, root(other).querySelector('button[lang]')?.getAttribute('lang')]).to.deep.equal([
      'vi',
      'lo',
    ]);
  });
});

describe('defineLanguage', () => {
  it('refuses a language that there is, and a tag that is not canonical', () => {
    expect(() => defineLanguage({ ...PSEUDO, tag: 'en' })).to.throw(RangeError, 'already defined');
    expect(() => defineLanguage(PSEUDO)).to.throw(RangeError, 'already defined');
    expect(() => defineLanguage({ ...PSEUDO, tag: 'EN-gb' })).to.throw(RangeError, 'use "en-GB"');
    expect(() => defineLanguage({ ...PSEUDO, tag: 'x y' })).to.throw(RangeError);
  });
});
