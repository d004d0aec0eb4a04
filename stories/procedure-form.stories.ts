import '@motcua/elements/define';
import type { ProcedureForm } from '@motcua/elements';
import type { CompiledProcedure } from '@motcua/model';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import household from '../schemas/procedures/mai-tang/samples/valid-household.json';
import waived from '../schemas/procedures/mai-tang/samples/valid-waived.json';
import { choose, goTo, press, ready, reopened, screenShown, until } from './journey.js';
import { receipt } from './receipt.js';

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

/** The start page, with what a person needs to know before beginning. */
export const Start: Story = {
  play: async ({ canvasElement }) => screenShown(await ready(canvasElement), 'Hỗ trợ chi phí mai táng'),
};

/** One topic per page. */
export const Step: Story = {
  play: async ({ canvasElement }) => goTo(await ready(canvasElement), 'Bên đứng ra mai táng', household.data),
};

/** The error summary after Continue was pressed on an empty page. */
export const Errors: Story = {
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    press(form, 'Bắt đầu');
    await screenShown(form, 'Người chết');
    press(form, 'Tiếp tục');
    await until(() => form.shadowRoot!.activeElement?.id === 'summary', 'the summary');
  },
};

/** The components of the dossier. */
export const Documents: Story = {
  play: async ({ canvasElement }) => goTo(await ready(canvasElement), 'Giấy tờ kèm theo', household.data),
};

/** Chosen files, refused files with reasons, and missing documents. */
export const DocumentsWrong: Story = {
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await goTo(form, 'Giấy tờ kèm theo', household.data);
    const long = 'Quyet dinh thoi huong tro cap xa hoi hang thang - ban quet mau, trang 1 den 3 (ban cuoi).pdf';
    await choose(form, 'quyet-dinh-thoi-huong', ['quyet-dinh.pdf', 'application/pdf'], [long, 'application/pdf']);
    await choose(form, 'trich-luc-khai-tu', ['trich-luc.docx', 'application/msword'], ['IMG_0001.gif', 'image/gif']);
    press(form, 'Tiếp tục');
    await until(() => form.shadowRoot!.activeElement?.id === 'summary', 'the summary');
  },
};

/** A document that a database already has. */
export const Waived: Story = {
  play: async ({ canvasElement }) => goTo(await ready(canvasElement), 'Giấy tờ kèm theo', waived.data),
};

/** The review of all answers. */
export const Review: Story = {
  play: async ({ canvasElement }) => goTo(await ready(canvasElement), 'Xem lại hồ sơ', household.data),
};

/** The statement of truth. */
export const Declaration: Story = {
  play: async ({ canvasElement }) => goTo(await ready(canvasElement), 'Cam đoan và gửi', household.data),
};

/** Submitted without the checkbox. */
export const DeclarationMissing: Story = {
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await goTo(form, 'Cam đoan và gửi', household.data);
    press(form, 'Gửi hồ sơ');
    await until(() => form.shadowRoot!.activeElement?.id === 'summary', 'the summary');
  },
};

/** No server accepts dossiers at that address. */
export const NotSent: Story = {
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await goTo(form, 'Cam đoan và gửi', household.data);
    form.shadowRoot!.querySelector<HTMLInputElement>('#declaration')!.click();
    await form.updateComplete;
    press(form, 'Gửi hồ sơ');
    await until(() => form.shadowRoot!.activeElement?.id === 'failure', 'what went wrong');
  },
};

/** A submission without a response: it may have arrived or not. No server listens at the address. */
export const UnknownFate: Story = {
  render: ({ src, lang, mode }): TemplateResult =>
    html`<procedure-form
      src=${src}
      lang=${lang}
      draft="off"
      mode=${mode}
      endpoint="http://127.0.0.1:9/dossiers"
    ></procedure-form>`,
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await goTo(form, 'Cam đoan và gửi', household.data);
    form.shadowRoot!.querySelector<HTMLInputElement>('#declaration')!.click();
    await form.updateComplete;
    press(form, 'Gửi hồ sơ');
    await until(() => form.shadowRoot!.querySelector('.countdown'), 'when it is sent again');
  },
};

