import { html, nothing, type ChildPart } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import { keyed } from './keyed.js';
import { redraw } from './rerender.js';
import { inSlices } from '../platform/slices.js';

/** The number of fields to render at once, and per idle period after that: about one viewport. */
const FIRST = 8;
const NEXT = 24;

/**
 * Renders a long list in chunks: about one viewport at once, the rest in slices of time after the first paint, so that a
 * page with a thousand questions is usable as soon as a short one. Everything is in the page a moment later, for
 * find-in-page, Tab and print; `content-visibility` skips what is off screen. An item stays in the chunk that it was
 * first rendered in, whatever is added or removed before it: its elements are never recreated.
 */
class IdleChunksDirective extends Directive {
  #chunks: ReadonlyMap<unknown, number> = new Map<unknown, number>();
  #count = 0;

  render(
    items: readonly unknown[],
    key: (item: never) => unknown,
    draw: (item: never) => unknown,
    fieldsIn: (item: never) => number,
    isPlain = false,
  ): unknown {
    const keys = items.map((item) => key(item as never));
    this.#assign(
      keys,
      items.map((item) => fieldsIn(item as never)),
    );
    const own: never[][] = Array.from({ length: this.#count }, () => []);
    items.forEach((item, at) => own[this.#chunks.get(keys[at])!]!.push(item as never));
    return own.map((some, at) => {
      const drawOwn = () => keyed(some, key, draw);
      if (at === 0) return drawOwn();
      if (isPlain) return chunk(drawOwn);
      return some.length > 0 ? html`<div class="chunk">${chunk(drawOwn)}</div>` : nothing;
    });
  }

  /** Assigns new items to the chunk of the item before them; those at the end fill chunks of their own. */
  #assign(keys: readonly unknown[], fields: readonly number[]): void {
    const known = this.#chunks;
    const last = keys.reduce<number>((found, key, at) => (known.has(key) ? at : found), -1);
    const isLong = fields.slice(last + 1).reduce((sum, count) => sum + count, 0) > NEXT;
    let index = 0;
    let filled = last < 0 ? 0 : NEXT;
    this.#chunks = new Map(
      keys.map((key, at) => {
        index = known.get(key) ?? index;
        if (at > last && isLong) {
          if (filled >= (index === 0 ? FIRST : NEXT)) [index, filled] = [this.#count, 0];
          filled += fields[at]!;
        }
        this.#count = Math.max(this.#count, index + 1);
        return [key, index];
      }),
    );
  }
}

const idleChunks = directive(IdleChunksDirective);

/**
 * See {@link IdleChunksDirective}; `fieldsIn` returns the number of fields in an item. Keys must be unique. With `isPlain`
 * the chunks have no element of their own, e.g. in a list.
 */
export const renderInIdleChunks: <Item>(
  items: readonly Item[],
  key: (item: Item) => unknown,
  draw: (item: Item) => unknown,
  fieldsIn: (item: Item) => number,
  isPlain?: boolean,
) => unknown = idleChunks;

class ChunkDirective extends Directive {
  #part: ChildPart | undefined;
  #draw: (() => unknown) | undefined;
  #isDue = false;

  override update(part: ChildPart, [draw]: [() => unknown]): unknown {
    if (!this.#part) inSlices(() => this.#fill());
    this.#part = part;
    this.#draw = draw;
    return this.render(draw);
  }

  render(draw: () => unknown): unknown {
    return this.#isDue ? draw() : nothing;
  }

  /** Renders the chunk from now on. */
  #fill(): void {
    this.#isDue = true;
    if (this.#part && this.#draw) redraw(this.#part, this, this.#draw);
  }
}

const chunk = directive(ChunkDirective);
