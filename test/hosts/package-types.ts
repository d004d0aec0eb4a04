// Compiled with the tests, never run: what a page in TypeScript sees of the package.
import '@motcua/elements/define';
import type { Dossier, Issue, ProcedureSubmittedEvent, Receipt } from '@motcua/elements';

export function followForm(received: (receipt: Receipt) => void): readonly Issue[] {
  const form = document.querySelector('procedure-form');
  if (!form) return [];
  form.mode = 'assisted';
  form.addEventListener('procedure-before-submit', (event) => {
    const dossier: Dossier = event.dossier;
    event.headers.set('X-Submission', dossier.submissionId);
  });
  form.addEventListener('procedure-submitted', (event: ProcedureSubmittedEvent) => received(event.receipt));
  form.addEventListener('procedure-problem', ({ code, location }) => [code, location]);
  return form.issues;
}
