import { expect, fixture, fixtureCleanup, oneEvent } from '@open-wc/testing';
import { waitUntil } from './wait-until.js';
import { sendKeys } from '@web/test-runner-commands';
import type { JsonSchema } from '../../packages/model/src/index.js';
import { needsMore } from '../../packages/elements/src/chunks/needs-fields-chunk.js';
import type { ProcedureForm } from '../../packages/elements/src/procedure-form/procedure-form.js';
import '../../packages/elements/src/procedure-form/procedure-form.define.js';

/** The funeral cost procedure, as the build leaves it. */
export const MAI_TANG = '/build/procedures/1.001731/1.0.0/procedure.js';

/** Attributes of a form under test; the procedure, no draft and a receiver that accepts unless configured otherwise. */
export type Attributes = Readonly<Record<string, string>>;

/** Puts a form into the page without waiting for it. */
export function placeForm(attributes: Attributes = {}): ProcedureForm {
  const form = document.createElement('procedure-form');
  const all = { src: MAI_TANG, draft: 'off', endpoint: '/answer/receipt', ...attributes };
  for (const [name, value] of Object.entries(all)) form.setAttribute(name, value);
  return form;
}

/** A form that can be used, at its start screen. */
export async function openForm(attributes: Attributes = {}): Promise<ProcedureForm> {
  const form = placeForm(attributes);
  const ready = oneEvent(form, 'procedure-ready');
  await fixture<HTMLElement>(form);
  await ready;
  await settled(form);
  return form;
}

/** A form of a plain JSON Schema, with everything of the kit loaded. */
export async function openSchema(schema: object | boolean, attributes: Attributes = {}): Promise<ProcedureForm> {
  const source = `export default ${JSON.stringify(schema)}`;
  const form = await openForm({ src: `data:text/javascript,${encodeURIComponent(source)}`, ...attributes });
  await wholeKit(form, schema as JsonSchema);
  return form;
}

/** Waits until what comes later of the kit is there: two style sheets, or one for what needs no rare controls. */
export async function wholeKit(form: ProcedureForm, schema: JsonSchema): Promise<void> {
  const sheets = needsMore(schema) ? 4 : 3;
  const isWhole = () => root(form).adoptedStyleSheets.length >= sheets;
  await waitUntil(isWhole, 'the rest of the kit did not come');
  await settled(form);
}

/** A form with the answers of one of the procedure's samples. */
export async function openSample(name: string, attributes: Attributes = {}): Promise<ProcedureForm> {
  const form = await openForm(attributes);
  form.answers = await sampleData(name);
  await settled(form);
  return form;
}

export async function sampleData(name: string): Promise<never> {
  const response = await fetch(`/schemas/procedures/mai-tang/samples/${name}.json`);
  return ((await response.json()) as { data: never }).data;
}

/** Waits until the form and everything in it has drawn what it knows. */
export async function settled(form: ProcedureForm): Promise<void> {
  await form.updateComplete;
  for (const tag of ['procedure-list', 'procedure-old-address', 'procedure-combobox'] as const) {
    await Promise.all([...root(form).querySelectorAll(tag)].map((element) => element.updateComplete));
  }
}

export function root(form: ProcedureForm): ShadowRoot {
  return form.shadowRoot!;
}

/** All visible text of the form, white space folded. */
export function text(form: ProcedureForm): string {
  return (root(form).querySelector('[part~="form"]')?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Returns the content of the form's live region: the text that a screen reader announces. */
export function spoken(form: ProcedureForm): string {
  return [...root(form).children].find(({ role }) => role === 'status')?.textContent ?? '';
}

export function heading(form: ProcedureForm): string {
  return root(form).querySelector('h2')?.textContent?.trim() ?? '';
}

/** The button or label that reads so, from its beginning. */
export function button(form: ProcedureForm, words: string): HTMLElement {
  const all = [...root(form).querySelectorAll<HTMLElement>('button, label[part~="button-secondary"]')];
  const found = all.find((element) => element.textContent?.replace(/\s+/g, ' ').trim().startsWith(words));
  if (!found)
    throw new Error(`No button "${words}" among: ${all.map((element) => element.textContent?.trim()).join(' | ')}`);
  return found;
}

export async function press(form: ProcedureForm, words: string): Promise<void> {
  button(form, words).click();
  await settled(form);
}

/** Goes to the next screen and waits until it is there. */
export async function next(form: ProcedureForm, words = 'Tiếp tục'): Promise<void> {
  const before = heading(form);
  await press(form, words);
  await waitUntil(
    () => heading(form) !== before || root(form).activeElement?.id === 'summary',
    `nothing happened after "${words}" on "${before}"`,
  );
  await settled(form);
}

/** Goes on until the heading is the given one. */
export async function goTo(form: ProcedureForm, title: string): Promise<void> {
  if (root(form).querySelector('[part~="papers"]')) await next(form, 'Bắt đầu');
  for (let count = 0; count < 20 && heading(form) !== title; count += 1) await next(form);
  void expect(heading(form)).to.equal(title);
}

/** The control with the given label; the first one when several have it. */
export function control<Element extends HTMLElement = HTMLInputElement>(form: ProcedureForm, label: string): Element {
  const labels = [...root(form).querySelectorAll('label')];
  const found = labels.find((element) => element.textContent?.replace(/\s+/g, ' ').trim().startsWith(label));
  if (!found?.control)
    throw new Error(`No control "${label}" among: ${labels.map((element) => element.textContent?.trim()).join(' | ')}`);
  return found.control as Element;
}

/** Types into a control as a person does, in place of what is there. */
export async function type(form: ProcedureForm, label: string, words: string): Promise<void> {
  const input = control(form, label);
  input.focus();
  input.select();
  if (words === '') await sendKeys({ press: 'Delete' });
  else await sendKeys({ type: words });
  await settled(form);
}

/** Returns the error message of the question with the given label or legend. */
export function errorOf(form: ProcedureForm, label: string): string | undefined {
  const field = [...root(form).querySelectorAll('[part~="field"]')].find((element) =>
    element.querySelector('label, legend, h3')?.textContent?.replace(/\s+/g, ' ').trim().startsWith(label),
  );
  return field?.querySelector('[part~="error"]')?.textContent?.replace(/\s+/g, ' ').replace('Lỗi:', '').trim();
}

export const pdf = (name = 'trich-luc.pdf', size = 2000): File =>
  new File(['%PDF-1.7\n', 'x'.repeat(Math.max(0, size - 28)), '\nstartxref\n9\n%%EOF'], name, {
    type: 'application/pdf',
  });

/** Chooses files for a component, and waits until they are inspected. */
export async function choose(form: ProcedureForm, component: string, ...files: File[]): Promise<void> {
  const input = root(form).querySelector<HTMLInputElement>(`#component-${component}`)!;
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  const row = input.closest('[part~="component"]')!;
  const before = row.textContent;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  const isInspected = () => row.textContent !== before && !row.textContent?.includes('Đang kiểm tra tệp.');
  await waitUntil(isInspected, 'the files were not inspected');
  await settled(form);
}

export { fixtureCleanup };
