import type { ChildPart } from 'lit';
import { setChildPartValue } from 'lit/directive-helpers.js';
import type { Directive } from 'lit/directive.js';

/**
 * Draws a directive's part anew between two renderings of the form, unless the part is no longer in the form's tree: Lit
 * drops parts without a word. A form that was taken out of the page, to be put in elsewhere, keeps its tree.
 * @returns whether the part is still there
 */
export function redraw(part: ChildPart, directive: Directive, draw: () => unknown): boolean {
  const isThere = part.startNode?.getRootNode() instanceof ShadowRoot;
  if (isThere) setChildPartValue(part, draw(), directive);
  return isThere;
}
