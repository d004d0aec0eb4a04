export {
  ProcedureBeforeSubmitEvent,
  ProcedureProblemEvent,
  ProcedureReadyEvent,
  ProcedureStepEvent,
  ProcedureSubmittedEvent,
} from './events.js';
export { ProcedureForm } from './procedure-form/procedure-form.js';
