import { comboboxStyles } from '../controls/combobox/combobox.styles.js';
import { otherFieldStyles } from '../fields/fields.styles.js';
import { listStyles } from '../fields/list/list.styles.js';
import { matrixStyles } from '../fields/matrix.styles.js';
import { prefilledStyles } from '../fields/prefilled.styles.js';

/** The styles of this chunk, in cascade order. */
export const fieldStyles = [otherFieldStyles, comboboxStyles, listStyles, matrixStyles, prefilledStyles].join('');
