import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { en } from '@motcua/core/messages/en';
import { vi } from '@motcua/core/messages/vi';
import { Stage, type Visit } from './harness.js';
import { journeys } from './library-journeys.js';
import { fillFromSample } from './sample-journey.js';
import { librarySchema, visitSchema } from './schema-page.js';

let stage: Stage;
before(async () => {
  stage = await Stage.set();
});
after(() => stage.close());

type Language = 'vi' | 'en';

const NEXT = { vi: /^(?:Bắt đầu|Tiếp tục)$/, en: /^(?:Start|Continue)$/ };

/** Returns the kit's texts, split at their placeholders. */
function piecesOf(language: Language): string[] {
  const xliff = readFileSync('packages/elements/src/localize/xliff/en.xlf', 'utf8');
  const tag = language === 'vi' ? 'source' : 'target';
  const texts = [...xliff.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))].map(([, words]) => words!);
  const { messages } = language === 'vi' ? vi : en;
  return [...texts, ...Object.values(messages)]
    .flatMap((words) => words.split(/<x [^>]*>|\{[^}]*\}|\|/))
    .map((words) => words.replace(/^[\s:;,.“”()?]+|[\s:;,.“”()?]+$/g, ''))
    .filter((words) => /\p{L}{2,}\s+\p{L}/u.test(words) && words.length > 7);
}

const PIECES = { vi: piecesOf('vi'), en: piecesOf('en') };

/** Words that begin the kit's messages in the language that is not meant. */
const FIRST_WORDS = {
  vi: /(?:^|\s)(?:Enter|Choose|Correct|Remove|Tick|Attach|optional|for example)\s/,
  en: /(?:^|\s)(?:Nhập|Chọn|Sửa lại|Bỏ|Đánh dấu|Đính kèm|không bắt buộc|ví dụ)\s/,
};

/** Everything that is shown or spoken of a form. */
const saidBy = (visit: Visit) =>
  visit.form.evaluate((form) => {
    const all = [...form.shadowRoot!.querySelectorAll('*')].filter(
      (element) => element.closest('button[lang]') === null,
    );
    const names = all.flatMap((element) => [
      element.getAttribute('aria-label') ?? '',
      element.getAttribute('title') ?? '',
    ]);
    const texts = all.flatMap((element) =>
      element.localName === 'style' ? [] : [...element.childNodes].filter((node) => node instanceof Text),
    );
    // A text of the author may be a prefix of one of the kit's.
    return [...names, ...texts.map((node) => node.data)]
      .flatMap((words) => words.replace(/\s+/g, ' ').split(/(?<=[.:;?!]) /))
      .map((words) => words.trim())
      .filter(Boolean);
  });

/** Fails where the form says anything of the kit's in the other language; the procedure's own words may be in any. */
async function speaksOnly(language: Language, visit: Visit, own: string): Promise<void> {
  const other = language === 'vi' ? 'en' : 'vi';
  const foreign = PIECES[other].filter((words) => !PIECES[language].includes(words) && !own.includes(words));
  const said = await saidBy(visit);
  const wrong = said.filter(
    (words) =>
      !own.includes(words.replace(/[.:;?!]$/, '')) &&
      (foreign.some((piece) => words.includes(piece)) || FIRST_WORDS[language].test(`${words} `)),
  );
  assert.deepEqual(wrong, [], await visit.title.innerText());
}

/** Meets every screen as it is and with what is missing, then filled in. */
async function walk(language: Language, visit: Visit, own: string, fill: () => Promise<void>): Promise<void> {
  let isFilled = false;
  for (let screens = 0; screens < 25; screens += 1) {
    await speaksOnly(language, visit, own);
    const title = await visit.title.innerText();
    const next = visit.button(NEXT[language]);
    if ((await next.count()) === 0) break;
    await next.click();
    if ((await visit.title.innerText()) === title) {
      await speaksOnly(language, visit, own);
      if (isFilled) break;
      isFilled = true;
      await fill();
    }
  }
  assert.ok(isFilled, 'nothing was asked');
  await visit.context.close();
}

describe('a form speaks one language, whatever its procedure does', () => {
  for (const language of ['vi', 'en'] as const) {
    for (const { schema: name, data } of journeys)
      it(`${name}, ${language}`, async () => {
        const schema = await librarySchema(name);
        const { visit } = await visitSchema(stage, schema, { language, width: 1280 });
        await walk(language, visit, schema, () => visit.answer(data));
      });

    it(`a procedure with its documents, ${language}`, async () => {
      const visit = await stage.visit();
      if (language === 'en') {
        await visit.button('English').click();
        await visit.onScreen('Funeral cost support');
      }
      const own = ['data.schema.json', 'procedure.json', 'texts.vi.json', 'texts.en.json']
        .map((file) => readFileSync(`schemas/procedures/mai-tang/${file}`, 'utf8'))
        .join();
      await walk(language, visit, own, () => fillFromSample(visit));
    });
  }
});
