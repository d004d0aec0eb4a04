// Fields whose options are searched by typing: long choices, and codes of official lists. One chunk, which loads with a form
// that has such fields.
import './combobox/procedure-combobox.define.js';

export { combobox } from './combobox/combobox.js';
export { codeFromList, codeListsSettled, codeText } from './code-list.js';
// Exported for the files of the lists: it would be a separate file otherwise, which is not loaded again after a failure.
export { listOfNames, sortedBy } from '../code-lists/code-list.js';
