import { ProcedureField } from './procedure-field.js';

if (!customElements.get('procedure-field')) customElements.define('procedure-field', ProcedureField);
