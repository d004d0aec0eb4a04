import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { Visit } from './harness.js';

const DATE_PARTS = { vi: ['Ngày', 'Tháng', 'Năm'], en: ['Day', 'Month', 'Year'] } as const;

/** More presses than this are a dead end. */
const MAX_PRESSES = 200;

/** A day, a month and a year, as they are typed. */
export type DateParts = readonly [string, string, string];

/** A file to attach. */
export interface FileToAttach {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A person at a form who has a keyboard and nothing else: every control is reached by Tab, or it fails. */
export class Keyboard {
  readonly visit: Visit;
  readonly #scope: Locator;

  /** @param scope where labels are looked for, e.g. one card of a list; the whole form by default */
  constructor(visit: Visit, scope: Locator = visit.form) {
    this.visit = visit;
    this.#scope = scope;
  }

  /** The same person, looking at one part of the form: the group or region of that name. */
  within(name: string | RegExp): Keyboard {
    const named = { name: typeof name === 'string' ? withMark(name) : name };
    const part = this.#scope.getByRole('group', named).or(this.#scope.getByRole('region', named)).first();
    return new Keyboard(this.visit, part);
  }

  /** The same person, looking at one row of a table. */
  row(number: number): Keyboard {
    return new Keyboard(this.visit, this.#scope.locator('tbody tr').nth(number - 1));
  }

  /** Types into the control with the given label, in place of what is there. */
  async fill(label: string, text: string): Promise<void> {
    await this.#tabTo(this.#scope.getByRole('textbox', { name: withMark(label) }).first());
    await this.visit.page.keyboard.press('ControlOrMeta+A');
    await this.visit.page.keyboard.type(text);
  }

  async fillDate(legend: string, parts: DateParts): Promise<void> {
    const group = this.#scope.getByRole('group', { name: withMark(legend) }).first();
    const language = await this.visit.form.locator('[part~="form"]').getAttribute('lang');
    for (const [index, label] of DATE_PARTS[language === 'en' ? 'en' : 'vi'].entries()) {
      await this.#tabTo(group.getByLabel(label, { exact: true }));
      await this.visit.page.keyboard.type(parts[index]!);
    }
  }

  /** Chooses a radio button: the focus comes to its group, the arrows go to the wanted one. */
  async choose(legend: string, words: string): Promise<void> {
    const name = withMark(legend);
    const group = this.#scope.getByRole('radiogroup', { name }).or(this.#scope.getByRole('group', { name })).first();
    const wanted = group.getByRole('radio', { name: words, exact: true }).first();
    const [first] = await wanted.evaluate((radio: HTMLInputElement) => {
      const root = radio.getRootNode() as ShadowRoot;
      const own = [...root.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(radio.name)}"]`)];
      return [(own.find(({ checked }) => checked) ?? own[0])!.closest('label')!.textContent.trim()];
    });
    await this.#tabTo(group.getByRole('radio', { name: first, exact: true }).first());
    if (first === words) await this.visit.page.keyboard.press('Space');
    for (let count = 0; count < MAX_PRESSES && !(await wanted.isChecked()); count += 1)
      await this.visit.page.keyboard.press('ArrowDown');
    assert.equal(await wanted.isChecked(), true, `"${words}" cannot be chosen`);
  }

  /** Ticks a check box, or takes the tick away. */
  async tick(label: string): Promise<void> {
    await this.#tabTo(this.#scope.getByRole('checkbox', { name: label, exact: true }));
    await this.visit.page.keyboard.press('Space');
  }

  /** Chooses from a list box with the arrow keys. */
  async select(label: string, entry: string): Promise<void> {
    const list = this.#scope.getByLabel(withMark(label)).first();
    await this.#tabTo(list);
    const chosen = () => list.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.textContent?.trim());
    for (let count = 0; count < MAX_PRESSES && (await chosen()) !== entry; count += 1)
      await this.visit.page.keyboard.press('ArrowDown');
    assert.equal(await chosen(), entry);
  }

  /** Finds an entry of a searched list by typing a part of it without accents. */
  async search(label: string, typed: string, entry: string): Promise<void> {
    const box = this.#scope.getByRole('combobox', { name: withMark(label) });
    await this.#tabTo(box);
    await this.visit.page.keyboard.type(typed);
    await this.visit.form.getByRole('option', { name: entry, exact: true }).waitFor();
    await this.visit.page.keyboard.press('ArrowDown');
    await this.visit.page.keyboard.press('Enter');
    assert.equal(await box.inputValue(), entry);
  }

  /** Presses a button. */
  async press(name: string): Promise<void> {
    await this.#tabTo(this.#scope.getByRole('button', { name, exact: true }));
    await this.visit.page.keyboard.press('Enter');
  }

  /** Attaches files to the input with the given label. */
  async attach(label: string | Locator, ...files: FileToAttach[]): Promise<void> {
    await this.#tabTo(typeof label === 'string' ? this.#scope.getByLabel(label).first() : label);
    const chooser = this.visit.page.waitForEvent('filechooser');
    await this.visit.page.keyboard.press('Space');
    await (await chooser).setFiles(files);
  }

  /** Goes on by Tab, or back by Shift+Tab where that is the only way, until the wanted control has the focus. */
  async #tabTo(wanted: Locator): Promise<void> {
    await wanted.waitFor({ state: 'attached' });
    const isThere = () => wanted.evaluate((it) => (it.getRootNode() as ShadowRoot).activeElement === it);
    for (let count = 0; count < MAX_PRESSES; count += 1) {
      if (await isThere()) return;
      await this.visit.page.keyboard.press('Tab');
    }
    assert.fail(`The control cannot be reached by Tab: ${String(wanted)}`);
  }
}

/** A label's words, whether or not they say that the answer may stay empty. */
function withMark(label: string): RegExp {
  return new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(\\s+\\((không bắt buộc|optional)\\))?\\s*$`);
}
