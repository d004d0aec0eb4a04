import { msg, str } from '../localize/msg.js';
import type { LoadFailure } from '@motcua/core';
import { html, type TemplateResult } from 'lit';
import { notOpened } from './not-loaded.js';

/** Returns the message for a form that could not be opened although the server responded. */
export function loadFailure({ reason, detail }: LoadFailure): TemplateResult {
  return notOpened(
    html`<p>${words(reason, detail ?? '')}</p>
      <p>${msg('Hãy báo cho đơn vị quản lý trang, hoặc nộp tại bộ phận một cửa.', { id: 'load.tell' })}</p>`,
  );
}

function words(reason: LoadFailure['reason'], place: string): string {
  switch (reason) {
    case 'noSource':
      return msg('Trang này chưa khai báo địa chỉ thủ tục (thuộc tính src).', { id: 'load.noSource' });
    case 'notFound':
    case 'blocked':
    case 'altered':
    case 'broken':
      return msg(
        str`Trang này không tải được tệp của biểu mẫu do lỗi của trang, không phải do mạng của bạn (mã lỗi: ${reason}).`,
        {
          id: 'load.broken',
        },
      );
    case 'noEndpoint':
      return msg('Trang này chưa khai báo nơi nhận hồ sơ (thuộc tính endpoint).', { id: 'load.noEndpoint' });
    case 'badEndpoint':
      return msg('Địa chỉ nhận hồ sơ của trang này không đúng (thuộc tính endpoint).', { id: 'load.badEndpoint' });
    case 'notAProcedure':
      return msg('Địa chỉ này không phải là một thủ tục đã công bố.', { id: 'load.notAProcedure' });
    case 'wrongVersion':
      return msg('Thủ tục này được tạo cho một phiên bản khác của bộ biểu mẫu.', { id: 'load.wrongVersion' });
    case 'supplementInvalid':
    case 'supplementOther':
      return msg(
        str`Yêu cầu bổ sung này không khớp với biểu mẫu của trang (mã lỗi: ${reason} ${place}). Hồ sơ bạn đã nộp không bị ảnh hưởng.`,
        { id: 'load.supplementInvalid' },
      );
    case 'supplementAnswered':
      return msg(
        'Hồ sơ này hiện không chờ bổ sung: phần bổ sung đã được nhận, hoặc cơ quan không yêu cầu. Mỗi hồ sơ chỉ bổ sung một lần.',
        { id: 'load.supplementAnswered' },
      );
    case 'supplementUnknown':
      return msg(
        'Không tìm thấy yêu cầu bổ sung. Hãy mở lại bằng đường dẫn mà cơ quan gửi cho bạn, hoặc kiểm tra mã hồ sơ.',
        { id: 'load.supplementUnknown' },
      );
    case 'supplementNoAnswers':
      return msg(
        'Máy này không có những gì bạn đã khai, nên không sửa tại đây được. Hãy mở đường dẫn này bằng máy và trình duyệt mà bạn đã dùng để nộp hồ sơ.',
        { id: 'load.supplementNoAnswers' },
      );
    case 'supplementSealed':
      return msg('Hồ sơ của biểu mẫu này được mã hóa khi gửi, nên không bổ sung qua trang này được.', {
        id: 'load.supplementSealed',
      });
    case 'supplementShared':
      return msg('Máy dùng chung và máy của cán bộ không mở được phần bổ sung của một hồ sơ đã nộp.', {
        id: 'load.supplementShared',
      });
    default:
      // Details of an invalid schema are for its authors, who find them by the code.
      return msg(str`Bản mô tả của biểu mẫu này có lỗi nên không hiện được (mã lỗi: ${reason} ${place}).`, {
        id: 'load.badSchema',
      });
  }
}
