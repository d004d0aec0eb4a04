import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type CompiledProcedure, issue, IssueCode, type IssueParams, readableName } from '@motcua/model';
import { openForm } from '../../../../test/support/filled-form.js';
import { maiTang } from '../../../../test/support/procedures.js';
import * as formats from '@motcua/model/formats';
import type { ActiveNode, NodeKind } from '../active-schema/active-node.js';
import { nodeOf } from '../store/form-snapshot.js';
import { en } from './en.js';
import { Labels } from './labels.js';
import { vi } from './vi.js';
import { formatIssue } from './format-issue.js';
import { allKinds } from '../kinds/all-kinds.js';

let procedure: CompiledProcedure;
before(async () => {
  procedure = await maiTang();
});

describe('the catalogues', () => {
  it('have the same messages in every language', () => {
    assert.deepEqual(Object.keys(en.messages).sort(), Object.keys(vi.messages).sort());
  });

  it('word every code of ours, and never say "invalid"', () => {
    for (const catalogue of [vi, en]) {
      const labels = new Labels({ '/a': 'Ngày chết', '/b': 'Ngày sinh', 'components.paper.title': 'Trích lục' });
      for (const code of Object.values(IssueCode)) {
        const scope = code.startsWith('component') || code.startsWith('file') ? 'components' : 'data';
        const found = issue(
          scope === 'data' ? '/a' : '/paper',
          code,
          { other: '/b', limit: 1000, actual: 2000, accepted: ['.pdf'] },
          scope,
        );
        const words = formatIssue(found, {}, labels, catalogue);
        assert.ok(words.length > 8, code);
        assert.doesNotMatch(words, /invalid|không hợp lệ|undefined|\{|\}/i, code);
        if (code !== IssueCode.unreadable)
          assert.notEqual(words, formatIssue(issue('/a', 'nothing'), {}, labels, catalogue), code);
      }
    }
  });
});

const FORMATS = [...Object.keys(formats).map((name) => name.replace(/_/g, '-')), 'not-of-the-kit'];

/** Every code that a schema's keywords can bring, with parameters as the validators report them. */
const OF_KEYWORDS: readonly (readonly [string, IssueParams])[] = [
  ['required', {}],
  ...['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'].map((type) => ['type', { type }] as const),
  ['enum', {}],
  ['const', {}],
  ...['minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties', 'items'].flatMap((code) =>
    [1, 2000].map((limit) => [code, { limit }] as const),
  ),
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'].map((code) => [code, { limit: 0.5 }] as const),
  ['multipleOf', { multipleOf: 0.01 }],
  ['pattern', {}],
  ...FORMATS.map((format) => ['format', { format }] as const),
  ['uniqueItems', {}],
  ['contains', { minContains: 1 }],
  ['contains', { minContains: 1, maxContains: 3 }],
  ['unevaluatedItems', { limit: 2 }],
  ['propertyNames', {}],
  ['additionalProperties', {}],
  ['unevaluatedProperties', {}],
  ['false', {}],
  ['not', {}],
  ['oneOf', {}],
  ['anyOf', {}],
];

const KINDS: readonly NodeKind[] = [
  ...(['text', 'multilineText', 'number', 'choice', 'choices', 'boolean', 'partialDate', 'time', 'dateTime'] as const),
  ...(['format:vn-phone', 'format:vn-dong', 'format:x-own'] as const),
  ...(['content', 'group', 'list', 'collapsed', 'constant', 'statement', 'unchosen'] as const),
];

describe('the words of every keyword at every kind of field', () => {
  for (const catalogue of [vi, en]) {
    it(`name the field and say what to do, in ${catalogue.language}`, () => {
      const labels = new Labels({ '/a': 'Ngày chết' });
      const starts = catalogue === vi ? /^(Nhập|Chọn|Bỏ|Thêm|Bớt|Điền|Sửa|Rút|Xóa|Đổi|Giữ)/u : /^[A-Z][a-z]+ /;
      for (const kind of KINDS)
        for (const [code, params] of OF_KEYWORDS) {
          const node = { pointer: '/a', patternPointer: '/a', kind, schema: {}, options: [] } as unknown as ActiveNode;
          const words = formatIssue(issue('/a', code, params), { node }, labels, catalogue);
          assert.match(words, /ngày chết/, `${kind} ${code}: ${words}`);
          assert.match(words, starts, `${kind} ${code}: ${words}`);
          assert.doesNotMatch(words, /invalid|không hợp lệ|undefined|NaN|\{|\}/i, `${kind} ${code}: ${words}`);
          assert.notEqual(words, formatIssue(issue('/a', 'nothing'), { node }, labels, catalogue), `${kind} ${code}`);
        }
    });
  }

  it('say how to come by a file of a kind that is taken', () => {
    const words = (...accepted: string[]) =>
      formatIssue(issue('/a', 'fileType', { accepted }, 'components'), {}, new Labels({}), vi);
    assert.match(words('.jpg', '.pdf'), /: hãy chụp ảnh giấy tờ này, hoặc lưu văn bản thành PDF$/);
    assert.match(words('.png'), /: hãy chụp ảnh giấy tờ này$/);
    assert.match(words('.pdf'), /: hãy lưu văn bản thành PDF$/);
    assert.equal(words('.xlsx'), 'Chọn tệp thuộc loại .xlsx');
  });

  it('name the alternatives of which one is needed', () => {
    const labels = new Labels({ '/phone': 'Số điện thoại', '/email': 'Thư điện tử', '/fax': 'Fax' });
    const found = issue('', 'anyOf', { alternatives: ['/phone', '/email', '/fax'] });
    assert.equal(
      formatIssue(found, {}, labels, vi),
      'Nhập ít nhất một trong các thông tin: số điện thoại, thư điện tử hoặc fax',
    );
    assert.equal(
      formatIssue({ ...found, code: 'oneOf' }, {}, labels, en),
      'Enter only one of these: số điện thoại, thư điện tử, or fax',
    );
  });
});

