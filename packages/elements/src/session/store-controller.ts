import type { FormSnapshot, FormStore } from '@motcua/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Selects the parts of a snapshot that a host renders, as a list; the host updates when one of its items changes. */
export type Selector = (snapshot: FormSnapshot) => readonly unknown[];

/** Updates its host when the selected parts of the store change; observes while the host is connected. */
export class StoreController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #select: Selector;
  #store: FormStore | undefined;
  #selected: readonly unknown[] = [];
  #stop: (() => void) | undefined;
  #isConnected = false;

  constructor(host: ReactiveControllerHost, select: Selector) {
    this.#host = host;
    this.#select = select;
    host.addController(this);
  }

  /** Observes a store from now on, or none. */
  observe(store: FormStore | undefined): void {
    if (store === this.#store) return;
    this.#unsubscribe();
    this.#store = store;
    if (this.#isConnected) this.#subscribe();
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#subscribe();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#unsubscribe();
  }

  #subscribe(): void {
    const store = this.#store;
    if (!store || this.#stop) return;
    this.#stop = store.subscribe(() => this.#update(store));
    this.#update(store);
  }

  #unsubscribe(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #update(store: FormStore): void {
    const selected = this.#select(store.getSnapshot());
    const before = this.#selected;
    if (selected.length === before.length && selected.every((item, index) => item === before[index])) return;
    this.#selected = selected;
    this.#host.requestUpdate();
  }
}
