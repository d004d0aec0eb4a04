import type { FieldView, FormStore } from '@motcua/core';
import type { Pointer } from '@motcua/model';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Updates its host when the store, or one field of it, changes; follows the host's connection. */
export class StoreController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #store: FormStore | undefined;
  #pointer: Pointer | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Follows the whole store, or with `pointer` only that field. */
  follow(store: FormStore | undefined, pointer?: Pointer): void {
    if (store === this.#store && pointer === this.#pointer) return;
    this.hostDisconnected();
    this.#store = store;
    this.#pointer = pointer;
    this.hostConnected();
  }

  /** The followed field as it stands. */
  get field(): FieldView | undefined {
    return this.#pointer === undefined ? undefined : this.#store?.field(this.#pointer);
  }

  hostConnected(): void {
    if (!this.#store || this.#stop) return;
    const update = () => this.#host.requestUpdate();
    this.#stop =
      this.#pointer === undefined ? this.#store.subscribe(update) : this.#store.subscribeField(this.#pointer, update);
    update();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
