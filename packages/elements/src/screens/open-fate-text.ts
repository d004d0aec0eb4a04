import { msg } from '../localize/msg.js';
import type { SubmissionFailure } from '@motcua/core';

/**
 * Returns the text for a failed retry when an earlier attempt may have arrived; it never states that the dossier was
 * not sent. Undefined for failures whose own text leaves that open.
 */
export function openFateText({
  reason,
}: SubmissionFailure): { readonly title: string; readonly next: string } | undefined {
  const title = msg('Chưa nhận được xác nhận của lần gửi trước', { id: 'fate.title' });
  switch (reason) {
    case 'offline':
      return {
        title,
        next: msg(
          'Hồ sơ có thể đã đến, có thể chưa. Máy này đang không có mạng nên chưa hỏi lại được. Kiểm tra mạng rồi chọn “Gửi hồ sơ” lần nữa.',
          { id: 'fate.offline' },
        ),
      };
    case 'unauthorized':
      return {
        title,
        next: msg(
          'Hồ sơ có thể đã đến, có thể chưa. Để hỏi lại cần đăng nhập: đăng nhập trên trang này ở một tab khác, rồi trở lại đây và chọn “Gửi hồ sơ” lần nữa.',
          { id: 'fate.unauthorized' },
        ),
      };
    case 'stopped':
    case 'keyUnreachable':
      return {
        title,
        next: msg(
          'Hồ sơ có thể đã đến, có thể chưa. Trang này chưa sẵn sàng để hỏi lại: hãy chọn “Gửi hồ sơ” lần nữa.',
          { id: 'fate.stopped' },
        ),
      };
    case 'forbidden':
    case 'notFound':
    case 'blocked':
    case 'noEndpoint':
    case 'noKey':
    case 'keyUnreadable':
    case 'keyUnpinned':
    case 'keyUnsupported':
    case 'keyExpired':
    case 'cannotEncrypt':
      return {
        title,
        next: msg(
          'Hồ sơ có thể đã đến, có thể chưa. Trang này chưa hỏi lại được nơi tiếp nhận: hãy báo cho đơn vị quản lý trang, hoặc hỏi bộ phận một cửa trước khi nộp hồ sơ khác.',
          { id: 'fate.noWay' },
        ),
      };
    default:
      return undefined;
  }
}
