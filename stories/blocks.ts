import funeral from '../schemas/procedures/mai-tang/data.schema.json';
import type { JsonObject } from '@motcua/model';
import { common, inlined } from './one-question.js';

// Schemas that many forms share, with answers and texts.

export const person = {
  ...common('person.schema.json'),
  required: ['fullName', 'birthDate', 'sex', 'identityDocument'],
};
export const organisation = {
  ...common('organisation.schema.json'),
  required: ['name', 'taxCode', 'address', 'representativeName', 'representativePosition'],
};

const document = common('identity-document.schema.json');
export const identityDocument: JsonObject = {
  ...document,
  properties: {
    number: { title: 'Số căn cước hoặc chứng minh nhân dân', type: 'string', format: 'vn-identity-number' },
    issuedOn: { title: 'Ngày cấp', type: 'string', format: 'date' },
    issuedBy: { title: 'Nơi cấp', type: 'string', minLength: 1, maxLength: 150 },
  },
};

export const personTexts = {
  '/answer/fullName': 'Họ và tên',
  '/answer/birthDate': 'Ngày sinh',
  '/answer/birthDate#hint': 'Giấy tờ chỉ có năm sinh thì chỉ ghi năm.',
  '/answer/identityDocument/number': 'Số định danh, căn cước hoặc CMND',
  '/answer/identityDocument/issuedOn': 'Ngày cấp',
  '/answer/identityDocument/issuedBy': 'Nơi cấp',
  '/answer/permanentResidence': 'Nơi thường trú',
};

export const organisationTexts = {
  '/answer/name': 'Tên cơ quan, tổ chức',
  '/answer/name#hint': 'Ghi như trong quyết định thành lập hoặc giấy chứng nhận đăng ký.',
  '/answer/taxCode': 'Mã số thuế',
  '/answer/address': 'Địa chỉ trụ sở',
  '/answer/representativeName': 'Họ và tên người đại diện theo pháp luật',
  '/answer/representativePosition': 'Chức vụ người đại diện',
};

export const address = {
  provinceCode: '01',
  communeCode: '00199',
  detail: 'Số 12, ngõ 5, tổ 8',
  datasetVersion: '2026-11-24',
};

export const samplePerson = {
  fullName: 'NGUYỄN THỊ BÌNH',
  birthDate: '1978',
  sex: 'female',
  ethnicity: '01',
  identityDocument: { number: '001178012345', issuedOn: '2021-04-15', issuedBy: 'Bộ Công an' },
  permanentResidence: address,
};

export const society = {
  name: 'Hội Người cao tuổi phường Láng',
  taxCode: '0100109107',
  address,
  representativeName: 'TRẦN VĂN HÒA',
  representativePosition: 'Chủ tịch Hội',
};

export const contact: JsonObject = {
  title: 'Chủ hồ sơ',
  type: 'object',
  properties: {
    fullName: common('person-name.schema.json'),
    birthDate: { title: 'Ngày sinh', type: 'string', format: 'partial-date' },
    phone: { title: 'Số điện thoại', type: 'string', format: 'vn-phone' },
  },
  required: ['fullName', 'birthDate', 'phone'],
};

export const party = inlined(funeral.properties.buryingParty) as JsonObject;
export const partyTexts = {
  ...personTexts,
  ...organisationTexts,
  '/answer/kind': 'Ai đứng ra mai táng?',
  '/answer/kind#value.organisation': 'Cơ quan, tổ chức',
  '/answer/kind#value.person': 'Hộ gia đình hoặc cá nhân',
  '/answer/kind#error.required': 'Chọn bên đứng ra mai táng là cơ quan, tổ chức hay hộ gia đình, cá nhân',
  '/answer/relationship': 'Quan hệ với người chết',
  '/answer/livesElsewhere': 'Hiện bạn có ở nơi khác với nơi thường trú không?',
  '/answer/currentResidence': 'Nơi ở hiện nay',
};

const only = (title: string, name: string, more: JsonObject): JsonObject => ({
  title,
  type: 'object',
  properties: { [name]: { title, type: 'string', ...more } },
  required: [name],
  additionalProperties: false,
});
export const reachable: JsonObject = {
  title: 'Bạn muốn nhận tin qua đâu?',
  oneOf: [
    only('Số điện thoại', 'phone', { format: 'vn-phone' }),
    only('Thư điện tử', 'email', { format: 'email' }),
    only('Địa chỉ nhận thư', 'letter', { minLength: 10 }),
  ],
};

