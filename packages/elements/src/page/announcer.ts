import { findWarnings, languageOf, type FormSnapshot, type FormStore, type ScreenId } from '@motcua/core';
import { IssueCode } from '@motcua/model';
import { issueText, type FormContext } from '../session/form-context.js';
import { fileNews } from '../screens/file-announcements.js';
import { savedText } from '../screens/saved-line.js';

/** How long words stay in the region, in milliseconds: until they are spoken, and not where somebody reads on later. */
const SPEAKING_MS = 5000;

/**
 * The one live region of a form. It speaks what has happened elsewhere than at the focus: what a choice has done to
 * other questions, which files were attached or removed, and what is handed to `session.announce`. It is empty again
 * after a moment, and on another screen.
 */
export class Announcer {
  readonly #region = document.createElement('div');
  #context: FormContext | undefined;
  #store: FormStore | undefined;
  #stop: (() => void) | undefined;
  #before: FormSnapshot | undefined;
  #screen: ScreenId | undefined;
  #words: string[] = [];
  /** Whether it was said that the answers are kept: once is enough. */
  #saidSaved = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: ShadowRoot) {
    this.#region.className = 'hidden';
    this.#region.setAttribute('role', 'status');
    root.append(this.#region);
  }

  /** Listens to the form that is shown now. */
  show(context: FormContext): void {
    this.#context = context;
    this.#region.lang = context.language;
    this.#region.dir = languageOf(context.language).direction ?? 'ltr';
    if (this.#store !== context.store) this.#listen(context);
    const saved = this.#saidSaved ? undefined : savedText(context);
    if (saved === undefined) return;
    this.#saidSaved = true;
    this.#say(saved);
  }

  #listen(context: FormContext): void {
    this.#stop?.();
    // What was said of another form is nobody's matter now.
    this.#clear();
    this.#saidSaved = false;
    this.#store = context.store;
    this.#before = context.store.getSnapshot();
    this.#screen = this.#before.screen;
    this.#stop = context.store.subscribe(this.#tell);
    context.session.announce = this.#say;
  }

  leave(): void {
    this.#stop?.();
    this.#clear();
    this.#region.remove();
  }

  readonly #tell = (): void => {
    const [context, before] = [this.#context, this.#before];
    if (!context || !before || !this.#store) return;
    const snapshot = this.#store.getSnapshot();
    this.#before = snapshot;
    if (snapshot.screen !== this.#screen) this.#clear();
    this.#screen = snapshot.screen;
    for (const words of fileNews(context, before, snapshot)) this.#say(words);
    if (snapshot.hidden === before.hidden) return;
    const issue = findWarnings(snapshot).find(({ code }) => code === IssueCode.hidesAnswers);
    if (issue) this.#say(issueText(context, issue));
    else this.#clear();
  };

  /** Says words; those of one moment together, since a later change of the region would cut off what is being spoken. */
  readonly #say = (words: string): void => {
    if (words === '' || this.#words.includes(words)) return;
    this.#words.push(words);
    if (this.#words.length > 1) return;
    queueMicrotask(() => {
      if (this.#words.length === 0) return;
      const paragraph = document.createElement('p');
      paragraph.textContent = this.#words.join(' ');
      // A new element is spoken even where its words are those of the one before.
      this.#region.replaceChildren(paragraph);
      this.#words = [];
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#clear(), SPEAKING_MS);
    });
  };

  #clear(): void {
    clearTimeout(this.#timer);
    this.#words = [];
    this.#region.replaceChildren();
  }
}
