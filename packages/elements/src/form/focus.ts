import { isArray, isWithin, parentPointer, type Issue, type Pointer } from '@motcua/model';
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
  const { pointer } = mendingPlace(issue);
  const place = placeOf(root, issueElementId({ ...issue, pointer })) ?? nearestPlace(root, issue);
  return focusControl(place);
}

/** Focuses the first control of a place that has just come to be asked for. */
export function focusPlace(root: Node, pointer: Pointer): void {
  if (root instanceof ShadowRoot) focusControl(placeOf(root, fieldId(pointer)));
}

/** The element with an id, or else the first one of those within it. */
function placeOf(root: ShadowRoot, id: string): HTMLElement | null {
  return (
    root.getElementById(id) ??
    root.getElementById(`${id}-question`) ??
    root.querySelector<HTMLElement>(`[id^="${CSS.escape(`${id}/`)}"]`)
  );
}

function focusControl(place: HTMLElement | null): boolean {
  const controls = 'input, select, textarea, button';
  const control = place?.matches(controls)
    ? place
    : (place?.querySelector<HTMLElement>('input:checked') ?? place?.querySelector<HTMLElement>(controls));
  control?.focus();
  // A label above the control says what it is: it must be in sight too.
  place?.closest('.field, .component')?.scrollIntoView({ block: 'nearest' });
  return control !== undefined && control !== null;
}

/** Where an issue can be mended: that one of several fields is missing is mended at the first of them. */
function mendingPlace(issue: Issue): Issue {
  const { alternatives } = issue.params;
  const [first] = isArray(alternatives) ? alternatives : [];
  return typeof first === 'string' ? { ...issue, pointer: first } : issue;
}

/** What stands around a place that has no element of its own. */
function nearestPlace(root: ShadowRoot, { scope, pointer }: Issue): HTMLElement | null {
  if (scope !== 'data') return null;
  for (let around = parentPointer(pointer); around !== undefined && around !== ''; around = parentPointer(around)) {
    const place = root.getElementById(fieldId(around)) ?? root.getElementById(fieldId(around, 'question'));
    if (place) return place;
  }
  return root.querySelector<HTMLElement>('.growth') ?? root.querySelector('form');
}
