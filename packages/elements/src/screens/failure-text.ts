import { msg, str } from '../localize/msg.js';
import type { SubmissionFailure } from '@motcua/core';

/** Returns the title and the next steps for a dossier that was not accepted. */
export function failureText(
  failure: SubmissionFailure,
  language: string,
): { readonly title: string; readonly next: string } {
  switch (failure.reason) {
    case 'offline':
      return {
        title: msg('Chưa gửi được: máy này đang không có mạng', { id: 'failure.offline' }),
        next: msg('Kiểm tra mạng rồi chọn “Gửi hồ sơ” lần nữa.', { id: 'failure.offline.next' }),
      };
    case 'unreachable':
      return {
        title: msg('Chưa nhận được xác nhận của nơi tiếp nhận', { id: 'failure.unreachable' }),
        next: msg(
          'Hồ sơ có thể đã đến, có thể chưa. Kiểm tra mạng rồi chọn “Gửi hồ sơ” lần nữa để hỏi lại: gửi lại không tạo ra hồ sơ thứ hai.',
          { id: 'failure.unreachable.next' },
        ),
      };
    case 'unreadable':
      return {
        title: msg('Chưa nhận được xác nhận của nơi tiếp nhận', { id: 'failure.unreachable' }),
        next: msg(
          'Máy có mạng, nhưng trang này không đọc được phản hồi của nơi tiếp nhận. Hồ sơ có thể đã đến, có thể chưa; gửi lại không tạo ra hồ sơ thứ hai. Nếu bạn đã đăng nhập, hãy đăng nhập lại ở một tab khác rồi gửi lại. Nếu vẫn không được, hãy báo cho đơn vị quản lý trang.',
          { id: 'failure.unreadable.next' },
        ),
      };
    case 'signIn':
      return {
        title: msg('Chưa nhận được xác nhận: nơi tiếp nhận yêu cầu đăng nhập', { id: 'failure.signIn' }),
        next: msg('Đăng nhập ở một tab khác, rồi trở lại đây và chọn “Gửi hồ sơ” lần nữa.', {
          id: 'failure.signIn.next',
        }),
      };
    case 'stopped':
      return {
        title: msg('Chưa gửi được: trang này chưa sẵn sàng để gửi', { id: 'failure.stopped' }),
        next: msg('Chọn “Gửi hồ sơ” lần nữa. Nếu vẫn không được, hãy báo cho đơn vị quản lý trang.', {
          id: 'failure.stopped.next',
        }),
      };
    case 'unauthorized':
      return {
        title: msg('Chưa gửi được: cần đăng nhập', { id: 'failure.unauthorized' }),
        next: msg('Đăng nhập trên trang này ở một tab khác, rồi trở lại đây và gửi lại.', {
          id: 'failure.unauthorized.next',
        }),
      };
    case 'forbidden':
      return {
        title: msg('Chưa gửi được: nơi tiếp nhận không cho phép trang này gửi hồ sơ', { id: 'failure.forbidden' }),
        next: msg('Hãy báo cho đơn vị quản lý trang, hoặc nộp tại bộ phận một cửa.', { id: 'failure.forbidden.next' }),
      };
    case 'blocked':
      return {
        title: msg('Chưa gửi được: trang này không được phép gửi đến nơi tiếp nhận', { id: 'failure.blocked' }),
        next: msg('Hãy báo cho đơn vị quản lý trang, hoặc nộp tại bộ phận một cửa.', { id: 'failure.notFound.next' }),
      };
    case 'notFound':
    case 'noEndpoint':
      return {
        title: msg('Chưa gửi được: địa chỉ tiếp nhận không đúng', { id: 'failure.notFound' }),
        next: msg('Hãy báo cho đơn vị quản lý trang, hoặc nộp tại bộ phận một cửa.', { id: 'failure.notFound.next' }),
      };
    case 'conflict':
      return {
        title: msg('Hồ sơ này đã được gửi trước đó với nội dung khác', { id: 'failure.conflict' }),
        next: msg(
          'Nơi tiếp nhận đã nhận hồ sơ bạn gửi trước đó, nhưng trang này chưa lấy được giấy tiếp nhận: có thể bạn đã gửi ở một tab hoặc một máy khác. Chọn “Gửi hồ sơ” lần nữa để hỏi lại; nếu vẫn không được, hãy hỏi bộ phận một cửa. Nếu muốn nộp nội dung này thành một hồ sơ khác, chọn nút dưới đây.',
          { id: 'failure.conflict.next' },
        ),
      };
    case 'tooLarge':
      return {
        title: msg('Chưa gửi được: tổng dung lượng các tệp quá lớn', { id: 'failure.tooLarge' }),
        next: msg('Bớt tệp, hoặc thay bằng bản chụp cỡ nhỏ hơn, rồi gửi lại.', { id: 'failure.tooLarge.next' }),
      };
    case 'unsupported':
      return {
        title: msg('Chưa gửi được: nơi tiếp nhận chưa đọc được hồ sơ của trang này', { id: 'failure.unsupported' }),
        next: msg('Hãy báo cho đơn vị quản lý trang.', { id: 'failure.unsupported.next' }),
      };
    case 'invalid':
      if (failure.isUnmarked) return unmarkedText(failure);
      return {
        title: msg('Nơi tiếp nhận chưa nhận hồ sơ: có phần cần sửa', { id: 'failure.invalid' }),
        next: msg('Sửa những phần được đánh dấu rồi gửi lại.', { id: 'failure.invalid.next' }),
      };
    case 'busy':
      return {
        title: msg('Nơi tiếp nhận đang bận', { id: 'failure.busy' }),
        next:
          failure.retryAfter === undefined
            ? msg('Chờ ít phút rồi chọn “Gửi hồ sơ” lần nữa.', { id: 'failure.busy.next' })
            : msg(str`Chờ ${waitText(failure.retryAfter, language)} rồi chọn “Gửi hồ sơ” lần nữa.`, {
                id: 'failure.busy.wait',
              }),
      };
    case 'unexpectedAnswer':
      return {
        title: msg('Chưa nhận được xác nhận: nơi tiếp nhận không gửi lại giấy tiếp nhận', {
          id: 'failure.unexpectedAnswer',
        }),
        next: msg(
          'Hồ sơ có thể đã đến, có thể chưa. Chờ ít phút rồi chọn “Gửi hồ sơ” lần nữa: gửi lại không tạo ra hồ sơ thứ hai. Nếu vẫn không được, hãy hỏi bộ phận một cửa và báo cho đơn vị quản lý trang.',
          { id: 'failure.unexpectedAnswer.next' },
        ),
      };
    case 'keyUnreachable':
      return {
        title: msg('Chưa gửi được: chưa tải được khóa mã hóa của cơ quan tiếp nhận', { id: 'failure.keyUnreachable' }),
        next: msg(
          'Hồ sơ chỉ được gửi đi khi đã mã hóa. Kiểm tra mạng rồi chọn “Gửi hồ sơ” lần nữa. Nếu vẫn không được, hãy báo cho đơn vị quản lý trang, hoặc nộp tại bộ phận một cửa.',
          { id: 'failure.keyUnreachable.next' },
        ),
      };
    case 'keyExpired':
      return {
        title: msg('Chưa gửi được: khóa mã hóa của cơ quan tiếp nhận đã hết hạn hoặc bị thu hồi', {
          id: 'failure.keyExpired',
        }),
        next: msg(
          'Hồ sơ chỉ được gửi đi khi đã mã hóa. Kiểm tra ngày giờ của máy này rồi chọn “Gửi hồ sơ” lần nữa. Nếu vẫn không được, hãy báo cho đơn vị quản lý trang, hoặc nộp tại bộ phận một cửa.',
          { id: 'failure.keyExpired.next' },
        ),
      };
    case 'noKey':
    case 'keyUnreadable':
    case 'keyUnpinned':
    case 'keyUnsupported':
      return {
        title: msg('Chưa gửi được: khóa mã hóa của cơ quan tiếp nhận không đúng', { id: 'failure.keyWrong' }),
        next: msg(
          'Hồ sơ chỉ được gửi đi khi đã mã hóa, để không ai khác đọc được. Hãy báo cho đơn vị quản lý trang, hoặc nộp tại bộ phận một cửa.',
          { id: 'failure.keyWrong.next' },
        ),
      };
    case 'cannotEncrypt':
      return {
        title: msg('Chưa gửi được: trình duyệt không mã hóa được hồ sơ trên trang này', {
          id: 'failure.cannotEncrypt',
        }),
        next: msg(
          'Hồ sơ chỉ được gửi đi khi đã mã hóa. Hãy mở trang bằng địa chỉ bắt đầu bằng https:// hoặc bằng trình duyệt khác; nếu vẫn không được, hãy báo cho đơn vị quản lý trang, hoặc nộp tại bộ phận một cửa.',
          { id: 'failure.cannotEncrypt.next' },
        ),
      };
    case 'notRequested':
      return {
        title: msg('Chưa gửi: có phần khác với hồ sơ đã nộp', { id: 'failure.notRequested' }),
        next: msg(
          'Phần bổ sung chỉ được khác ở những mục cơ quan yêu cầu sửa. Trang này đã thay đổi mục khác, nên chưa gửi gì. Hãy tải lại trang; nếu vẫn không được, hãy báo cho đơn vị quản lý trang, hoặc nộp tại bộ phận một cửa.',
          { id: 'failure.notRequested.next' },
        ),
      };
    case 'server':
      return {
        title: msg('Nơi tiếp nhận đang có trục trặc, chưa xác nhận hồ sơ', { id: 'failure.server' }),
        next: msg('Chờ ít phút rồi chọn “Gửi hồ sơ” lần nữa. Gửi lại không tạo ra hồ sơ thứ hai.', {
          id: 'failure.server.next',
        }),
      };
  }
}

/** The next steps where no field is marked: the person is not sent to look for one. */
function unmarkedText({ messages = [] }: SubmissionFailure): { readonly title: string; readonly next: string } {
  return {
    title: msg('Nơi tiếp nhận chưa nhận hồ sơ', { id: 'failure.unmarked' }),
    next:
      messages.length > 0
        ? msg('Xem lại hồ sơ theo ý kiến của nơi tiếp nhận rồi gửi lại. Nếu không rõ, hãy hỏi bộ phận một cửa.', {
            id: 'failure.unmarked.next',
          })
        : msg(
            'Nơi tiếp nhận không cho biết phần nào cần sửa. Hãy xem lại hồ sơ rồi gửi lại; nếu vẫn không được, hãy hỏi bộ phận một cửa.',
            { id: 'failure.unmarked.silent' },
          ),
  };
}

/** Formats a waiting time: exact seconds are useless when it is long. */
export function waitText(seconds: number, language: string): string {
  const minutes = seconds >= 90;
  const unit = minutes ? 'minute' : 'second';
  const value = minutes ? Math.ceil(seconds / 60) : seconds;
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
