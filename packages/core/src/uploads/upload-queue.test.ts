import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AttachedFile } from '../files/attached-file.js';
import { UploadQueue } from './upload-queue.js';
import { UploadError, uploadKey, type UploadFault, type UploadJob, type UploadWatch } from './upload-state.js';
import { uploadedParts } from './uploaded-parts.js';
import type { DossierParts } from '../submission/build-dossier.js';

const fileOf = (sha256: string, size = 100) => ({ id: sha256, name: `${sha256}.pdf`, sha256, size }) as AttachedFile;

/** The time between two reports of progress. */
const PROGRESS_MS = 250;

/** A server of which each attempt has a fate, and a device whose time passes when the test says. */
class World {
  readonly jobs: UploadJob[] = [];
  readonly watches: UploadWatch[] = [];
  readonly terminated: string[] = [];
  readonly failures: UploadFault[] = [];
  readonly records = new Map<string, string>();
  /** The outcomes of the next attempts; later ones succeed. */
  fates: ((watch: UploadWatch, url: string) => UploadError | undefined)[] = [];
  /** Attempts that neither succeed nor fail. */
  isSilent = false;
  /** True while nothing answers. */
  isDown = false;
  pauses: number[] = [];
  changes = 0;
  mayTerminate = true;
  #due: (() => void)[] = [];
  #count = 0;

