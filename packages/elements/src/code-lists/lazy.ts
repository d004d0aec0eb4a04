/** The time until a failed download is retried automatically, in milliseconds. */
const RETRY_PAUSE = 20_000;

/** A form that is drawn again when something has come. */
interface WaitingForm {
  redraw(): void;
  /** Finds out why a file did not come. */
  explain?(error: unknown): Promise<unknown>;
}

/**
 * Something that is fetched when a form first needs it, and then stays. Forms that wait for it are drawn again when it has
 * come, and when it could not be fetched. It is tried again when the network is back, after a while, and when asked to.
 */
export class Lazy<Value> {
  /** True from an attempt that failed until one succeeds. */
  failed = false;
  readonly #fetch: () => Promise<Value>;
  readonly #waiting = new Set<WaitingForm>();
  #value: Value | undefined;
  #loading: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(fetch: () => Promise<Value>) {
    this.#fetch = fetch;
  }

  /**
   * Returns the value; undefined until it has been fetched.
   * @param waits the form to render again when the value is available
   */
  get(waits: WaitingForm): Value | undefined {
    if (this.#value !== undefined) return this.#value;
    this.#waiting.add(waits);
    if (!this.failed) void this.load();
    return undefined;
  }

  /** The attempt that is under way. */
  get pending(): Promise<void> | undefined {
    return this.#loading;
  }

  /** Fetches the value, unless it is loaded or loading. */
  async load(): Promise<void> {
    if (this.#value === undefined) await (this.#loading ??= this.#attempt());
  }

  async #attempt(): Promise<void> {
    clearTimeout(this.#timer);
    globalThis.removeEventListener('online', this.#again);
    try {
      this.#value = await this.#fetch();
      this.failed = false;
    } catch (error) {
      this.failed = true;
      for (const form of this.#waiting) void form.explain?.(error);
      this.#timer = setTimeout(this.#again, RETRY_PAUSE);
      globalThis.addEventListener('online', this.#again);
    }
    this.#loading = undefined;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const form of waiting) form.redraw();
  }

  readonly #again = (): void => void this.load();
}
