import '@motcua/elements/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import bootstrap from '../packages/elements/themes/bootstrap-5.css?inline';
import dark from '../packages/elements/themes/dark.css?inline';
import highContrast from '../packages/elements/themes/high-contrast.css?inline';
import material from '../packages/elements/themes/material.css?inline';
import plain from '../packages/elements/themes/plain.css?inline';
import portal from '../packages/elements/themes/portal.css?inline';
import { ready, screenShown, showErrors, showStart } from './journey.js';
import { receipt } from './receipt.js';

interface Args {
  readonly theme: string;
}

// The themes of the package, as a page links them.
const meta: Meta<Args> = {
  title: 'themes',
  argTypes: { theme: { table: { disable: true } } },
  beforeEach: ({ args }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(args.theme);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  },
  render: (): TemplateResult =>
    html`<procedure-form
      lang="vi"
      src="/procedures/1.001731/1.0.0/procedure.js"
      endpoint="/dossiers"
      draft="off"
    ></procedure-form>`,
};
export default meta;

type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const start: Play = ({ canvasElement }) => showStart(canvasElement);
const errors: Play = ({ canvasElement }) => showErrors(canvasElement);
const received: Play = async ({ canvasElement }) => {
  const form = await ready(canvasElement);
  form.receive(receipt);
  await screenShown(form, 'Đã nộp hồ sơ');
};

export const PortalStart: Story = { args: { theme: portal }, play: start };
export const PortalErrors: Story = { args: { theme: portal }, play: errors };
export const PortalReceipt: Story = { args: { theme: portal }, play: received };

export const BootstrapStart: Story = { args: { theme: bootstrap }, play: start };
export const BootstrapErrors: Story = { args: { theme: bootstrap }, play: errors };
export const BootstrapReceipt: Story = { args: { theme: bootstrap }, play: received };

export const MaterialStart: Story = { args: { theme: material }, play: start };
export const MaterialErrors: Story = { args: { theme: material }, play: errors };
export const MaterialReceipt: Story = { args: { theme: material }, play: received };

export const DarkStart: Story = { args: { theme: dark }, play: start };
export const DarkErrors: Story = { args: { theme: dark }, play: errors };
export const DarkReceipt: Story = { args: { theme: dark }, play: received };

export const HighContrastStart: Story = { args: { theme: highContrast }, play: start };
export const HighContrastErrors: Story = { args: { theme: highContrast }, play: errors };
export const HighContrastReceipt: Story = { args: { theme: highContrast }, play: received };

export const PlainStart: Story = { args: { theme: plain }, play: start };
export const PlainErrors: Story = { args: { theme: plain }, play: errors };
export const PlainReceipt: Story = { args: { theme: plain }, play: received };
