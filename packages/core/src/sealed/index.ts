export { activePointers, activePointersWith } from './active-pointers.js';
export { keyThumbprint, openDossier, sealDossier, SEALED_TYPE } from './sealed-dossier.js';
export type { SealedContent, SealedFile, SealedHeader } from './sealed-dossier.js';
export { chooseSealingKey } from './sealing-key.js';
export type { SealingKey, SealingKeyFault } from './sealing-key.js';
export { verifySignedReceipt } from './signed-receipt.js';
export type { SignatureFault, SignedReceipt } from './signed-receipt.js';
export { newFileKey, openFile, sealFile } from './sealed-file.js';