const level = (title: string): JsonObject => ({
  title,
  oneOf: [
    { const: 'able', title: 'Tự làm được' },
    { const: 'help', title: 'Cần trợ giúp' },
    { const: 'unable', title: 'Không làm được' },
  ],
});
export const activities: JsonObject = {
  title: 'Mức độ thực hiện các hoạt động sinh hoạt hằng ngày',
  type: 'object',
  properties: {
    walk: level('Đi lại'),
    eat: level('Ăn, uống'),
    dress: level('Mặc và cởi quần áo'),
    understand: level('Nghe và hiểu người khác nói gì, diễn đạt được mong muốn của mình'),
  },
  required: ['walk', 'eat', 'dress', 'understand'],
};

export const household: JsonObject = {
  title: 'Những người cùng chuyển đến',
  description: 'Khai từng người, kể cả trẻ em.',
  type: 'array',
  minItems: 1,
  maxItems: 4,
  items: {
    title: 'Người',
    type: 'object',
    properties: {
      fullName: common('person-name.schema.json'),
      birthDate: { title: 'Ngày sinh', type: 'string', format: 'partial-date' },
      sex: common('sex.schema.json'),
      relationship: { title: 'Quan hệ với chủ hộ', type: 'string', maxLength: 100 },
      number: { title: 'Số định danh cá nhân', type: 'string', format: 'vn-personal-id' },
    },
    required: ['fullName', 'birthDate', 'relationship'],
  },
};
export const child = { fullName: 'NGUYỄN THỊ MAI', birthDate: '2019-09-02', sex: 'female', relationship: 'Con' };

export const unit: JsonObject = {
  title: 'Tổ dân phố',
  type: 'object',
  properties: {
    name: { title: 'Tên tổ, cụm', type: 'string', minLength: 1 },
    households: { title: 'Số hộ', type: 'integer', minimum: 0 },
    deputy: { title: 'Cụm phó', $ref: '#/properties/answer' },
    parts: { title: 'Các cụm trực thuộc', type: 'array', items: { title: 'Cụm', $ref: '#/properties/answer' } },
  },
  required: ['name', 'households'],
};

export const goods: JsonObject = {
  title: 'Danh mục hàng hóa kê khai giá',
  type: 'array',
  items: {
    title: 'Hàng hóa',
    type: 'object',
    properties: {
      name: { title: 'Tên hàng hóa, quy cách', type: 'string', maxLength: 60 },
      unit: { title: 'Đơn vị tính', type: 'string', maxLength: 20 },
      price: { title: 'Mức giá kê khai (đồng)', type: 'integer', minimum: 0 },
    },
    required: ['name', 'unit', 'price'],
  },
};

export const burial: JsonObject = {
  title: 'Việc mai táng',
  description: 'Ghi theo giấy của nơi mai táng hoặc hỏa táng.',
  type: 'object',
  properties: {
    date: { title: 'Ngày mai táng', type: 'string', format: 'date' },
    place: { title: 'Địa điểm mai táng', description: 'Ví dụ: nghĩa trang xã Sóc Sơn', type: 'string', maxLength: 180 },
  },
  required: ['date', 'place'],
};

export const withWords: JsonObject = {
  title: 'Giấy tờ về đất',
  type: 'object',
  properties: {
    words: {
      title: 'Trước khi khai',
      description: 'Số tờ bản đồ và số thửa ghi ở trang 3 của giấy chứng nhận. Không có giấy thì để trống hai ô dưới.',
      type: 'null',
    },
    sheet: { title: 'Tờ bản đồ số', type: 'integer' },
    plot: { title: 'Thửa đất số', type: 'integer' },
  },
};

export const conditional: JsonObject = {
  title: 'Nơi ở',
  type: 'object',
  properties: {
    elsewhere: { title: 'Hiện bạn có ở nơi khác với nơi thường trú không?', type: 'boolean' },
  },
  required: ['elsewhere'],
  if: { properties: { elsewhere: { const: true } }, required: ['elsewhere'] },
  then: {
    properties: { place: { title: 'Nơi ở hiện nay', type: 'string', maxLength: 180 } },
    required: ['place'],
  },
};

const claims = [
  { pointer: '/answer/fullName', claim: 'fullName', lock: true },
  { pointer: '/answer/birthDate', claim: 'birthDate', lock: true },
];
export const known = {
  prefill: claims,
  claims: { source: 'vneid', at: '2026-11-20T01:00:00Z', claims: { fullName: 'NGUYỄN THỊ BÌNH', birthDate: '1978' } },
};
export const scanned = { scan: 'identityCard', prefill: claims } as const;
