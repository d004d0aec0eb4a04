import type { ChildPart } from 'lit';
import { setChildPartValue } from 'lit/directive-helpers.js';
import type { Directive } from 'lit/directive.js';

/**
 * Rerenders a directive's part between two renderings of the form, unless the part is no longer in the form's tree: Lit
 * drops parts without notice. A form that was removed from the page, to be inserted elsewhere, keeps its tree.
 * @returns whether the part is still in the tree
 */
export function redraw(part: ChildPart, directive: Directive, draw: () => unknown): boolean {
  const isThere = part.startNode?.getRootNode() instanceof ShadowRoot;
  if (isThere) setChildPartValue(part, draw(), directive);
  return isThere;
}
