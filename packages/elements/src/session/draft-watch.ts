import { draftKey, type Draft } from '@motcua/core';
import type { FormSession, OtherForms } from './form-session.js';
import { keptReceipts } from '../platform/draft-storages.js';

/** A message between open forms. It holds no answers. */
interface News {
  readonly is: 'asking' | 'here' | 'gone' | 'deleted' | 'received' | 'expired';
  /** The storage key of the form's drafts. */
  readonly key: string;
  /** The name that the page has given to the drafts, e.g. of one supplement. */
  readonly name?: string | undefined;
  /** The form's id, which is that of its draft. */
  readonly id: string;
  readonly submissionId: string;
}

const CHANNEL = 'motcua-drafts';

/** Reports drafts that were deleted because they had expired to the forms that have them open, of whatever procedure. */
export function announceExpired(drafts: readonly Pick<Draft, 'code' | 'version' | 'id' | 'submissionId'>[]): void {
  if (drafts.length === 0 || !('BroadcastChannel' in globalThis)) return;
  const channel = new BroadcastChannel(CHANNEL);
  for (const draft of drafts) {
    const { id, submissionId } = draft;
    channel.postMessage({ is: 'expired', key: draftKey(draft), id, submissionId } satisfies News);
  }
  channel.close();
}

/** The time to wait for answers of other forms, in milliseconds; a closed tab sends none. */
const ANSWER_MS = 100;

/**
 * Tracks the other open forms of the procedure in this browser, in other tabs or in the same page. Each saves its own
 * draft, so messages between them only inform the person; a lost message loses no data.
 */
export class DraftWatch implements OtherForms {
  /** The submission IDs of other open forms with a draft, by form id. */
  others: ReadonlyMap<string, string> = new Map();
  /** True once the dossier of this form was received elsewhere. */
  isReceived = false;
  readonly #session: FormSession;
  readonly #sift: () => Promise<void>;
  readonly #keepAgain: () => Promise<void>;
  readonly #key: string;
  #channel: BroadcastChannel | undefined;
  #heard = new Map<string, string>();
  /** The submission ID that this form has announced to others. */
  #notified: string | undefined;

  /**
   * @param sift filters the drafts that the device holds now
   * @param keepAgain saves this form's draft and its files anew
   */
  constructor(session: FormSession, sift: () => Promise<void>, keepAgain: () => Promise<void>) {
    this.#session = session;
    this.#sift = sift;
    this.#keepAgain = keepAgain;
    this.#key = draftKey(session.procedure.definition);
    this.#open();
    globalThis.addEventListener('pagehide', this.#leave);
    globalThis.addEventListener('pageshow', this.#return);
    document.addEventListener('visibilitychange', this.#look);
  }

  /** Whether another form has the same dossier. */
  get isShared(): boolean {
    return [...this.others.values()].includes(this.#submissionId);
  }

  get #submissionId(): string {
    return this.#session.store.getSnapshot().submissionId;
  }

  /** Whether this form has a draft to announce to others. */
  get #isHere(): boolean {
    const { store, isKept, isDeleted } = this.#session;
    return isKept && !isDeleted && store.getSnapshot().submission.state !== 'received';
  }

  /** Announces the draft of this form to others. */
  update(): void {
    if (!this.#isHere || this.#notified === this.#submissionId) return;
    this.#notified = this.#submissionId;
    this.notify('here');
  }

  /** Asks which other forms are open. */
  async ask(): Promise<void> {
    if (!this.#channel) return;
    this.#heard = new Map();
    this.notify('asking');
    await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
    this.others = this.#heard;
    this.#session.changed();
  }

  /** @param id the draft that the message is about; this form's own by default */
  notify(is: News['is'], { id, submissionId }: Pick<Draft, 'id' | 'submissionId'> = this.#self()): void {
    const news: News = { is, key: this.#key, name: this.#session.drafts?.name, id, submissionId };
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
    this.#channel = new BroadcastChannel(CHANNEL);
    this.#channel.addEventListener('message', ({ data }: MessageEvent<News>) => void this.#hear(data));
  }

  /** Closes the channel of a hidden page: an open one would keep the page out of the back/forward cache. */
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

  async #hear({ is, key, name, id, submissionId }: News): Promise<void> {
    // Whoever finds an expired draft does not know its name.
    if (key !== this.#key || (is !== 'expired' && name !== this.#session.drafts?.name)) return;
    if (is === 'asking') {
      if (this.#isHere) this.notify('here');
      return;
    }
    if (is === 'expired') {
      // A form in which nothing was changed for weeks, or whose clock was set ahead, is in use all the same.
      if (this.#isHere && id === this.#session.id) await this.#keepAgain();
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
