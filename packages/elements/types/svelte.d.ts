// Generated from custom-elements.json by `npm run manifest`.
import type { HTMLAttributes } from 'svelte/elements';
import type { ProcedureForm } from '../dist/index.js';
import type { ProcedureFormAttributes, ProcedureFormListeners, ProcedureFormProperties } from './attributes.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'procedure-form': Omit<HTMLAttributes<ProcedureForm>, 'lang'> &
      ProcedureFormAttributes &
      ProcedureFormProperties &
      ProcedureFormListeners;
  }
}
