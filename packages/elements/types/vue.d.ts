// Generated from custom-elements.json by `npm run manifest`.
import type { DefineComponent } from 'vue';
import type { ProcedureFormAttributes, ProcedureFormProperties, ProcedureFormVueListeners } from './attributes.js';

declare module 'vue' {
  interface GlobalComponents {
    'procedure-form': DefineComponent<ProcedureFormAttributes & ProcedureFormProperties & ProcedureFormVueListeners>;
  }
}
