import type { Channel, ComponentDefinition, TimeLimit } from '@motcua/model';
import type { CostActivity } from './compliance-cost.js';
import type { ItemChange } from './restructuring.js';

/** The words of a sheet in one language. */
export interface SheetWords {
  /** For numbers: a BCP 47 language tag. */
  readonly language: string;
  readonly title: string;
  readonly summary: string;
  /** Column titles of the summary. */
  readonly summaryColumns: readonly string[];
  readonly counts: (counts: SheetCounts) => string;
  readonly itemColumns: readonly string[];
  readonly timeLimits: string;
  readonly components: string;
  readonly fields: string;
  readonly costs: string;
  readonly costColumns: readonly string[];
  readonly perDossier: string;
  readonly perYear: string;
  readonly saving: string;
  /** The savings of all procedures in a year, and the number of those whose applicants are known. */
  readonly savedByAll: (value: string, known: number) => string;
  readonly waiting: string;
  readonly parameters: string;
  readonly parameterColumns: readonly string[];
  readonly changes: Readonly<Record<ItemChange, string>>;
  readonly activities: Readonly<Record<CostActivity, string>>;
  readonly channels: Readonly<Record<Channel['type'], string>>;
  readonly units: Readonly<Record<TimeLimit['unit'], (value: string) => string>>;
  readonly copyTypes: Readonly<Record<ComponentDefinition['copyType'], string>>;
  /** A cut of working days, and its opposite. */
  readonly shorter: (value: string) => string;
  readonly longer: (value: string) => string;
  readonly required: string;
  readonly optional: string;
  readonly byForm: string;
  readonly prefilledFrom: (source: string) => string;
  readonly severalFees: string;
  readonly allProcedures: string;
}

/** Numbers of procedures, for the first line of a sheet. */
export interface SheetCounts {
  readonly all: number;
  readonly shorter: number;
  /** The least and the greatest cut, in working days, as text; absent where none is in working days. */
  readonly least?: string;
  readonly most?: string;
  readonly fewerComponents: number;
}

function range(least: string, most = least, from: string, to: string): string {
  return least === most ? least : `${from} ${least} ${to} ${most}`.trim();
}

const VIETNAMESE: SheetWords = {
  language: 'vi',
  title: 'Phiếu tái cấu trúc thủ tục hành chính',
  summary: 'Tổng hợp',
  summaryColumns: [
    ...['Mã thủ tục', 'Tên thủ tục', 'Phiên bản', 'Thời hạn trước', 'Thời hạn sau', 'Rút ngắn (ngày làm việc)'],
    ...['Thành phần trước', 'Thành phần sau', 'Trường thông tin trước', 'Trường thông tin sau'],
    ...['Chi phí 1 lần trước (đồng)', 'Chi phí 1 lần sau (đồng)', 'Tiết kiệm 1 năm (đồng)', 'Tỷ lệ (%)'],
  ],
  counts: ({ all, shorter, least, most, fewerComponents }) =>
    `${all} thủ tục: ${shorter} rút ngắn thời gian${
      least === undefined ? '' : ` ${range(least, most, 'từ', 'đến')} ngày làm việc`
    }; ${fewerComponents} giảm thành phần hồ sơ.`,
  itemColumns: ['Nội dung', 'Trước', 'Sau', 'Thay đổi', 'Nguồn dữ liệu', 'Căn cứ'],
  timeLimits: 'Thời hạn giải quyết',
  components: 'Thành phần hồ sơ',
  fields: 'Trường thông tin',
  costs: 'Chi phí tuân thủ (SCM)',
  costColumns: [
    ...['STT', 'Công việc', 'Thời gian (giờ), trước', 'Thời gian (giờ), sau', 'TNBQ/giờ (đồng)'],
    ...['Chi phí tư vấn (đồng), trước', 'Chi phí tư vấn (đồng), sau', 'Phí khác (đồng), trước', 'Phí khác (đồng), sau'],
    ...['Số lần/năm', 'Số đối tượng/năm', 'Chi phí 1 lần (đồng), trước', 'Chi phí 1 lần (đồng), sau'],
    ...['Tổng/năm (đồng), trước', 'Tổng/năm (đồng), sau', 'Ghi chú'],
  ],
  perDossier: 'Một hồ sơ',
  perYear: 'Một năm',
  saving: 'Tiết kiệm',
  savedByAll: (value, known) =>
    `Tiết kiệm chi phí tuân thủ ${value} đồng/năm, tính trên ${known} thủ tục có số đối tượng.`,
  waiting: 'Thời gian chờ kết quả không tính vào chi phí tuân thủ; số ngày rút ngắn được nêu riêng.',
  parameters: 'Tham số',
  parameterColumns: ['Thủ tục', 'Tham số', 'Giá trị', 'Nguồn'],
  changes: {
    same: 'Giữ nguyên',
    removed: 'Cắt bỏ',
    added: 'Thêm mới',
    renamed: 'Đổi tên',
    changed: 'Sửa đổi',
    fewerCopies: 'Giảm số bản',
    waivable: 'Không phải nộp khi đã có trong CSDL',
    prefilled: 'Điền sẵn từ CSDL',
  },
  activities: {
    form: 'Điền đơn, tờ khai',
    component: 'Chuẩn bị',
    submit: 'Nộp hồ sơ',
    pay: 'Nộp phí, lệ phí',
    inspection: 'Phục vụ kiểm tra, thẩm định',
    other: 'Công việc khác',
    receive: 'Nhận kết quả',
  },
  channels: { online: 'trực tuyến', counter: 'trực tiếp', post: 'bưu chính' },
  units: {
    workingDay: (value) => `${value} ngày làm việc`,
    calendarDay: (value) => `${value} ngày`,
    workingHour: (value) => `${value} giờ làm việc`,
    month: (value) => `${value} tháng`,
    sameDay: () => 'trong ngày',
  },
  copyTypes: {
    original: 'bản chính',
    copy: 'bản sao',
    certifiedCopy: 'bản sao chứng thực',
    certifiedElectronicCopy: 'bản sao điện tử chứng thực từ bản chính',
    copyWithOriginalShown: 'bản chụp kèm bản chính để đối chiếu',
  },
  shorter: (value) => `Rút ngắn ${value} ngày làm việc`,
  longer: (value) => `Kéo dài ${value} ngày làm việc`,
  required: 'bắt buộc',
  optional: 'không bắt buộc',
  byForm: 'Người nộp khai',
  prefilledFrom: (source) => `Điền sẵn: ${source}`,
  severalFees: 'Có nhiều mức phí: cần tham số fee.',
  allProcedures: 'Tất cả',
};

