import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { Stage, type Visit } from './harness.js';
import { Keyboard } from './keyboard.js';
import { journeys, type Journey, type ScreenVisit } from './library-journeys.js';
import { LIBRARY_FOLDER, librarySchema, visitSchema, type Meeting } from './schema-page.js';

let stage: Stage;
before(async () => {
  stage = await Stage.set();
});
after(() => stage.close());

const WORDS = {
  vi: { next: 'Tiếp tục', send: 'Gửi hồ sơ', wrong: 'Có phần cần sửa', review: 'Xem lại hồ sơ', sent: 'Đã nộp hồ sơ' },
  en: {
    next: 'Continue',
    send: 'Send application',
    wrong: 'Some parts need correcting',
    review: 'Check your application',
    sent: 'Application received',
  },
} as const;

const PHONE: Meeting = { language: 'vi', width: 360 };
const DESK: Meeting = { language: 'en', width: 1280 };

/** Meets a screen as it is, then with everything wrong that can be, then fills it in and goes on. */
async function complete(visit: Visit, { title, fill, optional }: ScreenVisit, words: (typeof WORDS)['vi' | 'en']) {
  const keyboard = new Keyboard(visit);
  await visit.onScreen(title);
  await visit.accessible(title);
  if (!optional) {
    await keyboard.press(words.next);
    await visit.form.getByRole('heading', { name: words.wrong }).waitFor();
    await visit.accessible(`${title}, with errors`);
    await visit.fitsItsWidth(`${title}, with errors`);
  }
  await fill?.(keyboard);
  await visit.accessible(`${title}, filled`);
  await visit.fitsItsWidth(`${title}, filled`);
  await keyboard.press(words.next);
}

async function walk({ schema, screens, data }: Journey, meeting: Meeting): Promise<void> {
  const { visit, sent } = await visitSchema(stage, await librarySchema(schema), meeting);
  const words = WORDS[meeting.language];
  for (const screen of screens) await complete(visit, screen, words);
  await visit.onScreen(words.review);
  await visit.accessible('review');
  await visit.fitsItsWidth('review');
  assert.equal(sent.length, 0);
  await new Keyboard(visit).press(words.send);
  await visit.onScreen(words.sent);
  await visit.accessible('receipt');
  assert.deepEqual(
    sent.map((dossier) => dossier.data),
    [data],
  );
  assert.equal(sent[0]?.language, meeting.language);
  assert.deepEqual(visit.complaints, [], 'the strict policy of the page is kept, and nothing complains');
  await visit.context.close();
}

describe('a form that is nothing but a JSON Schema, by keyboard only', () => {
  for (const [index, journey] of journeys.entries()) {
    const meeting = index % 2 === 0 ? PHONE : DESK;
    it(`${journey.schema}, ${meeting.width} px, ${meeting.language}`, () => walk(journey, meeting));
  }

  it('is completed for the schema of every library', () => {
    const names = readdirSync(LIBRARY_FOLDER).map((name) => `${name}`.replace('.json', ''));
    assert.deepEqual(journeys.map(({ schema }) => schema).sort(), names.sort());
  });
});
