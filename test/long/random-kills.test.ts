import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import { randomFrom } from '../differential/generate-data.js';
import { BURIAL, DECLARATION, DOCUMENTS, PAPER, Person, PLACE } from './survival/person.js';
import { engines, Phone } from './survival/phone.js';
import type { Tab } from './survival/tab.js';
import { householdAnswers, World } from './survival/world.js';

const DOSSIERS = Number(process.env['MOTCUA_DOSSIERS'] ?? 3);
const KILLS = Number(process.env['MOTCUA_KILLS'] ?? 6);

/** Milliseconds from the opening of the page to the end of the browser, at most. */
const LIFETIME = 5_000;

const NAME = 'trich-luc-1.pdf';

/** What a person has seen to be done, and when. */
interface Seen {
  /** When the form said that the file is attached. */
  attachedAt?: number;
  /** When the last key of the place of burial was typed. */
  typedAt?: number;
  isSent?: boolean;
  /** When the browser was killed last. */
  killedAt: number;
}

/** Waits until the form shows where it is: a receipt, a draft, or nothing. */
async function whereItIs(tab: Tab, { isSent }: Seen): Promise<'receipt' | 'draft' | 'nothing'> {
  const end = performance.now() + 30_000;
  while (performance.now() < end) {
    if ((await tab.numbersShown()).length > 0) return 'receipt';
    if (await tab.has('Xem lại giấy tiếp nhận')) {
      await tab.press('Xem lại giấy tiếp nhận');
      return 'receipt';
    }
    if (await tab.has('Tiếp tục điền')) return 'draft';
    if (!isSent && (await tab.has('Bắt đầu'))) return 'nothing';
    await delay(50);
  }
  return assert.fail(`What was sent is lost: ${await tab.words()}`);
}

/** Goes on from wherever the form is, up to the receipt. */
async function goOn(person: Person, tab: Tab, file: string, seen: Seen): Promise<void> {
  const where = await whereItIs(tab, seen);
  if (where === 'receipt') {
    await person.receipt(tab);
    return;
  }
  if (where === 'draft') await person.resume(tab);
  else {
    assert.ok(!isOlder(seen.typedAt, seen), 'The draft is lost');
    await tab.answer(householdAnswers());
  }
  await checkSeen(person, tab, seen);
  if (!JSON.stringify(await tab.answers()).includes(JSON.stringify(person.place))) {
    await backTo(tab, BURIAL);
    await tab.type(PLACE, person.place);
    seen.typedAt = performance.now();
  }
  if (!(await hasFile(tab))) {
    await backTo(tab, DOCUMENTS);
    if ((await tab.files()).length === 0) await tab.choose(PAPER, file);
    await tab.button(`Bỏ tệp ${NAME}`);
    seen.attachedAt ??= performance.now();
  }
  await tab.goOnTo(DECLARATION);
  await person.declare(tab);
  await person.mean(tab);
  seen.isSent = true;
  await tab.press('Gửi hồ sơ');
  await person.receipt(tab);
}

/** Whether something had been done for more than a second when the browser was killed. */
function isOlder(time: number | undefined, { killedAt }: Seen): boolean {
  return time !== undefined && killedAt - time > 1000;
}

/** What was there for more than a second is there again. */
async function checkSeen(person: Person, tab: Tab, seen: Seen): Promise<void> {
  if (isOlder(seen.typedAt, seen))
    assert.ok(JSON.stringify(await tab.answers()).includes(person.place), 'The typed place is lost');
  if (isOlder(seen.attachedAt, seen)) assert.ok(await hasFile(tab), `The file is lost: ${await tab.words()}`);
}

/** Goes back, or on, to a step. */
async function backTo(tab: Tab, title: string): Promise<void> {
  for (let screens = 0; screens < 14; screens += 1) {
    const here = await tab.title();
    if (here === title) return;
    if (![DECLARATION, 'Xem lại hồ sơ', DOCUMENTS].includes(here)) return tab.goOnTo(title);
    await tab.press('Quay lại');
    await tab.leaves(here);
  }
}

async function hasFile(tab: Tab): Promise<boolean> {
  const words = await tab.words();
  return words.includes(`Bỏ tệp ${NAME}`) || words.includes('1 tệp đính kèm');
}

describe('a browser that is killed at any moment', { concurrency: true }, () => {
  for (const engine of engines)
    describe(`in ${engine}`, { concurrency: 1 }, () => {
      let world: World;
      before(async () => {
        world = await World.start();
      });
      after(() => world.close());

      for (let dossier = 0; dossier < DOSSIERS; dossier += 1)
        it(
          `loses nothing, and files one dossier, in ${KILLS} kills: ${dossier}`,
          { timeout: 400_000 },
          async (test) => {
            const seed = Number(process.env['MOTCUA_SEED'] ?? (Date.now() + dossier) % 1_000_000);
            test.diagnostic(`MOTCUA_SEED=${seed}`);
            const random = randomFrom(seed);
            const phone = await Phone.create(engine);
            const person = new Person(phone, world);
            const seen: Seen = { killedAt: 0 };
            const file = await person.addFile(400_000);
            try {
              for (let kill = 0; kill < KILLS; kill += 1) {
                const tab = await person.open();
                const going = goOn(person, tab, file, seen);
                const ending = delay(random() * LIFETIME).then(async () => {
                  seen.killedAt = performance.now();
                  await phone.kill();
                });
                await Promise.all([going.catch(ignoreKill), ending]);
              }
              await goOn(person, await person.open(), file, seen);
              await person.balance();
            } finally {
              await phone.close();
            }
          },
        );
    });
});

/** What a killed browser leaves unanswered is no failure; what was looked at is. */
function ignoreKill(error: unknown): void {
  if (error instanceof assert.AssertionError && /is lost|is not filed/.test(error.message)) throw error;
}
