// Generated from custom-elements.json by `npm run manifest`.
import type { ProcedureForm } from '../dist/index.js';
import type { ProcedureFormAttributes, ProcedureFormProperties, ProcedureFormColonListeners } from './attributes.js';
import type { JSX as Solid } from 'solid-js';
declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'procedure-form': Omit<Solid.HTMLAttributes<ProcedureForm>, 'lang'> &
        ProcedureFormAttributes & {
          [Name in keyof ProcedureFormProperties as `prop:${Name}`]?: ProcedureFormProperties[Name];
        } & ProcedureFormColonListeners;
    }
  }
}
