import { findWarnings, type FormStore, type HiddenAnswers } from '@motcua/core';
import { IssueCode } from '@motcua/model';
import { issueWords, type FormContext } from '../../form/form-context.js';

/** Says aloud what a choice has done to other questions, since the focus stays where the person chose. */
export class Announcer {
  readonly #region = document.createElement('div');
  #context: FormContext | undefined;
  #store: FormStore | undefined;
  #stop: (() => void) | undefined;
  #told: HiddenAnswers | undefined;

  constructor(root: ShadowRoot) {
    this.#region.className = 'hidden';
    this.#region.setAttribute('role', 'status');
    root.append(this.#region);
  }

  /** Listens to the form that is shown now. */
  show(context: FormContext): void {
    this.#context = context;
    this.#region.lang = context.language;
    if (this.#store === context.store) return;
    this.#stop?.();
    // What was said of another form is nobody's matter now.
    this.#told = undefined;
    this.#region.textContent = '';
    this.#store = context.store;
    this.#stop = context.store.subscribe(this.#tell);
  }

  leave(): void {
    this.#stop?.();
    this.#region.remove();
  }

  readonly #tell = (): void => {
    if (!this.#context || !this.#store) return;
    const snapshot = this.#store.getSnapshot();
    if (snapshot.hidden === this.#told) return;
    this.#told = snapshot.hidden;
    const issue = findWarnings(snapshot).find(({ code }) => code === IssueCode.hidesAnswers);
    this.#region.textContent = issue ? issueWords(this.#context, issue) : '';
  };
}
