import { findIssues } from './find-issues.js';
import { noticeHidden } from './hidden-answers.js';
import { inReadingOrder } from './reading-order.js';
import { ShownIssues } from './shown-issues.js';

/** What tells right from wrong. Nobody needs it before something was entered, so it may be loaded after the store. */
export const rules = {
  findIssues,
  noticeHidden,
  inReadingOrder,
  shownIssues: (...given: ConstructorParameters<typeof ShownIssues>) => new ShownIssues(...given),
};
export type FormRules = typeof rules;
