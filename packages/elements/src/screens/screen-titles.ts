import { msg } from '../localize/msg.js';
import type { FormSnapshot, ScreenId } from '@motcua/core';

/** Returns the title of a screen after the steps; undefined for other screens. */
export function lateScreenTitle(screen: ScreenId): string | undefined {
  switch (screen) {
    case 'documents':
      return msg('Giấy tờ kèm theo', { id: 'documents.title' });
    case 'review':
      return msg('Xem lại hồ sơ', { id: 'review.title' });
    case 'declaration':
      return msg('Cam đoan và gửi', { id: 'declaration.title' });
    case 'sending':
      return msg('Đang gửi hồ sơ', { id: 'sending.title' });
    case 'receipt':
      return msg('Đã nộp hồ sơ', { id: 'receipt.title' });
    default:
      return undefined;
  }
}

/** Returns the label of the Continue button where it does more than go to the next screen. */
export function submitLabel({ screen, screens, returning }: FormSnapshot): string | undefined {
  if (screen === screens.at(-1)) return msg('Gửi hồ sơ', { id: 'button.send' });
  return returning ? msg('Lưu và về trang xem lại', { id: 'button.return' }) : undefined;
}
