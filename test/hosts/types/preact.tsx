// Compiled with the packages, never run: what a page with Preact sees.
import type {} from '@motcua/elements/preact';

export const form = (
  <procedure-form
    src="procedure.js"
    endpoint="/dossiers"
    mode="assisted"
    page-title
    officer={{ id: '7', name: 'Nguyễn Thị Ba' }}
    className="form"
    onprocedure-submitted={(event) => event.receipt.number}
  />
);
// @ts-expect-error a mode that the form does not have
export const wrong = <procedure-form src="procedure.js" endpoint="/dossiers" mode="kiosque" />;
