export { ANY_NAME } from './place-children.js';
export { PlaceIndex } from './place-index.js';
export { possibleMessages } from './possible-messages.js';
export type { MessageLanguage, PlaceMessages, PossibleMessage, ScreenMessages } from './possible-messages.js';
export { possiblePlaces } from './possible-places.js';
export type { PossibleIssue, PossiblePlace } from './possible-places.js';
