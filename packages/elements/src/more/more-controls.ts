// What few forms need, in one chunk that comes when a form does.
import { addKinds, rareKinds } from '@motcua/core';
import './procedure-combobox.define.js';
import './procedure-list.define.js';

addKinds(rareKinds);

export { combobox } from './combobox.js';
export { confirmation } from './confirmation.js';
export { closing, growth, member } from './members.js';
export { questions } from './questions.js';
export { given, rare } from './rare.js';
export { moreStyles } from './more-controls.styles.js';
