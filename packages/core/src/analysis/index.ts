export { MAX_UNFOLDED, unfold } from '../active-schema/unfolding.js';
export type { Unfolding } from '../active-schema/unfolding.js';
export { ANY_NAME } from './child-fields.js';
export { FieldIndex } from './field-index.js';
export { possibleMessages } from './field-messages.js';
export type { MessageLanguage, FieldMessages, PossibleMessage, ScreenMessages } from './field-messages.js';
export { allFields } from './all-fields.js';
export type { PossibleIssue, PossibleField } from './all-fields.js';
