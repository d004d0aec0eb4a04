import { msg } from '../localize/msg.js';
import { html, noChange, nothing, type ElementPart, type TemplateResult } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import { attributes, type Attributes } from './attributes.js';
import type { GivenFiles } from '../session/given-files.js';

/** The options of a file control. */
export interface FileChooser {
  /** The label of the button. */
  readonly words: string;
  /** The accessible name of the control, visually hidden. */
  readonly label: string;
  readonly input: Attributes & { readonly id: string };
  readonly multiple: boolean;
  /** Whether a photo may be taken instead, on devices that are touched. */
  readonly hasCamera?: boolean;
  /** The names of the attached files. */
  readonly names: readonly string[];
  readonly take: (given: GivenFiles) => void;
}

/**
 * Renders the browser's file input under a button of the kit: the input has the focus and is announced, the button is
 * visible. Screen readers announce the state of the input with its name, so the name lists the attached files, or
 * states that there are none. Otherwise the input would announce “no file chosen” in the language of the browser, even
 * after files were chosen.
 */
export function fileButton({
  words,
  label,
  input,
  multiple,
  hasCamera,
  names: files,
  take,
}: FileChooser): TemplateResult {
  const names = files.length > 0 ? files : [msg('Chưa chọn tệp', { id: 'files.none' })];
  const change = ({ target }: Event) => {
    const control = target as HTMLInputElement;
    const files = [...(control.files ?? [])];
    // Cleared, so that choosing the same file again fires `change`; cancelling the chooser changes nothing.
    hold(control, names);
    if (files.length > 0) take({ files, folders: [] });
  };
  return html`<input
      type="file"
      class="hidden file-input"
      ?multiple=${multiple}
      ${attributes(input)}
      ${holding(names)}
      @change=${change}
    />
    <label part="button-secondary" class="button secondary" for=${input.id}>
      <span .textContent=${words}></span> <span class="hidden">${label}</span>
    </label>
    ${hasCamera ? cameraButton(label, take) : nothing}
    <p class="hint drop-hint">${msg('Hoặc kéo tệp thả vào đây, hoặc dán (Ctrl+V).', { id: 'files.drop' })}</p>`;
}

/** Renders the button that opens the camera. Other devices would open the chooser of files once more. */
function cameraButton(label: string, take: FileChooser['take']): TemplateResult {
  const press = ({ currentTarget }: Event) =>
    ((currentTarget as HTMLElement).nextElementSibling as HTMLInputElement).click();
  const change = ({ target }: Event) => {
    const control = target as HTMLInputElement;
    const files = [...(control.files ?? [])];
    control.value = '';
    if (files.length > 0) take({ files, folders: [] });
  };
  return html`<button type="button" part="button-secondary" class="button secondary camera" @click=${press}>
      ${msg('Chụp ảnh', { id: 'files.camera' })}<span class="hidden"> ${label}</span></button
    ><input type="file" hidden accept="image/*" capture="environment" aria-label=${label} @change=${change} />`;
}

class HoldingDirective extends Directive {
  override update({ element }: ElementPart, [names]: [readonly string[]]): unknown {
    const input = element as HTMLInputElement;
    if ([...(input.files ?? [])].map(({ name }) => name).join('/') !== names.join('/')) hold(input, names);
    return noChange;
  }

  render(_names: readonly string[]): unknown {
    return noChange;
  }
}

/** Sets empty files with these names on a file input, for its announced state. */
const holding = directive(HoldingDirective);

function hold(input: HTMLInputElement, names: readonly string[]): void {
  const transfer = new DataTransfer();
  for (const name of names) transfer.items.add(new File([], name));
  input.files = transfer.files;
}