describe('an issue', () => {
  it('is worded by the procedure first, then by kind, then by keyword', () => {
    const store = openForm(procedure);
    const labels = new Labels(procedure.texts);
    const word = (pointer: string, code: string, params = {}) => {
      const node = nodeOf(store.getSnapshot(), pointer);
      return formatIssue(issue(pointer, code, params), { ...(node && { node }) }, labels, vi);
    };
    assert.equal(
      word('/buryingParty/kind', 'required'),
      'Chọn bên đứng ra mai táng là cơ quan, tổ chức hay hộ gia đình, cá nhân',
    );
    assert.equal(word('/deceased/sex', 'required'), 'Chọn giới tính của người chết');
    assert.equal(word('/deceased/fullName', 'required'), 'Nhập họ và tên người chết');
    assert.equal(
      word('/deceased/causeOfDeath', 'maxLength', { limit: 1500 }),
      'Rút ngắn nguyên nhân chết còn nhiều nhất 1.500 ký tự',
    );
    assert.equal(
      word('/burial/date', 'dateOrder', { other: '/deceased/deathDate' }),
      'Sửa lại ngày mai táng: ngày này không được trước ngày chết',
    );
  });

  it('of a rule has the text of that rule in the language of the form', () => {
    const broken = issue('/a', 'rule', { text: 'rules.a' });
    const own = { 'rules.a': 'Sửa lại {label}: phải từ đủ 75 tuổi', '/a': 'Ngày sinh' };
    assert.equal(formatIssue(broken, {}, new Labels(own), vi), 'Sửa lại ngày sinh: phải từ đủ 75 tuổi');
    const english = new Labels({ 'rules.a': 'Correct {label}', '/a': 'Date of birth' }, own);
    assert.equal(formatIssue(broken, {}, english, en), 'Correct date of birth');
    assert.equal(
      formatIssue(broken, {}, new Labels({ '/a': 'Ngày sinh' }), vi),
      'Kiểm tra lại ngày sinh: không khớp với các câu trả lời khác',
    );
    assert.equal(
      formatIssue(issue('/a', 'computed'), {}, new Labels(own), vi),
      'Kiểm tra lại ngày sinh: mục này được tính lại từ các câu trả lời khác',
    );
  });

  it('explains a day that does not exist from what was typed', () => {
    const labels = new Labels({ '/d': 'Ngày sinh' });
    const entry = { day: '31', month: '2', year: '1950' };
    const words = formatIssue(
      issue('/d', 'format', { format: 'date' }),
      { node: { kind: 'partialDate' } as ActiveNode, entry, kind: allKinds.get('partialDate') },
      labels,
      vi,
    );
    assert.equal(words, 'Sửa lại ngày sinh: tháng 2 năm 1950 chỉ có 28 ngày');
    const english = formatIssue(
      issue('/d', 'format', { format: 'date' }),
      { node: { kind: 'partialDate' } as ActiveNode, entry, kind: allKinds.get('partialDate') },
      labels,
      en,
    );
    assert.equal(english, 'Correct ngày sinh: month 2 of 1950 has only 28 days');
  });

  it('counts characters in the singular and plural', () => {
    const labels = new Labels({ '/a': 'Name' });
    assert.equal(
      formatIssue(issue('/a', 'minLength', { limit: 1 }), {}, labels, en),
      'Enter name with at least 1 character',
    );
    assert.equal(
      formatIssue(issue('/a', 'minLength', { limit: 2 }), {}, labels, en),
      'Enter name with at least 2 characters',
    );
  });
});

