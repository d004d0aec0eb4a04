import type { FormStore, ScreenId } from '@motcua/core';
import type { FormContext } from '../../form/form-context.js';
import { screenTitle } from '../frame.js';
import { tellsAnything } from './start.js';

/** What the page asked for; see the properties of `procedure-form`. */
export interface PageWishes {
  readonly pageTitle: boolean;
  readonly stepParam: string;
}

/** The screens that every form has; their ids stand in an address as they are. */
const OWN: readonly string[] = ['documents', 'review', 'declaration'] satisfies ScreenId[];

/** Shows in the page around the form where the person is, as far as the page asks for it: in its title, in its address. */
export class PageAround {
  readonly #wishes: PageWishes;
  readonly #ownTitle = document.title;
  #store: FormStore | undefined;
  #shown: ScreenId | undefined;

  constructor(wishes: PageWishes) {
    this.#wishes = wishes;
    globalThis.addEventListener('popstate', this.#follow);
  }

  /** Tells where the person is now. */
  show(context: FormContext, screen: ScreenId): void {
    this.#store = context.store;
    if (this.#wishes.pageTitle) this.#showTitle(context, screen);
    // A dossier that is sent or on its way is no place to come back to.
    if (this.#wishes.stepParam === '' || screen === 'sending') return;
    // One who came by a bookmark is where the form begins; a person may be further when this part of the kit arrives.
    if (this.#shown === undefined) this.#keep((this.#shown = firstScreen(context)), 'replaceState');
    if (this.#shown === screen) return;
    this.#shown = screen;
    // A shared computer keeps no trail.
    this.#keep(screen, screen === 'receipt' || context.mode === 'kiosk' ? 'replaceState' : 'pushState');
  }

  /** Gives the page the title back that it had, and follows it no more. */
  leave(): void {
    if (this.#wishes.pageTitle) document.title = this.#ownTitle;
    globalThis.removeEventListener('popstate', this.#follow);
  }

  /** The names of where the person is, from the nearest to the widest. */
  #showTitle(context: FormContext, screen: ScreenId): void {
    const names = [screenTitle(context, screen), screenTitle(context, 'start'), this.#ownTitle];
    document.title = [...new Set(names)].filter((name) => name !== '').join(' – ');
  }

  /** The browser's Back and Forward: nothing is lost, and nothing is passed over that has to be answered first. */
  readonly #follow = (): void => {
    const { stepParam } = this.#wishes;
    const snapshot = this.#store?.getSnapshot();
    if (stepParam === '' || !this.#store || !snapshot?.screens.includes(snapshot.screen)) return;
    const value = new URLSearchParams(location.search).get(stepParam);
    const wanted = snapshot.screens.find((screen) => inAddress(screen) === value) ?? 'start';
    const before = snapshot.screens.slice(0, snapshot.screens.indexOf(wanted));
    const screen = before.find((other) => this.#store?.issuesOn(other).length) ?? wanted;
    this.#shown = screen;
    if (screen !== wanted) this.#keep(screen, 'replaceState');
    if (screen !== snapshot.screen) this.#store.goTo(screen);
  };

  #keep(screen: ScreenId, how: 'pushState' | 'replaceState'): void {
    const address = new URL(location.href);
    const value = inAddress(screen);
    if (value === null) address.searchParams.delete(this.#wishes.stepParam);
    else address.searchParams.set(this.#wishes.stepParam, value);
    try {
      history[how](history.state, '', address);
    } catch {
      // A page without an address of its own, or a browser that has had enough: the form goes on without.
    }
  }
}

/** The screen that the form opened with. */
function firstScreen({ store }: FormContext): ScreenId {
  const { screens } = store.getSnapshot();
  return (tellsAnything(store.procedure.definition) ? screens[0] : screens[1]) ?? 'start';
}

/** What stands in the address for a screen; nothing for the first. */
function inAddress(screen: ScreenId): string | null {
  if (screen === 'start') return null;
  const id = screen.replace(/^step:/, '');
  return OWN.includes(id) ? screen : id;
}
