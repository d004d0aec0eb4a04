import { countText } from '../localize/count-text.js';
import { msg, str } from '../localize/msg.js';
import {
  dismissRejected,
  fileWarnings,
  formatFor,
  removeFile,
  type AttachedFile,
  type RejectedFile,
} from '@motcua/core';
import {
  choiceOf,
  endingsOf,
  isSameFileType,
  textKeys,
  type ComponentDefinition,
  type ComponentState,
  type Issue,
} from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from '../fields/keyed.js';
import { fileButton } from '../controls/file-chooser.js';
import { FileDrop } from '../controls/file-drop.js';
import { prose } from '../controls/prose.js';
import { issueText, type FormContext } from '../session/form-context.js';
import { attachFiles } from '../session/attach-files.js';
import { supplementOf } from '../session/supplement.js';
import { isChecking } from '../session/checking-files.js';
import type { GivenFiles } from '../session/given-files.js';
import { pastedFiles } from './pasted-files.js';
import { copyNews, factsText } from './file-facts.js';
import { caseTerms } from './case-terms.js';
import { choiceNote } from './document-notes.js';
import { addressOf, canOpen, preview } from './file-preview.js';
import type { Screen } from './screen.js';
import { citation } from './start-details.js';
import { uploadStatus, uploadTotal } from './upload-status.js';

/** Renders the components of the dossier: name, limits before choosing, attached files. */
export const documents: Screen = {
  title: () => msg('Giấy tờ kèm theo', { id: 'documents.title' }),
  isAnswered: ({ files }) => Object.values(files).some((attached) => attached.length > 0),
  render: (context) => {
    const { components } = context.store.getSnapshot();
    return html`${pastedFiles(context)} ${caseTerms(context)}
    ${keyed(
      components.filter(({ state }) => state !== 'form'),
      ({ definition }) => definition.id,
      (component) => row(component, context),
    )}
    ${uploadTotal(context)}`;
  },
};

