import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import type { CompiledProcedure } from '@motcua/model';
import {
  control,
  MAI_TANG,
  next,
  openForm,
  press,
  root,
  settled,
  text,
} from '../../../../test/support/form-fixture.js';
import { openSchema } from '../../../../test/support/schema-fixture.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';
import { loadLanguage } from '../session/load-language.js';

const DESCRIPTION =
  '<p>Bring <b>one</b> of:</p><ul><li>the <a href="https://vidu.vn/a">card</a></li><li>the ' +
  '<a href="javascript:alert(1)" onclick="alert(1)">passport</a></li></ul><script>alert(1)</script>' +
  '<img src="x" onerror="alert(1)">A &amp; B';

describe('descriptions with HTML or Markdown', () => {
  it('are shown as paragraphs, lists, links and emphasis, and nothing else of them is', async () => {
    const form = await openSchema({
      type: 'object',
      description: 'Read **this**, or [call](tel:1900).\n\n1. one\n2. two',
      properties: { a: { type: 'string', title: 'Paper', description: DESCRIPTION } },
    });
    await waitUntil(() => root(form).querySelectorAll('li').length === 4, 'the texts did not come');
    const input = control(form, 'Paper');
    const hint = root(form).getElementById(input.getAttribute('aria-describedby') ?? '');
    const words = (selector: string) =>
      [...(hint?.querySelectorAll(selector) ?? [])].map((one) => one.textContent?.replace(/\s+/g, ' ').trim());
    expect(words('p')).to.deep.equal(['Bring one of:', 'the card (mở trong tab mới)', 'the passport', 'A & B']);
    expect(words('li')).to.deep.equal(['the card (mở trong tab mới)', 'the passport']);
    expect(words('strong')).to.deep.equal(['one']);
    const [link, ...others] = hint!.querySelectorAll('a');
    expect([link?.href, link?.rel, others.length]).to.deep.equal(['https://vidu.vn/a', 'noopener noreferrer', 0]);
    expect(hint!.querySelector('script, img, [onclick]')).to.equal(null);
    const shown = root(form).querySelector('main, form')!;
    expect(shown.querySelector('a[href="tel:1900"]')?.textContent).to.equal('call');
    expect([...shown.querySelectorAll('ol > li')].map((item) => item.textContent?.trim())).to.deep.equal([
      'one',
      'two',
    ]);
    await expect(form).to.be.accessible();
  });

  it('are words alone in labels, options and on the review', async () => {
    const form = await openSchema({
      type: 'object',
      properties: {
        a: { type: 'string', title: '<i>Full</i> **name** &amp; title' },
        b: {
          title: '`Kind`',
          oneOf: [
            { const: 1, title: '<b>One</b>' },
            { const: 2, title: '_Two_ &lt;2&gt;' },
          ],
        },
        c: { type: 'null', title: 'Note', description: 'See <u>below</u>.\n\nThen go on.' },
        snake_case: { type: 'string', description: 'A plain_text < 5 * 3 * 2' },
      },
    });
    expect(text(form)).to.contain('Full name & title');
    expect(text(form)).to.contain('A plain_text < 5 * 3 * 2');
    expect(text(form)).to.contain('See below.').and.to.contain('Then go on.');
    const labels = [...root(form).querySelectorAll('label')].map((label) => label.textContent?.trim());
    expect(labels).to.include('One').and.to.include('Two <2>');
    control(form, 'One').click();
    await settled(form);
    await next(form);
    expect(text(form)).to.contain('Kind').and.to.contain('One').and.not.to.contain('<b>');
    await press(form, 'Sửa');
  });
});

describe('texts of a compiled procedure with HTML or Markdown', () => {
  const compiled = `
    import procedure from '${new URL(MAI_TANG, location.href).href}';
    const paragraph = (...content) => ({ type: 'paragraph', content });
    const strong = (...content) => ({ type: 'strong', content });
    const list = (...items) => ({ type: 'list', items: items.map((item) => [paragraph(item)]) });
    export default {
      ...procedure,
      texts: {
        ...procedure.texts,
        summary: 'Trợ cấp mai táng',
        'steps.deceased.description': 'Ghi đủ',
        '/deceased/fullName#hint': 'Chữ in hoa, đủ dấu',
      },
      formatted: new Map([
        ['Trợ cấp mai táng', [paragraph('Trợ cấp ', strong('mai táng'))]],
        ['Ghi đủ', [paragraph('Ghi'), list('đủ', 'đúng')]],
        ['Chữ in hoa, đủ dấu', [paragraph('Chữ ', strong('in hoa'), ', đủ dấu')]],
      ]),
    };`;
  const bold = (form: ProcedureForm) => [...root(form).querySelectorAll('strong')].map((one) => one.textContent);

  it('are shown as what they mean on the start screen, on steps and in hints', async () => {
    const form = await openForm({ src: `data:text/javascript,${encodeURIComponent(compiled)}` });
    await waitUntil(() => bold(form).includes('mai táng'), 'the summary did not come');
    await press(form, 'Bắt đầu');
    await waitUntil(() => root(form).querySelectorAll('main li, form li').length === 2, 'the list did not come');
    expect(bold(form)).to.deep.equal(['in hoa']);
    const input = control(form, 'Họ và tên người chết');
    const hint = root(form).getElementById(input.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).to.contain('Chữ in hoa, đủ dấu');
    await expect(form).to.be.accessible();
  });

  it('are loaded with another language', async () => {
    const procedure = { languages: ['en'], texts: {} } as unknown as CompiledProcedure;
    const source = new URL('/answer/procedure.js', location.href).href;
    const { texts } = await loadLanguage('en', procedure, source);
    expect(texts).to.deep.equal({ '/a#hint': 'In full' });
    expect([...procedure.formatted!.keys()]).to.deep.equal(['In full']);
  });
});
