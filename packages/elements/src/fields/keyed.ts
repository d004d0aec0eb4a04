import { noChange, type ChildPart } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import {
  getCommittedValue,
  insertPart,
  removePart,
  setChildPartValue,
  setCommittedValue,
} from 'lit/directive-helpers.js';

/**
 * Keeps the elements of each item by its key, as Lit's `repeat` does. It removes missing items and then walks the list
 * once, where Lit's directive finds the fewest moves for any new order: fields are added and removed, but seldom
 * reordered. This saves 300 bytes of the first load.
 */
class KeyedDirective extends Directive {
  #keys: readonly unknown[] = [];

  render(
    items: readonly unknown[],
    _key: (item: never) => unknown,
    draw: (item: never, at: number) => unknown,
  ): unknown {
    return items.map((item, at) => draw(item as never, at));
  }

  override update(container: ChildPart, [items, key, draw]: Parameters<this['render']>): unknown {
    const parts = getCommittedValue(container) as ChildPart[] | undefined;
    const keys = items.map((item) => key(item as never));
    const before = this.#keys;
    this.#keys = keys;
    if (!Array.isArray(parts)) return this.render(items, key, draw);
    const wanted = new Set(keys);
    const left = parts.filter((part, at) => wanted.has(before[at]) || removePart(part));
    const leftKeys = before.filter((known) => wanted.has(known));
    const drawn = items.map((item, at) => {
      const index = leftKeys.indexOf(keys[at]);
      const part = index === 0 ? left[0]! : insertPart(container, left[0], left[index]);
      if (index >= 0) {
        left.splice(index, 1);
        leftKeys.splice(index, 1);
      }
      return setChildPartValue(part, draw(item as never, at));
    });
    setCommittedValue(container, drawn);
    return noChange;
  }
}

const keyedDirective = directive(KeyedDirective);

/** Renders a list; an item keeps its elements as long as its key is in the list. Keys must be unique. */
export const keyed: <Item>(
  items: readonly Item[],
  key: (item: Item) => unknown,
  draw: (item: Item, at: number) => unknown,
) => unknown = keyedDirective;
