import { draftKey, type Draft } from '@motcua/core';
import type { FormSession, OtherForms } from './form-session.js';
import { keptReceipts } from '../platform/indexed-db-drafts.js';

/** A message between open forms. It holds no answers. */
interface News {
  readonly is: 'asking' | 'here' | 'gone' | 'deleted' | 'received';
  /** The key under which the form's drafts are kept. */
  readonly key: string;
  /** The form's id, which is that of its draft. */
  readonly id: string;
  readonly submissionId: string;
}

/** The time to wait for answers of other forms, in milliseconds; a closed tab sends none. */
const ANSWER_MS = 100;

/**
 * Tracks the other open forms of the procedure in this browser, in other tabs or in the same page. Each saves its own
 * draft, so messages between them only inform the person; a lost message loses no data.
 */
export class DraftWatch implements OtherForms {
  /** The submission id of each form that is open elsewhere and has a draft, by the form's id. */
  others: ReadonlyMap<string, string> = new Map();
  /** True once the dossier that this form holds was received elsewhere. */
  isReceived = false;
  readonly #session: FormSession;
  readonly #sift: () => Promise<void>;
  readonly #key: string;
  #channel: BroadcastChannel | undefined;
  #heard = new Map<string, string>();
  /** The submission id that others know of this form. */
  #notified: string | undefined;

  /** @param sift filters the drafts that the device holds now */
  constructor(session: FormSession, sift: () => Promise<void>) {
    this.#session = session;
    this.#sift = sift;
    this.#key = draftKey(session.procedure.definition);
    this.#open();
    globalThis.addEventListener('pagehide', this.#leave);
    globalThis.addEventListener('pageshow', this.#return);
    document.addEventListener('visibilitychange', this.#look);
  }

  /** Whether another form holds the same dossier. */
  get isShared(): boolean {
    return [...this.others.values()].includes(this.#submissionId);
  }

  get #submissionId(): string {
    return this.#session.store.getSnapshot().submissionId;
  }

  /** Whether this form has a draft that others should know of. */
  get #isHere(): boolean {
    const { store, isKept, isDeleted } = this.#session;
    return isKept && !isDeleted && store.getSnapshot().submission.state !== 'received';
  }

  /** Lets others know that this form has a draft now. */
  update(): void {
    if (!this.#isHere || this.#notified === this.#submissionId) return;
    this.#notified = this.#submissionId;
    this.notify('here');
  }

  /** Finds out which other forms are open. */
  async ask(): Promise<void> {
    if (!this.#channel) return;
    this.#heard = new Map();
    this.notify('asking');
    await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
    this.others = this.#heard;
    this.#session.changed();
  }

  /** @param id the draft that it is about; this form's own unless given */
  notify(is: News['is'], { id, submissionId }: Pick<Draft, 'id' | 'submissionId'> = this.#self()): void {
    const news: News = { is, key: this.#key, id, submissionId };
    this.#channel?.postMessage(news);
  }

  close(): void {
    this.#leave();
    globalThis.removeEventListener('pagehide', this.#leave);
    globalThis.removeEventListener('pageshow', this.#return);
    document.removeEventListener('visibilitychange', this.#look);
  }

  #self(): Pick<Draft, 'id' | 'submissionId'> {
    return { id: this.#session.id, submissionId: this.#submissionId };
  }

  #open(): void {
    if (this.#channel || !('BroadcastChannel' in globalThis)) return;
    this.#channel = new BroadcastChannel('motcua-drafts');
    this.#channel.addEventListener('message', ({ data }: MessageEvent<News>) => void this.#hear(data));
  }

  /** A page that goes into the back/forward cache holds no channel, which would keep it out of there. */
  readonly #leave = (): void => {
    this.#forget();
    if (this.#isHere) this.notify('gone');
    this.#channel?.close();
    this.#channel = undefined;
    this.#notified = undefined;
  };

  readonly #return = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    this.#open();
    void this.#recheck();
  };

  /** A crashed tab has sent no message. */
  readonly #look = (): void => {
    if (document.hidden) this.#forget();
    else if (this.others.size > 0) void this.ask();
  };

  /** Withdraws the offer to restore deleted data, which lasts while the page is visible. */
  #forget(): void {
    if (!this.#session.erased) return;
    this.#session.erased = undefined;
    this.#session.changed();
  }

  async #hear({ is, key, id, submissionId }: News): Promise<void> {
    if (key !== this.#key) return;
    if (is === 'asking') {
      if (this.#isHere) this.notify('here');
      return;
    }
    const isOwn = this.#isHere && submissionId === this.#submissionId;
    if (is === 'here') this.#heard.set(id, submissionId);
    else this.#heard.delete(id);
    this.others = new Map([...this.others, ...this.#heard].filter(([other]) => is === 'here' || other !== id));
    if (is === 'deleted' && id === this.#session.id) this.#session.isDeleted = true;
    if (is === 'received' && isOwn) this.isReceived = true;
    if (!this.#session.isKept && is !== 'here') await this.#recheck();
    else this.#session.changed();
  }

  /** Reads the stored data again: it may have changed while the page was hidden. */
  async #recheck(): Promise<void> {
    const session = this.#session;
    const { drafts, procedure, store, receipts } = session;
    try {
      const stored = (await drafts?.load(this.#key)) ?? [];
      const kept = receipts && (await keptReceipts(procedure.definition.code));
      if (!session.isKept) {
        session.receipts = kept;
        session.stored = stored;
        await this.#sift();
      } else if (this.#isHere && !stored.some((draft) => (draft as Draft).id === session.id)) {
        const { submissionId } = store.getSnapshot();
        this.isReceived = kept?.some(({ receipt }) => receipt.submissionId === submissionId) ?? false;
        session.isDeleted = !this.isReceived && !stored.some((draft) => (draft as Draft).submissionId === submissionId);
      }
    } catch {
      // Storage that cannot be read offers nothing.
    }
    this.#notified = undefined;
    this.update();
    await this.ask();
  }
}
