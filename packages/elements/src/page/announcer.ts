import { findWarnings, languageOf, type FormSnapshot, type FormStore, type ScreenId } from '@motcua/core';
import { IssueCode } from '@motcua/model';
import { issueText, type FormContext } from '../session/form-context.js';
import { fileNews } from '../screens/file-announcements.js';
import { savedText } from '../screens/saved-line.js';

/**
 * The time that a text stays in the live region, in milliseconds: long enough to be announced, and gone before a person
 * reads on to it.
 */
const SPEAKING_MS = 5000;

/** The same for text that is also visible: a screen reader should not come across it twice. */
const SHOWN_SPEAKING_MS = 1000;

/** Marks elements to announce when they appear or change: their text, or the attribute's value where it has one. */
const SPOKEN = 'data-spoken';

/**
 * The only live region of a form. It announces changes away from the focus: effects of an answer on other questions,
 * attached and removed files, every element with `data-spoken` that appears or changes, and texts passed to
 * `session.announce`. It is cleared after a moment, and on another screen.
 */
export class Announcer {
  readonly #root: ShadowRoot;
  /** The last announced text of each element. */
  readonly #spoken = new WeakMap<Element, string>();
  readonly #observer = new MutationObserver((records) => this.#read(records));
  readonly #region = document.createElement('div');
  #context: FormContext | undefined;
  #store: FormStore | undefined;
  #stop: (() => void) | undefined;
  #before: FormSnapshot | undefined;
  #screen: ScreenId | undefined;
  #words: string[] = [];
  #speakingMs = SPEAKING_MS;
  /** Whether the saving of answers has been announced: once is enough. */
  #saidSaved = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: ShadowRoot) {
    this.#root = root;
    this.#region.className = 'hidden';
    this.#region.setAttribute('role', 'status');
    root.append(this.#region);
    this.#observer.observe(root, {
      ...{ subtree: true, childList: true, characterData: true },
      attributeFilter: [SPOKEN],
    });
  }

  /** Observes the form that is shown. */
  show(context: FormContext): void {
    const before = this.#context;
    this.#context = context;
    this.#region.lang = context.language;
    this.#region.dir = languageOf(context.language).direction ?? 'ltr';
    if (this.#store !== context.store) this.#listen(context);
    // Text from before the region existed is not announced, unless only the language has changed.
    if (before?.words !== context.words) this.#readAll(before?.store === context.store);
    const saved = this.#saidSaved ? undefined : savedText(context);
    if (saved === undefined) return;
    this.#saidSaved = true;
    this.#say(saved);
  }

  #listen(context: FormContext): void {
    this.#stop?.();
    // Announcements of another form are obsolete.
    this.#clear();
    this.#saidSaved = false;
    this.#store = context.store;
    this.#before = context.store.getSnapshot();
    this.#screen = this.#before.screen;
    this.#stop = context.store.subscribe(this.#notify);
    context.session.announce = this.#say;
  }

  leave(): void {
    this.#stop?.();
    this.#observer.disconnect();
    this.#clear();
    this.#region.remove();
  }

  #readAll(isKnown: boolean): void {
    this.#observer.takeRecords();
    for (const element of this.#root.querySelectorAll(`[${SPOKEN}]`)) this.#speak(element, isKnown);
  }

  #read(records: readonly MutationRecord[]): void {
    const changed = new Set<Element>();
    for (const { target, addedNodes } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      const around = element?.closest(`[${SPOKEN}]`);
      if (around) changed.add(around);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(`[${SPOKEN}]`)) changed.add(node);
        for (const within of node.querySelectorAll(`[${SPOKEN}]`)) changed.add(within);
      }
    }
    for (const element of changed) if (element.isConnected) this.#speak(element);
  }

  /** @param isKnown true for texts that are remembered without being announced */
  #speak(element: Element, isKnown = false): void {
    const unseen = element.getAttribute(SPOKEN) ?? '';
    const words = (unseen || (element.textContent ?? '')).trim().replaceAll(/\s+/g, ' ');
    if (words === (this.#spoken.get(element) ?? '')) return;
    this.#spoken.set(element, words);
    if (!isKnown) this.#add(words, unseen ? SPEAKING_MS : SHOWN_SPEAKING_MS);
  }

  readonly #notify = (): void => {
    const [context, before] = [this.#context, this.#before];
    if (!context || !before || !this.#store) return;
    const snapshot = this.#store.getSnapshot();
    this.#before = snapshot;
    if (snapshot.screen !== this.#screen) this.#clear();
    this.#screen = snapshot.screen;
    for (const words of fileNews(context, before, snapshot)) this.#say(words);
    if (snapshot.hidden === before.hidden) return;
    const issue = findWarnings(snapshot, context.store.kinds).find(({ code }) => code === IssueCode.hidesAnswers);
    if (issue) this.#say(issueText(context, issue));
    else this.#clear();
  };

  /**
   * Announces a text; texts of the same moment are joined, since a later change of the region would interrupt the
   * speech.
   */
  readonly #say = (words: string): void => this.#add(words, SPEAKING_MS);

  #add(words: string, speakingMs: number): void {
    if (words === '' || this.#words.includes(words)) return;
    this.#words.push(words);
    this.#speakingMs = this.#words.length > 1 ? Math.max(this.#speakingMs, speakingMs) : speakingMs;
    if (this.#words.length > 1) return;
    queueMicrotask(() => {
      if (this.#words.length === 0) return;
      const paragraph = document.createElement('p');
      paragraph.textContent = this.#words.join(' ');
      // A new element is announced even when its text equals that of the previous one.
      this.#region.replaceChildren(paragraph);
      this.#words = [];
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#clear(), this.#speakingMs);
    });
  }

  #clear(): void {
    clearTimeout(this.#timer);
    this.#words = [];
    this.#region.replaceChildren();
  }
}
