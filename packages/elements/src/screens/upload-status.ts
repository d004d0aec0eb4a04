import { msg, str } from '../localize/msg.js';
import { formatFor, isUploading, uploadKey, type AttachedFile, type UploadState, type UploadStep } from '@motcua/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormContext } from '../session/form-context.js';
import { uploadOf, uploadQueueOf } from '../session/uploads.js';

/** Renders how far the upload of a file is, and the ways to pause it or to go on. */
export function uploadStatus(
  { session, language }: FormContext,
  component: string,
  file: AttachedFile,
): TemplateResult | typeof nothing {
  const state = uploadOf(session, component, file);
  if (!state) return nothing;
  const { step, sent, size } = state;
  const key = uploadKey(component, file);
  const queue = uploadQueueOf(session);
  const isOpen = isUploading(state);
  return html`<div class="upload" part="upload">
    ${
      isOpen
        ? html`<progress
            part="progress-bar upload-progress"
            aria-label=${msg(str`Tiến độ tải lên ${file.name}`, { id: 'upload.progress' })}
            max=${size}
            value=${sent}
          ></progress>`
        : nothing
    }
    <p class=${step === 'failed' ? 'notice' : 'hint'} .textContent=${stepText(state, language)}></p>
    ${
      step === 'paused' || step === 'retrying' || step === 'failed'
        ? button(
            step === 'paused'
              ? msg('Tải lên tiếp', { id: 'upload.resume' })
              : msg('Thử tải lên lại ngay', { id: 'upload.retry' }),
            file,
            () => queue?.resume(key),
          )
        : nothing
    }
    ${
      isOpen && step !== 'paused'
        ? button(msg('Tạm dừng tải lên', { id: 'upload.pause' }), file, () => queue?.pause(key))
        : nothing
    }
  </div>`;
}

/** Renders how far all uploads are together, and announces when that is decided. */
export function uploadTotal({ session, language }: FormContext): TemplateResult | typeof nothing {
  const queue = uploadQueueOf(session);
  if (!queue || queue.states.length === 0) return nothing;
  const { states } = queue;
  const { sent, size } = queue.total;
  const isOpen = states.some(isUploading);
  const { bytes } = formatFor(language);
  return html`<div class="upload total" part="upload">
    ${
      isOpen && states.length > 1
        ? html`<progress
              part="progress-bar upload-progress"
              aria-label=${msg('Tiến độ tải lên tất cả tệp', { id: 'upload.total' })}
              max=${size}
              value=${sent}
            ></progress>
            <p
              class="hint"
              .textContent=${msg(str`Tất cả tệp: đã tải lên ${bytes(sent)} trên ${bytes(size)}`, { id: 'upload.totalBytes' })}
            ></p>`
        : nothing
    }
    <p class="hint" data-spoken .textContent=${totalText(states)}></p>
  </div>`;
}

/** The state of all uploads in words that change rarely, so that they can be announced. */
function totalText(states: readonly UploadState[]): string {
  const has = (step: UploadStep) => states.some((state) => state.step === step);
  if (has('retrying'))
    return msg('Việc tải tệp lên bị gián đoạn và sẽ tự tiếp tục. Bạn có thể điền tiếp.', { id: 'upload.interrupted' });
  if (has('waiting') || has('sending'))
    return msg('Đang tải tệp lên. Bạn có thể điền tiếp trong lúc chờ.', { id: 'upload.underWay' });
  if (has('paused')) return msg('Việc tải tệp lên đang tạm dừng.', { id: 'upload.allPaused' });
  if (has('failed')) return msg('Tệp chưa tải lên được sẽ được gửi cùng hồ sơ.', { id: 'upload.allFailed' });
  return msg('Đã tải lên xong mọi tệp. Hồ sơ chưa được gửi.', { id: 'upload.allDone' });
}

function stepText({ step, sent, size, fault }: UploadState, language: string): string {
  const { bytes } = formatFor(language);
  switch (step) {
    case 'done':
      return msg('Đã tải lên', { id: 'upload.done' });
    case 'waiting':
      return msg('Đang chờ tải lên', { id: 'upload.waiting' });
    case 'sending':
      return msg(str`Đang tải lên: ${bytes(sent)} trên ${bytes(size)}`, { id: 'upload.bytes' });
    case 'paused':
      return msg(str`Đã tạm dừng ở ${bytes(sent)} trên ${bytes(size)}`, { id: 'upload.paused' });
    case 'retrying':
      return fault === 'unreachable'
        ? msg(str`Mất kết nối. Sẽ tự tải tiếp từ ${bytes(sent)}.`, { id: 'upload.lost' })
        : msg(str`Nơi nhận tệp đang bận. Sẽ tự tải tiếp từ ${bytes(sent)}.`, { id: 'upload.busy' });
    case 'failed':
      return failedText(fault);
  }
}

function failedText(fault: UploadState['fault']): string {
  switch (fault) {
    case 'tooLarge':
      return msg(
        'Nơi nhận tệp báo tệp này quá lớn. Tệp sẽ được gửi cùng hồ sơ; nếu gửi không được, hãy thay bằng tệp nhỏ hơn.',
        { id: 'upload.tooLarge' },
      );
    case 'unsupported':
      return msg(
        'Nơi nhận tệp báo không nhận loại tệp này. Tệp sẽ được gửi cùng hồ sơ; nếu gửi không được, hãy thay bằng tệp loại khác.',
        { id: 'upload.unsupported' },
      );
    case 'forbidden':
      return msg(
        'Nơi nhận tệp yêu cầu đăng nhập. Hãy đăng nhập ở một tab khác rồi thử lại; nếu không, tệp sẽ được gửi cùng hồ sơ.',
        { id: 'upload.forbidden' },
      );
    default:
      return msg('Chưa tải lên trước được. Tệp sẽ được gửi cùng hồ sơ khi bạn bấm gửi.', { id: 'upload.failed' });
  }
}

function button(words: string, file: AttachedFile, press: () => void): TemplateResult {
  return html`<button type="button" class="link" part="link" @click=${press}>
    ${words}<span class="hidden"> ${file.name}</span>
  </button>`;
}
