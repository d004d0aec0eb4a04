import { noChange, type ElementPart } from 'lit';
import { directive, Directive } from 'lit/directive.js';

/** Attributes by name; those without a value are absent. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Sets the attributes that differ from the current ones. */
export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

class AttributesDirective extends Directive {
  override update({ element }: ElementPart, [attributes]: [Attributes]): unknown {
    setAttributes(element, attributes);
    return noChange;
  }

  render(_attributes: Attributes): unknown {
    return noChange;
  }
}

/**
 * Sets several attributes of an element with one part instead of one each, which saves memory in a form of a thousand
 * fields.
 */
export const attributes = directive(AttributesDirective);
