// What few forms need, in one chunk that comes when a form does.
import { addKinds, rareKinds } from '@motcua/core';
import './procedure-card-scan.define.js';
import './procedure-combobox.define.js';
import './procedure-list.define.js';

addKinds(rareKinds);

export { codeListsSettled } from '../lists/code-controls.js';
export { cardScan } from './card-scan.js';
export { clearing } from './clearing.js';
export { combobox } from './combobox.js';
export { confirmation } from './confirmation.js';
export { closing, growth, member } from './members.js';
export { specialGroup } from './special-group.js';
export { prefilled, reportedWords } from './prefilled.js';
export { room } from './room.js';
export { branchWords } from './branch-words.js';
export { questions } from './questions.js';
export { furtherHint } from './limit-words.js';
export { formattedText } from './formatted-text.js';
export { formatWords } from './format-controls.js';
export { defineKind } from './page-controls.js';
export { given, rare } from './rare.js';
export { moreStyles } from './more-controls.styles.js';
