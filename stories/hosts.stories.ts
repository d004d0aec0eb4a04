import '@motcua/elements/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import household from '../schemas/procedures/mai-tang/samples/valid-household.json';
import { dark } from './hosts/dark.js';
import { useStyles, type Host } from './hosts/host.js';
import { oldCms } from './hosts/old-cms.js';
import { portal } from './hosts/portal.js';
import { goTo, press, ready, screenShown, showErrors, showStart, until } from './journey.js';
import { receipt } from './receipt.js';

interface Args {
  readonly host: Host;
}

// Each page themes the form with tokens and parts only. The style sheet of each page is in the same folder.
const meta: Meta<Args> = {
  title: 'hosts',
  parameters: { layout: 'fullscreen' },
  argTypes: { host: { table: { disable: true } } },
  beforeEach: ({ args }) => useStyles(args.host),
  render: ({ host }): TemplateResult =>
    html`<div lang="vi">
      ${host.page(
        html`<procedure-form
          src="/procedures/1.001731/1.0.0/procedure.js"
          endpoint="/dossiers"
          draft="off"
        ></procedure-form>`,
      )}
    </div>`,
};
export default meta;

type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const start: Play = ({ canvasElement }) => showStart(canvasElement);
const errors: Play = ({ canvasElement }) => showErrors(canvasElement);
const step: Play = async ({ canvasElement }) =>
  goTo(await ready(canvasElement), 'Bên đứng ra mai táng', household.data);
const documents: Play = async ({ canvasElement }) => {
  const form = await ready(canvasElement);
  await goTo(form, 'Giấy tờ kèm theo', household.data);
  press(form, 'Tiếp tục');
  await until(() => form.shadowRoot!.activeElement?.id === 'summary', 'the summary');
};
const review: Play = async ({ canvasElement }) => goTo(await ready(canvasElement), 'Xem lại hồ sơ', household.data);
const received: Play = async ({ canvasElement }) => {
  const form = await ready(canvasElement);
  form.receive(receipt);
  await screenShown(form, 'Đã nộp hồ sơ');
};

export const PortalStart: Story = { args: { host: portal }, play: start };
export const PortalErrors: Story = { args: { host: portal }, play: errors };
export const PortalStep: Story = { args: { host: portal }, play: step };
export const PortalDocuments: Story = { args: { host: portal }, play: documents };
export const PortalReview: Story = { args: { host: portal }, play: review };
export const PortalReceipt: Story = { args: { host: portal }, play: received };

export const OldCmsStart: Story = { args: { host: oldCms }, play: start };
export const OldCmsErrors: Story = { args: { host: oldCms }, play: errors };
export const OldCmsStep: Story = { args: { host: oldCms }, play: step };
export const OldCmsDocuments: Story = { args: { host: oldCms }, play: documents };
export const OldCmsReview: Story = { args: { host: oldCms }, play: review };
export const OldCmsReceipt: Story = { args: { host: oldCms }, play: received };

export const DarkStart: Story = { args: { host: dark }, play: start };
export const DarkErrors: Story = { args: { host: dark }, play: errors };
export const DarkStep: Story = { args: { host: dark }, play: step };
export const DarkDocuments: Story = { args: { host: dark }, play: documents };
export const DarkReview: Story = { args: { host: dark }, play: review };
export const DarkReceipt: Story = { args: { host: dark }, play: received };
