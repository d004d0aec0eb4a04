import type { ReactiveController } from 'lit';
import type { PrefillClaims } from '../../packages/core/src/index.js';
import type { FormHost } from '../../packages/elements/src/procedure-form/form-host.js';
import type { Officer } from '../../packages/elements/src/session/form-mode.js';
import { MAI_TANG } from './form-fixture.js';

/** An element that has controllers of the form, and renders nothing: a test looks at one of them alone. */
export class TestHost extends HTMLElement implements FormHost {
  src = MAI_TANG;
  endpoint = '/answer/receipt';
  uploads = '';
  encryptTo = '';
  supplement: unknown;
  draft: FormHost['draft'] = 'off';
  credentials: FormHost['credentials'] = 'same-origin';
  pageTitle = false;
  stepParam = '';
  mode: FormHost['mode'] = 'public';
  officer: Officer | undefined;
  chosen = '';
  prefillClaims: PrefillClaims | undefined;
  answers: FormHost['answers'] = {};
  /** The number of requested updates. */
  updates = 0;
  updateComplete = Promise.resolve(true);
  readonly #controllers = new Set<ReactiveController>();

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
  }

  removeController(controller: ReactiveController): void {
    this.#controllers.delete(controller);
  }

  requestUpdate(): void {
    this.updates += 1;
  }

  wipe(): void {
    this.prefillClaims = undefined;
  }

  connectedCallback(): void {
    if (!this.shadowRoot) this.attachShadow({ mode: 'open' });
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }
}

customElements.define('test-host', TestHost);
