import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { writeJson, type CompiledProcedure, type Dossier, type JsonObject, type Receipt } from '@motcua/model';
import { openForm, readSample } from '../../../../test/support/filled-form.js';
import { maiTang } from '../../../../test/support/procedures.js';
import type { AttachedFile } from '../files/attached-file.js';
import { attachFiles } from '../actions/documents.js';
import { renewSubmission, setDeclaration } from '../actions/submission.js';
import type { FormStore } from '../store/form-store.js';
import { type PendingSubmission, type PendingStorage } from './pending-submission.js';
import { buildDossier } from './build-dossier.js';
import { FateKeeper, type Ending, type SendingPorts } from './fate-keeper.js';
import type { GivenReceipt } from '../store/submission-state.js';
import { readReceiptAnswer } from './read-receipt-answer.js';
import { readResponse } from './read-response.js';
import type { DossierResponse } from './transport.js';

let procedure: CompiledProcedure;
before(async () => {
  procedure = await maiTang();
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const answer = (status: number, body: unknown): DossierResponse => ({
  status,
  body: JSON.stringify(body),
  header: () => null,
});
const problem = (status: number, type: string) => answer(status, { type: `urn:motcua:problem:${type}`, title: type });
const placeOf = ({ data }: Dossier) => (data['burial'] as JsonObject)['place'];

/** The fate of one request: answered; received with the answer lost; lost; or received later. */
type Fortune = 'answered' | 'answerLost' | 'lost' | 'late' | 'failing';
const FORTUNES: readonly Fortune[] = ['answered', 'answerLost', 'lost', 'late', 'failing'];

/** An endpoint that keeps the contract; the route for receipts may be missing. */
class Endpoint {
  readonly received = new Map<string, { readonly text: string; readonly dossier: Dossier; readonly number: string }>();
  /** Documents that have left for it. */
  posts = 0;
  readonly #hasReceipts: boolean;
  #late: string[] = [];

  constructor(hasReceipts: boolean) {
    this.#hasReceipts = hasReceipts;
  }

  post(text: string, fortune: Fortune): DossierResponse {
    this.posts += 1;
    if (fortune === 'late') this.#late.push(text);
    if (fortune === 'lost' || fortune === 'late') throw new Error('No answer');
    if (fortune === 'failing') return problem(503, 'busy');
    const response = this.#take(text);
    if (fortune === 'answerLost') throw new Error('No answer');
    return response;
  }

  receipt(submissionId: string, secret: string, fortune: Fortune): DossierResponse {
    if (fortune === 'answerLost' || fortune === 'lost' || fortune === 'late') throw new Error('No answer');
    if (fortune === 'failing') return problem(503, 'busy');
    if (!this.#hasReceipts) return answer(404, { title: 'Not found' });
    const stored = this.received.get(submissionId);
    return stored?.dossier.receiptSecretSha256 === sha256(secret)
      ? answer(200, this.#receiptOf(submissionId))
      : problem(404, 'receipt-unknown');
  }

  /** Delivers the requests that were delayed. */
  settle(): void {
    for (const text of this.#late) this.#take(text);
    this.#late = [];
  }

  #take(text: string): DossierResponse {
    const dossier = JSON.parse(text) as Dossier;
    const { submissionId } = dossier;
    const stored = this.received.get(submissionId);
    if (stored) return stored.text === text ? answer(200, this.#receiptOf(submissionId)) : problem(409, 'conflict');
    if (placeOf(dossier) === 'refused') return problem(422, 'dossier-invalid');
    this.received.set(submissionId, { text, dossier, number: `N${this.received.size + 1}` });
    return answer(201, this.#receiptOf(submissionId));
  }

  #receiptOf(submissionId: string): Receipt {
    const { dossier, number } = this.received.get(submissionId)!;
    const at = dossier.submittedAt;
    const files = dossier.components.flatMap(({ id, files }) => files.map((file) => ({ component: id, ...file })));
    return {
      ...{ number, submissionId, procedure: dossier.procedure, files },
      ...{ receivedAt: at, effectiveAt: at, dueAt: at, dueStatus: 'official' },
      ...{ agency: { code: 'H26', name: 'Phường' }, statusUrl: 'http://127.0.0.1/1', statusToken: 't' },
    };
  }
}

interface Draft {
  readonly submissionId: string;
  readonly place: string;
}

/** One person's device, on which tabs share what is kept. */
class Device implements PendingStorage {
  readonly #submissions = new Map<string, PendingSubmission>();
  readonly receipts = new Map<string, GivenReceipt>();
  readonly #isCareful: boolean;
  draft: Draft | undefined;

  constructor(isCareful: boolean) {
    this.#isCareful = isCareful;
  }

  find = (submissionId: string) => Promise.resolve(structuredClone(this.#submissions.get(submissionId)));
  list = () => Promise.resolve([...this.#submissions.values()]);
  remove = (submissionId: string) => Promise.resolve(void this.#submissions.delete(submissionId));
  save = (pending: PendingSubmission) => {
    const { dossier: _, answers: _answers, ...rest } = pending;
    this.#submissions.set(pending.submissionId, structuredClone(this.#isCareful ? rest : pending));
    return Promise.resolve();
  };
  begin = async (pending: PendingSubmission) => {
    if (!this.#submissions.has(pending.submissionId)) await this.save(pending);
    return structuredClone(this.#submissions.get(pending.submissionId)!);
  };
}

const fileOf = (letter: string): AttachedFile => ({
  id: letter,
  name: `${letter}.pdf`,
  type: 'application/pdf',
  size: 5,
  sha256: letter.repeat(64),
  content: undefined as never,
});

let ids = 0;
const newId = () => `01920000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`;
let time = Date.parse('2026-11-20T03:00:00Z');

/** One open form, and what its person has seen. */
class Tab {
  readonly #endpoint: Endpoint;
  readonly #device: Device | undefined;
  readonly keeper: FateKeeper;
  readonly store: FormStore;
  language = 'vi';
  /** The ending that is on the screen. */
  shown: Ending | undefined;

  constructor(endpoint: Endpoint, device: Device | undefined) {
    this.#endpoint = endpoint;
    this.#device = device;
    this.keeper = new FateKeeper('1.001731', device);
    this.store = openForm(procedure, readSample('mai-tang', 'valid-household').data);
    const { submissionId, place } = device?.draft ?? { submissionId: newId(), place: 'A' };
    renewSubmission(this.store, submissionId);
    this.store.enter('/burial/place', place);
    setDeclaration(this.store, true);
    this.save();
  }

  get submissionId(): string {
    return this.store.getSnapshot().submissionId;
  }

  get place(): string {
    return placeOf({ data: this.store.getSnapshot().data } as Dossier) as string;
  }

  save(): void {
    if (this.#device) this.#device.draft = { submissionId: this.submissionId, place: this.place };
  }

  edit(place: string): void {
    this.store.enter('/burial/place', place);
    this.save();
  }

  choose(letter: string): void {
    attachFiles(this.store, 'trich-luc-khai-tu', [fileOf(letter)], []);
  }

  /** Opens a form: asks for the receipt of each submission that the device has kept. */
  async open(fortune: Fortune): Promise<void> {
    for (const pending of await this.keeper.list()) {
      if (pending.submissionId === this.submissionId) this.keeper.resume(pending);
      const found = await this.#ask(pending, fortune);
      if (typeof found === 'object')
        await this.#received({ meaning: found, dossier: pending.dossier, isChanged: true });
    }
  }

  async send(fortunes: () => Fortune): Promise<void> {
    if (Object.values(this.store.getSnapshot().files).flat().length === 0) this.choose('a');
    const now = new Date((time += 1000));
    const parts = buildDossier(procedure, this.store.getSnapshot(), { language: this.language, now });
    const ports: SendingPorts = {
      prepare: () => Promise.resolve({}),
      canRead: () => Promise.resolve(true),
      post: ({ dossier }) => {
        try {
          return Promise.resolve(readResponse(this.#endpoint.post(writeJson(dossier), fortunes())));
        } catch {
          return Promise.resolve({ failure: { reason: 'unreachable' }, issues: [], foreign: [] });
        }
      },
      ask: (pending) => this.#ask(pending, fortunes()),
      keptReceipt: (submissionId) => Promise.resolve(this.#device?.receipts.get(submissionId)),
      newSecret: () => `secret ${newId()}`,
      sha256: (text) => Promise.resolve(sha256(text)),
    };
    const ending = await this.keeper.send(parts, this.store.getSnapshot(), ports);
    assert.ok(ending);
    this.shown = ending;
    if ('receipt' in ending.meaning) await this.#received(ending);
  }

  /** A new dossier with the same answers. */
  beginNew(): void {
    renewSubmission(this.store, newId());
    this.keeper.resume(undefined);
    this.shown = undefined;
    this.save();
  }

  #ask(pending: PendingSubmission, fortune: Fortune) {
    if (pending.secret === undefined) return Promise.resolve('unsure' as const);
    try {
      const response = this.#endpoint.receipt(pending.submissionId, pending.secret, fortune);
      return Promise.resolve(readReceiptAnswer(response, pending.submissionId));
    } catch {
      return Promise.resolve('unsure' as const);
    }
  }

  async #received({ meaning, isChanged }: Ending): Promise<void> {
    assert.ok('receipt' in meaning);
    const { receipt } = meaning;
    const submissionId = receipt.submissionId!;
    this.#device?.receipts.set(submissionId, receipt);
    await this.keeper.forget(submissionId);
    if (submissionId !== this.submissionId) return;
    // Changes made since stay, under a new id.
    if (isChanged) this.beginNew();
    else if (this.#device) this.#device.draft = undefined;
    this.shown = { meaning, dossier: undefined, isChanged: isChanged === true };
  }
}

type Command =
  | { readonly act: 'send'; readonly fortunes: readonly Fortune[] }
  | { readonly act: 'edit'; readonly place: string }
  | { readonly act: 'choose'; readonly letter: string }
  | { readonly act: 'open'; readonly fortune: Fortune }
  | { readonly act: 'language' | 'otherTab' | 'arrive' | 'wipe' | 'beginNew' };

const fortune = fc.constantFrom(...FORTUNES);
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ act: fc.constant('send' as const), fortunes: fc.array(fortune, { maxLength: 4 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('edit' as const), place: fc.constantFrom('A', 'B', 'refused') }),
  },
  fc.record({ act: fc.constant('choose' as const), letter: fc.constantFrom('a', 'b') }),
  { weight: 2, arbitrary: fc.record({ act: fc.constant('open' as const), fortune }) },
  fc.record({ act: fc.constantFrom('language', 'otherTab', 'arrive', 'wipe', 'beginNew') }),
);

const numberOf = ({ shown }: Tab) => (shown && 'receipt' in shown.meaning ? shown.meaning.receipt.number : undefined);
const reasonOf = ({ shown }: Tab) => (shown && 'failure' in shown.meaning ? shown.meaning.failure.reason : undefined);

/** Failures that do not say that nothing was received. */
const OPEN = ['unreachable', 'busy', 'server', 'unexpectedAnswer', 'conflict'];

describe('a dossier, whatever answers get lost', () => {
  for (const hasReceipts of [true, false])
    for (const keeps of ['drafts', 'drafts without what is sensitive', 'nothing'] as const)
      it(`is one, and its receipt is found: ${hasReceipts ? 'asked for' : 'no address for receipts'}, the device keeps ${keeps}`, async () => {
        const property = fc.asyncProperty(fc.array(command, { maxLength: 14 }), async (commands) => {
          const endpoint = new Endpoint(hasReceipts);
          const device = keeps === 'nothing' ? undefined : new Device(keeps !== 'drafts');
          let tabs = [new Tab(endpoint, device)];
          /** Dossiers whose sender has gone from a device that keeps nothing. */
          const gone = new Set<string>();
          const seen = new Set<string>();
          const check = (tab: Tab, submissionId: string) => {
            const { shown } = tab;
            if (!shown) return;
            const stored = endpoint.received.get(submissionId);
            if ('receipt' in shown.meaning) {
              const { receipt } = shown.meaning;
              const own = endpoint.received.get(receipt.submissionId!);
              assert.ok(own);
              assert.equal(own.number, receipt.number);
              seen.add(receipt.submissionId!);
              if (!shown.isChanged) assert.equal(placeOf(own.dossier), tab.place, 'what was received is what is shown');
            } else if (stored) assert.ok(OPEN.includes(shown.meaning.failure.reason), shown.meaning.failure.reason);
          };
          for (const one of commands) {
            const [tab] = tabs as [Tab];
            const { submissionId } = tab;
            if (one.act === 'send') {
              if (tab.shown && 'receipt' in tab.shown.meaning) continue;
              const left = [...one.fortunes];
              await tab.send(() => left.shift() ?? 'answered');
              check(tab, submissionId);
            } else if (one.act === 'edit') tab.edit(one.place);
            else if (one.act === 'choose') tab.choose(one.letter);
            else if (one.act === 'language') tab.language = 'en';
            else if (one.act === 'arrive') endpoint.settle();
            else if (one.act === 'beginNew') {
              // The form offers it below a receipt, and after a conflict.
              if (numberOf(tab) !== undefined || reasonOf(tab) === 'conflict') tab.beginNew();
            } else if (one.act === 'otherTab')
              tabs = [...tabs.slice(1), tab, ...(tabs.length > 1 ? [] : [new Tab(endpoint, device)])];
            else if (one.act === 'wipe' || one.act === 'open') {
              if (!device) gone.add(submissionId);
              const again = new Tab(endpoint, device);
              tabs = [again, ...tabs.slice(1)];
              const { submissionId: own } = again;
              if (one.act === 'open') await again.open(one.fortune);
              check(again, own);
            }
          }
          // In the end the network is back, and the person goes on pressing the button that there is.
          endpoint.settle();
          for (const tab of tabs) {
            if (numberOf(tab) === undefined) tab.edit('A');
            for (let times = 0; times < 3 && numberOf(tab) === undefined; times += 1) {
              // Where receipts can be asked for, no one has to send as another dossier.
              if (!hasReceipts && reasonOf(tab) === 'conflict') tab.beginNew();
              const { submissionId } = tab;
              await tab.send(() => 'answered');
              check(tab, submissionId);
            }
            assert.ok(numberOf(tab) !== undefined, 'no receipt in the end');
          }
          if (!hasReceipts) return;
          // Every dossier that was received has its receipt, or the device can still ask for it.
          const open = (await device?.list())?.map(({ submissionId }) => submissionId) ?? [];
          for (const submissionId of endpoint.received.keys())
            assert.ok(
              seen.has(submissionId) ||
                gone.has(submissionId) ||
                open.includes(submissionId) ||
                device?.receipts.has(submissionId),
              'a receipt that no one can get',
            );
        });
        await fc.assert(property, { numRuns: 40 });
      });
});

/** Sends with these fortunes, one for each request; requests after them are answered. */
const sends = (tab: Tab, ...fortunes: Fortune[]) => tab.send(() => fortunes.shift() ?? 'answered');
const CHANGES: Record<string, (tab: Tab) => void> = {
  'another answer': (tab) => tab.edit('B'),
  'another file': (tab) => tab.choose('b'),
  'another language': (tab) => (tab.language = 'en'),
  'an answer changed and changed back': (tab) => {
    tab.edit('B');
    tab.edit('A');
  },
};

describe('an answer that was lost', () => {
  for (const [words, change] of Object.entries(CHANGES))
    for (const hasReceipts of [true, false])
      it(`then ${words}: ${hasReceipts ? 'the receipt is asked for' : 'the first document goes again'}`, async () => {
        const endpoint = new Endpoint(hasReceipts);
        const tab = new Tab(endpoint, undefined);
        await sends(tab, 'answerLost');
        change(tab);
        await sends(tab);
        assert.equal(numberOf(tab), 'N1');
        assert.equal(endpoint.posts, hasReceipts ? 1 : 2);
        assert.equal(tab.shown?.isChanged, words === 'another answer' || words === 'another file');
        // The changed answers go as another dossier.
        tab.beginNew();
        await sends(tab);
        assert.equal(numberOf(tab), 'N2');
      });

  it('is asked for after a reload without the files, also where nothing sensitive is kept', async () => {
    for (const isCareful of [true, false]) {
      const endpoint = new Endpoint(true);
      const device = new Device(isCareful);
      await sends(new Tab(endpoint, device), 'answerLost');
      const again = new Tab(endpoint, device);
      await again.open('answered');
      assert.equal(endpoint.posts, 1);
      assert.deepEqual(
        [...device.receipts.values()].map(({ number }) => number),
        ['N1'],
      );
      assert.deepEqual(await device.list(), []);
    }
  });

  it('in a tab whose dossier another tab has sent is found by what the device has kept', async () => {
    for (const hasReceipts of [true, false]) {
      const endpoint = new Endpoint(hasReceipts);
      const device = new Device(false);
      const [one, other] = [new Tab(endpoint, device), new Tab(endpoint, device)];
      await sends(one);
      await sends(other);
      assert.equal(numberOf(other), 'N1');
      assert.equal(endpoint.received.size, 1);
    }
  });

  it('in such a tab has no secret: that tab has sent another document', async () => {
    const endpoint = new Endpoint(true);
    const device = new Device(false);
    const [one, other] = [new Tab(endpoint, device), new Tab(endpoint, device)];
    await sends(one);
    const { keeper } = other;
    const secrets: (string | undefined)[] = [];
    const forget = keeper.forget.bind(keeper);
    keeper.forget = async (submissionId) => {
      secrets.push(await keeper.secretOf(submissionId));
      await forget(submissionId);
    };
    await sends(other);
    assert.equal(numberOf(other), 'N1');
    assert.equal(secrets.at(-1), undefined);
  });

  it('of documents that crossed each other is of the one that the endpoint has', async () => {
    const endpoint = new Endpoint(true);
    const tab = new Tab(endpoint, undefined);
    await sends(tab, 'late');
    tab.edit('B');
    // The first is absent when it is asked for, and arrives before the second.
    const fortunes: Fortune[] = ['answered', 'answerLost'];
    await tab.send(() => {
      if (fortunes.length === 1) endpoint.settle();
      return fortunes.shift() ?? 'answered';
    });
    assert.equal(numberOf(tab), undefined);
    await sends(tab);
    assert.equal(numberOf(tab), 'N1');
    assert.equal(tab.shown?.isChanged, true);
  });

  it('of a document that is refused in the end lets the changed one go', async () => {
    const endpoint = new Endpoint(false);
    const tab = new Tab(endpoint, undefined);
    tab.edit('refused');
    await sends(tab, 'lost');
    tab.edit('A');
    await sends(tab);
    assert.equal(numberOf(tab), 'N1');
    assert.equal(tab.shown?.isChanged, false);
  });

  it('leaves nothing on the device of a dossier that was not let in', async () => {
    const device = new Device(false);
    const tab = new Tab(new Endpoint(true), device);
    tab.edit('refused');
    await sends(tab);
    assert.deepEqual(await device.list(), []);
  });
});
