import type { FormStore } from '../store/form-store.js';
import { findIssues } from './find-issues.js';
import { noticeHidden } from './hidden-answers.js';
import { keepNewFieldsQuiet } from './quiet-fields.js';
import { readAgain } from './read-again.js';
import { inReadingOrder } from './reading-order.js';
import { setMisfitsAside } from '../actions/set-aside.js';
import { ShownIssues } from './shown-issues.js';

/** What tells right from wrong. Nobody needs it before something was entered, so it may be loaded after the store. */
export const rules = {
  findIssues,
  /** Follows what a person does from now on. */
  follow: (store: FormStore) => {
    noticeHidden(store);
    setMisfitsAside(store);
    keepNewFieldsQuiet(store);
    readAgain(store);
  },
  inReadingOrder,
  shownIssues: (...given: ConstructorParameters<typeof ShownIssues>) => new ShownIssues(...given),
};
export type FormRules = typeof rules;
