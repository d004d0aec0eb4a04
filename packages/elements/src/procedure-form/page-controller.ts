import { isStepScreen, type FormSnapshot, type FormStore, type ScreenId } from '@motcua/core';
import type { ReactiveController } from 'lit';
import type { ChunkLoader } from '../chunks/chunk-loader.js';
import { ProcedureStepEvent } from '../events/events.js';
import type { PageObservers } from '../page/page-observers.js';
import type { FormContext } from '../session/form-context.js';
import { StoreController } from '../session/store-controller.js';
import { FocusKeeper, type FocusTarget } from './focus-keeper.js';
import type { FormHost } from './form-host.js';

/** Controls the current screen, the focus on it, and the parts of the page that depend on it. */
export class PageController implements ReactiveController {
  /** Whether the error summary of this screen is shown. */
  summarized = false;
  readonly #host: FormHost;
  readonly #chunks: ChunkLoader;
  readonly #store: StoreController;
  readonly #focus = new FocusKeeper();
  #screen: ScreenId | undefined;
  #observers: PageObservers | undefined;

  constructor(host: FormHost, chunks: ChunkLoader) {
    this.#host = host;
    this.#chunks = chunks;
    this.#store = new StoreController(host, (snapshot) => this.#renderedOf(snapshot));
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observers?.leave();
  }

  /**
   * Updates the element when the rendered parts of a store change. The first screen is the one that the person starts
   * on.
   */
  follow(store: FormStore | undefined): void {
    this.#store.observe(store);
  }

  /** Resets the state of the previous form. */
  reset(): void {
    this.#screen = undefined;
    this.summarized = false;
  }

  /** Goes to another screen with the focus on something other than its heading. */
  goTo(store: FormStore, screen: ScreenId, target: FocusTarget): void {
    if (screen !== store.getSnapshot().screen) {
      store.goTo(screen, { returning: true });
      this.#screen = screen;
    }
    this.focus(target);
  }

  /** Shows or hides the error summary of this screen. */
  summarize(summarized: boolean): void {
    this.summarized = summarized;
    if (summarized) this.#focus.next('summary');
    this.#host.requestUpdate();
  }

  /** Moves the focus after the next update. */
  focus(target: FocusTarget): void {
    this.#focus.next(target);
    this.#host.requestUpdate();
  }

  /** Called after each update. */
  updated(context: FormContext): void {
    const { screen } = context.store.getSnapshot();
    this.#noticeScreen(context, screen);
    const { screens } = this.#chunks;
    if (screens) (this.#observers ??= new screens.PageObservers(this.#host)).show(context, screen);
    const root = this.#host.shadowRoot!;
    this.#focus.move(root, screens && ((target) => screens.moveFocus(context.session, root, target)));
  }

  /** After a change of screen the focus is on its heading. */
  #noticeScreen({ store }: FormContext, screen: ScreenId): void {
    const previous = this.#screen;
    if (previous === screen) return;
    this.#screen = screen;
    if (previous === undefined || 'isFound' in store.getSnapshot().submission) return;
    this.summarized &&= this.#focus.waiting;
    if (!this.#focus.waiting) this.#focus.next('title');
    this.#host.dispatchEvent(new ProcedureStepEvent(screen, previous));
  }

  /** Selects the parts of a snapshot that the element itself renders; fields subscribe to the store on their own. */
  #renderedOf(snapshot: FormSnapshot): readonly unknown[] {
    const { screen, screens, submission, attempted, issues } = snapshot;
    return [
      screen,
      screens,
      submission,
      attempted,
      ...(isStepScreen(screen) ? [this.summarized && issues] : [snapshot]),
    ];
  }
}