/** The offer to resume a draft of this device. */
export const DraftOffered: Story = {
  args: { draft: 'device' },
  play: async ({ canvasElement }) => {
    const offered = () => canvasElement.querySelector('procedure-form')!.shadowRoot!.querySelector('#draft-title');
    const form = await ready(canvasElement);
    // The story was shown before.
    if (offered()) return;
    await goTo(form, 'Việc mai táng', household.data);
    await reopened(form);
    await until(offered, 'the offer');
  },
};

/** An assisted form: the citizen reads the answers in large type and confirms. */
export const Handover: Story = {
  args: { mode: 'assisted' },
  play: async ({ canvasElement }) => goTo(await ready(canvasElement), 'Cam đoan và gửi', household.data),
};

/** A shared computer: one button discards everything. */
export const Kiosk: Story = {
  args: { mode: 'kiosk' },
  play: async ({ canvasElement }) => goTo(await ready(canvasElement), 'Việc mai táng', household.data),
};

/** A session that has ended by inactivity. */
export const KioskIdle: Story = {
  args: { mode: 'kiosk' },
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await goTo(form, 'Việc mai táng', household.data);
    // Shorter than the warning time.
    form.setAttribute('idle-seconds', '25');
    await until(() => form.shadowRoot!.querySelector('dialog[open]'), 'the warning');
  },
};

/** A long procedure lists its parts, each with its progress. */
export const TaskList: Story = {
  loaders: [
    async () => {
      const address = '/procedures/1.001731/1.0.0/procedure.js';
      const { default: procedure } = (await import(/* @vite-ignore */ address)) as { default: CompiledProcedure };
      return { listed: { ...procedure, definition: { ...procedure.definition, taskList: true } } };
    },
  ],
  render: (_, { loaded }): TemplateResult => {
    Object.assign(globalThis, loaded);
    const module = new Blob(['export default globalThis.listed'], { type: 'text/javascript' });
    return html`<procedure-form
      src=${URL.createObjectURL(module)}
      lang="vi"
      draft="off"
      endpoint="/dossiers"
    ></procedure-form>`;
  },
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await goTo(form, 'Ngày và nguyên nhân chết', household.data);
    form.shadowRoot!.querySelector<HTMLElement>('.tasks summary')!.click();
  },
};

/** A notice about answers that a choice has hidden. */
export const HiddenAnswers: Story = {
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await goTo(form, 'Bên đứng ra mai táng', household.data);
    form.shadowRoot!.querySelector<HTMLInputElement>('.radio input')!.click();
    await until(() => form.shadowRoot!.querySelector('[part="warning"]'), 'the warning');
  },
};

/** Answers prefilled by the page, with their source. */
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

/** The list of earlier receipts on this device, which can be opened or deleted. */
export const ReceiptOffered: Story = {
  args: { draft: 'device' },
  play: async ({ canvasElement }) => {
    const form = await reopened(await ready(canvasElement));
    const within = (selector: string) =>
      canvasElement.querySelector('procedure-form')!.shadowRoot!.querySelector(selector);
    // The story was shown before.
    if (within('#kept-0')) return;
    form.receive(receipt);
    await until(() => within('#forget-receipt'), 'that the device keeps it');
    await reopened(form);
    await until(() => within('#kept-0'), 'the offer');
  },
};

/** After the receipt an officer starts the dossier of the next citizen. */
export const NextDossier: Story = {
  args: { mode: 'assisted' },
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    form.receive(receipt);
    await screenShown(form, 'Đã nộp hồ sơ');
  },
};

/** The form in English. */
export const English: Story = {
  args: { lang: 'en' },
  play: async ({ canvasElement }) => screenShown(await ready(canvasElement), 'Funeral cost support'),
};

/** A dark page. */
export const Dark: Story = {
  decorators: [(story) => html`<div style="color-scheme: dark; background: #161b22">${story()}</div>`],
  play: async ({ canvasElement }) => goTo(await ready(canvasElement), 'Người chết', household.data),
};

/** An agency's own colors and corners, by tokens only. */
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

/** The URL of the procedure is wrong. */
export const CannotLoad: Story = {
  args: { src: '/procedures/nothing-here.js' },
  play: async ({ canvasElement }) => {
    const form: ProcedureForm = await ready(canvasElement);
    await screenShown(form, 'Chưa mở được biểu mẫu');
  },
};
