import { msg } from '../localize/msg.js';
import type { DraftStorage, ScreenId } from '@motcua/core';
import { nothing, type TemplateResult } from 'lit';
import { namedDrafts } from '../platform/named-drafts.js';
import { SessionReset, type SharedDeviceMode, type CounterHost } from './session-reset.js';

/** The mode of an officer who completes the form for one citizen after another. */
export class Assisted implements SharedDeviceMode {
  readonly mode = 'assisted';
  readonly #host: CounterHost;
  readonly #next: SessionReset;

  constructor(host: CounterHost) {
    this.#host = host;
    this.#next = new SessionReset(host);
    host.addEventListener('procedure-step', this.#onStep);
  }

  /** Drafts are kept only where the page names the dossier: a draft of one citizen is not offered to another. */
  drafts(drafts: DraftStorage): DraftStorage | undefined {
    const name = this.#host.getAttribute('draft-key');
    return name ? namedDrafts(drafts, name) : undefined;
  }

  status(): TemplateResult {
    return this.#next.status();
  }

  /** Renders the button for the next citizen, below the receipt. */
  render(screen: ScreenId): TemplateResult | typeof nothing {
    if (screen !== 'receipt') return nothing;
    return this.#next.button(
      msg('Tiếp nhận hồ sơ mới', { id: 'assisted.next' }),
      msg('Khi người dân đã có giấy tiếp nhận: thông tin của hồ sơ này được xóa khỏi màn hình.', {
        id: 'assisted.hint',
      }),
      this.#onNext,
    );
  }

  stop(): void {
    this.#host.removeEventListener('procedure-step', this.#onStep);
  }

  readonly #onStep = (): void => this.#next.started();

  readonly #onNext = (): void => {
    // The draft name belonged to the received dossier.
    this.#host.removeAttribute('draft-key');
    this.#next.reset('person');
  };
}
