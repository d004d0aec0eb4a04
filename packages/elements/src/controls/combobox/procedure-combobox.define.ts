import { ProcedureCombobox } from './procedure-combobox.js';

if (!customElements.get('procedure-combobox')) customElements.define('procedure-combobox', ProcedureCombobox);
