import './procedure-form/procedure-form.define.js';

export {
  ProcedureBeforeSubmitEvent,
  ProcedureProblemEvent,
  ProcedureReadyEvent,
  ProcedureStepEvent,
  ProcedureSubmittedEvent,
} from './events.js';
