import { writtenKinds } from '../kinds/written-kinds.js';
import type { ValidationPolicy } from '../store/form-policy.js';
import type { FormStore } from '../store/form-store.js';
import { findIssues } from './find-issues.js';
import { issuesOn } from './issues-on.js';
import { trackHiddenAnswers } from './hidden-answers.js';
import { suppressIssuesOfNewFields } from './quiet-fields.js';
import { readAgain } from './read-again.js';
import { setMisfitsAside } from './set-aside.js';
import { ShownIssues } from './shown-issues.js';

/** The policy of validation. It is not needed before the first entry, so it may be loaded after the store. */
export const validationPolicy: ValidationPolicy<FormStore> = {
  kinds: writtenKinds,
  findIssues,
  /** Follows what a person does from now on. */
  attach: (store) => {
    trackHiddenAnswers(store);
    setMisfitsAside(store);
    suppressIssuesOfNewFields(store);
    readAgain(store);
  },
  issuesOn,
  shownIssues: (snapshot, kinds, definition) => new ShownIssues(snapshot, kinds, definition),
};
