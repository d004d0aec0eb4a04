import { ProcedureForm } from './procedure-form.js';

if (!customElements.get('procedure-form')) customElements.define('procedure-form', ProcedureForm);
