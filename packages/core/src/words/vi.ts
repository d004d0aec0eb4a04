import type { Catalogue } from './catalogue.js';

/** Issues in Vietnamese: each names the field and says what to do. */
export const vi: Catalogue = {
  language: 'vi',
  messages: {
    required: 'Nhập {label}',
    'choice.required': 'Chọn {label}',
    'boolean.required': 'Chọn “Có” hoặc “Không” cho câu hỏi: {label}',
    'partialDate.required': 'Nhập {label}',
    'group.required': 'Điền phần {label}',
    type: 'Nhập lại {label} cho đúng loại thông tin',
    'number.type': 'Nhập {label} bằng chữ số',
    enum: 'Chọn {label} trong danh sách',
    const: 'Chọn lại {label}',
    minLength: ({ label, params, format }) => `Nhập ${label} dài ít nhất ${format.number(params['limit'])} ký tự`,
    maxLength: ({ label, params, format }) =>
      `Rút ngắn ${label} còn nhiều nhất ${format.number(params['limit'])} ký tự`,
    pattern: 'Nhập {label} đúng dạng như trong gợi ý',
    format: 'Nhập {label} đúng dạng như trong gợi ý',
    'format.email': 'Nhập {label} đúng dạng, ví dụ ten@vidu.vn',
    'format.uri': 'Nhập {label} là một địa chỉ web đầy đủ, bắt đầu bằng https://',
    'partialDate.format': 'Nhập {label} là một ngày có thật, ví dụ 27 / 3 / 1950',
    'partialDate.pattern': 'Nhập {label} là một ngày có thật, ví dụ 27 / 3 / 1950',
    dateNoSuchMonth: 'Nhập tháng của {label} từ 1 đến 12',
    dateNoSuchDay: 'Nhập ngày của {label} từ 1 đến 31',
    dateMonthTooShort: ({ label, params, format: { plain } }) =>
      `Sửa lại ${label}: tháng ${plain(params['month'])} năm ${plain(params['year'])} chỉ có ${plain(params['days'])} ngày`,
    unreadable: 'Nhập lại {label}: hệ thống chưa đọc được nội dung này',
    'unreadable.number': 'Nhập {label} bằng chữ số, ví dụ 1.600.000',
    'unreadable.choice': 'Chọn {label} trong danh sách',
    'unreadable.dateDay': 'Nhập ngày của {label} bằng một hoặc hai chữ số',
    'unreadable.dateMonth': 'Nhập tháng của {label} bằng một hoặc hai chữ số',
    'unreadable.dateYear': 'Nhập năm của {label} đủ bốn chữ số',
    'unreadable.dateYearMissing': 'Nhập thêm năm của {label}',
    'unreadable.dateMonthMissing': 'Nhập thêm tháng của {label}',
    'unreadable.dateDayMissing': 'Nhập thêm ngày của {label}',
    minimum: ({ label, params, format }) => `Nhập ${label} từ ${format.number(params['limit'])} trở lên`,
    maximum: ({ label, params, format }) => `Nhập ${label} nhiều nhất là ${format.number(params['limit'])}`,
    exclusiveMinimum: ({ label, params, format }) => `Nhập ${label} lớn hơn ${format.number(params['limit'])}`,
    exclusiveMaximum: ({ label, params, format }) => `Nhập ${label} nhỏ hơn ${format.number(params['limit'])}`,
    multipleOf: ({ label, params, format }) => `Nhập ${label} là bội số của ${format.number(params['multipleOf'])}`,
    minItems: ({ label, params, format }) => `Thêm vào ${label} cho đủ ${format.number(params['limit'])} mục`,
    maxItems: ({ label, params, format }) => `Bớt ${label} còn nhiều nhất ${format.number(params['limit'])} mục`,
    uniqueItems: 'Xóa mục bị trùng trong {label}',
    additionalProperties: 'Bỏ thông tin “{label}”: thủ tục này không hỏi đến',
    unevaluatedProperties: 'Bỏ thông tin “{label}”: thủ tục này không hỏi đến',
    false: 'Bỏ trống {label}',
    oneOf: 'Chọn một trường hợp cho {label}',
    anyOf: 'Chọn một trường hợp cho {label}',
    not: 'Sửa lại {label}: nội dung này không được chấp nhận ở đây',
    dateOrder: 'Sửa lại {label}: ngày này không được trước {other}',
    dateInFuture: 'Sửa lại {label}: ngày này không được sau hôm nay',
    componentRequired: 'Đính kèm {label}',
    componentUnknown: 'Bỏ giấy tờ “{label}”: thủ tục này không yêu cầu',
    componentNotExpected: 'Bỏ tệp đính kèm ở mục {label}: không phải nộp giấy tờ này',
    componentNotWaived: 'Đính kèm {label}: theo thông tin đã khai thì vẫn phải nộp',
    fileEmpty: 'Tệp này rỗng (0 byte). Hãy kiểm tra và chọn lại tệp',
    fileTooLarge: ({ params, format }) =>
      `Tệp này quá lớn (${format.bytes(params['actual'])}). Mỗi tệp nhiều nhất ${format.bytes(params['limit'])}: hãy chụp lại ở cỡ nhỏ hơn hoặc tách thành nhiều tệp`,
    fileTooMany: ({ label, params, format }) =>
      `Bớt tệp ở mục ${label} còn nhiều nhất ${format.number(params['limit'])} tệp`,
    fileType: ({ params }) => `Chọn tệp thuộc loại ${list(params['accepted'])}`,
    fileContent: ({ params }) =>
      `Nội dung tệp không đúng với đuôi tên tệp. Hãy chọn tệp ${list(params['accepted'])} gốc, không đổi tên từ loại khác`,
    fileDamaged: 'Không đọc được trọn vẹn tệp này. Hãy chọn lại tệp',
    fileMissing: 'Tệp này chưa đến nơi. Hãy chọn lại tệp rồi gửi lại',
    declarationRequired: 'Đánh dấu vào ô cam đoan để gửi hồ sơ',
    declarationOutdated: 'Tải lại trang này: nội dung cam đoan đã thay đổi từ khi bạn mở trang',
    consentRequired: 'Đánh dấu đồng ý với mục đích xử lý dữ liệu này để gửi hồ sơ',
    default: 'Kiểm tra lại {label}',
  },
};

function list(extensions: unknown): string {
  return Array.isArray(extensions) ? extensions.join(', ') : '';
}
