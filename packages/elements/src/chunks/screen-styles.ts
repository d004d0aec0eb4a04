import { counterStyles } from '../counter/counter.styles.js';
import { fieldStateStyles } from '../fields/field-states.styles.js';
import { pagePrintStyles } from '../print/page-print.styles.js';
import { declarationStyles } from '../screens/declaration.styles.js';
import { documentsStyles } from '../screens/documents.styles.js';
import { draftOfferStyles } from '../screens/draft-offer.styles.js';
import { receiptStyles } from '../screens/receipt.styles.js';
import { reviewStyles } from '../screens/review.styles.js';
import { sharedScreenStyles } from '../screens/screens.styles.js';
import { taskListStyles } from '../screens/task-list.styles.js';

/** The styles of this chunk, in cascade order. */
export const screenStyles = [
  fieldStateStyles,
  sharedScreenStyles,
  draftOfferStyles,
  taskListStyles,
  documentsStyles,
  reviewStyles,
  declarationStyles,
  receiptStyles,
  counterStyles,
  pagePrintStyles,
].join('');