  readonly queue = new UploadQueue({
    transport: {
      send: async (job, watch, signal) => {
        this.jobs.push(job);
        this.watches.push(watch);
        if (this.isDown) throw new UploadError('unreachable');
        const url = job.url ?? `/u${(this.#count += 1)}`;
        watch.onUrl(url);
        if (this.isSilent)
          return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error())));
        const error = this.fates.shift()?.(watch, url);
        if (error) throw error;
        return url;
      },
      terminate: (url) => Promise.resolve(void this.terminated.push(url)),
    },
    records: {
      find: (key) => Promise.resolve(this.records.get(key)),
      save: (key, url) => Promise.resolve(this.records.set(key, url)),
      remove: (key) => Promise.resolve(this.records.delete(key)),
    },
    timers: {
      now: () => 0,
      after: (milliseconds, act) => {
        if (milliseconds !== PROGRESS_MS) this.pauses.push(milliseconds / 1000);
        this.#due.push(act);
        return () => (this.#due = this.#due.filter((other) => other !== act));
      },
    },
    random: () => 0.999999,
    newStop: () => new AbortController(),
    exclusively: (_key, _signal, act) => act(),
    mayTerminate: () => this.mayTerminate,
    changed: () => void (this.changes += 1),
    failed: ({ fault }) => this.failures.push(fault),
  });

  attach(...files: AttachedFile[]): void {
    this.queue.follow({ paper: files });
  }

  /** Lets every pause end. */
  async wait(): Promise<void> {
    const due = this.#due;
    this.#due = [];
    for (const act of due) act();
    await settled();
  }

  get steps(): string[] {
    return this.queue.states.map(({ step, fault }) => (fault ? `${step} ${fault}` : step));
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const fails =
  (fault: UploadFault, confirmed = 0) =>
  (watch: UploadWatch) => {
    watch.onConfirmed(confirmed);
    watch.onProgress(confirmed);
    return new UploadError(fault);
  };

describe('the uploads of a form', () => {
  it('begin when a file is attached, one after the other', async () => {
    const world = new World();
    world.attach(fileOf('a'), fileOf('b'));
    assert.deepEqual(world.steps, ['sending', 'waiting']);
    await settled();
    assert.deepEqual(world.steps, ['done', 'done']);
    assert.deepEqual(
      [...world.queue.urls],
      [
        ['paper/a', '/u1'],
        ['paper/b', '/u2'],
      ],
    );
  });

  it('go on where they were interrupted, after pauses that grow until there is progress', async () => {
    const world = new World();
    world.fates = [fails('unreachable'), fails('unreachable'), fails('unreachable', 50), fails('server', 50)];
    world.attach(fileOf('a'));
    await settled();
    assert.deepEqual(world.steps, ['retrying unreachable']);
    for (const _ of [1, 2, 3, 4]) await world.wait();
    assert.deepEqual(world.steps, ['done']);
    assert.deepEqual(world.pauses.map(Math.round), [1, 2, 1, 2]);
    assert.deepEqual(
      world.jobs.map(({ url }) => url),
      [undefined, '/u1', '/u1', '/u1', '/u1'],
    );
  });

  it('report nothing while the same files are attached', async () => {
    const world = new World();
    const files = [fileOf('a')];
    world.attach(...files);
    await settled();
    const { changes } = world;
    world.attach(...files);
    assert.equal(world.changes, changes);
  });

  it('wait as long as the server asks', async () => {
    const world = new World();
    world.fates = [() => new UploadError('busy', { retryAfter: 120 })];
    world.attach(fileOf('a'));
    await settled();
    assert.deepEqual(world.pauses, [120]);
  });

  it('wait a second where the server asks to go on at once', async () => {
    const world = new World();
    world.fates = [() => new UploadError('busy', { retryAfter: 0 })];
    world.attach(fileOf('a'));
    await settled();
    assert.deepEqual(world.pauses, [1]);
  });

  it('report their progress in intervals, and each change of their state at once', async () => {
    const world = new World();
    world.isSilent = true;
    world.attach(fileOf('a'), fileOf('b', 300));
    await settled();
    const { changes } = world;
    for (const sent of [10, 20, 30]) world.watches[0]!.onProgress(sent);
    assert.equal(world.changes, changes);
    assert.deepEqual(world.queue.total, { sent: 30, size: 400 });
    await world.wait();
    assert.equal(world.changes, changes + 1);
    world.watches[0]!.onProgress(40);
    world.queue.pause('paper/a');
    assert.equal(world.changes, changes + 2);
    await settled();
    assert.equal(world.changes, changes + 3, 'the other one begins');
    await world.wait();
    assert.equal(world.changes, changes + 3);
  });

  it('go on from an address of an earlier visit', async () => {
    const world = new World();
    world.records.set('paper/a', '/kept');
    world.attach(fileOf('a'));
    await settled();
    assert.equal(world.jobs[0]?.url, '/kept');
  });

  it('begin again where the server has forgotten them or contradicts itself, and end that after two times', async () => {
    const world = new World();
    world.fates = [fails('forgotten'), fails('offset'), fails('forgotten')];
    world.attach(fileOf('a'));
    for (const _ of [1, 2, 3]) await settled();
    assert.deepEqual(
      world.jobs.map(({ url }) => url),
      [undefined, undefined, undefined],
    );
    assert.deepEqual(world.steps, ['failed forgotten']);
    assert.deepEqual(world.failures, ['forgotten']);
  });

  it('are given up at once where the server refuses them, and can be tried again', async () => {
    const world = new World();
    world.fates = [fails('tooLarge')];
    world.attach(fileOf('a'), fileOf('b'));
    await settled();
    assert.deepEqual(world.steps, ['failed tooLarge', 'done']);
    world.queue.resume('paper/a');
    await settled();
    assert.deepEqual(world.steps, ['done', 'done']);
  });

  it('rest while the person has paused them, and others pass', async () => {
    const world = new World();
    world.isSilent = true;
    world.attach(fileOf('a'), fileOf('b'));
    await settled();
    world.queue.pause('paper/a');
    world.isSilent = false;
    await settled();
    assert.deepEqual(world.steps, ['paused', 'done']);
    world.queue.resume('paper/a');
    await settled();
    assert.deepEqual(world.steps, ['done', 'done']);
  });

  it('are removed from the server with their file, unless what has left may refer to them', async () => {
    const world = new World();
    world.attach(fileOf('a'), fileOf('b'));
    await settled();
    world.attach(fileOf('b'));
    await settled();
    assert.deepEqual(world.terminated, ['/u1']);
    assert.equal(world.records.has('paper/a'), false);
    world.mayTerminate = false;
    world.attach();
    await settled();
    assert.deepEqual(world.terminated, ['/u1']);
  });
});

describe('a dossier that is about to be sent', () => {
  const never = () => assert.fail('The endpoint was asked');
  const { signal } = new AbortController();

  it('waits for its uploads, also for those that were paused', async () => {
    const world = new World();
    world.isSilent = true;
    world.attach(fileOf('a'));
    world.queue.pause('paper/a');
    world.isSilent = false;
    await settled();
    await world.queue.complete(never, signal);
    assert.deepEqual(world.steps, ['done']);
  });

  it('takes files along whose endpoint has never answered', async () => {
    const world = new World();
    world.isDown = true;
    world.attach(fileOf('a'));
    await settled();
    assert.deepEqual(world.steps, ['retrying unreachable']);
    const complete = world.queue.complete(never, signal);
    await world.wait();
    await complete;
    assert.deepEqual(world.steps, ['failed unreachable']);
    assert.equal(world.queue.urls.size, 0);
  });

  it('waits where an upload has begun and nothing answers at all', async () => {
    const world = new World();
    world.fates = [1, 2, 3].map(() => fails('unreachable'));
    world.attach(fileOf('a'));
    await settled();
    let asked = 0;
    const complete = world.queue.complete(() => {
      asked += 1;
      return Promise.resolve(false);
    }, signal);
    for (const _ of [1, 2, 3]) await world.wait();
    await complete;
    assert.ok(asked > 0);
    assert.deepEqual(world.steps, ['done']);
  });

  /** An upload that has begun and does not go on, and the answer of the endpoint of the dossier, which takes a while. */
  const stuckUploads = async (...files: AttachedFile[]) => {
    const world = new World();
    world.fates = [1, 2, 3, 4].map(() => fails('unreachable'));
    world.attach(...files);
    await settled();
    await world.wait();
    let answer: (isThere: boolean) => void = () => assert.fail('The endpoint was not asked');
    const complete = world.queue.complete(() => new Promise((resolve) => (answer = resolve)), signal);
    await settled();
    return { world, complete, answer: (isThere: boolean) => answer(isThere) };
  };

  it('leaves when its uploads end while an endpoint is asked that does not answer', async () => {
    const { world, complete, answer } = await stuckUploads(fileOf('a'));
    world.fates = [];
    world.queue.wake();
    await settled();
    answer(false);
    await settled();
    assert.deepEqual(world.steps, ['done']);
    assert.equal(await Promise.race([complete, settled().then(() => 'waits')]), undefined);
  });

  it('carries only what is not uploaded while its endpoint is asked', async () => {
    const { world, complete, answer } = await stuckUploads(fileOf('a'), fileOf('b'));
    world.fates = [];
    world.queue.resume('paper/a');
    await settled();
    answer(true);
    await complete;
    assert.deepEqual(world.steps, ['done', 'failed unreachable']);
  });

  it('takes files along that the server postpones for long', async () => {
    const world = new World();
    world.fates = [() => new UploadError('busy', { retryAfter: 86_400 })];
    world.attach(fileOf('a'));
    await settled();
    await world.queue.complete(() => Promise.resolve(true), signal);
    assert.deepEqual(world.steps, ['failed busy']);
  });

  it('stops waiting when the person does', async () => {
    const world = new World();
    world.isSilent = true;
    world.attach(fileOf('a'));
    const stopped = new AbortController();
    const complete = world.queue.complete(never, stopped.signal);
    stopped.abort();
    await assert.rejects(complete);
    assert.deepEqual(world.steps, ['sending'], 'the upload goes on');
  });

  it('uploads again what the receiver does not have', async () => {
    const world = new World();
    world.attach(fileOf('a'));
    await settled();
    await world.queue.restart(['paper/a']);
    await settled();
    assert.deepEqual([...world.queue.urls.values()], ['/u2']);
  });

  it('refers to what is uploaded, and carries the rest', () => {
    const files = ['a', 'b'].map((sha256, index) => ({ part: `f${index + 1}`, file: fileOf(sha256) }));
    const parts = {
      files,
      dossier: {
        components: [
          {
            ...{ id: 'paper', state: 'attached' },
            files: files.map(({ part, file: { name, sha256, size } }) => ({ part, name, type: '', size, sha256 })),
          },
        ],
      },
    } as unknown as DossierParts;
    const { dossier, files: left } = uploadedParts(parts, new Map([[uploadKey('paper', fileOf('a')), '/u1']]));
    assert.deepEqual(
      dossier.components[0]?.files.map(({ part, upload }) => part ?? upload),
      ['/u1', 'f2'],
    );
    assert.deepEqual(
      left.map(({ part }) => part),
      ['f2'],
    );
  });
});
