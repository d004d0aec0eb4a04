import type { CalendarYear } from './calendar-year.js';

const LABOUR_CODE = 'Bộ luật Lao động 45/2019/QH14, Điều 111 và 112';
const CULTURE_DAY = `${LABOUR_CODE}; Nghị quyết 28/2026/QH16 (24/11, Ngày Văn hóa Việt Nam)`;

/**
 * Days off of state bodies. Holidays that fall on a weekend have no effect and are left out; their days in lieu are
 * listed. Compiled from public announcements and press, not yet compared with the official text: `unverified`.
 */
export const vietnamYears: readonly CalendarYear[] = [
  {
    year: 2025,
    status: 'official',
    basis: LABOUR_CODE,
    daysOff: [
      { date: '2025-01-01', kind: 'holiday' },
      { date: '2025-01-27', kind: 'holiday' },
      { date: '2025-01-28', kind: 'holiday' },
      { date: '2025-01-29', kind: 'holiday' },
      { date: '2025-01-30', kind: 'holiday' },
      { date: '2025-01-31', kind: 'holiday' },
      { date: '2025-04-07', kind: 'holiday' },
      { date: '2025-04-30', kind: 'holiday' },
      { date: '2025-05-01', kind: 'holiday' },
      { date: '2025-05-02', kind: 'swap' },
      { date: '2025-09-01', kind: 'holiday' },
      { date: '2025-09-02', kind: 'holiday' },
    ],
    workingSaturdays: ['2025-04-26'],
    source: 'Government announcements as reported in the press',
    verification: 'unverified',
  },
  {
    year: 2026,
    status: 'official',
    basis: CULTURE_DAY,
    daysOff: [
      { date: '2026-01-01', kind: 'holiday' },
      { date: '2026-01-02', kind: 'swap' },
      { date: '2026-02-16', kind: 'holiday' },
      { date: '2026-02-17', kind: 'holiday' },
      { date: '2026-02-18', kind: 'holiday' },
      { date: '2026-02-19', kind: 'holiday' },
      { date: '2026-02-20', kind: 'holiday' },
      { date: '2026-04-27', kind: 'lieu' },
      { date: '2026-04-30', kind: 'holiday' },
      { date: '2026-05-01', kind: 'holiday' },
      { date: '2026-08-31', kind: 'swap' },
      { date: '2026-09-01', kind: 'holiday' },
      { date: '2026-09-02', kind: 'holiday' },
      { date: '2026-11-24', kind: 'holiday' },
    ],
    workingSaturdays: ['2026-01-10', '2026-08-22'],
    source: 'Government announcements as reported in the press (congan.com.vn, vneconomy.vn)',
    verification: 'unverified',
  },
  {
    year: 2027,
    // Not announced: the days of Tết and the day next to 2 September are chosen yearly, swaps are unknown.
    status: 'projected',
    basis: CULTURE_DAY,
    daysOff: [
      { date: '2027-01-01', kind: 'holiday' },
      { date: '2027-02-05', kind: 'holiday' },
      { date: '2027-02-08', kind: 'holiday' },
      { date: '2027-02-09', kind: 'holiday' },
      { date: '2027-02-10', kind: 'lieu' },
      { date: '2027-02-11', kind: 'lieu' },
      { date: '2027-04-16', kind: 'holiday' },
      { date: '2027-04-30', kind: 'holiday' },
      { date: '2027-05-03', kind: 'lieu' },
      { date: '2027-09-02', kind: 'holiday' },
      { date: '2027-09-03', kind: 'holiday' },
      { date: '2027-11-24', kind: 'holiday' },
    ],
    workingSaturdays: [],
    source: 'Computed from the law and the lunar calendar (UTC+7): Tết is 06/02/2027, Giỗ Tổ 16/04/2027',
    verification: 'unverified',
  },
];
