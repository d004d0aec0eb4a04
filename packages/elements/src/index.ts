export { ProcedureProblemEvent, ProcedureReadyEvent, ProcedureStepEvent } from './events.js';
export { ProcedurePrefillEvent } from './prefill-event.js';
export { ProcedureBeforeSubmitEvent, ProcedureSubmittedEvent } from './submission-events.js';
export { ProcedureForm } from './procedure-form/procedure-form.js';
