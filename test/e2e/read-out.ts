import { fileURLToPath } from 'node:url';
import { assertWritten } from '../support/written.js';
import type { Visit } from './harness.js';

/**
 * Returns the form as a screen reader presents it, under a heading; numbers and secrets that differ between runs are
 * left out.
 */
export async function readOut(visit: Visit, where: string): Promise<string> {
  // The details of a receipt are in a chunk of their own.
  if ((await visit.number.count()) > 0) await visit.form.locator('[part~="next-steps"]').waitFor();
  // Lists come a moment later.
  await visit.page.waitForFunction(() => {
    const boxes = document.querySelector('procedure-form')!.shadowRoot!.querySelectorAll('procedure-combobox');
    return [...boxes].every((box) => !(box as unknown as { none?: string }).none?.startsWith('Đang tải'));
  });
  const text = await visit.form.locator('[part~="form"]').ariaSnapshot();
  const lasting = text
    .replace(/(?<=H26\.16-261120-)\d{4}/g, 'NNNN')
    .replace(/^.*\/url: blob:.*\n/gm, '')
    .replace(/(?<=paragraph: )(?:[\dA-Z]{4}-){3}[\dA-Z]{4}$/m, '<token>');
  return `# ${where}\n\n${lasting}\n`;
}

/** Compares a read-out with what people have read and found sensible. */
export async function sameReadOut(name: string, said: readonly string[]): Promise<void> {
  const file = fileURLToPath(new URL(`read-out/${name}.txt`, import.meta.url));
  await assertWritten(file, said.join('\n'));
}
