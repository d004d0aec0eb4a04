import { expect } from '@open-wc/testing';
import type { CompiledProcedure } from '@motcua/model';
import { TestHost } from '../../../../test/support/form-host.js';
import { LanguageController } from './language-controller.js';

/** A controller of a form that is in the page now. */
function inPage(lang = ''): { host: TestHost; language: LanguageController } {
  const host = new TestHost();
  host.lang = lang;
  document.body.append(host);
  const language = new LanguageController(host);
  language.changed();
  return { host, language };
}

const speaking = (...languages: string[]) => ({ languages }) as unknown as CompiledProcedure;

afterEach(() => {
  for (const host of document.querySelectorAll('test-host')) host.remove();
  document.documentElement.lang = '';
  sessionStorage.clear();
});

describe('the controller of the language', () => {
  it('takes the language of the form, or of the page around it', () => {
    document.documentElement.lang = 'en-GB';
    expect(inPage().language.shown.tag).to.equal('en');
    expect(inPage('vi').language.shown.tag).to.equal('vi');
  });

  it('recalls what a person has chosen, where the procedure speaks it', () => {
    const first = inPage();
    first.language.choose('en');
    expect(first.host.lang).to.equal('en');
    const { host, language } = inPage();
    language.recall(speaking('vi'));
    expect(host.lang).to.equal('');
    language.recall(speaking('vi', 'en'));
    expect(host.lang).to.equal('en');
  });

  it('does not take the choice of a person for the language of the page', () => {
    const { language } = inPage();
    language.choose('en');
    language.changed();
    expect(language.shown.tag).to.equal('vi');
  });

  it('has no words before a form', async () => {
    const { language } = inPage('en');
    expect(await language.load(undefined)).to.equal(undefined);
    expect(language.inUse).to.equal('vi');
  });
});
