// The less common fields and controls, in one chunk that loads together with a form that uses them.
import '../fields/list/procedure-list.define.js';

export { cardScan, loadFieldParts } from './field-parts.js';
export { clearButton } from '../controls/clear-button.js';
export { codeListsSettled, combobox } from '../controls/late-search.js';
export { soleOptionCheckbox } from '../controls/sole-option-checkbox.js';
export { removeGroupButton, addPropertyForm, member } from '../fields/extra-properties.js';
export { specialGroup } from '../fields/group-variants.js';
export { prefilled, reportedText } from '../fields/late-prefilled.js';
export { characterCount } from '../controls/character-count.js';
export { branchText } from '../fields/branch-text.js';
export { questions } from '../fields/union.js';
export { furtherHint } from '../fields/limit-text.js';
export { formattedText } from '../fields/formatted-text.js';
export { lateKinds } from '@motcua/core';
export { lateView } from '../controls/late-views.js';
export { renderOther } from '../fields/render-other.js';
export { given } from '../fields/read-only.js';
export { fieldStyles } from './field-styles.js';
