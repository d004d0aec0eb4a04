export { ProcedureProblemEvent, ProcedureReadyEvent, ProcedureStepEvent } from './events.js';
export { ProcedurePrefillEvent } from './prefill-event.js';
export { ProcedureBeforeSubmitEvent, ProcedureSubmittedEvent } from './submission-events.js';
export { ProcedureForm } from './procedure-form/procedure-form.js';
export { ProcedureEndedEvent } from './kiosk/procedure-ended-event.js';
export type { AttachedFile, PrefillClaims, ScreenId } from '@motcua/core';
export type { Dossier, Issue, JsonValue, Pointer, Receipt } from '@motcua/model';
export type { FormMode, Officer } from './form/form-mode.js';
