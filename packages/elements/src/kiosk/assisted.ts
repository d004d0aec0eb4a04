import type { DraftStorage } from '@motcua/core';
import { nothing } from 'lit';
import { namedDrafts } from '../platform/named-drafts.js';
import type { Counter } from './counter.js';
import type { KioskHost } from './kiosk.js';

/** A form that an officer fills for one citizen after the other. */
export class Assisted implements Counter {
  readonly mode = 'assisted';
  readonly #host: KioskHost;

  constructor(host: KioskHost) {
    this.#host = host;
  }

  /** Only where the page has a name for the dossier: what is kept of one citizen is not offered to another. */
  drafts(drafts: DraftStorage): DraftStorage | undefined {
    const name = this.#host.getAttribute('draft-key');
    return name ? namedDrafts(drafts, name) : undefined;
  }

  status(): typeof nothing {
    return nothing;
  }

  render(): typeof nothing {
    return nothing;
  }

  stop(): void {
    // Nothing goes on here.
  }
}
