// Generated from custom-elements.json by `npm run manifest`.
import type { ProcedureForm } from '../dist/index.js';
import type { ProcedureFormAttributes, ProcedureFormListeners, ProcedureFormProperties } from './attributes.js';
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'procedure-form': Omit<DetailedHTMLProps<HTMLAttributes<ProcedureForm>, ProcedureForm>, 'lang'> &
        ProcedureFormAttributes &
        ProcedureFormProperties &
        ProcedureFormListeners;
    }
  }
}
