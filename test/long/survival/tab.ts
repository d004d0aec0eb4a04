import assert from 'node:assert/strict';
import type { JsonValue } from '@motcua/model';
import type { ElementHandle, Page } from 'puppeteer-core';

/** The patience with a busy machine, in milliseconds. */
const PATIENCE_MS = 30_000;

/** A page with a form in it, as a person sees and uses it: the same in each engine. */
export class Tab {
  readonly page: Page;
  /** Whether the browser has asked before this page was left. */
  hasAsked = false;

  private constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('dialog', (dialog) => {
      this.hasAsked ||= dialog.type() === 'beforeunload';
      void dialog.accept().catch(() => undefined);
    });
  }

  /** @param clockError milliseconds by which the clock of the device is wrong */
  static async in(page: Page, clockError: number): Promise<Tab> {
    // The transpiler names functions with a helper that pages do not have.
    await page.evaluateOnNewDocument('globalThis.__name = (value) => value');
    await page.evaluateOnNewDocument(watchNumbers);
    await page.evaluateOnNewDocument(shiftClock, clockError);
    return new Tab(page);
  }

  /** Opens an address; resolves when the form shows a screen. */
  async visit(address: string): Promise<void> {
    await this.page.goto(address);
    await this.isOpen();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.isOpen();
  }

  /** Goes back to the form from another page; a page that comes from the browser's cache is not loaded. */
  async backTo(address: string): Promise<void> {
    // Later, so that the call is over before its page is.
    await this.page.evaluate(() => void setTimeout(() => history.back()));
    await this.#until((wanted) => location.href.startsWith(wanted) && document.readyState === 'complete', address);
    await this.isOpen();
  }

  /** Waits until the form shows a screen. */
  async isOpen(): Promise<void> {
    await this.#until(() => document.querySelector('procedure-form')?.shadowRoot?.querySelector('h2'));
  }

  /** The title of the screen. */
  title(): Promise<string> {
    return this.page.evaluate(
      () => document.querySelector('procedure-form')?.shadowRoot?.querySelector('h2')?.textContent?.trim() ?? '',
    );
  }

  /** What the form says, as it is displayed. */
  words(): Promise<string> {
    return this.page.evaluate(
      () =>
        document
          .querySelector('procedure-form')
          ?.shadowRoot?.querySelector<HTMLElement>('[part~="form"]')
          ?.innerText.replace(/\s+/g, ' ') ?? '',
    );
  }

  /** Waits until the form says something. */
  async says(words: string): Promise<void> {
    try {
      await this.#until(
        (wanted) =>
          document
            .querySelector('procedure-form')
            ?.shadowRoot?.querySelector<HTMLElement>('[part~="form"]')
            ?.innerText.replace(/\s+/g, ' ')
            .includes(wanted),
        words,
      );
    } catch (error) {
      assert.fail(`The form does not say "${words}", but: ${await this.words()} (${String(error)})`);
    }
  }

  async isOn(title: string): Promise<void> {
    try {
      await this.#until(
        (wanted) =>
          document.querySelector('procedure-form')?.shadowRoot?.querySelector('h2')?.textContent?.trim() === wanted,
        title,
      );
    } catch {
      assert.fail(`"${title}" did not come, but: ${await this.words()}`);
    }
  }

  /** Waits until the form is on another screen than the one of that title. */
  async leaves(title: string): Promise<void> {
    await this.#until(
      (before) =>
        document.querySelector('procedure-form')?.shadowRoot?.querySelector('h2')?.textContent?.trim() !== before,
      title,
    );
  }

  /** Whether the form has a button of that name. */
  async has(name: string): Promise<boolean> {
    const handle = await this.page.evaluateHandle(findButton, name);
    return handle.asElement() !== null;
  }

  /** Presses the button of that name when it is there. */
  async press(name: string): Promise<void> {
    const button = await this.button(name);
    await button.evaluate((element) => element.click());
  }

  /** Waits for the button of that name. */
  async button(name: string): Promise<ElementHandle<HTMLButtonElement>> {
    try {
      const handle = await this.page.waitForFunction(findButton, { polling: 50 }, name);
      return handle as ElementHandle<HTMLButtonElement>;
    } catch {
      assert.fail(`There is no button "${name}": ${await this.words()}`);
    }
  }

  /** The control with that label. */
  async control(label: string): Promise<ElementHandle<HTMLInputElement>> {
    const find = (wanted: string) => {
      const root = document.querySelector('procedure-form')?.shadowRoot;
      const found = [...(root?.querySelectorAll('label') ?? [])].find((one) => one.textContent.trim() === wanted);
      return found ? (root?.getElementById(found.htmlFor) as HTMLInputElement | null) : null;
    };
    return this.page.waitForFunction(find, { polling: 50 }, label) as Promise<ElementHandle<HTMLInputElement>>;
  }

  /** Types into the control with that label, in place of what it holds. */
  async type(label: string, text: string): Promise<void> {
    const control = await this.control(label);
    await control.evaluate((input) => {
      input.focus();
      input.select();
    });
    await this.page.keyboard.type(text);
  }

  /** Chooses files for a component, as the browser's own chooser does. */
  async choose(component: string, ...files: readonly string[]): Promise<void> {
    const find = (id: string) => document.querySelector('procedure-form')?.shadowRoot?.getElementById(id);
    const input = await this.page.waitForFunction(find, { polling: 50 }, `component-${component}`);
    await (input as ElementHandle<HTMLInputElement>).uploadFile(...files);
  }

  /** Goes on through the screens of a filled form to the one of that title. */
  async goOnTo(title: string): Promise<void> {
    for (let screens = 0; screens < 14; screens += 1) {
      const here = await this.title();
      if (here === title) return;
      for (const name of ['Bắt đầu', 'Lưu và về trang xem lại', 'Tiếp tục'])
        if (await this.has(name)) {
          await this.press(name);
          break;
        }
      await this.leaves(here);
    }
    assert.fail(`${title} did not come`);
  }

  /** Gives the form its answers, as its page could. */
  async answer(answers: JsonValue): Promise<void> {
    await this.page.evaluate(
      (given) => Object.assign(document.querySelector('procedure-form')!, { answers: given }),
      answers,
    );
  }

  /** The answers that the form has. */
  answers(): Promise<JsonValue> {
    return this.page.evaluate(
      () => (document.querySelector('procedure-form') as unknown as { answers: JsonValue }).answers,
    );
  }

  /** Waits until so many files are attached, for a while; returns the names of those that are. */
  async filesWithin(count: number): Promise<string[]> {
    const end = performance.now() + 5_000;
    let names = await this.files();
    while (names.length < count && performance.now() < end) names = await this.files();
    return names;
  }

  /** The names of the attached files. */
  files(): Promise<string[]> {
    return this.page.evaluate(() => {
      const buttons = document.querySelector('procedure-form')?.shadowRoot?.querySelectorAll('button') ?? [];
      return [...buttons]
        .flatMap(
          (button) => /^\s*Bỏ tệp\s+(.+?)\s*$/.exec(button.getAttribute('aria-label') ?? button.textContent)?.[1] ?? [],
        )
        .sort();
    });
  }

  /** Waits until the receipt is shown; returns the dossier's number. */
  async receipt(): Promise<string> {
    try {
      await this.#until(() =>
        document.querySelector('procedure-form')?.shadowRoot?.querySelector('[part~="number"] > :last-child'),
      );
    } catch {
      assert.fail(`There is no receipt: ${await this.words()}`);
    }
    return (await this.numbersShown()).at(-1) ?? '';
  }

  /** Every number of a dossier that this tab has shown. */
  numbersShown(): Promise<string[]> {
    return this.page.evaluate(() => {
      (globalThis as unknown as { watchNumbers?: () => void }).watchNumbers?.();
      return (globalThis as unknown as { numbersShown?: string[] }).numbersShown ?? [];
    });
  }

  /** Sets the clock of the device while the page is open. */
  async setClock(error: number): Promise<void> {
    await this.page.evaluate((milliseconds) => Object.assign(globalThis, { clockError: milliseconds }), error);
  }

  /** Waits until the drafts on the device contain a text. */
  async keeps(text: string): Promise<void> {
    await this.#until(
      (wanted) =>
        new Promise<boolean>((resolve) => {
          const open = indexedDB.open('motcua');
          open.onsuccess = () => {
            const { result } = open;
            if (!result.objectStoreNames.contains('drafts')) {
              result.close();
              resolve(false);
              return;
            }
            const all = result.transaction('drafts').objectStore('drafts').getAll();
            all.onsuccess = () => resolve(JSON.stringify(all.result).includes(wanted));
            result.close();
          };
        }),
      text,
    );
  }

  /** Waits until the bytes of so many files are on the device. */
  async keepsFiles(count: number): Promise<void> {
    await this.#until(
      (wanted) =>
        new Promise<boolean>((resolve) => {
          const open = indexedDB.open('motcua-files');
          open.onsuccess = () => {
            const { result } = open;
            const keys = result.transaction('files').objectStore('files').count();
            keys.onsuccess = () => resolve(keys.result === wanted);
            result.close();
          };
        }),
      count,
    );
  }

  /** The names of the databases on the device. */
  databases(): Promise<string[]> {
    return this.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
  }

  async #until<Argument>(condition: (argument: Argument) => unknown, argument?: Argument): Promise<void> {
    const handle = await this.page.waitForFunction(condition as () => unknown, { polling: 50 }, argument);
    await handle.dispose();
  }
}

/** Runs in the page: the button of that name. */
function findButton(name: string): HTMLButtonElement | undefined {
  const buttons = document.querySelector('procedure-form')?.shadowRoot?.querySelectorAll('button') ?? [];
  return [...buttons].find(
    (button) => (button.getAttribute('aria-label') ?? button.textContent).replace(/\s+/g, ' ').trim() === name,
  );
}

/** Runs in the page before its own scripts: notes each number of a dossier that is shown. */
function watchNumbers(): void {
  const shown: string[] = [];
  const look = () => {
    const number = document
      .querySelector('procedure-form')
      ?.shadowRoot?.querySelector('[part~="number"] > :last-child');
    const text = number?.textContent?.trim();
    if (text && shown.at(-1) !== text) shown.push(text);
  };
  Object.assign(globalThis, { numbersShown: shown, watchNumbers: look });
  setInterval(look, 50);
}

/** Runs in the page before its own scripts: a clock that may be wrong, and may be set. */
function shiftClock(error: number): void {
  const device = globalThis as unknown as { clockError: number };
  device.clockError = error;
  const RealDate = Date;
  const now = () => RealDate.now() + device.clockError;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args: []) => (args.length === 0 ? new target(now()) : new target(...args)),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  });
}
