import { msg, str } from '../localize/msg.js';
import { entryText, formatFor } from '@motcua/core';
import { html, nothing, type TemplateResult } from 'lit';
import { attributes } from '../controls/attributes.js';
import type { Control, ControlView } from '../controls/control.js';
import { controlAttributes, singleField } from '../controls/field-frame.js';

/** A small file within the answers. The browser's own words for choosing one are hidden: ours are in the form's language. */
export const content: Control = (plain) => {
  const { contentMediaType } = plain.view.node.schema;
  const type = typeof contentMediaType === 'string' ? contentMediaType : undefined;
  const control = plain.with({ hint: plain.hint ?? typeWords(type) });
  const given = entryText(control.view.entry) !== '';
  return singleField(
    control,
    html`<div role="status">${given ? chosenFile(control) : nothing}</div>
      <input
        type="file"
        class="hidden file-input"
        accept=${type ?? nothing}
        ${attributes(controlAttributes(control))}
        @change=${(event: Event) => take(control, event.target as HTMLInputElement)}
      />
      <label class="button secondary" part="button-secondary" for=${control.id}>
        ${given ? msg('Chọn tệp khác', { id: 'content.replace' }) : msg('Chọn tệp', { id: 'documents.choose' })}
      </label>
      <p class="error" role="alert"></p>`,
  );
};

function chosenFile(control: ControlView): TemplateResult {
  const { view, context, label } = control;
  const { bytes } = formatFor(context.language);
  const size = bytes(Math.floor((entryText(view.entry).length * 3) / 4));
  const letGo = (event: Event) => {
    // The button goes with the file; the place to choose another one is next to it.
    (event.target as HTMLElement).closest('.field')?.querySelector('input')?.focus();
    control.choose('');
  };
  return html`<p class="given">
    ${msg(str`Đã có tệp, ${size}`, { id: 'content.chosen' })}
    <button type="button" class="link" part="link" @click=${letGo}>
      ${msg('Bỏ tệp', { id: 'documents.remove' })}<span class="hidden"> ${label}</span>
    </button>
  </p>`;
}

/** What goes into answers, and so into the draft, stays small whatever the schema says; in bytes. */
const MOST_BYTES = 5_000_000;

/** Takes a file's bytes as the answer; one that is too large is not even read, and the answer before it stays. */
async function take(control: ControlView, input: HTMLInputElement): Promise<void> {
  const [file] = input.files ?? [];
  if (!file) return;
  const { contentEncoding, maxLength } = control.view.node.schema;
  const most = typeof maxLength === 'number' ? Math.min(MOST_BYTES, Math.floor((maxLength * 3) / 4)) : MOST_BYTES;
  const { bytes } = formatFor(control.context.language);
  const size = bytes(file.size);
  const problem =
    file.size > most
      ? msg(str`Tệp này nặng ${size}. Chọn tệp không quá ${bytes(most)}.`, { id: 'content.tooLarge' })
      : undefined;
  const read = problem === undefined ? await file.arrayBuffer().catch(() => undefined) : undefined;
  const words = problem ?? msg('Không đọc được tệp này. Hãy chọn lại.', { id: 'content.unreadable' });
  const status = input.closest('.field')?.querySelector('[role="alert"]');
  if (status) status.textContent = read ? '' : words;
  if (read) control.choose(toBase64(new Uint8Array(read), contentEncoding === 'base64url'));
  // So that choosing the same file again is a change too.
  input.value = '';
}

/** The kind of file that is wanted, where its name says something to people. */
function typeWords(type: string | undefined): string | undefined {
  const name = /\/(pdf|png|jpeg|gif|webp|csv|zip|xml|json)$/.exec(type ?? '')?.[1];
  return name && msg(str`Loại tệp: ${name.toUpperCase()}.`, { id: 'documents.types' });
}

function toBase64(bytes: Uint8Array, forUrls: boolean): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const text = btoa(binary);
  return forUrls ? text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '') : text;
}
