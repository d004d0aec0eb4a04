// A whole journey as one function that runs in the page: the same in every engine, however it is driven.

/**
 * Fills the form, goes through its screens and sends it.
 * @param {unknown} answers
 * @returns {Promise<string>} the number on the receipt, or what the form shows where it went no further
 */
export async function journey(answers) {
  // A page that hides the form says where it is.
  const { formOfPage } = /** @type {{ formOfPage?: HTMLElement }} */ (window);
  const form = /** @type {(HTMLElement & { answers?: unknown }) | null} */ (
    formOfPage ?? document.querySelector('procedure-form')
  );
  /**
   * @param {string} selector
   * @returns {HTMLElement | null | undefined}
   */
  const find = (selector) => form?.shadowRoot?.querySelector(selector);
  /** @param {() => unknown} condition */
  const until = async (condition) => {
    for (let tries = 0; tries < 400 && !condition(); tries += 1) await new Promise((done) => setTimeout(done, 50));
    return condition();
  };
  const title = () => find('h2')?.textContent?.trim();
  const number = () => find('[part~="number"]')?.textContent?.trim();
  await until(() => find('[type="submit"], .buttons .button'));
  if (!form) return 'no form';
  form.answers = answers;
  for (let screens = 0; screens < 14 && !number(); screens += 1) {
    const paper = /** @type {HTMLInputElement | null | undefined} */ (find('input[type="file"]'));
    if (paper && !find('.file-name')) {
      const files = new DataTransfer();
      files.items.add(new File(['%PDF-1.7\n', 'x'.repeat(2000)], 'trich-luc.pdf', { type: 'application/pdf' }));
      paper.files = files.files;
      paper.dispatchEvent(new Event('change', { bubbles: true }));
      await until(() => find('.file-name'));
    }
    const box = title() === 'Cam đoan và gửi' && find('input[type="checkbox"]:not(:checked)');
    if (box) box.click();
    const before = title();
    find('.buttons .button:not(.secondary)')?.click();
    if (!(await until(() => title() !== before || number()))) break;
  }
  return number() ?? form.shadowRoot?.querySelector('.form')?.textContent ?? 'no form';
}