describe('a number that cannot be read', () => {
  const words = (schema: object, catalogue = vi) => {
    const node = { pointer: '/a', patternPointer: '/a', kind: 'number', schema, options: [] } as unknown as ActiveNode;
    const found = issue('/a', 'unreadable', { reason: 'number' });
    return formatIssue(found, { node, entry: 'hai' }, new Labels({ '/a': 'Số con' }), catalogue);
  };

  it('is reported with one that could be answered, or with none', () => {
    const none = 'Nhập số con bằng chữ số';
    for (const [schema, expected] of [
      [{ type: 'integer' }, none],
      [{ type: 'integer', minimum: 0 }, none],
      [{ type: 'integer', minimum: 0, maximum: 20 }, `${none}, ví dụ 2`],
      [{ type: 'integer', exclusiveMinimum: 2, maximum: 20 }, `${none}, ví dụ 12`],
      [{ type: 'integer', minimum: 0, maximum: 1 }, none],
      [{ type: 'number', exclusiveMinimum: 0, maximum: 1 }, `${none}, ví dụ 0,5`],
      [{ type: 'integer', minimum: 0, maximum: 100, multipleOf: 10 }, `${none}, ví dụ 50`],
      [{ type: 'integer', minimum: 100_000 }, `${none}, ví dụ 1.600.000`],
      [{ type: 'integer', format: 'vn-dong', minimum: 0 }, `${none}, ví dụ 1.600.000`],
      [{ type: 'integer', format: 'vn-dong', maximum: 500_000 }, none],
    ] as const)
      assert.equal(words(schema), expected, JSON.stringify(schema));
    assert.equal(words({ type: 'integer', minimum: 100_000 }, en), 'Enter số con in digits, like 1,600,000');
  });
});

describe('a form of writing that is not kept', () => {
  const words = (schema: object, texts = {}, catalogue = vi) => {
    const node = {
      pointer: '/a',
      patternPointer: '/a',
      kind: 'format:x-own',
      schema,
      options: [],
    } as unknown as ActiveNode;
    const found = issue('/a', 'format', { format: 'x-own' });
    return formatIssue(found, { node }, new Labels({ '/a': 'Mã thửa', ...texts }), catalogue);
  };

  it('points at the hint only where there is one', () => {
    const hinted = 'Nhập mã thửa đúng dạng như trong gợi ý';
    assert.equal(words({}), 'Sửa lại mã thửa: cách viết này chưa đúng dạng');
    assert.equal(words({}, {}, en), 'Correct mã thửa: it is not in the right format');
    assert.equal(words({}, { '/a#hint': 'Ví dụ: 12/3' }), hinted);
    assert.equal(words({ description: 'Ví dụ: 12/3' }), hinted);
    assert.equal(words({ examples: ['12/3'] }), hinted);
  });
});

