import type { ScreenId } from '@motcua/core';
import { isObject } from '@motcua/model';
import type { FormContext } from '../session/form-context.js';
import type { FormSession } from '../session/form-session.js';
import { isPassing } from '../screens/late-screens.js';
import { firstScreen, mayOpen } from './host-page.js';

/**
 * The state that forms store in an entry of the browser's history: the screen of each form of the page. It holds no
 * answers.
 */
interface HistoryState {
  /** The number of entries that forms have added before this one. */
  readonly depth: number;
  /** Screens by the id of a form, which is new after each load. */
  readonly screens: Readonly<Record<string, ScreenId>>;
}

/** True once the history is before the entries that a form had added before a reload. */
let isRewound = false;

/** The forms of this page, by the ids of their sessions. */
const here = new Set<string>();

/**
 * Makes the browser's Back, and the Back button of a phone, go to the previous screen of the form rather than leave the
 * page. The address does not change. Where the page, or a router in it, has written into the history, the form adds no
 * entries: only the page knows the meaning of its own.
 */
export class BackSteps {
  #session: FormSession | undefined;
  #context: FormContext | undefined;
  #shown: ScreenId | undefined;
  /** The screens of the entries that this form has added, by depth. */
  #trail: (ScreenId | undefined)[] = [];
  readonly #visited = new Set<ScreenId>();
  /** True while a navigation that the form has requested is pending. */
  #isTravelling = false;
  /** True once the page has added an entry: the number of entries is unknown from then on. */
  #isMixed = false;

  constructor() {
    globalThis.addEventListener('popstate', this.#follow);
  }

  /** Updates the history for the current screen, where the page allows it. */
  show(context: FormContext, screen: ScreenId): void {
    this.#context = context;
    if (this.#session !== context.session) this.#begin(context);
    if (context.mode === 'kiosk' || isPassing(screen)) return;
    this.#visited.add(screen);
    if (!this.#isTravelling) this.#move(screen);
  }

  leave(): void {
    globalThis.removeEventListener('popstate', this.#follow);
    here.delete(this.#id);
  }

  #begin(context: FormContext): void {
    const first = firstScreen(context);
    here.delete(this.#id);
    this.#session = context.session;
    here.add(this.#id);
    this.#shown = first;
    this.#trail = [first];
    this.#visited.clear();
    this.#visited.add(first);
    const depth = currentState()?.depth ?? 0;
    if (depth === 0 || isRewound) return;
    // After a reload, Back leaves the page from the start of the form, as it would without the form.
    isRewound = true;
    this.#travel(-depth);
  }

  #move(screen: ScreenId): void {
    const before = this.#shown;
    if (before === screen || before === undefined) return;
    this.#shown = screen;
    if (history.state !== null && !currentState()) return;
    const state = currentState();
    const depth = state?.depth ?? 0;
    this.#isMixed ||= !state && this.#trail.length > 1;
    const screens = Object.fromEntries(Object.entries(state?.screens ?? {}).filter(([id]) => here.has(id)));
    const isAlone = Object.keys(screens).every((id) => id === this.#id);
    if (screen === 'receipt') {
      // There are no entries left to go back to.
      if (depth > 0 && isAlone && !this.#isMixed) this.#travel(-depth);
    } else if (depth > 0 && !this.#isMixed && this.#trail[depth - 1] === screen) {
      this.#travel(-1);
    } else {
      if (screens[this.#id] !== before)
        this.#write('replaceState', { depth, screens: { ...screens, [this.#id]: before } });
      this.#write('pushState', { depth: depth + 1, screens: { ...screens, [this.#id]: screen } });
      this.#trail = this.#trail.slice(0, depth + 1);
      this.#trail[depth + 1] = screen;
    }
  }

  get #id(): string {
    return this.#session?.id ?? '';
  }

  #travel(delta: number): void {
    this.#isTravelling = true;
    history.go(delta);
  }

  /** Handles the browser's Back and Forward: answers are kept, and required screens are not skipped. */
  readonly #follow = (): void => {
    const store = this.#context?.store;
    if (!store) return;
    const { screen, screens } = store.getSnapshot();
    const state = currentState();
    const wanted = state?.screens[this.#id];
    if (this.#isTravelling) {
      this.#isTravelling = false;
      // The person may have continued meanwhile.
      if (wanted !== undefined) this.#shown = wanted;
      if (screens.includes(screen)) this.#move(screen);
      return;
    }
    if (!state || wanted === undefined || !screens.includes(screen)) return;
    const opened = wanted === screen ? screen : mayOpen(store, wanted, this.#visited);
    this.#shown = opened;
    if (opened !== wanted) this.#write('replaceState', { ...state, screens: { ...state.screens, [this.#id]: opened } });
    if (opened !== screen) store.goTo(opened);
  };

  #write(how: 'pushState' | 'replaceState', motcua: HistoryState): void {
    try {
      history[how]({ motcua }, '');
    } catch {
      // A page without an address, or a browser that limits calls of the history API: Back leaves the page, as usual.
    }
  }
}

/** Returns the state that a form has stored in the current history entry. */
function currentState(): HistoryState | undefined {
  const state: unknown = history.state;
  return isObject(state) && isObject(state['motcua']) ? (state['motcua'] as unknown as HistoryState) : undefined;
}
