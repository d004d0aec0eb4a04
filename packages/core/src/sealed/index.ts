export { activePointers } from './active-pointers.js';
export { keyThumbprint, openDossier, sealDossier, SEALED_TYPE } from './sealed-dossier.js';
export type { SealedContent, SealedFile, SealedHeader } from './sealed-dossier.js';
export { newFileKey, openFile, sealFile } from './sealed-file.js';