describe('a part of a date', () => {
  it('is named after the date, in a sentence that no one has to untangle', () => {
    const labels = new Labels({ '/d': 'Ngày sinh của người chết' });
    const node = { kind: 'partialDate' } as ActiveNode;
    const words = (reason: string, catalogue = vi) =>
      formatIssue(issue('/d', 'unreadable', { reason }), { node }, labels, catalogue);
    assert.equal(words('dateYear'), 'Sửa lại ngày sinh của người chết: ghi năm đủ bốn chữ số');
    assert.equal(words('dateMonthMissing'), 'Nhập đủ ngày sinh của người chết: còn thiếu tháng');
    assert.equal(words('dateYearMissing', en), 'Complete ngày sinh của người chết: the year is missing');
    const entry = { day: '1', month: '13', year: '1950' };
    const found = issue('/d', 'format', { format: 'partial-date' });
    assert.equal(
      formatIssue(found, { node, entry, kind: allKinds.get(node.kind) }, labels, vi),
      'Sửa lại ngày sinh của người chết: tháng phải từ 1 đến 12',
    );
  });

  it('makes no message of any language that stacks its name on the label', () => {
    for (const { messages } of [vi, en])
      for (const [code, message] of Object.entries(messages))
        assert.doesNotMatch(message, /(?:ngày|tháng|năm|giờ) của \{|(?:day|month|year|time) of \{label/u, code);
  });
});

describe('what is missing', () => {
  const words = (label: string, node: object, catalogue = vi, isRow = false) =>
    formatIssue(issue('/a', 'required'), { node: node as never, isRow }, new Labels({ '/a': label }), catalogue);

  it('is an answer where the label is a question', () => {
    const node = { patternPointer: '/a', kind: 'choice', options: [1, 2] };
    assert.equal(words('Bạn thuộc diện nào?', node), 'Trả lời câu hỏi: bạn thuộc diện nào?');
    assert.equal(words('Diện', node), 'Chọn diện');
    assert.equal(words('Thái độ', node, vi, true), 'Chọn câu trả lời cho “thái độ”');
    assert.equal(words('Bạn có hài lòng không?', node, vi, true), 'Trả lời câu hỏi: bạn có hài lòng không?');
    assert.equal(
      words('Có vé không?', { patternPointer: '/a', kind: 'boolean' }),
      vi.messages['boolean.required']!.replace('{label}', 'có vé không?'),
    );
    assert.equal(words('Which one?', node, en), 'Answer the question: which one?');
  });

  it('is a tick where nothing else can be said', () => {
    const node = { patternPointer: '/a', kind: 'choice', options: [1] };
    assert.equal(words('Tôi đồng ý', node), 'Đánh dấu vào ô “tôi đồng ý”');
  });
});

describe('labels', () => {
  it('fall back on the source language, the schema’s title, and the readable name', () => {
    const labels = new Labels(
      { '/a': 'English' },
      { '/a': 'Tiếng Việt', '/b': 'Chỉ tiếng Việt', '/list/*/name': 'Tên' },
    );
    assert.equal(labels.label('/a'), 'English');
    assert.equal(labels.label('/b'), 'Chỉ tiếng Việt');
    assert.equal(labels.label('/list/12/name'), 'Tên');
    assert.equal(labels.label('/c', { schema: { title: 'Title' } } as never), 'Title');
    assert.equal(labels.label('/dateOfBirth'), 'Date of birth');
    assert.equal(labels.label('/constructor'), 'Constructor');
  });

  it('distinguish items that are alike by a number, and leave those with words of their own as they are', () => {
    const item = (patternPointer: string, name: string, title: string | undefined, listTitle: string) =>
      ({ patternPointer, name, listTitle, schema: title === undefined ? {} : { title } }) as never;
    const labels = new Labels({ '/named': 'Người thừa kế' });
    assert.equal(labels.label('/list/1', item('/list/*', '1', 'Thành viên', 'Danh sách')), 'Thành viên 2');
    assert.equal(labels.label('/list/1', item('/list/*', '1', undefined, 'Hàng hóa')), 'Hàng hóa 2');
    assert.equal(labels.label('/list/1', item('/list/*', '1', undefined, 'Danh sách các loại cây')), 'Loại cây 2');
    assert.equal(labels.label('/named/0', item('/named/*', '0', undefined, 'Hàng hóa')), 'Người thừa kế 1');
    assert.equal(labels.label('/point/0', item('/point/0', '0', 'Vĩ độ', 'Vị trí')), 'Vĩ độ');
    assert.equal(labels.label('/point/1', item('/point/1', '1', undefined, 'Vị trí')), 'Vị trí 2');
    assert.equal(labels.label('/grid/1/2', item('/grid/*/*', '2', undefined, 'Bảng 2')), 'Bảng 2.3');
  });

  it('make words of names, not of codes and spans', () => {
    const labels = new Labels({});
    const words = (value: string) => labels.option({ general: '' } as never, { key: value, value });
    assert.deepEqual(['not_known', 'over-60', 'cái', '18-35', 'A1_b', 'kg'].map(words), [
      'Not known',
      'Over 60',
      'Cái',
      '18-35',
      'A1_b',
      'kg',
    ]);
  });

  it('make words of names in every style that programs have', () => {
    const labels = new Labels({});
    const words = (value: string) => labels.option({ general: '' } as never, { key: value, value });
    const cases = {
      in_progress: 'In progress',
      IN_PROGRESS: 'In progress',
      inProgress: 'In progress',
      notYetKnown2: 'Not yet known2',
      PENDING: 'Pending',
      Not_Known: 'Not known',
      IN_USE: 'In use',
    };
    assert.deepEqual(Object.keys(cases).map(words), Object.values(cases));
    const codes = [
      'VND',
      'en_US',
      'pH',
      'GitHub',
      'iPhone',
      'Không rõ',
      'A-1',
      'HTTP',
      'eIDAS',
      'X_1',
      'Two words',
      'kWh',
    ];
    assert.deepEqual(codes.map(words), codes);
  });

  it('make names of any style readable', () => {
    assert.equal(readableName('/a/date_of_birth'), 'Date of birth');
    assert.equal(readableName('/tax-code'), 'Tax code');
    assert.equal(readableName('/BHXHNumber'), 'BHXH number');
    assert.equal(readableName('/a~1b'), 'A/b');
  });
});

describe('the label of everything together', () => {
  it('is what the procedure is called', () => {
    assert.equal(new Labels({ title: 'Đơn đăng ký' }).label(''), 'Đơn đăng ký');
    assert.equal(new Labels({ title: 'Đơn đăng ký', '': 'Lá đơn' }).label(''), 'Lá đơn');
  });
});
