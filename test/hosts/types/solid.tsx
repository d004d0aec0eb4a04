// Compiled with the packages, never run: what a page with Solid sees.
import type {} from '@motcua/elements/solid';

export const form = (
  <procedure-form
    src="procedure.js"
    endpoint="/dossiers"
    mode="assisted"
    page-title
    prop:officer={{ id: '7', name: 'Nguyễn Thị Ba' }}
    class="form"
    on:procedure-submitted={(event) => event.receipt.number}
  />
);
// @ts-expect-error a mode that the form does not have
export const wrong = <procedure-form src="procedure.js" endpoint="/dossiers" mode="kiosque" />;
