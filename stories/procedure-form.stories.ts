import '@motcua/elements/define';
import type { ProcedureForm } from '@motcua/elements';
import type { Receipt } from '@motcua/model';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import household from '../schemas/procedures/mai-tang/samples/valid-household.json';
import waived from '../schemas/procedures/mai-tang/samples/valid-waived.json';
import { goTo, press, ready, screenShown, until } from './journey.js';

interface Args {
  readonly src: string;
  readonly lang: string;
  readonly draft: 'device' | 'off';
  readonly mode: 'public' | 'assisted' | 'kiosk';
}

const meta: Meta<Args> = {
  title: 'procedure-form',
  args: { src: '/procedures/1.001731/1.0.0/procedure.js', lang: 'vi', draft: 'off', mode: 'public' },
  argTypes: {
    src: { description: 'Address of the compiled procedure' },
    lang: { control: 'inline-radio', options: ['vi', 'en'], description: 'Language of the form' },
    draft: { control: 'inline-radio', options: ['device', 'off'], description: 'Whether drafts are kept here' },
    mode: { control: 'inline-radio', options: ['public', 'assisted', 'kiosk'], description: 'Who fills, and where' },
  },
  render: ({ src, lang, draft, mode }): TemplateResult =>
    html`<procedure-form
      src=${src}
      lang=${lang || nothing}
      draft=${draft}
      mode=${mode}
      endpoint="/dossiers"
    ></procedure-form>`,
};
export default meta;

type Story = StoryObj<Args>;

/** What a person needs to know before beginning. */
export const Start: Story = {
  play: async ({ canvasElement }) => screenShown(await ready(canvasElement), 'Hỗ trợ chi phí mai táng'),
};

/** One topic on a page. */
export const Step: Story = {
  play: async ({ canvasElement }) => goTo(await ready(canvasElement), 'Bên đứng ra mai táng', household.data),
};

/** Continue was pressed on an empty page. */
export const Errors: Story = {
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    press(form, 'Bắt đầu');
    await screenShown(form, 'Người chết');
    press(form, 'Tiếp tục');
    await until(() => form.shadowRoot!.activeElement?.id === 'summary', 'the summary');
  },
};

/** A row per component of the dossier. */
export const Documents: Story = {
  play: async ({ canvasElement }) => goTo(await ready(canvasElement), 'Giấy tờ kèm theo', household.data),
};

/** A database has the document already. */
export const Waived: Story = {
  play: async ({ canvasElement }) => goTo(await ready(canvasElement), 'Giấy tờ kèm theo', waived.data),
};

/** Everything once more. */
export const Review: Story = {
  play: async ({ canvasElement }) => goTo(await ready(canvasElement), 'Xem lại hồ sơ', household.data),
};

/** The statement of truth. */
export const Declaration: Story = {
  play: async ({ canvasElement }) => goTo(await ready(canvasElement), 'Cam đoan và gửi', household.data),
};

/** An officer has filled the form: the citizen reads it in large type and confirms. */
export const Handover: Story = {
  args: { mode: 'assisted' },
  play: async ({ canvasElement }) => goTo(await ready(canvasElement), 'Cam đoan và gửi', household.data),
};

/** A shared computer: one button forgets everything. */
export const Kiosk: Story = {
  args: { mode: 'kiosk' },
  play: async ({ canvasElement }) => goTo(await ready(canvasElement), 'Việc mai táng', household.data),
};

/** What the page knows already is shown with its source. */
export const Prefilled: Story = {
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    form.prefillClaims = { source: 'vneid', at: '2026-11-20T01:00:00Z', claims: { fullName: 'NGUYỄN THỊ BÌNH' } };
    await goTo(form, 'Bên đứng ra mai táng', { ...household.data, buryingParty: { kind: 'person' } });
  },
};

/** The receiver has the dossier. */
export const ReceiptShown: Story = {
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    form.receive(receipt);
    await screenShown(form, 'Đã nộp hồ sơ');
  },
};

/** The same in English. */
export const English: Story = {
  args: { lang: 'en' },
  play: async ({ canvasElement }) => screenShown(await ready(canvasElement), 'Funeral cost support'),
};

/** A dark page. */
export const Dark: Story = {
  decorators: [(story) => html`<div style="color-scheme: dark; background: #161b22">${story()}</div>`],
  play: async ({ canvasElement }) => goTo(await ready(canvasElement), 'Người chết', household.data),
};

/** An agency's own colours and corners, by tokens alone. */
export const OwnColours: Story = {
  decorators: [
    (story) =>
      html`<div
        style="--procedure-accent: #8a1538; --procedure-accent-strong: #5f0e26; --procedure-focus: #8a1538; --procedure-radius: 0"
      >
        ${story()}
      </div>`,
  ],
  play: async ({ canvasElement }) => goTo(await ready(canvasElement), 'Việc mai táng', household.data),
};

/** The address of the procedure is wrong. */
export const CannotLoad: Story = {
  args: { src: '/procedures/nothing-here.js' },
  play: async ({ canvasElement }) => {
    const form: ProcedureForm = await ready(canvasElement);
    await screenShown(form, 'Chưa mở được biểu mẫu');
  },
};

const receipt: Receipt = {
  number: 'H26.16-261120-0001',
  submissionId: '01920000-0000-7000-8000-000000000001',
  procedure: { code: '1.001731', version: '1.0.0' },
  receivedAt: '2026-11-20T02:30:00Z',
  effectiveAt: '2026-11-20T02:30:00Z',
  dueAt: '2026-11-26T10:00:00Z',
  dueStatus: 'official',
  agency: { code: 'H26.16', name: 'Trung tâm Phục vụ hành chính công phường Minh Họa' },
  files: [
    {
      component: 'trich-luc-khai-tu',
      name: 'trich-luc-khai-tu.pdf',
      type: 'application/pdf',
      size: 1_234_567,
      sha256: '0'.repeat(64),
    },
  ],
  statusUrl: 'https://forms.example.gov.vn/dossiers/H26.16-261120-0001',
  statusToken: 'peNLo0uHRFy2ml7KXCZw',
};
