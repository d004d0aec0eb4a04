// Generated from custom-elements.json by `npm run manifest`.
import type { ProcedureForm } from '../dist/index.js';
import type { ProcedureFormAttributes, ProcedureFormListeners, ProcedureFormProperties } from './attributes.js';
import type { HTMLAttributes } from 'preact';
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'procedure-form': Omit<HTMLAttributes<ProcedureForm>, 'lang'> &
        ProcedureFormAttributes &
        ProcedureFormProperties &
        ProcedureFormListeners;
    }
  }
}
