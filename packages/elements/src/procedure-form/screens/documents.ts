import { msg, str } from '../../localize/msg.js';
import { formatFor, removeFile, type AttachedFile, type RejectedFile } from '@motcua/core';
import { textKeys, type ComponentDefinition, type ComponentState } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { citation, issueWords, type FormContext } from '../../form/form-context.js';
import { attachFiles } from '../attach-files.js';
import type { Screen } from './screen.js';

/** A row per component of the dossier: what it is, its limits before choosing, what is attached. */
export const documents: Screen = (context) => {
  const { components } = context.store.getSnapshot();
  return html`${repeat(
    components.filter(({ state }) => state !== 'form'),
    ({ definition }) => definition.id,
    (component) => row(component, context),
  )}`;
};

function row({ definition, state }: ComponentState, context: FormContext): TemplateResult {
  const { labels, store } = context;
  const { id } = definition;
  const title = labels.text(textKeys.component(id)) ?? id;
  if (state === 'waived') {
    return html`<section part="component" class="component" id="component-${id}">
      <h3>${title}</h3>
      <p class="notice good">
        ${labels.text(textKeys.componentWaived(id)) ?? msg('Đã có trong cơ sở dữ liệu, không phải nộp.', { id: 'documents.waived' })}
      </p>
    </section>`;
  }
  const snapshot = store.getSnapshot();
  const attached = snapshot.files[id] ?? [];
  const rejected = snapshot.rejected[id] ?? [];
  const errors = shownErrors(id, context);
  const wrong = errors.length + rejected.length > 0;
  const hint = labels.text(textKeys.componentHint(id));
  const basis = store.procedure.definition.legalBasis.find((candidate) => candidate.id === definition.legalBasis);
  const describedBy = [`${id}-limits`, ...(wrong ? [`${id}-errors`] : [])].join(' ');
  return html`<section part="component" class="component field ${wrong ? 'wrong' : ''}" aria-labelledby="${id}-title">
    <h3 id="${id}-title">
      ${title}
      ${state === 'optional' ? html`<span class="optional">${msg('(nếu có)', { id: 'documents.ifAny' })}</span>` : nothing}
    </h3>
    ${hint ? html`<p class="hint">${hint}</p>` : nothing}
    <p class="hint" id="${id}-limits">${copyWords(definition)} ${limitWords(definition, context)}</p>
    <div id="${id}-errors">
      ${errors.map((words) => html`<p part="error" class="error">${words}</p>`)}
      ${rejected.map((file) => rejection(file, context))}
    </div>
    ${attached.length > 0 ? fileList(definition, attached, context) : nothing}
    <input
      id="component-${id}"
      class="hidden file-input"
      type="file"
      multiple
      accept=${(definition.accept ?? []).flatMap(({ type, extensions }) => [type, ...extensions]).join(',')}
      aria-describedby=${describedBy}
      aria-invalid=${wrong ? 'true' : nothing}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        void attachFiles(context.store, definition, [...(input.files ?? [])]);
        // So that choosing the same file again is a change too.
        input.value = '';
      }}
    />
    <label part="button-secondary" class="button secondary" for="component-${id}">
      ${attached.length > 0 ? msg('Thêm tệp', { id: 'documents.add' }) : msg('Chọn tệp', { id: 'documents.choose' })}
      <span class="hidden">${title}</span>
    </label>
    ${
      basis
        ? html`<details>
            <summary>${msg('Vì sao cần giấy tờ này?', { id: 'documents.why' })}</summary>
            <p>${citation(context, basis)}</p>
          </details>`
        : nothing
    }
  </section>`;
}

function fileList(
  definition: ComponentDefinition,
  files: readonly AttachedFile[],
  context: FormContext,
): TemplateResult {
  const { bytes } = formatFor(context.language);
  return html`<ul part="files" class="files">
    ${repeat(
      files,
      (file) => file.id,
      (file) =>
        html`<li>
          <span class="file-name">${file.name}</span> <span class="hint">${bytes(file.size)}</span>
          <button
            type="button"
            class="link"
            part="link"
            @click=${(event: Event) => {
              const row = (event.target as HTMLElement).closest('.component');
              removeFile(context.store, definition.id, file.id);
              // The button is gone; the place to choose files is next to it.
              row?.querySelector('input')?.focus();
            }}
          >
            ${msg('Bỏ tệp', { id: 'documents.remove' })}<span class="hidden"> ${file.name}</span>
          </button>
        </li>`,
    )}
  </ul>`;
}

function shownErrors(id: string, context: FormContext): string[] {
  const { attempted, issues } = context.store.getSnapshot();
  if (!attempted.has('documents') && !attempted.has('review')) return [];
  return issues
    .filter(({ scope, pointer }) => scope === 'components' && `${pointer}/`.startsWith(`/${id}/`))
    .map((issue) => issueWords(context, issue));
}

function rejection({ name, issue }: RejectedFile, context: FormContext): TemplateResult {
  return html`<p part="error" class="error" role="alert">
    <strong class="file-name">${name}</strong> ${msg('chưa được đính kèm.', { id: 'documents.rejected' })}
    ${issueWords(context, issue)}
  </p>`;
}

function copyWords({ copyType }: ComponentDefinition): string {
  switch (copyType) {
    case 'original':
      return msg('Bản chính, chụp hoặc quét rõ nét.', { id: 'copy.original' });
    case 'copy':
      return msg('Bản sao, chụp hoặc quét rõ nét.', { id: 'copy.copy' });
    case 'certifiedCopy':
      return msg('Bản sao có chứng thực, chụp hoặc quét rõ nét.', { id: 'copy.certified' });
    case 'certifiedElectronicCopy':
      return msg('Bản sao điện tử có chứng thực: giữ nguyên tệp đã ký số.', { id: 'copy.certifiedElectronic' });
    case 'copyWithOriginalShown':
      return msg('Bản chụp; mang bản chính để đối chiếu khi nhận kết quả.', { id: 'copy.withOriginalShown' });
  }
}

function limitWords({ accept, maxBytes, maxFiles = 1 }: ComponentDefinition, { language }: FormContext): string {
  const { bytes } = formatFor(language);
  const types = (accept ?? []).flatMap(({ extensions }) => extensions.map((name) => name.slice(1).toUpperCase()));
  const kinds = types.length > 0 ? msg(str`Loại tệp: ${types.join(', ')}.`, { id: 'documents.types' }) : '';
  const size =
    maxBytes === undefined
      ? ''
      : maxFiles === 1
        ? msg(str`Một tệp, không quá ${bytes(maxBytes)}.`, { id: 'documents.oneFile' })
        : msg(str`Nhiều nhất ${maxFiles} tệp, mỗi tệp không quá ${bytes(maxBytes)}.`, { id: 'documents.manyFiles' });
  return `${kinds} ${size}`.trim();
}
