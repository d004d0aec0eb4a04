import { ProcedureForm } from './procedure-form.js';

if (!customElements.get('procedure-form')) customElements.define('procedure-form', ProcedureForm);
// A bundle; see `problems/examine-embedding.ts`.
Object.assign(globalThis, { [Symbol.for('motcua.bundled')]: true });
