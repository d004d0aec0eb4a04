import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { assertWritten } from '../support/written.js';
import { device } from './survival/events-device.js';
import { kills } from './survival/events-kills.js';
import { network } from './survival/events-network.js';
import { places } from './survival/events-places.js';
import { pageOf, type EventGroup } from './survival/page.js';
import { Person, type Outcome } from './survival/person.js';
import { engines, Phone, type EngineName } from './survival/phone.js';
import { lostIn } from './survival/table.js';
import { World } from './survival/world.js';

// MOTCUA_EVENT: a part of the names of events that are tried; MOTCUA_ENGINE: the only browser.
const { MOTCUA_EVENT: wantedEvent = '', MOTCUA_ENGINE: wantedEngine = '' } = process.env;

const groups: readonly EventGroup[] = [
  { title: 'The browser dies', events: kills },
  { title: 'Network and receiver fail', events: network },
  { title: 'Tabs, pages and clocks', events: device },
  { title: 'Versions, storage and shared computers', events: places },
];
const events = groups.flatMap((group) => group.events).filter(({ name }) => name.includes(wantedEvent));
const tried = engines.filter((name) => name.includes(wantedEngine));

const ledger = new Map<EngineName, Map<string, Outcome>>(tried.map((engine) => [engine, new Map()]));

// One browser waits while the other works.
describe('nothing is lost, and each dossier is filed once', { concurrency: true }, () => {
  for (const engine of tried)
    describe(`in ${engine}`, { concurrency: 1 }, () => {
      let world: World;
      before(async () => {
        world = await World.start();
      });
      after(() => world.close());

      for (const { name, settings, run } of events)
        it(name, { timeout: 120_000 }, async () => {
          const phone = await Phone.create(engine, settings);
          const person = new Person(phone, world);
          try {
            const outcome = await run(person);
            await person.balance();
            assert.deepEqual(lostIn(outcome), []);
            ledger.get(engine)!.set(name, outcome);
          } finally {
            world.heal();
            await phone.close();
          }
        });
    });
});

it('docs/what-survives.md says so', async (test) => {
  // Without one of the browsers, or when only some events were tried, there is nothing to compare.
  if (tried.length < 2 || wantedEvent !== '') return test.skip('not every event in every browser');
  const page = fileURLToPath(new URL('../../docs/what-survives.md', import.meta.url));
  await assertWritten(path.normalize(page), pageOf(groups, tried, ledger));
});
