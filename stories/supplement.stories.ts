import '@motcua/elements/define';
import type { ProcedureForm } from '@motcua/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import household from '../schemas/procedures/mai-tang/samples/valid-household.json';
import { choose, press, ready, screenShown, until } from './journey.js';
import { receipt } from './receipt.js';

interface Args {
  readonly lang: string;
  readonly dueAt: string;
  /** Pointers or component ids. */
  readonly asked: readonly string[];
  readonly version: string;
}

const NOTES: Readonly<Record<string, string>> = {
  '/deceased/fullName': 'Tên chưa khớp với giấy chứng tử',
  'trich-luc-khai-tu': 'Ảnh mờ, xin chụp lại',
};

const AT = '2026-11-20T02:30:00Z';
const file = { part: 'f1', name: 'anh-mo.pdf', type: 'application/pdf', size: 1_234_567, sha256: '0'.repeat(64) };

/** A request for a supplement, with the dossier as it was received. */
const request = ({ dueAt, asked, version }: Args) => ({
  ...{ number: receipt.number, token: receipt.statusToken, requestedAt: AT, dueAt, note: 'Xin bổ sung giúp.' },
  items: asked.map((place) => ({
    ...(place.startsWith('/') ? { pointer: place } : { component: place }),
    note: NOTES[place] ?? 'Xin xem lại',
  })),
  dossier: {
    ...{ submissionId: receipt.submissionId, procedure: { code: '1.001731', version }, language: 'vi' },
    ...{ startedAt: AT, submittedAt: AT, data: household.data, provenance: {}, consents: [] },
    declaration: { textVersion: '1', acceptedAt: AT },
    components: [{ id: 'trich-luc-khai-tu', state: 'attached', files: [file] }],
  },
});

const meta: Meta<Args> = {
  title: 'supplement',
  args: { lang: 'vi', dueAt: '2099-11-27T10:00:00Z', asked: Object.keys(NOTES), version: '1.0.0' },
  render: (args): TemplateResult =>
    html`<procedure-form
      src="/procedures/1.001731/1.0.0/procedure.js"
      lang=${args.lang}
      draft="off"
      endpoint="/dossiers"
      .supplement=${request(args)}
    ></procedure-form>`,
};
export default meta;

type Story = StoryObj<Args>;

const opened = async (canvas: HTMLElement): Promise<ProcedureForm> => {
  const form = await ready(canvas);
  await until(() => form.shadowRoot!.querySelector('[part~="supplement"]'), 'the request');
  return form;
};

/** Goes on to the screen of that title, with one correction. */
async function corrected(canvas: HTMLElement, title: string): Promise<ProcedureForm> {
  const form = await opened(canvas);
  press(form, 'Bắt đầu');
  await screenShown(form, 'Người chết');
  if (title === 'Người chết') return form;
  const name = form.shadowRoot!.querySelector<HTMLInputElement>('input[type="text"]')!;
  name.value = 'NGUYỄN VĂN BA';
  name.dispatchEvent(new InputEvent('input', { bubbles: true }));
  press(form, 'Tiếp tục');
  await screenShown(form, 'Giấy tờ kèm theo');
  if (title === 'Giấy tờ kèm theo') return form;
  await choose(form, 'trich-luc-khai-tu', ['ro.pdf', 'application/pdf']);
  press(form, 'Tiếp tục');
  await screenShown(form, title);
  return form;
}

/** What was requested, and until when. */
export const Request: Story = { play: async ({ canvasElement }) => void (await opened(canvasElement)) };

/** The time limit has passed: it can be sent all the same. */
export const Overdue: Story = { ...Request, args: { dueAt: '2026-11-21T10:00:00Z' } };

/** A field with the officer's note. */
export const Field: Story = {
  play: async ({ canvasElement }) => {
    const form = await corrected(canvasElement, 'Người chết');
    await until(() => form.shadowRoot!.querySelector('[part~="warning"]'), 'the note');
  },
};

/** A component with the officer's note. */
export const Documents: Story = {
  play: async ({ canvasElement }) => void (await corrected(canvasElement, 'Giấy tờ kèm theo')),
};

/** Each correction with the earlier answer. */
export const Review: Story = {
  play: async ({ canvasElement }) => void (await corrected(canvasElement, 'Xem lại hồ sơ')),
};

/** The receipt: the number of the dossier, and what was replaced. */
export const Received: Story = {
  play: async ({ canvasElement }) => {
    const form = await corrected(canvasElement, 'Xem lại hồ sơ');
    const { number, receivedAt, files } = receipt;
    form.receive({ number, receivedAt, files });
    await screenShown(form, 'Đã nộp phần bổ sung');
  },
};

/** A request of another version: no form is shown. */
export const OtherVersion: Story = {
  args: { version: '0.9.0' },
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector('procedure-form')!;
    await until(() => form.shadowRoot?.textContent?.includes('supplementOther'), 'the reason');
  },
};

/** A request in English. */
export const English: Story = { ...Request, args: { lang: 'en' } };
