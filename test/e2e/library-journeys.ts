import type { JsonValue } from '@motcua/model';
import { pngBytes } from './harness.js';
import type { Keyboard } from './keyboard.js';

/** The actions of a person on one screen. */
export interface ScreenVisit {
  readonly title: string;
  /** Absent where nothing has to be answered. */
  readonly fill?: (keyboard: Keyboard) => Promise<void>;
  /** True when the screen can be left as it is: no error is to be expected. */
  readonly optional?: true;
}

/** The actions that complete the form of one schema, and the resulting data. */
export interface Journey {
  /** Name of the schema's file. */
  readonly schema: string;
  readonly screens: readonly ScreenVisit[];
  readonly data: JsonValue;
}

const SITE_MAP = pngBytes('site map', 900);

/** One for each schema in `test/any-schema/libraries`. Those with an odd index are met in English, on a wide screen. */
export const journeys: readonly Journey[] = [
  {
    schema: 'business-household',
    screens: [
      {
        title: 'Hộ kinh doanh',
        async fill(keyboard) {
          await keyboard.fill('Tên hộ kinh doanh', 'Bún bà Tám');
          await keyboard.select('Ngành nghề chính', 'Làm bún, bánh phở');
          await keyboard.tick('Tiền mặt');
          await keyboard.tick('Ví điện tử');
          await keyboard.fill('Vĩ độ', '21,0285');
          await keyboard.fill('Kinh độ', '105,8542');
          await keyboard.press('Thêm số điện thoại');
          await keyboard.visit.page.keyboard.type('0900000001');
          await keyboard.press('Thêm số điện thoại nữa');
          await keyboard.visit.page.keyboard.type('0900000002');
        },
      },
      {
        title: 'Người làm',
        async fill(keyboard) {
          await keyboard.press('Thêm thành viên');
          const first = keyboard.within('Thành viên 1');
          await first.fill('Họ và tên', 'Trần Thị Tám');
          await first.fillDate('Ngày sinh', ['1', '2', '1970']);
          await first.press('Thêm công việc');
          await keyboard.visit.page.keyboard.type('Nấu nước dùng');
          await first.press('Xong mục này Thành viên 1');
          await keyboard.press('Thêm thành viên nữa');
          const second = keyboard.within('Thành viên 2');
          await second.fill('Họ và tên', 'Lê Văn Chín');
          await second.fillDate('Ngày sinh', ['30', '11', '1968']);
          await second.press('Xong mục này Thành viên 2');
          await keyboard.press('Lên Thành viên 2');
        },
      },
      {
        title: 'Hàng hóa',
        optional: true,
        async fill(keyboard) {
          await keyboard.press('Thêm hàng hóa, dịch vụ');
          await keyboard.row(1).fill('Tên hàng', 'Bún tươi');
          await keyboard.row(1).fill('Số lượng', '1.200');
          await keyboard.row(1).choose('Đơn vị', 'kg');
          await keyboard.press('Thêm hàng hóa, dịch vụ nữa');
          await keyboard.row(2).fill('Tên hàng', 'Bỏ đi');
          await keyboard.press('Xóa Hàng hóa, dịch vụ 2');
          await keyboard.press('Xóa Hàng hóa, dịch vụ 2');
        },
      },
    ],
    data: {
      household: {
        name: 'Bún bà Tám',
        mainLine: 'Làm bún, bánh phở',
        payments: ['cash', 'wallet'],
        location: [21.0285, 105.8542],
        phones: ['0900000001', '0900000002'],
      },
      staff: {
        members: [
          { fullName: 'Lê Văn Chín', birthDate: '1968-11-30' },
          { fullName: 'Trần Thị Tám', birthDate: '1970-02-01', skills: ['Nấu nước dùng'] },
        ],
      },
      goods: { stock: [{ item: 'Bún tươi', quantity: 1200, unit: 'kg' }] },
    },
  },
  {
    schema: 'club-registration',
    screens: [
      {
        title: 'Đăng ký sinh hoạt hè',
        async fill(keyboard) {
          await keyboard.fill('Child name', 'Bé An');
          await keyboard.fill('Year of birth', '2015');
          await keyboard.choose('Can swim', 'No');
          await keyboard.tick('Chess');
          await keyboard.press('Add contact persons');
          const contact = keyboard.within('Contact persons 1');
          await contact.fill('Full name', 'Nguyễn Văn Bình');
          await contact.fill('Street', 'Số 5, ngõ 2');
          await contact.fill('Ward', 'Láng');
          await contact.choose('Wants SMS', 'Yes');
          await contact.press('Done with this one Contact persons 1');
          await keyboard.fill('Medical notes', 'Dị ứng lạc');
        },
      },
    ],
    data: {
      childName: 'Bé An',
      yearOfBirth: 2015,
      canSwim: false,
      'favourite-subjects': ['chess'],
      contact_persons: [
        { full_name: 'Nguyễn Văn Bình', address: { street: 'Số 5, ngõ 2', ward: 'Láng' }, wantsSMS: true },
      ],
      medicalNotes: 'Dị ứng lạc',
    },
  },
  {
    schema: 'event-permit',
    screens: [
      {
        title: 'Đơn xin phép tổ chức sự kiện',
        async fill(keyboard) {
          await keyboard.fill('Tên sự kiện', 'Hội làng');
          await keyboard.fillDate('Bắt đầu', ['12', '2', '2027']);
          await keyboard.within('Bắt đầu').fill('Giờ', '7h30');
          await keyboard.fill('Kết thúc mỗi ngày lúc', '21 giờ');
          await keyboard.press('Thêm ngày tổ chức');
          await keyboard.fillDate('Ngày tổ chức 1', ['12', '2', '2027']);
          await keyboard.choose('Có dùng loa ngoài trời không?', 'Có');
          await keyboard.choose('Có bán vé không?', 'Yes');
          await keyboard.fill('Giá vé (đồng)', '50.000');
          await keyboard.attach('Sơ đồ khu vực', { name: 'so-do.png', mimeType: 'image/png', buffer: SITE_MAP });
          await keyboard.fill('Thư điện tử', 'hoi@lang.vn');
          await keyboard.fill('Đơn vị tài trợ', 'Hợp tác xã');
          await keyboard.fill('Địa chỉ đơn vị tài trợ', 'Thôn Hạ');
        },
      },
    ],
    data: {
      eventName: 'Hội làng',
      startsAt: '2027-02-12T07:30:00+07:00',
      dailyUntil: '21:00:00+07:00',
      eventDays: ['2027-02-12'],
      loudspeaker: true,
      soldTickets: 'yes',
      siteMap: SITE_MAP.toString('base64'),
      email: 'hoi@lang.vn',
      sponsor: 'Hợp tác xã',
      sponsorAddress: 'Thôn Hạ',
      ticketPrice: 50000,
    },
  },
  {
    schema: 'land-use-change',
    screens: [
      {
        title: 'Người sử dụng đất',
        async fill(keyboard) {
          await keyboard.choose('Ai đứng tên?', 'Tổ chức');
          await keyboard.fill('Tên tổ chức', 'Hợp tác xã Hạ');
          await keyboard.choose('Ai đứng tên?', 'Cá nhân');
          await keyboard.fill('Họ và tên', 'Phạm Thị Sáu');
          await keyboard.fill('Số định danh cá nhân', '001178012345');
        },
      },
      {
        title: 'Thửa đất',
        async fill(keyboard) {
          await keyboard.fill('Diện tích (m²)', '120,5');
          await keyboard.choose('Mục đích mới', 'Loại khác, ghi rõ');
          await keyboard.fill('Loại khác, ghi rõ', 'Đất làm sân phơi');
        },
      },
      {
        title: 'Giấy tờ và liên hệ',
        async fill(keyboard) {
          await keyboard.press('Add giấy tờ');
          const first = keyboard.within('Giấy tờ 1');
          await first.choose('Kind', 'Giấy chứng nhận');
          await first.fill('Số phát hành', 'AB 123456');
          await first.press('Done with this one Giấy tờ 1');
          await keyboard.press('Add another: giấy tờ');
          const second = keyboard.within('Giấy tờ 2');
          await second.choose('Kind', 'Quyết định giao đất');
          await second.fill('Số quyết định', '12/QĐ-UBND');
          await second.fillDate('Ngày ký', ['5', '6', '2001']);
          await second.press('Done with this one Giấy tờ 2');
          await keyboard.choose('Nhận kết quả qua', 'Bưu điện');
          await keyboard.fill('Số nhà, đường', 'Số 1');
          await keyboard.choose('Nhận kết quả qua', 'Đến lấy tại quầy');
        },
      },
    ],
    data: {
      owner: { fullName: 'Phạm Thị Sáu', personalNumber: '001178012345' },
      area: 120.5,
      purpose: 'Đất làm sân phơi',
      papers: [
        { kind: 'certificate', serial: 'AB 123456' },
        { kind: 'decision', decisionNo: '12/QĐ-UBND', signedOn: '2001-06-05' },
      ],
      reply: 'counter',
    },
  },
  {
    schema: 'legal-aid',
    screens: [
      {
        title: 'Đơn yêu cầu trợ giúp pháp lý',
        async fill(keyboard) {
          await keyboard.fill('Họ và tên', 'Lò Văn Păn');
          await keyboard.choose('Vùng', 'Miền Bắc');
          await keyboard.choose('Trung tâm gần nhất', 'Hà Nội');
          await keyboard.choose('Vùng', 'Miền Trung');
          await keyboard.choose('Trung tâm gần nhất', 'Huế');
          await keyboard.fill('Luật sư đã có', 'Không được gửi đi');
          await keyboard.choose('Bạn thuộc diện nào?', 'Trẻ em');
          await keyboard.fill('Người đại diện', 'Lò Thị Ban');
          await keyboard.fill('Quan hệ với người đại diện', 'Mẹ');
          await keyboard.fill('Vì sao cần trợ giúp?', 'Cần người bảo vệ quyền lợi');
        },
      },
    ],
    data: {
      fullName: 'Lò Văn Păn',
      region: 'Miền Trung',
      centre: 'Huế',
      ground: 'child',
      representative: 'Lò Thị Ban',
      why: 'Cần người bảo vệ quyền lợi',
      relation: 'Mẹ',
    },
  },
  {
    schema: 'old-record',
    screens: [
      {
        title: 'Bổ sung hồ sơ cũ',
        async fill(keyboard) {
          await keyboard.choose('Số hồ sơ', 'Number');
          await keyboard.fill('Number', '1204');
          await keyboard.choose('Nội dung bổ sung', 'Group of information');
          await keyboard.fill('Name of what you want to add', 'Ghi chú');
          await keyboard.visit.page.keyboard.press('Enter');
          await keyboard.choose('Ghi chú', 'Text');
          await keyboard.fill('Text', 'Thiếu trang 3');
          await keyboard.choose('Số bản kèm theo', 'None');
          await keyboard.choose('Lưu tại', 'Kho B, giá 2');
          await keyboard.choose('Anything', 'Yes or no');
          await keyboard.choose('Yes or no', 'No');
        },
      },
    ],
    data: {
      recordNo: 1204,
      extra: { 'Ghi chú': 'Thiếu trang 3' },
      attachmentCount: null,
      place: { code: 'B2', name: 'Kho B, giá 2' },
      anything: false,
      kind: 'bo-sung',
    },
  },
  {
    schema: 'price-declaration',
    screens: [
      {
        title: 'Người kê khai',
        async fill(keyboard) {
          await keyboard.fill('Shop name', 'Xe ôm Bảy');
          await keyboard.fillDate('Declared on', ['3', '1', '2026']);
        },
      },
      {
        title: 'Bảng giá',
        async fill(keyboard) {
          await keyboard.fill('Tên thông tin muốn thêm', 'Chở trong xã');
          await keyboard.visit.page.keyboard.press('Enter');
          await keyboard.fill('Chở trong xã', '15000');
          await keyboard.fill('Tên thông tin muốn thêm', 'Chở lên huyện');
          await keyboard.press('Thêm');
          await keyboard.fill('Chở lên huyện', '70000');
        },
      },
      {
        title: 'Giờ phục vụ',
        optional: true,
        async fill(keyboard) {
          await keyboard.fill('Tên thông tin muốn thêm', 'Chủ nhật');
          await keyboard.press('Thêm');
          await keyboard.fill('Chủ nhật', 'nghỉ');
        },
      },
      {
        title: 'Cự ly',
        optional: true,
        async fill(keyboard) {
          await keyboard.press('Thêm dòng');
          const row = keyboard.within('Dòng 1');
          await row.press('Thêm ô');
          await keyboard.fill('Ô 1', '2,5');
          await row.press('Thêm ô nữa');
          await keyboard.fill('Ô 2', '12');
        },
      },
    ],
    data: {
      seller: { shopName: 'Xe ôm Bảy', declared_on: '2026-01-03' },
      prices: { 'Chở trong xã': 15000, 'Chở lên huyện': 70000 },
      opening: { 'Chủ nhật': 'nghỉ' },
      distances: { grid: [[2.5, 12]] },
    },
  },
  {
    schema: 'residents-group-tree',
    screens: [
      {
        title: 'Sơ đồ tổ dân phố',
        async fill(keyboard) {
          await keyboard.fill('Tên tổ, cụm', 'Tổ 7');
          await keyboard.fill('Số hộ', '120');
          await keyboard.press('Add cụm trực thuộc');
          const part = keyboard.within('Cụm trực thuộc 1');
          await part.fill('Tên tổ, cụm', 'Cụm 7A');
          await part.fill('Số hộ', '60');
          await part.press('Done with this one Cụm trực thuộc 1');
          await keyboard.press('Add: Cụm phó');
          const deputy = keyboard.within('Cụm phó');
          await deputy.fill('Tên tổ, cụm', 'Cụm phó 7');
          await deputy.fill('Số hộ', '1');
        },
      },
    ],
    data: {
      name: 'Tổ 7',
      households: 120,
      deputy: { name: 'Cụm phó 7', households: 1 },
      parts: [{ name: 'Cụm 7A', households: 60 }],
    },
  },
  {
    schema: 'satisfaction-survey',
    screens: [
      {
        title: 'Phiếu khảo sát mức độ hài lòng',
        async fill(keyboard) {
          await keyboard.fill('Số lần bạn phải đi lại', '2');
          await keyboard.fill('Số giờ phải chờ', '1,5');
          await keyboard.choose('Nhìn chung bạn thấy thế nào?', 'Bình thường');
          await keyboard.select('Bạn làm việc ở quầy nào?', 'Quầy số 3');
          await keyboard.choose('Bạn có phải trả thêm khoản nào ngoài lệ phí không?', 'Không');
          await keyboard.choose('Nhóm tuổi', 'Không có');
          await keyboard.fill('Ý kiến khác', 'Nên có thêm ghế ngồi.');
        },
      },
    ],
    data: {
      formVersion: '2026-01',
      visits: 2,
      hoursWaited: 1.5,
      overall: 3,
      counter: 'Quầy số 3',
      paidMore: false,
      age_group: null,
      remarks: 'Nên có thêm ghế ngồi.',
    },
  },
  {
    schema: 'temporary-residence',
    screens: [
      {
        title: 'Người đăng ký',
        async fill(keyboard) {
          await keyboard.fill('Họ và tên', 'Vũ Thị Mai');
          await keyboard.fillDate('Ngày sinh', ['9', '9', '1990']);
          await keyboard.fill('Số định danh cá nhân', '030190000001');
          await keyboard.choose('Giới tính', 'Nữ');
        },
      },
      {
        title: 'Nơi tạm trú',
        async fill(keyboard) {
          await keyboard.choose('Chỗ ở này là', 'Nhà thuê');
          await keyboard.fill('Địa chỉ chỗ ở', 'Số 3, ngách 12');
          await keyboard.fillDate('Ở từ ngày', ['1', '10', '2026']);
          const landlord = keyboard.within('Chủ nhà');
          await landlord.fill('Họ và tên', 'Đỗ Văn Ba');
          await landlord.fillDate('Ngày sinh', ['2', '2', '1960']);
          await keyboard.fill('Tiền thuê mỗi tháng (đồng)', '2.500.000');
        },
      },
      {
        title: 'Trẻ em đi cùng',
        async fill(keyboard) {
          await keyboard.choose('Có trẻ em dưới 14 tuổi cùng đến ở không?', 'Yes');
          await keyboard.press('Add trẻ em');
          const child = keyboard.within('Trẻ em 1');
          await child.fill('Họ và tên', 'Vũ Minh Khôi');
          await child.fillDate('Ngày sinh', ['1', '6', '2019']);
          await child.press('Done with this one Trẻ em 1');
        },
      },
    ],
    data: {
      applicant: { fullName: 'Vũ Thị Mai', birthDate: '1990-09-09', personalNumber: '030190000001', sex: 'female' },
      lodging: {
        kind: 'rented',
        address: 'Số 3, ngách 12',
        from: '2026-10-01',
        contract: { landlord: { fullName: 'Đỗ Văn Ba', birthDate: '1960-02-02' }, monthlyRent: 2500000 },
      },
      children: { withChildren: true, list: [{ fullName: 'Vũ Minh Khôi', birthDate: '2019-06-01' }] },
    },
  },
  {
    schema: 'water-supply',
    screens: [
      {
        title: 'Đề nghị cấp nước sạch',
        async fill(keyboard) {
          await keyboard.fill('Mã khách hàng', 'KH-000123');
          await keyboard.fill('Số người dùng nước', '4');
          await keyboard.fill('Chiều dài ống cần kéo (m)', '199,5');
          await keyboard.fill('Tên gọi trên hóa đơn', 'Nhà Tư');
          await keyboard.fill('Thư điện tử nhận hóa đơn', 'tu@vidu.vn');
          await keyboard.fill('Địa chỉ IP của đồng hồ', '10.0.0.7');
          await keyboard.tick('Sinh hoạt');
          await keyboard.tick('Tưới cây');
          await keyboard.tick('Tôi đồng ý với giá nước hiện hành');
        },
      },
    ],
    data: {
      customerCode: 'KH-000123',
      persons: 4,
      pipeLength: 199.5,
      nickname: 'Nhà Tư',
      email: 'tu@vidu.vn',
      meterIp: '10.0.0.7',
      uses: ['Sinh hoạt', 'Tưới cây'],
      accept: true,
    },
  },
];
