/** The time until a failed download is retried automatically, in milliseconds. */
const RETRY_PAUSE = 20_000;

/** A form that rerenders when a value has loaded. */
interface WaitingForm {
  redraw(): void;
  /** Finds out why a file failed to load. */
  explain?(error: unknown): Promise<unknown>;
}

/**
 * A value that is fetched when a form first needs it, and then cached. Waiting forms rerender when it has loaded or
 * failed. A failed fetch is repeated when the network is back, after a pause, and on demand.
 */
export class Lazy<Value> {
  /** True after a failed fetch until one succeeds. */
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

  /** The pending fetch. */
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
