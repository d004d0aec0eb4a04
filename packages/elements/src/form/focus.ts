import type { Issue } from '@motcua/model';
import { fieldId } from './form-context.js';

/** The id that the controls of a component, or of the declaration, carry. */
export function issueElementId({ scope, pointer }: Issue): string {
  if (scope === 'data') return fieldId(pointer);
  const [, id = ''] = pointer.split('/');
  return scope === 'components' ? `component-${id}` : id === '' ? 'declaration' : `consent-${id}`;
}

/** Focuses the control that an issue is about, or the nearest thing that can be; tells whether anything was. */
export function focusIssue(root: ShadowRoot, issue: Issue): boolean {
  const place = root.getElementById(issueElementId(issue));
  const control = place?.matches('input, select, textarea, button')
    ? place
    : (place?.querySelector<HTMLElement>('input:checked') ??
      place?.querySelector<HTMLElement>('input, select, textarea, button'));
  control?.focus();
  // A label above the control says what it is: it must be in sight too.
  place?.closest('.field, .component')?.scrollIntoView({ block: 'nearest' });
  return control !== undefined && control !== null;
}
