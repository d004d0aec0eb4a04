import { ProcedureList } from './procedure-list.js';

if (!customElements.get('procedure-list')) customElements.define('procedure-list', ProcedureList);
