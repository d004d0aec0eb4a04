import { ProcedureCardScan } from './procedure-card-scan.js';

if (!customElements.get('procedure-card-scan')) customElements.define('procedure-card-scan', ProcedureCardScan);
