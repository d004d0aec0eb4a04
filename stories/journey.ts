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

/** Goes on, with these answers, until the screen with that title. */
export async function goTo(form: ProcedureForm, title: string, answers: JsonValue): Promise<void> {
  form.answers = answers;
  for (let screens = 0; screens < 15 && heading(form) !== title; screens += 1) {
    const before = heading(form);
    if (before === 'Giấy tờ kèm theo') await choosePaper(form);
    press(form, screens === 0 ? 'Bắt đầu' : 'Tiếp tục');
    await until(() => heading(form) !== before, `a screen after "${before}"`);
  }
}

/** Presses the button that reads so. */
export function press(form: ProcedureForm, words: string): void {
  const buttons = [...form.shadowRoot!.querySelectorAll('button')];
  buttons.find((button) => button.textContent?.trim() === words)?.click();
}

/** Waits for something in the form. */
export async function until(condition: () => unknown, what: string): Promise<void> {
  const end = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`${what} did not come`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

async function choosePaper(form: ProcedureForm): Promise<void> {
  const input = form.shadowRoot!.querySelector<HTMLInputElement>('#component-trich-luc-khai-tu');
  if (!input) return;
  const files = new DataTransfer();
  files.items.add(new File(['%PDF-1.7'], 'trich-luc-khai-tu.pdf', { type: 'application/pdf' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => form.shadowRoot!.querySelector('.files'), 'the file');
}

function heading(form: ProcedureForm): string {
  return form.shadowRoot?.querySelector('h2')?.textContent?.trim() ?? '';
}
