import { msg } from '../localize/msg.js';
import { html, noChange, type ElementPart, type TemplateResult } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import { attributes, type Attributes } from './attributes.js';
import type { GivenFiles } from '../session/attach-files.js';

/** A place that files are chosen for. */
export interface FileChooser {
  /** Words on the button. */
  readonly words: string;
  /** What the files are for; heard, not seen. */
  readonly label: string;
  readonly input: Attributes & { readonly id: string };
  readonly multiple: boolean;
  /** Names of the files that are there. */
  readonly names: readonly string[];
  readonly take: (given: GivenFiles) => void;
}

/**
 * The browser's control for files under a button of ours: it has the focus and is heard, the button is seen. What it
 * holds is read out with its name, so it is given the names of the files that are there, or one that says that there is
 * none: it would say “no file chosen” otherwise, in the browser's language, also next to files that were taken from it.
 */
export function fileButton({ words, label, input, multiple, names: files, take }: FileChooser): TemplateResult {
  const names = files.length > 0 ? files : [msg('Chưa chọn tệp', { id: 'files.none' })];
  const change = ({ target }: Event) => {
    const control = target as HTMLInputElement;
    const files = [...(control.files ?? [])];
    // So that choosing the same file again is a change too; and who opens the chooser and leaves it chooses nothing.
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
    <p class="hint drop-hint">${msg('Hoặc kéo tệp thả vào đây, hoặc dán (Ctrl+V).', { id: 'files.drop' })}</p>`;
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

/** Lets a control for files hold empty files of these names. */
const holding = directive(HoldingDirective);

function hold(input: HTMLInputElement, names: readonly string[]): void {
  const transfer = new DataTransfer();
  for (const name of names) transfer.items.add(new File([], name));
  input.files = transfer.files;
}
