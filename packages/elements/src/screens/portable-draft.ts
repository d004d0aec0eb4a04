import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../localize/msg.js';
import { download } from '../platform/download.js';
import { SealedDraftError, type SealedDraftFault } from '../platform/sealed-draft.js';
import type { FormContext } from '../session/form-context.js';
import type { FormSession } from '../session/form-session.js';
import { MIN_PASSPHRASE, openPortableDraft, OtherProcedure, savePortableDraft } from '../session/portable-draft.js';

/** The outcome of the last attempt, or that one is under way. */
interface State {
  words: (() => string) | undefined;
  isWrong: boolean;
  isBusy: boolean;
}

const create = (): State => ({ words: undefined, isWrong: false, isBusy: false });

/** Renders the form that writes a draft into a file, or the one that opens it. */
export function portableDraft(context: FormContext, isOpening: boolean): TemplateResult {
  const { session } = context;
  const state = session.local(create);
  const submit = (event: Event) => {
    event.preventDefault();
    void (isOpening ? openFile : saveFile)(session, state, event.currentTarget as HTMLFormElement);
  };
  return html`<form novalidate @submit=${submit} class="portable-form">
    <p class="hint">
      ${
        isOpening
          ? msg('Chọn tệp có đuôi .motcua đã tải về ở máy trước, và nhập mật khẩu đã đặt cho tệp đó.', {
              id: 'portable.openHint',
            })
          : msg(
              'Biểu mẫu tải về một tệp đã mã hóa gồm câu trả lời và tệp đính kèm. Mở tệp đó ở máy khác, trên cùng biểu mẫu này, bằng mật khẩu bạn đặt. Quên mật khẩu thì không ai mở được. Chỉ gửi hồ sơ ở một nơi.',
              { id: 'portable.takeHint' },
            )
      }
    </p>
    ${
      isOpening
        ? html`<div class="field">
            <label for="portable-file">${msg('Tệp bản nháp', { id: 'portable.file' })}</label>
            <input id="portable-file" name="file" type="file" accept=".motcua" />
          </div>`
        : nothing
    }
    <div class="field">
      <label for="portable-passphrase">
        ${
          isOpening
            ? msg('Mật khẩu của tệp', { id: 'portable.passphrase' })
            : msg('Đặt mật khẩu, ít nhất 8 ký tự', { id: 'portable.newPassphrase' })
        }
      </label>
      <input
        id="portable-passphrase"
        name="passphrase"
        class="control"
        type="text"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        aria-describedby="portable-state"
      />
    </div>
    <button type="submit" class="button secondary" part="button-secondary" aria-disabled=${String(state.isBusy)}>
      ${isOpening ? msg('Mở bản nháp', { id: 'portable.openFile' }) : msg('Tải tệp về', { id: 'portable.saveFile' })}
    </button>
    <p
      id="portable-state"
      class=${state.isWrong ? 'error' : 'hint'}
      part=${state.isWrong ? 'error' : 'hint'}
      data-spoken
      .textContent=${state.words?.() ?? ''}
    ></p>
  </form>`;
}

async function saveFile(session: FormSession, state: State, form: HTMLFormElement): Promise<void> {
  const passphrase = passphraseOf(form);
  if (passphrase.length < MIN_PASSPHRASE) return say(session, state, tooShort, form);
  await whileBusy(session, state, form, async () => {
    download(await savePortableDraft(session, passphrase));
    form.reset();
    say(session, state, () => msg('Đã tải tệp về. Hãy chuyển tệp này sang máy kia.', { id: 'portable.saved' }));
  });
}

async function openFile(session: FormSession, state: State, form: HTMLFormElement): Promise<void> {
  const file = form.querySelector<HTMLInputElement>('[type=file]')?.files?.[0];
  if (!file)
    return say(session, state, () => msg('Hãy chọn tệp bản nháp.', { id: 'portable.noFile' }), form, '[type=file]');
  const passphrase = passphraseOf(form);
  if (passphrase === '') return say(session, state, () => faultText('passphrase'), form);
  const root = form.getRootNode() as ShadowRoot;
  await whileBusy(session, state, form, async () => {
    await openPortableDraft(session, file, passphrase);
    Object.assign(state, create());
    root.getElementById('title')?.focus();
  });
}

async function whileBusy(
  session: FormSession,
  state: State,
  form: HTMLFormElement,
  work: () => Promise<void>,
): Promise<void> {
  if (state.isBusy) return;
  state.isBusy = true;
  say(session, state, () => msg('Đang xử lý tệp. Xin chờ một chút.', { id: 'portable.busy' }));
  try {
    // Missing on pages over plain HTTP, though the types say otherwise.
    if (!(crypto.subtle as SubtleCrypto | undefined)) throw new Error('No cryptography');
    await work();
  } catch (error) {
    const words = error instanceof SealedDraftError ? () => faultText(error.fault) : () => otherText(error);
    say(session, state, words, form);
  }
  state.isBusy = false;
  session.changed();
}

function say(
  session: FormSession,
  state: State,
  words: () => string,
  wrong?: HTMLFormElement,
  field = '[name=passphrase]',
): void {
  Object.assign(state, { words, isWrong: wrong !== undefined });
  wrong?.querySelector<HTMLInputElement>(field)?.focus();
  session.changed();
}

function passphraseOf(form: HTMLFormElement): string {
  return form.querySelector<HTMLInputElement>('[name=passphrase]')?.value.trim() ?? '';
}

function tooShort(): string {
  return msg('Mật khẩu cần ít nhất 8 ký tự, để người khác không đoán được.', { id: 'portable.tooShort' });
}

function faultText(fault: SealedDraftFault): string {
  switch (fault) {
    case 'notDraft':
      return msg('Tệp này không phải bản nháp của biểu mẫu. Hãy chọn tệp có đuôi .motcua đã tải về ở máy trước.', {
        id: 'portable.notDraft',
      });
    case 'newerFormat':
      return msg('Tệp này do phiên bản mới hơn tạo ra. Hãy tải lại trang này rồi mở lại tệp.', {
        id: 'portable.newerFormat',
      });
    case 'cutOff':
      return msg('Tệp này thiếu phần cuối, có thể do sao chép chưa xong. Hãy chép lại tệp từ máy trước.', {
        id: 'portable.cutOff',
      });
    case 'tooLarge':
      return msg('Tệp này quá lớn để mở. Hãy bỏ bớt tệp đính kèm ở máy trước rồi tải bản nháp về lại.', {
        id: 'portable.tooLarge',
      });
    case 'passphrase':
      return msg('Mật khẩu không đúng, hoặc tệp đã bị sửa. Hãy nhập lại, chú ý chữ hoa, chữ thường và dấu.', {
        id: 'portable.wrongPassphrase',
      });
    case 'damaged':
      return msg('Tệp này đã bị hỏng. Hãy chép lại tệp từ máy trước.', { id: 'portable.damaged' });
  }
}

function otherText(error: unknown): string {
  return error instanceof OtherProcedure
    ? msg('Bản nháp này của một thủ tục khác. Hãy mở tệp ở đúng biểu mẫu của thủ tục đó.', {
        id: 'portable.otherProcedure',
      })
    : msg('Trình duyệt không đọc được tệp này. Hãy chọn lại tệp, hoặc mở trang bằng trình duyệt khác.', {
        id: 'portable.unreadable',
      });
}
