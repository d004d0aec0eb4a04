import { render, type ReactiveController, type ReactiveControllerHost, type RootPart } from 'lit';
import { adoptStyles } from './style-sheets.js';

/** The options of a property that reflects an attribute, as in Lit's `static properties`. */
export interface PropertyOptions {
  /** The name of the attribute: the property's in lower case by default, none where `false`. */
  readonly attribute?: string | false;
  /** True where the attribute's presence is the value. */
  readonly isBoolean?: boolean;
  readonly reflect?: boolean;
  /** The keywords of an enumerated attribute, the default first; see `setKeywords` in enumerated-attribute.ts. */
  readonly keywords?: readonly string[];
  /** The keyword for an unknown value, where it is not the first: the one that saves and shares least. */
  readonly invalid?: string;
}

/** On a server, which renders only the element's tag, there is no `HTMLElement`. */
const Base = globalThis.HTMLElement ?? (class {} as unknown as typeof HTMLElement);

type Changes = Map<PropertyKey, unknown>;

/** The properties of an element that have no attributes. */
export function withoutAttributes(...names: readonly string[]): Readonly<Record<string, PropertyOptions>> {
  return Object.fromEntries(names.map((name) => [name, { attribute: false }]));
}

/**
 * The part of LitElement that the elements of the kit need, over the same `lit-html`: properties with attributes, one
 * update for all changes of a task, controllers. LitElement itself would be 2 kB of what every citizen loads first, and
 * 2.8 kB of what comes with a list or an address (decision 0011).
 */
export abstract class KitElement extends Base implements ReactiveControllerHost {
  declare static readonly properties: Readonly<Record<string, PropertyOptions>>;
  /** CSS texts. */
  declare static readonly styles?: readonly string[];

  /** Resolves when all changes are rendered; to false when the render has caused further changes. */
  updateComplete!: Promise<boolean>;
  readonly #values: Changes = new Map();
  #changed: Changes = new Map();
  readonly #controllers = new Set<ReactiveController>();
  #isPending = false;
  #root: HTMLElement | ShadowRoot | undefined;
  #part: RootPart | undefined;
  /**
   * Property values that the page set before the element was defined: as own properties they would hide the accessors.
   */
  readonly #given = { ...this } as Readonly<Record<string, unknown>>;
  /** The attribute that is being reflected, whose change is ignored. */
  #reflected: string | undefined;

  constructor() {
    super();
    for (const name of Object.keys(this.#given)) delete (this as unknown as Record<string, unknown>)[name];
    // Not a field initializer, which would run before the property values of the page are read.
    this.updateComplete = Promise.resolve(true);
  }

  /** Defines the accessors of {@link properties}; called by the browser before the first element is created. */
  static get observedAttributes(): string[] {
    return Object.entries(this.properties).flatMap(([name, options]) => {
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        get(this: KitElement) {
          return this.#values.get(name);
        },
        set(this: KitElement, value: unknown) {
          const before = this.#values.get(name);
          this.#values.set(name, value);
          if (!Object.is(before, value)) this.requestUpdate(name, before);
        },
      });
      return attributeOf(name, options) ?? [];
    });
  }

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    if (this.#root && this.isConnected) controller.hostConnected?.();
  }

  removeController(controller: ReactiveController): void {
    this.#controllers.delete(controller);
  }

  /** Schedules a render, one for all changes until then. */
  requestUpdate(name?: PropertyKey, before?: unknown): void {
    if (name !== undefined && !this.#changed.has(name)) this.#changed.set(name, before);
    if (this.#isPending || !this.#root) return;
    this.#isPending = true;
    // A failed update, e.g. in a control of the page, is reported and does not prevent the next one.
    const update = () => this.performUpdate();
    this.updateComplete = this.updateComplete.then(update, update);
  }

  connectedCallback(): void {
    if (!this.#root) {
      Object.assign(this, this.#given);
      this.#root = this.createRoot();
      this.requestUpdate();
    }
    this.#part?.setConnected(true);
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback(): void {
    this.#part?.setConnected(false);
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(attribute: string, _before: string | null, value: string | null): void {
    if (attribute === this.#reflected) return;
    const { properties } = this.constructor as typeof KitElement;
    for (const [name, options] of Object.entries(properties)) {
      if (attributeOf(name, options) === attribute)
        (this as unknown as Record<string, unknown>)[name] = options.isBoolean ? value !== null : value;
    }
  }

  /** Returns the node that the element renders into: a shadow root, or in a subclass the element itself. */
  protected createRoot(): HTMLElement | ShadowRoot {
    const root = this.attachShadow({ mode: 'open' });
    adoptStyles(root, (this.constructor as typeof KitElement).styles ?? []);
    return root;
  }

  /** Called before a render, with the previous values of the changed properties. */
  protected willUpdate?(changed: ReadonlyMap<PropertyKey, unknown>): void;
  protected abstract render(): unknown;
  /** Called after a render, with the previous values of the properties that had changed. */
  protected updated?(changed: ReadonlyMap<PropertyKey, unknown>): void;

  /** Renders now. */
  performUpdate(): boolean {
    const changed = this.#changed;
    try {
      this.willUpdate?.(changed);
    } finally {
      this.#changed = new Map();
      this.#isPending = false;
    }
    for (const name of changed.keys()) this.#reflect(String(name));
    this.#part = render(this.render(), this.#root!, { host: this, isConnected: this.isConnected });
    for (const controller of this.#controllers) controller.hostUpdated?.();
    this.updated?.(changed);
    return !this.#isPending;
  }

  #reflect(name: string): void {
    const options = (this.constructor as typeof KitElement).properties[name];
    const attribute = options?.reflect && attributeOf(name, options);
    const value = this.#values.get(name);
    if (!attribute || (value ?? '') === (this.getAttribute(attribute) ?? '')) return;
    this.#reflected = attribute;
    this.setAttribute(attribute, String(value));
    this.#reflected = undefined;
  }
}

function attributeOf(name: string, { attribute = name.toLowerCase() }: PropertyOptions): string | undefined {
  return attribute === false ? undefined : attribute;
}
