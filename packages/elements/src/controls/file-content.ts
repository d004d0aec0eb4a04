import { msg, str } from '../localize/msg.js';
import {
  contentAt,
  contentSlot,
  dismissRejected,
  entryText,
  formatFor,
  inspectFile,
  noteContent,
  rejectedFile,
} from '@motcua/core';
import { IssueCode, type AcceptedType } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { Control, ControlView } from './control-view.js';
import { controlAttributes, singleField } from './field-frame.js';
import { fileButton } from './file-chooser.js';
import { FileDrop } from './file-drop.js';
import { fileTools } from '../platform/file-tools.js';
import type { GivenFiles } from '../session/given-files.js';

/**
 * Renders a control for a small file within the answers. The browser's own text is hidden: the kit's is in the form's
 * language.
 */
export const content: Control = (plain) => {
  const type = mediaType(plain);
  const control = plain.with({ hint: [plain.hint ?? typeText(type), sizeText(plain)].filter(Boolean).join(' ') });
  const given = entryText(control.view.entry) !== '';
  const [rejected] = control.context.store.getSnapshot().rejected[contentSlot(control.view.pointer)] ?? [];
  const take = (files: GivenFiles) => void takeFile(control, files);
  const { over, leave, drop, paste } = new FileDrop(take);
  return singleField(
    control,
    html`<div class="content drop" tabindex="-1" @dragover=${over} @dragleave=${leave} @drop=${drop} @paste=${paste}>
      ${given ? chosenFile(control) : nothing}
      ${
        rejected
          ? goneButton(control, msg('Bỏ qua tệp này', { id: 'documents.dismiss' }), rejected.name, () =>
              dismissRejected(control.context.store, contentSlot(control.view.pointer), rejected),
            )
          : nothing
      }
      ${fileButton({
        words: given ? msg('Chọn tệp khác', { id: 'content.replace' }) : msg('Chọn tệp', { id: 'documents.choose' }),
        label: control.label,
        input: { ...controlAttributes(control), id: control.id, accept: type },
        multiple: false,
        names: given ? [nameOf(control) ?? msg('Đã có tệp', { id: 'content.present' })] : [],
        take,
      })}
    </div>`,
  );
};

function chosenFile(control: ControlView): TemplateResult {
  const { view, context, label } = control;
  const { session, language } = context;
  const size = formatFor(language).bytes(Math.floor((entryText(view.entry).length * 3) / 4));
  const name = nameOf(control) ?? '';
  const remove = () => {
    control.choose('');
    const went = name || label;
    session.announce?.(msg(str`Đã bỏ ${went}.`, { id: 'files.removed' }));
  };
  return html`<p class="given">
    <span class="file-name" .textContent=${name}></span>
    <span .textContent=${msg(str`Đã có tệp, ${size}`, { id: 'content.chosen' })}></span>
    ${goneButton(control, msg('Bỏ tệp', { id: 'documents.remove' }), label, remove)}
  </p>`;
}

/** The name of the file; not saved with a draft. */
function nameOf({ context, view }: ControlView): string | undefined {
  return contentAt(context.store.getSnapshot(), view.pointer)?.name;
}

/** A button that is removed when pressed; the focus moves to the file control next to it. */
function goneButton(control: ControlView, words: string, label: string, act: () => void): TemplateResult {
  const press = ({ target }: Event) => {
    (target as HTMLElement).closest('.content')?.querySelector('input')?.focus();
    act();
  };
  return html`<button type="button" class="link" part="link" @click=${press}>
    <span .textContent=${words}></span> <span class="hidden" .textContent=${label}></span>
  </button>`;
}

/**
 * The maximum size of a file that is stored in the answers and so in the draft, whatever the schema allows, in bytes.
 */
const MAX_BYTES = 5_000_000;

function maxBytes({ view }: ControlView): number {
  const { maxLength } = view.node.schema;
  return typeof maxLength === 'number' ? Math.min(MAX_BYTES, Math.floor((maxLength * 3) / 4)) : MAX_BYTES;
}

/**
 * Stores a file's bytes as the answer after the same checks as for documents. A rejected file is not read, the previous
 * answer stays, and the form cannot be continued until the person has dismissed the rejection.
 */
async function takeFile(control: ControlView, { files, folders }: GivenFiles): Promise<void> {
  const { context, view } = control;
  const { store, session } = context;
  const [file] = files;
  const [folder] = folders;
  const reject = (name: string, code: string, params = {}) =>
    noteContent(store, view.pointer, { rejected: rejectedFile('', name, code, params) });
  if (files.length > 1) {
    const names = files.map(({ name }) => name).join(', ');
    reject(names, IssueCode.fileTooMany, { limit: 1, room: 1, chosen: files.length, reason: 'chosen' });
  } else if (file) {
    const accept = acceptOf(mediaType(control));
    const slot = { id: '', maxBytes: maxBytes(control), ...(accept && { accept }) };
    const inspected = await inspectFile(slot, file, fileTools);
    const chosen = 'attached' in inspected ? inspected.attached.content : undefined;
    const bytes = await chosen?.arrayBuffer().catch(() => undefined);
    if (!bytes) {
      noteContent(
        store,
        view.pointer,
        'rejected' in inspected ? inspected : { rejected: rejectedFile('', file.name, IssueCode.fileGone) },
      );
    } else {
      const answer = toBase64(new Uint8Array(bytes), view.node.schema['contentEncoding'] === 'base64url');
      // Storing the answer rerenders the field, so the name is set before.
      noteContent(store, view.pointer, inspected, answer);
      control.choose(answer);
      const came = file.name;
      session.announce?.(msg(str`Đã đính kèm ${came}.`, { id: 'files.attached' }));
    }
  } else if (folder !== undefined) reject(folder, IssueCode.fileFolder);
}

function mediaType({ view }: ControlView): string | undefined {
  const { contentMediaType } = view.node.schema;
  return typeof contentMediaType === 'string' ? contentMediaType : undefined;
}

/** The file extensions of types that are detected by content, as shown to people. */
const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/zip': '.zip',
  'image/gif': '.gif',
  'image/heic': '.heic',
  'image/heif': '.heif',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/tiff': '.tif',
  'image/webp': '.webp',
};

/** A type that can be detected is checked by content, whatever the file name; others are accepted by name. */
function acceptOf(type: string | undefined): readonly AcceptedType[] | undefined {
  const [essence = ''] = type?.toLowerCase().split(';') ?? [];
  const bare = essence.trim();
  const ending = ENDINGS[bare];
  return ending === undefined ? undefined : [{ type: bare, extensions: [ending] }];
}

/** The required type of file, where its name is meaningful to people. */
function typeText(type: string | undefined): string | undefined {
  const name = /\/(pdf|png|jpeg|gif|webp|csv|zip|xml|json)$/.exec(type ?? '')?.[1];
  return name && msg(str`Loại tệp: ${name.toUpperCase()}.`, { id: 'documents.types' });
}

function sizeText(control: ControlView): string {
  const { bytes } = formatFor(control.context.language);
  return msg(str`Một tệp, không quá ${bytes(maxBytes(control))}.`, { id: 'documents.oneFile' });
}

function toBase64(bytes: Uint8Array, forUrls: boolean): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const text = btoa(binary);
  return forUrls ? text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '') : text;
}
