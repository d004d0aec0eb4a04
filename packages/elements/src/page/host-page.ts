import { isStepScreen, stepId, type FormStore, type ScreenId } from '@motcua/core';
import { hasOwn } from '@motcua/model';
import type { FormContext } from '../session/form-context.js';
import { isPassing, isTask, lateScreens } from '../screens/late-screens.js';
import { screenTitle } from '../screens/screen-title.js';
import { hasStartScreen } from '../screens/start.js';

/** Options that the page has set; see the properties of `procedure-form`. */
export interface HostPageOptions {
  readonly pageTitle: boolean;
  readonly stepParam: string;
}

/** Shows the current screen in the page around the form, in its title and address, as the page has requested. */
export class HostPage {
  readonly #wishes: HostPageOptions;
  readonly #ownTitle = document.title;
  #store: FormStore | undefined;
  #shown: ScreenId | undefined;
  /** The screens visited since the form was loaded. */
  readonly #visited = new Set<ScreenId>();

  constructor(wishes: HostPageOptions) {
    this.#wishes = wishes;
    globalThis.addEventListener('popstate', this.#follow);
  }

  /** Updates title and address for the current screen. */
  show(context: FormContext, screen: ScreenId): void {
    this.#store = context.store;
    if (this.#wishes.pageTitle) this.#showTitle(context, screen);
    // A dossier that is sent or being sent is not a screen to return to.
    if (this.#wishes.stepParam === '' || isPassing(screen)) return;
    // A bookmark opens the start of the form; a person may be further when this part of the kit loads.
    if (this.#shown === undefined) this.#keep((this.#shown = firstScreen(context)), 'replaceState');
    this.#visited.add(this.#shown).add(screen);
    if (this.#shown === screen) return;
    this.#shown = screen;
    // A shared device keeps no history of steps.
    this.#keep(screen, screen === 'receipt' || context.mode === 'kiosk' ? 'replaceState' : 'pushState');
  }

  /** Restores the title of the page, and stops. */
  leave(): void {
    if (this.#wishes.pageTitle) document.title = this.#ownTitle;
    globalThis.removeEventListener('popstate', this.#follow);
  }

  /** Returns the titles for the page title, from the most specific to the most general. */
  #showTitle(context: FormContext, screen: ScreenId): void {
    const names = [screenTitle(context, screen), screenTitle(context, 'start'), this.#ownTitle];
    document.title = [...new Set(names)].filter((name) => name !== '').join(' – ');
  }

  /** Handles the browser's Back and Forward: answers are kept, and required screens are not skipped. */
  readonly #follow = (): void => {
    const { stepParam } = this.#wishes;
    const snapshot = this.#store?.getSnapshot();
    if (stepParam === '' || !this.#store || !snapshot?.screens.includes(snapshot.screen)) return;
    const value = new URLSearchParams(location.search).get(stepParam);
    const wanted = snapshot.screens.find((screen) => inAddress(screen) === value) ?? 'start';
    // A fragment link within the page does not change the screen.
    if (wanted === snapshot.screen) return;
    const screen = mayOpen(this.#store, wanted, this.#visited);
    this.#shown = screen;
    if (screen !== wanted) this.#keep(screen, 'replaceState');
    if (screen !== snapshot.screen) this.#store.goTo(screen);
  };

  #keep(screen: ScreenId, how: 'pushState' | 'replaceState'): void {
    const { stepParam } = this.#wishes;
    const value = inAddress(screen);
    // The page's own parameters are kept unchanged.
    const others = location.search.slice(1).split('&');
    const kept = others.filter((part) => part !== '' && !new URLSearchParams(part).has(stepParam));
    const own = value === null ? [] : [`${encodeURIComponent(stepParam)}=${encodeURIComponent(value)}`];
    const query = [...kept, ...own].join('&');
    try {
      history[how](history.state, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
    } catch {
      // A page without an address, or a browser that limits calls of the history API: the form continues without.
    }
  }
}

/**
 * Returns the screen to open for a navigation to `wanted`. Forward only reaches screens that were visited since the
 * form was loaded: an older entry would skip the offered draft. Unless parts may be filled in any order, the first
 * incomplete step takes precedence.
 */
export function mayOpen(store: FormStore, wanted: ScreenId, visited: ReadonlySet<ScreenId>): ScreenId {
  const { screens, screen } = store.getSnapshot();
  const index = screens.indexOf(wanted);
  if (index > screens.indexOf(screen) && !visited.has(wanted)) return screen;
  if (store.procedure.definition.taskList && isTask(wanted)) return wanted;
  return screens.slice(0, index).find((other) => store.issuesOn(other).length > 0) ?? wanted;
}

/** The screen that the form opened with. */
export function firstScreen({ store }: FormContext): ScreenId {
  const { screens } = store.getSnapshot();
  return (hasStartScreen(store.procedure.definition) ? screens[0] : screens[1]) ?? 'start';
}

/** Returns the value in the address for a screen; null for the first screen. */
function inAddress(screen: ScreenId): string | null {
  if (screen === 'start') return null;
  const id = isStepScreen(screen) ? stepId(screen) : screen;
  return hasOwn(lateScreens, id) ? screen : id;
}
