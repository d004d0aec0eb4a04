import type { ReactiveController } from 'lit';
import type { SharedDeviceMode } from '../counter/session-reset.js';
import { draftStorages } from '../platform/draft-storages.js';
import type { FormSession } from '../session/form-session.js';
import type { FormHost } from './form-host.js';

/** Connects a form to its draft storage, and saves after each change and before the page may be discarded. */
export class DraftsController implements ReactiveController {
  readonly #host: FormHost;
  readonly #session: () => FormSession | undefined;

  constructor(host: FormHost, session: () => FormSession | undefined) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
  }

  hostConnected(): void {
    const session = this.#session();
    if (session) session.isAway = false;
    document.addEventListener('visibilitychange', this.#keep);
    globalThis.addEventListener('pagehide', this.#keep);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#keep);
    globalThis.removeEventListener('pagehide', this.#keep);
    this.#keep();
    const session = this.#session();
    if (session) session.isAway = true;
  }

  /** Selects the draft storage that page, procedure and mode allow, and loads its drafts. */
  async open(session: FormSession, counter: SharedDeviceMode | undefined): Promise<void> {
    const { sensitive = [], drafts: kept } = session.procedure.definition.privacy;
    const storage = draftStorages[this.#host.draft];
    const drafts =
      storage && kept === 'withoutSensitive'
        ? (await import('../platform/drafts-without-sensitive.js')).draftsWithoutSensitive(storage, sensitive)
        : storage;
    await session.useDrafts(drafts && counter ? counter.drafts(drafts) : drafts);
  }

  readonly #keep = (): void => void this.#session()?.save();
}
