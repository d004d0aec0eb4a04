import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readRetryAfter } from './retry-after.js';
import { Countdown, outboxPause, pauseBefore, type Timers } from './retry.js';

const now = new Date('2026-11-20T03:00:00Z');
const wait = (header: string | null) => readRetryAfter(header, now);

describe('Retry-After', () => {
  it('is a number of seconds, or an HTTP date in any of its three forms', () => {
    for (const header of ['120', ' 120 ', '120, 120', '0120']) assert.equal(wait(header), 120, header);
    assert.equal(wait('0'), 0);
    for (const header of [
      'Fri, 20 Nov 2026 03:02:00 GMT',
      'Friday, 20-Nov-26 03:02:00 GMT',
      'Fri Nov 20 03:02:00 2026',
    ])
      assert.equal(wait(header), 120, header);
  });

  it('is a day at most', () => {
    for (const header of ['86401', '999999999999', 'Fri, 20 Nov 2099 03:02:00 GMT'])
      assert.equal(wait(header), 86_400, header);
  });

  it('is ignored where it is neither, or over', () => {
    for (const header of [
      ...[null, '', '-5', '1.5', '120, 60', '120;', '1e3', '0x10', 'soon', 'garbage 99', 'NaN', 'Infinity', '٣٠'],
      ...['2026-11-20T03:02:00Z', 'Fri, 20 Nov 2026 02:59:00 GMT', 'Fri, 40 Nov 2026 03:02:00 GMT', '20 Nov 2026'],
    ])
      assert.equal(wait(header), undefined, String(header));
  });
});

describe('a dossier that could not be sent', () => {
  it('is sent again by itself after a failure that passes, each time later, and as the receiver asks', () => {
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5].map((attempts) => pauseBefore({ reason: 'unreachable' }, attempts)),
      [10, 20, 40, 80, 160, undefined],
    );
    assert.equal(pauseBefore({ reason: 'busy', status: 429, retryAfter: 3600 }, 0), 3600);
    assert.equal(pauseBefore({ reason: 'busy', status: 503, retryAfter: 0 }, 0), 1);
    for (const status of [502, 504]) assert.equal(pauseBefore({ reason: 'server', status }, 0), 10);
    assert.equal(pauseBefore({ reason: 'offline' }, 9), 'online');
  });

  it('waits for the person after any other', () => {
    assert.equal(pauseBefore({ reason: 'server', status: 500 }, 0), undefined);
    for (const reason of ['invalid', 'unauthorized', 'conflict', 'unexpectedAnswer', 'stopped'] as const)
      assert.equal(pauseBefore({ reason }, 0), undefined, reason);
  });
});

/** Timers whose time passes when a test says so. */
class FakeTimers implements Timers {
  #now = 0;
  #due: { at: number; act: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, act: () => void): () => void {
    const entry = { at: this.#now + milliseconds, act };
    this.#due.push(entry);
    return () => (this.#due = this.#due.filter((other) => other !== entry));
  }

  /** @param late how much later than asked for each call comes, in milliseconds */
  pass(milliseconds: number, late = 0): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const next = this.#due.find(({ at }) => at + late <= end);
      if (!next) break;
      this.#due = this.#due.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at + late);
      next.act();
    }
    this.#now = end;
  }
}

describe('the pause before a sealed dossier is sent again', () => {
  it('grows to ten minutes, half of it by chance, and has no end', () => {
    const pauses = (random: number) =>
      [0, 1, 2, 5, 6, 7, 1000].map((attempts) => outboxPause({ reason: 'unreachable' }, attempts, random));
    assert.deepEqual(pauses(1), [10, 20, 40, 320, 600, 600, 600]);
    assert.deepEqual(pauses(0), [5, 10, 20, 160, 300, 300, 300]);
  });

  it('is the one that the receiver asks for, and ends with the network where there is none', () => {
    assert.equal(outboxPause({ reason: 'busy', retryAfter: 120 }, 3, 0), 120);
    assert.equal(outboxPause({ reason: 'busy', retryAfter: 0 }, 3, 0), 1);
    assert.equal(outboxPause({ reason: 'offline' }, 3, 0), 'online');
  });

  it('follows whatever may pass, and nothing that refuses the dossier', () => {
    for (const reason of ['unreadable', 'server', 'unauthorized', 'signIn', 'unexpectedAnswer', 'stopped'] as const)
      assert.equal(outboxPause({ reason }, 0, 1), 10, reason);
    for (const reason of [
      'invalid',
      'conflict',
      'tooLarge',
      'unsupported',
      'forbidden',
      'notFound',
      'blocked',
    ] as const)
      assert.equal(outboxPause({ reason }, 0, 1), undefined, reason);
  });
});

describe('a countdown', () => {
  const begin = (seconds: number) => {
    const timers = new FakeTimers();
    const seen: (number | 'end')[] = [];
    const countdown = new Countdown(
      timers,
      seconds,
      () => seen.push(countdown.secondsLeft),
      () => seen.push('end'),
    );
    return { timers, seen, countdown };
  };

  it('counts whole seconds, and ends once', () => {
    const { timers, seen } = begin(3);
    timers.pass(10_000);
    assert.deepEqual(seen, [2, 1, 'end']);
  });

  it('ends in time where the browser calls rarely', () => {
    const { timers, seen } = begin(90);
    timers.pass(125_000, 59_000);
    assert.deepEqual(seen, [30, 'end']);
  });

  it('that is stopped calls nothing more', () => {
    const { timers, seen, countdown } = begin(3);
    timers.pass(1000);
    countdown.stop();
    timers.pass(10_000);
    assert.deepEqual(seen, [2]);
  });
});
