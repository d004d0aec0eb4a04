import '../combobox/procedure-combobox.define.js';
import { ProcedureOldAddress } from './old-address.js';

if (!customElements.get('procedure-old-address')) customElements.define('procedure-old-address', ProcedureOldAddress);