const ENGLISH: SheetWords = {
  language: 'en',
  title: 'Restructuring sheet of administrative procedures',
  summary: 'Summary',
  summaryColumns: [
    ...['Code', 'Procedure', 'Version', 'Time limit before', 'Time limit after', 'Shortened by (working days)'],
    ...['Components before', 'Components after', 'Fields before', 'Fields after'],
    ...['Cost per dossier before (VND)', 'Cost per dossier after (VND)', 'Saving per year (VND)', 'Share (%)'],
  ],
  counts: ({ all, shorter, least, most, fewerComponents }) =>
    `${all} procedures: ${shorter} shortened${
      least === undefined ? '' : ` by ${range(least, most, '', 'to')} working days`
    }; ${fewerComponents} with fewer components.`,
  itemColumns: ['Item', 'Before', 'After', 'Change', 'Source of data', 'Legal basis'],
  timeLimits: 'Time limits',
  components: 'Components',
  fields: 'Fields',
  costs: 'Compliance cost (SCM)',
  costColumns: [
    ...['No.', 'Activity', 'Hours before', 'Hours after', 'Wage (VND/hour)'],
    ...['Advice before (VND)', 'Advice after (VND)', 'Other fees before (VND)', 'Other fees after (VND)'],
    ...['Times/year', 'Applicants/year', 'Cost per dossier before (VND)', 'Cost per dossier after (VND)'],
    ...['Cost per year before (VND)', 'Cost per year after (VND)', 'Note'],
  ],
  perDossier: 'One dossier',
  perYear: 'One year',
  saving: 'Saving',
  savedByAll: (value, known) =>
    `Compliance cost saved: ${value} VND per year, over ${known} procedures whose applicants are counted.`,
  waiting:
    'Waiting for the result costs nothing in this model; the days by which time limits are shorter are separate.',
  parameters: 'Parameters',
  parameterColumns: ['Procedure', 'Parameter', 'Value', 'Source'],
  changes: {
    same: 'Same',
    removed: 'Removed',
    added: 'New',
    renamed: 'Renamed',
    changed: 'Changed',
    fewerCopies: 'Fewer copies',
    waivable: 'Not handed in where a database has it',
    prefilled: 'Prefilled from a database',
  },
  activities: {
    form: 'Fill in the form',
    component: 'Prepare',
    submit: 'Hand in the dossier',
    pay: 'Pay fees',
    inspection: 'Assist an inspection',
    other: 'Other work',
    receive: 'Receive the result',
  },
  channels: { online: 'online', counter: 'at the counter', post: 'by post' },
  units: {
    workingDay: (value) => `${value} working days`,
    calendarDay: (value) => `${value} days`,
    workingHour: (value) => `${value} working hours`,
    month: (value) => `${value} months`,
    sameDay: () => 'the same day',
  },
  copyTypes: {
    original: 'original',
    copy: 'copy',
    certifiedCopy: 'certified copy',
    certifiedElectronicCopy: 'certified electronic copy',
    copyWithOriginalShown: 'copy, original shown',
  },
  shorter: (value) => `Shorter by ${value} working days`,
  longer: (value) => `Longer by ${value} working days`,
  required: 'required',
  optional: 'optional',
  byForm: 'The applicant',
  prefilledFrom: (source) => `Prefilled: ${source}`,
  severalFees: 'Several fees: give the parameter "fee".',
  allProcedures: 'All',
};

/** A language of sheets. */
export type SheetLanguage = 'vi' | 'en';

export const SHEET_WORDS: Readonly<Record<SheetLanguage, SheetWords>> = { vi: VIETNAMESE, en: ENGLISH };
