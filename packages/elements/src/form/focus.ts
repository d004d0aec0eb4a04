import { isWithin, parentPointer, type Issue } from '@motcua/model';
import { fieldId } from './form-context.js';

/** The id that the controls of a component, or of the declaration, carry. */
export function issueElementId({ scope, pointer }: Issue): string {
  if (scope === 'data') return fieldId(pointer);
  const [, id = ''] = pointer.split('/');
  return scope === 'components' ? `component-${id}` : id === '' ? 'declaration' : `consent-${id}`;
}

/** Focuses the control that an issue is about, or the nearest thing that can be; tells whether anything was. */
export async function focusIssue(root: ShadowRoot, issue: Issue): Promise<boolean> {
  if (issue.scope === 'data') {
    // An item of a list may be closed, and may hold a list itself.
    for (let revealed = 0; ;) {
      const lists = [...root.querySelectorAll('procedure-list')].filter((list) =>
        isWithin(issue.pointer, list.pointer),
      );
      if (lists.length <= revealed) break;
      for (const list of lists.slice(revealed)) await list.reveal(issue.pointer);
      revealed = lists.length;
    }
  }
  const place = root.getElementById(issueElementId(issue)) ?? nearestPlace(root, issue);
  const control = place?.matches('input, select, textarea, button')
    ? place
    : (place?.querySelector<HTMLElement>('input:checked') ??
      place?.querySelector<HTMLElement>('input, select, textarea, button'));
  control?.focus();
  // A label above the control says what it is: it must be in sight too.
  place?.closest('.field, .component')?.scrollIntoView({ block: 'nearest' });
  return control !== undefined && control !== null;
}

/** What stands around a place that has no element of its own. */
function nearestPlace(root: ShadowRoot, { scope, pointer }: Issue): HTMLElement | null {
  if (scope !== 'data') return null;
  for (let around = parentPointer(pointer); around !== undefined && around !== ''; around = parentPointer(around)) {
    const place = root.getElementById(fieldId(around)) ?? root.getElementById(fieldId(around, 'question'));
    if (place) return place;
  }
  return null;
}
