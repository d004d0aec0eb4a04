/** Something that waits, of a size. */
export interface Waiting {
  readonly size: number;
}

/**
 * A queue ordered by size, smallest first: large items, which take long, do not delay the many small ones. Items of
 * equal size keep their order.
 */
export class WaitingList<Item extends Waiting> {
  readonly #items: Item[] = [];
  readonly #room: number;

  /** @param room how many may wait */
  constructor(room: number) {
    this.#room = room;
  }

  /** Adds an item; returns the one that has to leave for lack of room: the largest, which may be the item itself. */
  add(item: Item): Item | undefined {
    const position = this.#items.findIndex(({ size }) => size > item.size);
    this.#items.splice(position === -1 ? this.#items.length : position, 0, item);
    return this.#items.length > this.#room ? this.#items.pop() : undefined;
  }

  /** Takes the smallest item out. */
  take(): Item | undefined {
    return this.#items.shift();
  }
}
