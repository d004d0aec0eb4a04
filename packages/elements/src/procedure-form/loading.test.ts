import { expect, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import { sendKeys } from '@web/test-runner-commands';
import {
  button,
  control,
  heading,
  next,
  openForm,
  placeForm,
  press,
  root,
  sampleData,
  settled,
  text,
  type,
} from '../../../../test/support/form-fixture.js';
import type { ProcedureProblemEvent } from '../events/events.js';

describe('procedure-form, loading', () => {
  const failing = async (src: string) => {
    const form = placeForm({ src });
    const problem = oneEvent(form, 'procedure-problem');
    document.body.append(form);
    const { code } = (await problem) as unknown as ProcedureProblemEvent;
    await settled(form);
    await expect(form).to.be.accessible();
    const words = text(form);
    form.remove();
    return [code, words] as const;
  };
  /** An address that ends like one of a JSON document. */
  const jsonOf = (value: unknown) =>
    `${URL.createObjectURL(new Blob([JSON.stringify(value)], { type: 'application/json' }))}#a.json`;
  const moduleOf = (source: string) => `data:text/javascript,${encodeURIComponent(source)}`;

  it('says what is wrong with the address, and what to do', async () => {
    expect(await failing('/nowhere/procedure.js')).to.deep.equal([
      'unreachable',
      'Chưa mở được biểu mẫu Không tải được biểu mẫu. Kiểm tra mạng rồi thử lại. Thử lại Tải lại trang',
    ]);
    const [code, words] = await failing(moduleOf('export default { hello: 1 }'));
    expect(code).to.equal('notAProcedure');
    expect(words).to.contain('không phải là một thủ tục đã công bố').and.to.contain('bộ phận một cửa');
    expect((await failing(moduleOf('export default { format: 99, definition: {} }')))[0]).to.equal('wrongVersion');
    expect((await failing(moduleOf('this is not JavaScript')))[0]).to.equal('unreachable');
    expect((await failing(''))[0]).to.equal('noSource');
  });

  it('names what is wrong with a schema, and where, to the page', async () => {
    const cases: readonly (readonly [schema: unknown, code: string, place: string | undefined])[] = [
      [{ properties: { a: 5 } }, 'notASchema', '#/properties/a'],
      [{ $schema: 'http://json-schema.org/draft-03/schema#' }, 'unknownDraft', '#/$schema'],
      [{ items: { $ref: '#/$defs/none' } }, 'danglingReference', '#/items/$ref'],
      [{ $ref: '#' }, 'referenceLoop', '#/$ref'],
      [{ items: { $id: 'x' }, contains: { $id: 'x' } }, 'duplicateId', '#/contains/$id'],
      [{ $ref: 'https://khac.vidu.vn/a.json' }, 'foreignDocument', '#/$ref'],
      [{ properties: { a: false }, required: ['a'] }, 'unsatisfiable', '#'],
      [{ hello: 1 }, 'notAProcedure', undefined],
    ];
    for (const [schema, code, place] of cases) {
      const form = placeForm({ src: jsonOf(schema) });
      const problem = oneEvent(form, 'procedure-problem');
      document.body.append(form);
      const event = (await problem) as unknown as HTMLElementEventMap['procedure-problem'];
      expect([event.code, event.location], JSON.stringify(schema)).to.deep.equal([code, place]);
      await settled(form);
      expect(text(form)).to.contain('bộ phận một cửa');
      await expect(form).to.be.accessible();
      form.remove();
    }
  });

  it('shows a schema of a meta-schema that is not known, and names it to the page', async () => {
    const properties = { a: { type: 'string', title: 'Tên' } };
    const form = placeForm({ src: jsonOf({ $schema: 'https://vidu.vn/meta/1.0', properties }) });
    const problem = oneEvent(form, 'procedure-problem');
    document.body.append(form);
    const { code, location } = (await problem) as unknown as HTMLElementEventMap['procedure-problem'];
    expect([code, location]).to.deep.equal(['unknownDialect', '#/$schema']);
    await settled(form);
    await type(form, 'Tên', 'An');
    form.remove();
  });

  it('shows a schema with patterns that could take forever, and names one that it cannot check to the page', async () => {
    const properties = { a: { type: 'string', pattern: '^(a+)+$' }, b: { type: 'string', pattern: '^(b+)+\\1$' } };
    const form = placeForm({ src: jsonOf({ properties }) });
    const problem = oneEvent(form, 'procedure-problem');
    document.body.append(form);
    const { code, location } = (await problem) as unknown as HTMLElementEventMap['procedure-problem'];
    expect([code, location]).to.deep.equal(['unsafePattern', '#/properties/b']);
    await settled(form);
    await type(form, 'A', `${'a'.repeat(60)}!`);
    await type(form, 'B', `${'b'.repeat(60)}!`);
    await next(form);
    expect(root(form).activeElement?.id).to.equal('summary');
    await type(form, 'A', 'a'.repeat(60));
    await next(form);
    expect(heading(form)).to.equal('Xem lại hồ sơ');
  });

  it('says why a form without a declaration was not sent, where it is sent from', async () => {
    const form = await openForm({ src: jsonOf({ properties: { a: { type: 'string' } } }), endpoint: '/answer/500' });
    await next(form);
    button(form, 'Gửi hồ sơ').click();
    await waitUntil(() => root(form).getElementById('failure') !== null, 'nothing was said');
    await waitUntil(() => root(form).activeElement?.id === 'failure', 'the focus is elsewhere');
    expect(heading(form)).to.equal('Xem lại hồ sơ');
  });

  it('shows a schema with names that trip up whoever is careless, and with ten thousand options', async () => {
    const properties = JSON.parse(
      '{"__proto__":{"type":"string"},"constructor":{"type":"string"},"a/b~c":{"type":"string"},"":{"type":"string"}}',
    ) as Record<string, object>;
    const many = { enum: Array.from({ length: 10_000 }, (_, index) => `Mục ${index}`) };
    const src = jsonOf({ type: 'object', properties: { ...properties, ['__proto__']: properties['__proto__'], many } });
    const form = await openForm({ src });
    await waitUntil(() => root(form).querySelector('procedure-combobox input'), 'the long list');
    for (const input of root(form).querySelectorAll<HTMLInputElement>('input:not([role])')) {
      input.focus();
      await sendKeys({ type: 'x' });
    }
    expect(JSON.stringify(form.answers)).to.equal('{"__proto__":"x","constructor":"x","a/b~c":"x","":"x"}');
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
  });

  it('begins with the answers that the page gave before it had loaded', async () => {
    const form = placeForm();
    form.answers = await sampleData('valid-household');
    const ready = oneEvent(form, 'procedure-ready');
    document.body.append(form);
    await ready;
    expect((form.answers as { burial: { place: string } }).burial.place).to.contain('Sóc Sơn');
    expect(form.issues.some(({ pointer }) => pointer.startsWith('/burial'))).to.equal(false);
    form.remove();
  });

  it('leaves the page’s title alone, unless asked', async () => {
    const title = document.title;
    const form = await openForm();
    await next(form, 'Bắt đầu');
    expect(document.title).to.equal(title);
    const other = await openForm({ 'page-title': '' });
    await next(other, 'Bắt đầu');
    const named = `Người chết – Hỗ trợ chi phí mai táng${title ? ` – ${title}` : ''}`;
    await waitUntil(() => document.title === named, `the title is ${named}`);
    other.remove();
    await waitUntil(() => document.title === title, 'the title of the page is not back');
  });
});

describe('procedure-form, languages', () => {
  it('speaks English on demand, and keeps everything typed', async () => {
    const form = await openForm();
    await next(form, 'Bắt đầu');
    await type(form, 'Họ và tên người chết', 'nguyễn văn an');
    await next(form);
    await press(form, 'English');
    await waitUntil(() => heading(form) === 'The deceased');
    await settled(form);
    expect(control(form, 'Full name').value).to.equal('NGUYỄN VĂN AN');
    expect(text(form)).to.contain('Some parts need correcting').and.to.contain('Step 1 of 9');
    expect(root(form).querySelector('[part~="form"]')?.getAttribute('lang')).to.equal('en');
    await expect(form).to.be.accessible();
    await press(form, 'Tiếng Việt');
    await waitUntil(() => heading(form) === 'Người chết');
  });

  it('follows the language of the page around it', async () => {
    document.documentElement.lang = 'en-GB';
    try {
      const form = await openForm();
      expect(heading(form)).to.equal('Funeral cost support');
    } finally {
      document.documentElement.lang = '';
    }
  });
});
