import type { ProcedureForm } from '@motcua/elements';
import type { JsonValue } from '@motcua/model';

/** Waits until the form shows a screen. */
export async function screenShown(form: ProcedureForm, title: string): Promise<void> {
  await until(() => heading(form) === title, `the screen "${title}"`);
}

/** Waits until the form can be used. */
export async function ready(canvas: HTMLElement): Promise<ProcedureForm> {
  const form = canvas.querySelector('procedure-form')!;
  await until(() => heading(form) !== '', 'the form');
  return form;
}

/** Opens the form as a returning person finds it, with the stored data. */
export async function reopened(form: ProcedureForm): Promise<ProcedureForm> {
  const again = form.cloneNode() as ProcedureForm;
  const isReady = new Promise((resolve) => again.addEventListener('procedure-ready', resolve, { once: true }));
  form.replaceWith(again);
  await isReady;
  return again;
}

/** Continues with these answers until the screen with that title. */
export async function goTo(form: ProcedureForm, title: string, answers: JsonValue): Promise<void> {
  form.answers = answers;
  for (let screens = 0; screens < 15 && heading(form) !== title; screens += 1) {
    const before = heading(form);
    if (before === 'Giấy tờ kèm theo') await choosePaper(form);
    press(form, screens === 0 ? 'Bắt đầu' : 'Tiếp tục');
    await until(() => heading(form) !== before, `a screen after "${before}"`);
  }
}

/** Presses the button with that text; returns whether there is one. */
export function press(form: ProcedureForm, words: string): boolean {
  const buttons = [...form.shadowRoot!.querySelectorAll('button')];
  const found = buttons.find((button) => button.textContent?.trim() === words);
  found?.click();
  return found !== undefined;
}

/** Waits until there is a field, and the chunk that renders it. */
export async function fieldsShown(form: ProcedureForm): Promise<void> {
  const drawn = 'input, select, textarea, form button[type="button"], .words, .prefilled';
  await until(() => form.shadowRoot!.querySelector(drawn), 'the question');
}

/** Shows errors and warnings, as after an attempt to continue. */
export async function showIssues(form: ProcedureForm): Promise<void> {
  const before = heading(form);
  const root = form.shadowRoot!;
  root.querySelector<HTMLButtonElement>('button[type="submit"]')!.click();
  await until(() => root.activeElement?.id === 'summary' || heading(form) !== before, 'the answer to Continue');
  if (heading(form) === before) return;
  // Without issues the form has continued: go back to the completed step.
  root.querySelector<HTMLButtonElement>('button[type="submit"] + button')!.click();
  await until(() => heading(form) === before, 'the question again');
}

/** Types into a searchable list, and waits for the results. */
export async function search(form: ProcedureForm, selector: string, words: string): Promise<void> {
  const root = form.shadowRoot!;
  const find = () => root.querySelector<HTMLInputElement>(selector);
  await until(() => find()?.disabled === false, 'the list');
  const input = find()!;
  input.focus();
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await until(() => root.querySelector(`${selector}[aria-expanded="true"]`), 'what was found');
}

/** Waits for an element in the form. */
export async function until(condition: () => unknown, what: string): Promise<void> {
  const end = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`${what} did not come`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

async function choosePaper(form: ProcedureForm): Promise<void> {
  const isAsked = form.shadowRoot!.getElementById('component-trich-luc-khai-tu');
  if (isAsked) await choose(form, 'trich-luc-khai-tu', ['trich-luc-khai-tu.pdf', 'application/pdf']);
}

/** Chooses files, by name and type, for a component of the dossier; waits until each is listed or refused. */
export async function choose(
  form: ProcedureForm,
  component: string,
  ...chosen: readonly (readonly [name: string, type: string])[]
): Promise<void> {
  const row = () => form.shadowRoot!.getElementById(`component-${component}`)!.closest('.component')!;
  const input = row().querySelector('input')!;
  const transfer = new DataTransfer();
  for (const [name, type] of chosen)
    transfer.items.add(
      new File([type === 'application/pdf' ? `%PDF-1.7\n${name}\nstartxref\n9\n%%EOF` : 'GIF89a'], name, { type }),
    );
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => row().querySelectorAll('.file-name').length >= chosen.length, 'the files');
}

function heading(form: ProcedureForm): string {
  return form.shadowRoot?.querySelector('h2')?.textContent?.trim() ?? '';
}

/** Shows the first screen of the example. */
export async function showStart(canvas: HTMLElement): Promise<void> {
  await screenShown(await ready(canvas), 'Hỗ trợ chi phí mai táng');
}

/** Shows the errors of its first step, which is empty. */
export async function showErrors(canvas: HTMLElement): Promise<void> {
  const form = await ready(canvas);
  press(form, 'Bắt đầu');
  await screenShown(form, 'Người chết');
  press(form, 'Tiếp tục');
  await until(() => form.shadowRoot!.activeElement?.id === 'summary', 'the summary');
}
