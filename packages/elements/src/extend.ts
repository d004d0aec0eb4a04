/** What a page may add to the kit. A page that adds nothing does not load this. */
export { defineFormat } from '@motcua/core';
/** For classes of a page's own that extend it. */
export { ProcedureForm } from './procedure-form/procedure-form.js';
