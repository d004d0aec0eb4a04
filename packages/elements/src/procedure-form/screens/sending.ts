import { msg, str } from '../../localize/msg.js';
import { formatFor } from '@motcua/core';
import { html, nothing } from 'lit';
import type { Screen } from './screen.js';

/** How far the dossier has gone out. */
export const sending: Screen = ({ store, language }) => {
  const { submission } = store.getSnapshot();
  if (submission.state !== 'sending') return html``;
  const { sent, total } = submission;
  const { bytes } = formatFor(language);
  const done = total > 0 && sent >= total;
  return html`
    <progress
      class="sending"
      part="progress"
      aria-label=${msg('Tiến độ gửi hồ sơ', { id: 'sending.progress' })}
      max=${total > 0 ? total : nothing}
      value=${total > 0 && !done ? sent : nothing}
    ></progress>
    <p
      .textContent=${
        done || total === 0
          ? msg('Đang chờ nơi tiếp nhận xác nhận…', { id: 'sending.waiting' })
          : msg(str`Đã gửi ${bytes(sent)} trên ${bytes(total)}`, { id: 'sending.bytes' })
      }
    ></p>
    <p class="hint">${msg('Xin đừng đóng trang này.', { id: 'sending.stay' })}</p>
  `;
};
