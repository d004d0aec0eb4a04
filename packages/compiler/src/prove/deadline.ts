/** A point in time after which a search ends. */
export class Deadline {
  readonly #at: number;

  /** @param milliseconds from now; without an end when absent */
  constructor(milliseconds = Infinity) {
    this.#at = performance.now() + milliseconds;
  }

  get isOver(): boolean {
    return this.left <= 0;
  }

  /** The milliseconds that are left; negative afterwards. */
  get left(): number {
    return this.#at - performance.now();
  }
}
