import type { ListboxOption } from '../options/listbox-option.js';
import { entryText } from '@motcua/core';
import { noChange, type ElementPart } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import type { ControlView } from './control-view.js';

class RadiosDirective extends Directive {
  #control: ControlView | undefined;

  override update({ element }: ElementPart, [control, options]: Parameters<RadiosDirective['render']>): unknown {
    const { pointer, entry } = control.view;
    const chosen = entryText(entry);
    if (!this.#control) element.addEventListener('change', this);
    this.#control = control;
    while (element.childElementCount > options.length) element.lastElementChild?.remove();
    while (element.childElementCount < options.length) element.append(radio(pointer.slice(1) || '/'));
    options.forEach(({ key, words }, index) => {
      const label = element.children[index];
      const [input, text] = (label?.children ?? []) as unknown as [HTMLInputElement, HTMLElement];
      if (text.textContent !== words) text.textContent = words;
      input.value = key;
      input.checked = key === chosen;
    });
    return noChange;
  }

  handleEvent({ target }: Event): void {
    this.#control?.choose((target as HTMLInputElement).value);
  }

  render(_control: ControlView, _options: readonly ListboxOption[]): unknown {
    return noChange;
  }
}

function radio(name: string): HTMLElement {
  const label = create('label', 'option');
  const input = create('input', 'radio');
  label.className = 'radio';
  input.type = 'radio';
  input.name = name;
  label.append(input, document.createElement('span'));
  return label;
}

function create<Name extends 'label' | 'input'>(name: Name, part: string): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.setAttribute('part', part);
  return element;
}

/** Adds a radio button for each option to an element, without the memory of Lit's parts for each. */
export const radios = directive(RadiosDirective);
