// The screens after the first step, and sending: one chunk, fetched while the person fills the first step.
export { inspectFile } from '@motcua/core';
export { sendDossier } from '../send-dossier.js';
export { declaration } from './declaration.js';
export { documents } from './documents.js';
export { receipt } from './receipt.js';
export { review } from './review.js';
export { sending } from './sending.js';
