import { html, nothing, type ChildPart } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import { keyed } from './keyed.js';
import { redraw } from './rerender.js';

/** The number of fields to render at once, and per idle period after that: about one viewport. */
const FIRST = 8;
const NEXT = 24;

/**
 * Renders a long list in chunks of about one viewport: the first at once, the rest while the browser is idle, so that a
 * page with a thousand questions is usable as soon as a short one. Everything is in the page a moment later, for
 * find-in-page, Tab and print; `content-visibility` skips what is off screen. An item stays in the chunk that it was
 * first rendered in, whatever is added or removed before it: its elements are never recreated.
 */
class IdleChunksDirective extends Directive {
  readonly #chunks = new Map<unknown, number>();
  #count = 0;

  render(
    items: readonly unknown[],
    key: (item: never) => unknown,
    draw: (item: never) => unknown,
    fieldsIn: (item: never) => number,
  ): unknown {
    const keys = items.map((item) => key(item as never));
    this.#assign(
      keys,
      items.map((item) => fieldsIn(item as never)),
    );
    const own: never[][] = Array.from({ length: this.#count }, () => []);
    items.forEach((item, at) => own[this.#chunks.get(keys[at]) ?? 0]?.push(item as never));
    return own.map((some, at) => {
      const drawOwn = () => keyed(some, key, draw);
      return at === 0 ? drawOwn() : some.length > 0 ? html`<div class="chunk">${chunk(drawOwn)}</div>` : nothing;
    });
  }

  /** New items join the chunk of the item before them, except those at the end that fill chunks of their own. */
  #assign(keys: readonly unknown[], fields: readonly number[]): void {
    const last = keys.reduce<number>((found, key, at) => (this.#chunks.has(key) ? at : found), -1);
    let index = 0;
    let filled = last < 0 ? 0 : NEXT;
    const rest = fields.slice(last + 1).reduce((sum, count) => sum + count, 0);
    const isLong = rest > NEXT;
    keys.forEach((key, at) => {
      const known = this.#chunks.get(key);
      if (known !== undefined) index = known;
      else if (at > last && isLong) {
        const limit = index === 0 ? FIRST : NEXT;
        if (filled >= limit) [index, filled] = [this.#count, 0];
        filled += fields[at] ?? 1;
      }
      this.#chunks.set(key, index);
      this.#count = Math.max(this.#count, index + 1);
    });
    const present = new Set(keys);
    for (const key of this.#chunks.keys()) if (!present.has(key)) this.#chunks.delete(key);
  }
}

const idleChunks = directive(IdleChunksDirective);

/** See {@link IdleChunksDirective}; `fieldsIn` returns the number of fields in an item. Keys must be unique. */
export const renderInIdleChunks: <Item>(
  items: readonly Item[],
  key: (item: Item) => unknown,
  draw: (item: Item) => unknown,
  fieldsIn: (item: Item) => number,
) => unknown = idleChunks;

class ChunkDirective extends Directive {
  #part: ChildPart | undefined;
  #draw: (() => unknown) | undefined;
  #isDue = false;

  override update(part: ChildPart, args: Parameters<ChunkDirective['render']>): unknown {
    this.#part = part;
    return this.render(...args);
  }

  render(draw: () => unknown): unknown {
    const waits = this.#draw !== undefined;
    this.#draw = draw;
    if (this.#isDue) return draw();
    if (!waits) drawWhenIdle(this);
    return nothing;
  }

  /** Renders the chunk from now on. */
  fill(): void {
    this.#isDue = true;
    if (this.#part && this.#draw) redraw(this.#part, this, this.#draw);
  }
}

const chunk = directive(ChunkDirective);

const waiting: ChunkDirective[] = [];

function drawWhenIdle(next: ChunkDirective): void {
  waiting.push(next);
  if (waiting.length === 1) whenIdle(drawNext);
}

function drawNext(): void {
  waiting.shift()?.fill();
  if (waiting.length > 0) whenIdle(drawNext);
}

/** Safari has no `requestIdleCallback`. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 200 });
  else setTimeout(act, 20);
}
