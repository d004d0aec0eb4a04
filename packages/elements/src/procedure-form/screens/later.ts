// The screens after the first step, and sending: one chunk, fetched while the person fills the first step.
export { submitDossier } from '@motcua/core';
export { xhrTransport } from '../../platform/xhr-transport.js';
export { declaration } from './declaration.js';
export { documents } from './documents.js';
export { receipt } from './receipt.js';
export { review } from './review.js';
export { sending } from './sending.js';
