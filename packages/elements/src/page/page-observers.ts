import type { ScreenId } from '@motcua/core';
import type { FormContext } from '../session/form-context.js';
import type { FormSession } from '../session/form-session.js';
import { watchDrafts } from '../session/kept-drafts.js';
import { setPageAddresses } from '../session/page-addresses.js';
import { followUploads, type UploadingForm } from '../session/uploads.js';
import { Announcer } from './announcer.js';
import { BackSteps } from './back-steps.js';
import { ClockWatch } from './clock-watch.js';
import { FormStates } from './form-states.js';
import { FilePastes } from './file-pastes.js';
import { LanguageFollower } from './language-observer.js';
import { LeaveGuard } from './leave-guard.js';
import { HostPage, type HostPageOptions } from './host-page.js';
import { TranslatedTexts } from './translated-texts.js';
import { PageDrops } from './file-drop-guard.js';

type Host = HTMLElement & HostPageOptions & UploadingForm & ConstructorParameters<typeof LanguageFollower>[0];

/** Updates everything outside the rendered screens when the screen changes: history, title, announcements. */
export class PageObservers {
  readonly #host: Host;
  #page: HostPage | undefined;
  #states: FormStates | undefined;
  #back: BackSteps | undefined;
  #announcer: Announcer | undefined;
  #translated: TranslatedTexts | undefined;
  #session: FormSession | undefined;
  #drops: PageDrops | undefined;
  #pastes: FilePastes | undefined;
  readonly #guard = new LeaveGuard();
  readonly #clock = new ClockWatch();
  readonly #language: LanguageFollower;

  constructor(host: Host) {
    this.#host = host;
    this.#language = new LanguageFollower(host);
  }

  /** Updates all observers for the current screen. */
  show(context: FormContext, screen: ScreenId): void {
    // A disconnected form has no page around it.
    if (!this.#host.isConnected) return;
    this.#page ??= new HostPage(this.#host);
    this.#announcer ??= new Announcer(this.#host.shadowRoot!);
    this.#translated ??= new TranslatedTexts(this.#host.shadowRoot!);
    this.#drops ??= new PageDrops(this.#host.shadowRoot!);
    this.#pastes ??= new FilePastes(this.#host);
    this.#pastes.show(context);
    this.#page.show(context, screen);
    (this.#states ??= new FormStates(this.#host)).show(context, screen);
    if (this.#usesBack) (this.#back ??= new BackSteps()).show(context, screen);
    this.#announcer.show(context);
    this.#guard.show(context);
    this.#clock.show(this.#host, context);
    this.#language.show(context.language);
    this.#session = context.session;
    watchDrafts(this.#session).update();
    followUploads(this.#host, this.#session);
    setPageAddresses(this.#session, this.#host);
  }

  /** Whether Back goes from screen to screen while the address stays the same. */
  get #usesBack(): boolean {
    return this.#host.stepParam === '' && this.#host.getAttribute('history')?.trim().toLowerCase() !== 'off';
  }

  /** Stops when the form has left the page, unless it was only moved within it. */
  leave(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#page?.leave();
      this.#back?.leave();
      this.#back = undefined;
      this.#announcer?.leave();
      this.#translated?.leave();
      this.#guard.leave();
      this.#language.leave();
      this.#session?.watch?.close();
      if (this.#session) this.#session.watch = undefined;
      // A dossier on its way waits for its uploads; others begin anew when the form is back.
      if (this.#session?.store.getSnapshot().submission.state !== 'sending') this.#session?.uploads?.close();
      this.#page = undefined;
      this.#announcer = undefined;
      this.#translated = undefined;
      this.#drops?.leave();
      this.#pastes?.leave();
      this.#pastes = undefined;
      this.#drops = undefined;
    });
  }
}