function row({ definition, state }: ComponentState, context: FormContext): TemplateResult {
  const { labels, store } = context;
  const { id } = definition;
  const title = labels.text(textKeys.component(id)) ?? id;
  if (state === 'waived') {
    return html`<section part="component" class="component" id="component-${id}">
      <h3 part="heading">${title}</h3>
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
  const note = supplementOf(context.session)?.views.noteOn(id);
  const described = [
    ...(note === undefined ? [] : ['note']),
    'limits',
    ...(errors.length > 0 ? ['errors'] : []),
    ...rejected.map((_, index) => `rejected-${index}`),
  ];
  const { accept, maxFiles = 1 } = definition;
  const papers = state === 'required' ? choiceOf(snapshot.components, definition) : [];
  const choice = choiceNote(
    context,
    papers.map((paper) => ({ id: paper })),
  );
  const take = (given: GivenFiles) => void attachFiles(context.session, definition, given);
  const { over, leave, drop, paste } = new FileDrop(take);
  const isFull = attached.length >= maxFiles;
  return html`<section
    part="component"
    class="component field drop ${wrong ? 'wrong' : ''}"
    aria-labelledby="${id}-title"
    tabindex="-1"
    @dragover=${over}
    @dragleave=${leave}
    @drop=${drop}
    @paste=${paste}
  >
    <h3 part="heading" id="${id}-title">
      ${title}
      ${state === 'optional' ? html`<span class="optional">${msg('(nếu có)', { id: 'documents.ifAny' })}</span>` : nothing}
    </h3>
    ${hint ? prose(context, hint, { class: 'hint' }) : nothing}
    ${note === undefined ? nothing : html`<p part="warning" class="notice" id="${id}-note" .textContent=${note}></p>`}
    ${choice === undefined ? nothing : html`<p class="hint">${choice}</p>`}
    <p class="hint" id="${id}-limits">${copyText(definition)} ${limitText(definition, context)}</p>
    <div id="${id}-errors">
      ${errors.map((words) => html`<p part="error" class="error" .textContent=${words}></p>`)}
    </div>
    ${keyed(
      rejected,
      (file) => file,
      (file, index) => rejection(id, file, `${id}-rejected-${index}`, context),
    )}
    ${
      isChecking(context.session, id)
        ? html`<p class="hint" data-spoken>
            ${msg('Đang kiểm tra tệp. Xin chờ một chút.', { id: 'documents.checking' })}
          </p>`
        : nothing
    }
    ${attached.length > 0 ? fileList(definition, attached, context) : nothing}
    ${
      isFull && maxFiles > 1
        ? html`<p class="hint">
            ${msg('Đã đủ số tệp. Muốn nộp tệp khác, hãy bỏ bớt một tệp trước.', { id: 'documents.full' })}
          </p>`
        : nothing
    }
    ${fileButton({
      words: buttonText(attached.length, maxFiles),
      label: title,
      input: {
        id: `component-${id}`,
        accept: (accept ?? []).flatMap((one) => [one.type, ...endingsOf(one)]).join(),
        'aria-describedby': described.map((part) => `${id}-${part}`).join(' '),
        'aria-invalid': wrong ? 'true' : undefined,
      },
      multiple: maxFiles > 1,
      hasCamera: takesPhotos(definition),
      names: attached.map(({ name }) => name),
      take,
    })}
    ${
      basis
        ? html`<details part="details">
            <summary part="summary">${msg('Vì sao cần giấy tờ này?', { id: 'documents.why' })}</summary>
            <p>${citation(context, basis)}</p>
          </details>`
        : nothing
    }
  </section>`;
}

function buttonText(attached: number, maxFiles: number): string {
  if (attached === 0) return msg('Chọn tệp', { id: 'documents.choose' });
  return maxFiles === 1
    ? msg('Thay bằng tệp khác', { id: 'documents.replace' })
    : msg('Thêm tệp', { id: 'documents.add' });
}

function fileList(
  definition: ComponentDefinition,
  files: readonly AttachedFile[],
  context: FormContext,
): TemplateResult {
  const { store, language } = context;
  const warnings = fileWarnings(store.getSnapshot());
  const warningsOf = (index: number) => warnings.filter(({ pointer }) => pointer === `/${definition.id}/${index}`);
  return html`<ul part="files" class="files">
    ${keyed(
      files,
      (file) => file.id,
      (file, index) => {
        const news = copyNews(file, language);
        return html`<li>
          <span class="file-name">${file.name}</span>
          <span class="hint">${factsText(file, language)}</span>
          <span class="preview" part="preview" aria-hidden="true" ${preview(file)}></span>
          <span class="actions">
            ${
              canOpen(file)
                ? html`<a href=${addressOf(file)} target="_blank" rel="noopener" class="link" part="link"
                    >${msg('Mở xem', { id: 'documents.open' })}<span class="hidden">
                      ${file.name} ${msg('(ở tab mới)', { id: 'documents.newTab' })}</span
                    ></a
                  >`
                : nothing
            }
            <button
              type="button"
              class="link"
              part="link"
              @click=${(event: Event) => {
                focusChooser(event);
                removeFile(store, definition.id, file.id);
              }}
            >
              ${msg('Bỏ tệp', { id: 'documents.remove' })}<span class="hidden"> ${file.name}</span>
            </button>
          </span>
          ${news === undefined ? nothing : html`<p class="hint" .textContent=${news}></p>`}
          ${uploadStatus(context, definition.id, file)}
          ${warningsOf(index).map(
            (issue) => html`<p part="warning" class="notice" .textContent=${plainText(context, issue)}></p>`,
          )}
        </li>`;
      },
    )}
  </ul>`;
}

/** The pressed button is about to be removed; the focus moves to the file control next to it. */
function focusChooser({ target }: Event): void {
  (target as HTMLElement).closest('.component')?.querySelector('input')?.focus();
}

function shownErrors(id: string, context: FormContext): string[] {
  const { attempted, issues } = context.store.getSnapshot();
  if (!attempted.has('documents') && !attempted.has('review')) return [];
  return issues
    .filter(({ scope, pointer }) => scope === 'components' && `${pointer}/`.startsWith(`/${id}/`))
    .filter((issue) => !issue.params['rejection'])
    .map((issue) => issueText(context, issue));
}

/** A rejected file, shown until another replaces it or the person continues without it. */
function rejection(slot: string, file: RejectedFile, id: string, context: FormContext): TemplateResult {
  const isError = file.issue.severity === 'error';
  const dismiss = (event: Event) => {
    focusChooser(event);
    dismissRejected(context.store, slot, file);
  };
  return html`<div class="rejection">
    <p part=${isError ? 'error' : 'warning'} class=${isError ? 'error' : 'notice'} id=${id}>
      <strong class="file-name">${file.name}</strong>
      ${isError ? msg('chưa được đính kèm.', { id: 'documents.rejected' }) : nothing}
      <span .textContent=${plainText(context, file.issue)}></span>
    </p>
    <button type="button" class="link" part="link" @click=${dismiss}>
      ${msg('Bỏ qua tệp này', { id: 'documents.dismiss' })}<span class="hidden"> ${file.name}</span>
    </button>
  </div>`;
}

/** Returns the message of an issue without the name of its file, for use next to that name. */
function plainText(context: FormContext, issue: Issue): string {
  const { rejection: _, ...params } = issue.params;
  return issueText(context, { ...issue, params, pointer: `/${issue.pointer.split('/')[1]}` });
}

function copyText({ copyType }: ComponentDefinition): string {
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

/** Whether photos are among the types that a document may have. */
function takesPhotos({ accept }: ComponentDefinition): boolean {
  return !accept || accept.some(({ type }) => isSameFileType(type, 'image/jpeg'));
}

function limitText(definition: ComponentDefinition, { language }: FormContext): string {
  const { accept, maxBytes, maxFiles = 1 } = definition;
  const { bytes } = formatFor(language);
  const types = (accept ?? []).flatMap(({ extensions }) => extensions.map((name) => name.slice(1).toUpperCase()));
  const kinds = types.length > 0 ? msg(str`Loại tệp: ${types.join(', ')}.`, { id: 'documents.types' }) : '';
  const size =
    maxBytes === undefined
      ? maxFiles === 1
        ? msg('Một tệp.', { id: 'documents.oneFileOfAnySize' })
        : countText(msg('Nhiều nhất {files} tệp.', { id: 'documents.manyFilesOfAnySize' }), { files: maxFiles })
      : maxFiles === 1
        ? msg(str`Một tệp, không quá ${bytes(maxBytes)}.`, { id: 'documents.oneFile' })
        : countText(msg('Nhiều nhất {files} tệp, mỗi tệp không quá {size:bytes}.', { id: 'documents.manyFiles' }), {
            files: maxFiles,
            size: maxBytes,
          });
  const photos =
    maxBytes !== undefined && takesPhotos(definition)
      ? msg('Ảnh lớn hơn sẽ được tự động thu nhỏ.', { id: 'documents.photosShrink' })
      : '';
  return [kinds, size, photos].filter(Boolean).join(' ');
}
