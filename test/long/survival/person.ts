import assert from 'node:assert/strict';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { JsonValue } from '@motcua/model';
import type { Phone } from './phone.js';
import type { Tab } from './tab.js';
import { householdAnswers, sha256Of, type World } from './world.js';

/** What a person may lose. */
export type Part = 'answers' | 'files' | 'step';

/** What became of a dossier in an event. */
export interface Outcome {
  /** What was there before the event, and whether it was there afterwards. */
  readonly kept: Partial<Record<Part, boolean>>;
  /** What else was seen, in words for the table. */
  readonly then?: string;
}

export const START = 'Hỗ trợ chi phí mai táng';
export const BURIAL = 'Việc mai táng';
export const DOCUMENTS = 'Giấy tờ kèm theo';
export const REVIEW = 'Xem lại hồ sơ';
export const DECLARATION = 'Cam đoan và gửi';
export const PLACE = 'Địa điểm mai táng';
export const PAPER = 'trich-luc-khai-tu';

/** A person with a phone, who fills a form and sends it. */
export class Person {
  readonly phone: Phone;
  readonly world: World;
  /** The place of burial that the person types. */
  readonly place: string;
  /** Every dossier that the person meant to file, by place of burial. */
  readonly meant = new Map<string, { readonly answers: JsonValue; readonly files: readonly string[] }>();
  readonly #files: string[] = [];
  readonly #numbers = new Set<string>();
  #answers: JsonValue = null;
  #title = '';

  constructor(phone: Phone, world: World) {
    this.phone = phone;
    this.world = world;
    this.place = world.newPlace();
  }

  /** Opens the form in a new tab. */
  open(path = '/'): Promise<Tab> {
    return this.phone.open(new URL(path, this.world.agencyUrl).href);
  }

  /**
   * Opens the form, types the place of burial, and goes on to the screen of that title.
   * @param sizes of the files that are chosen on the way, in bytes
   */
  async begin(title: string, { sizes = [300_000, 200_000], path = '/', place = this.place } = {}): Promise<Tab> {
    const tab = await this.open(path);
    await this.fill(tab, title, { sizes, place });
    return tab;
  }

  async fill(tab: Tab, title: string, { sizes = [300_000, 200_000], place = this.place } = {}): Promise<void> {
    await tab.answer(householdAnswers());
    await tab.goOnTo(BURIAL);
    await tab.type(PLACE, place);
    if (title !== BURIAL) {
      await tab.goOnTo(DOCUMENTS);
      await this.chooseFiles(tab, sizes);
      await tab.goOnTo(title);
    }
    await this.remember(tab);
    if (title === DECLARATION) await this.declare(tab);
  }

  async chooseFiles(tab: Tab, sizes: readonly number[]): Promise<void> {
    for (const size of sizes) {
      const file = await this.addFile(size);
      await tab.choose(PAPER, file);
      await tab.button(`Bỏ tệp ${path.basename(file)}`);
    }
  }

  /** Adds a file to those that the person means to file; returns its path. */
  async addFile(size: number): Promise<string> {
    const file = await this.world.file(`trich-luc-${this.#files.length + 1}.pdf`, size);
    this.#files.push(file);
    return file;
  }

  /** The person files none of the files so far. */
  forgetFiles(): void {
    this.#files.length = 0;
  }

  async declare(tab: Tab): Promise<void> {
    await tab.page.evaluate(() => {
      const box = document
        .querySelector('procedure-form')!
        .shadowRoot!.querySelector<HTMLInputElement>('input[type="checkbox"]:not(:checked)');
      box?.click();
    });
  }

  /** Remembers what is in the form: what has to be there afterwards. */
  async remember(tab: Tab): Promise<void> {
    this.#answers = await tab.answers();
    this.#title = await tab.title();
  }

  /** Resumes the draft that is offered. */
  async resume(tab: Tab): Promise<void> {
    const title = await tab.title();
    await tab.press('Tiếp tục điền');
    await tab.leaves(title);
  }

  /** Compares the form with what was in it before. */
  async compare(tab: Tab): Promise<Outcome['kept']> {
    const answers = isDeepStrictEqual(await tab.answers(), this.#answers);
    const step = (await tab.title()) === this.#title;
    if (this.#files.length === 0) return { answers, step };
    return { answers, step, files: await this.#hasFiles(tab) };
  }

  /** Notes that the person means to file what is in the form. */
  async mean(tab: Tab, place = this.place): Promise<void> {
    this.meant.set(place, { answers: await tab.answers(), files: await Promise.all(this.#files.map(sha256Of)) });
  }

  /** Presses Send on the last screen. */
  async send(tab: Tab, place = this.place): Promise<void> {
    await this.mean(tab, place);
    await tab.press('Gửi hồ sơ');
  }

  /** Goes on from wherever the form is, sends it, and sees the receipt. */
  async finish(tab: Tab, place = this.place): Promise<string> {
    await tab.goOnTo(DECLARATION);
    await this.declare(tab);
    await this.send(tab, place);
    return this.receipt(tab);
  }

  /** Waits for the receipt; returns the number. */
  async receipt(tab: Tab): Promise<string> {
    const number = await tab.receipt();
    assert.notEqual(number, '');
    this.note([number]);
    return number;
  }

  /** Notes the numbers that a tab has shown. */
  note(numbers: readonly string[]): void {
    for (const number of numbers) this.#numbers.add(number);
  }

  /** The ledger: each dossier that was meant is filed once, byte for byte; nothing else is, nor was shown as filed. */
  async balance(): Promise<void> {
    for (const [place, { answers, files }] of this.meant) {
      const filed = await this.world.filed(place);
      assert.equal(filed.length, 1, `${place} is filed ${filed.length} times`);
      assert.deepEqual(filed[0]!.answers, answers, place);
      assert.deepEqual(filed[0]!.files, files, place);
    }
    if (!this.meant.has(this.place)) assert.deepEqual(await this.world.filed(this.place), []);
    const all = this.world.numbers();
    for (const number of this.#numbers) assert.ok(all.includes(number), `${number} was shown, but is not filed`);
  }

  async #hasFiles(tab: Tab): Promise<boolean> {
    const here = await tab.title();
    const names = this.#files.map((file) => path.basename(file)).sort();
    if (here === DOCUMENTS) return isDeepStrictEqual(await tab.filesWithin(names.length), names);
    const words = await tab.words();
    return words.includes(`${names.length} tệp đính kèm`) || names.every((name) => words.includes(name));
  }
}
