import { isArray, isWithin, parentPointer, type Issue, type Pointer } from '@motcua/model';
import { runNext } from '../platform/slices.js';
import { fieldId } from '../session/form-context.js';

/** Returns the id of the control, of the component or of the part of the declaration that an issue is about. */
export function issueElementId({ scope, pointer }: Issue): string {
  if (scope === 'data') return fieldId(pointer);
  const [, id = ''] = pointer.split('/');
  return scope === 'components' ? `component-${id}` : id === '' ? 'declaration' : `consent-${id}`;
}

/** Focuses the control of an issue, or the nearest focusable element; resolves to whether there was one. */
export async function focusIssue(root: ShadowRoot, issue: Issue): Promise<boolean> {
  if (issue.scope === 'data') {
    // The end of a long form may not be rendered yet.
    const id = issueElementId(issueAtFirstField(issue));
    while (elementsOfField(root, id).length === 0 && runNext());
    // A list item may be closed, and may contain a list itself.
    for (let revealed = 0; ;) {
      const lists = [...root.querySelectorAll('procedure-list')].filter((list) =>
        isWithin(issue.pointer, list.pointer),
      );
      if (lists.length <= revealed) break;
      for (const list of lists.slice(revealed)) await list.reveal(issue.pointer);
      revealed = lists.length;
    }
  }
  return focusFirst(root, elementsOfIssue(root, issue));
}

/** Focuses the first control of a field that was just added. */
export function focusField(root: Node, pointer: Pointer): void {
  if (root instanceof ShadowRoot) focusFirst(root, elementsOfField(root, fieldId(pointer)));
}

/** The elements of a field, in order of preference: its own, those of its parts, and the controls that add to it. */
function elementsOfField(root: ShadowRoot, id: string): Element[] {
  const own = ['', '-question', '-item'].map((part) => root.getElementById(id + part));
  const inside = root.querySelectorAll(`[id^="${CSS.escape(`${id}/`)}"]`);
  const growing = ['-add', '-new-name'].map((part) => root.getElementById(id + part));
  return [...own, ...inside, ...growing].filter((element) => element !== null);
}

/**
 * Returns the elements of the field where an issue can be corrected, then of the fields around it: the field itself may
 * have nothing focusable.
 */
function elementsOfIssue(root: ShadowRoot, issue: Issue): Element[] {
  const elements = elementsOfField(root, issueElementId(issueAtFirstField(issue)));
  if (issue.scope !== 'data') return elements;
  for (let around = parentPointer(issue.pointer); around !== undefined; around = parentPointer(around)) {
    elements.push(...elementsOfField(root, fieldId(around)));
  }
  return [...elements, ...root.querySelectorAll('form')];
}

function focusFirst(root: ShadowRoot, elements: readonly Element[]): boolean {
  for (const element of elements) {
    const control = ['input, select, textarea, button', '[tabindex]']
      .flatMap((selector) => [...(element.matches(selector) ? [element] : []), ...element.querySelectorAll(selector)])
      .find((candidate) => takesFocus(root, candidate as HTMLElement));
    if (!control) continue;
    // Of radio buttons, the chosen one.
    if (control.matches('[type=radio]')) element.querySelector<HTMLElement>('[type=radio]:checked')?.focus();
    // The label above the control must be visible too.
    element.closest('.field, .component')?.scrollIntoView({ block: 'nearest' });
    return true;
  }
  return false;
}

/** Focuses an element; returns false when it is disabled or hidden. */
function takesFocus(root: ShadowRoot, element: HTMLElement): boolean {
  element.focus();
  return root.activeElement === element;
}

/** Returns the issue at the field that corrects it: the first field where one of several is required. */
function issueAtFirstField(issue: Issue): Issue {
  const { places, alternatives = places } = issue.params;
  const [first] = isArray(alternatives) ? alternatives : [];
  return typeof first === 'string' ? { ...issue, pointer: first } : issue;
}
