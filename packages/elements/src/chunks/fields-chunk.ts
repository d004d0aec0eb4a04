// What few forms need, in one chunk that comes when a form does.
import { addKinds, rareKinds } from '@motcua/core';
import '../card-scan/procedure-card-scan.define.js';
import '../controls/combobox/procedure-combobox.define.js';
import '../fields/list/procedure-list.define.js';

addKinds(rareKinds);

export { codeListsSettled } from '../controls/code-list.js';
export { cardScan } from '../card-scan/procedure-card-scan.js';
export { clearing } from '../controls/clear-button.js';
export { combobox } from '../controls/combobox/combobox.js';
export { confirmation } from '../controls/confirmation.js';
export { closing, growth, member } from '../fields/extra-properties.js';
export { specialGroup } from '../fields/group-variants.js';
export { prefilled, reportedWords } from '../fields/prefilled.js';
export { room } from '../controls/character-count.js';
export { branchWords } from '../fields/branch-text.js';
export { questions } from '../fields/union.js';
export { furtherHint } from '../fields/limit-text.js';
export { formattedText } from '../fields/formatted-text.js';
export { formatWords } from '../controls/format-kinds.js';
export { defineKind } from '../controls/custom-kind.js';
export { rare } from '../fields/render-other.js';
export { given } from '../fields/read-only.js';
export { moreStyles } from '../fields/fields.styles.js';
