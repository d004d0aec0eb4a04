import type { CalendarDate } from '@motcua/model';

/** A paper that no citizen may be asked for. */
export interface ForbiddenPaper {
  readonly name: string;
  /** Matches its names in lower case without diacritics, in Vietnamese and English. */
  readonly pattern: RegExp;
  /** The first day on which it may not be asked for. */
  readonly since: CalendarDate;
  /** The document that says so. */
  readonly source: string;
  /** The replacement: what the agency does or accepts instead. */
  readonly instead: string;
}

const RESIDENCE =
  'The agency looks residence up in the national population database, or reads the identity card or VNeID.';

/**
 * Papers that were abolished, or that the agency has to look up. Sources: Luật Cư trú 68/2020/QH14, Điều 38 khoản 3 (books
 * have no value from 01/01/2023); Nghị định 104/2022/NĐ-CP, Điều 1 and 14 (no book, and no proof of residence where it can
 * be looked up).
 */
const FORBIDDEN_PAPERS: readonly ForbiddenPaper[] = [
  {
    name: 'Sổ hộ khẩu',
    pattern:
      /\b(?:so|giay|cuon|quyen|trang|ban (?:sao|chup)|ban|photo|phoco|phoi?to) (?:dang ky )?ho khau\b|\bshk\b|\bso ho gia dinh\b|\bso dang ky nhan khau\b|\b(?:household|family) (?:registration )?(?:book|register)\b|\bho khau \(?(?:goc|photo|ban sao|ban photo|ban goc|ban chinh|cong chung|giay)\b|\bso ?ho ?khau\b/,
    since: '2023-01-01',
    source: '104/2022/NĐ-CP',
    instead: RESIDENCE,
  },
  {
    name: 'Sổ tạm trú',
    pattern:
      /\b(?:so|the) (?:dang ky )?tam tru\b|\bkt ?[1234]\b|\btemporary[- ]residence (?:book|register)\b|\bgiay (?:dang ky|chung nhan|xac nhan) (?:dang ky )?tam tru\b/,
    since: '2023-01-01',
    source: '104/2022/NĐ-CP',
    instead: RESIDENCE,
  },
  {
    name: 'Giấy xác nhận thông tin về cư trú (CT07)',
    pattern:
      /\bct ?0?[78]\b|\b(?:giay|don|phieu|ban) xac nhan (?:thong tin )?(?:ve )?(?:noi )?(?:cu tru|thuong tru)\b|\bxac nhan (?:thong tin (?:ve )?|tinh trang )?(?:noi )?cu tru\b|\b(?:giay to|giay|tai lieu) chung minh (?:ve )?(?:noi |cho )?(?:cu tru|thuong tru|tam tru|o hien (?:tai|nay))\b|\b(?:giay|don) xac nhan nhan khau\b|\b(?:certificate|confirmation) of residence\b|\bresidence (?:certificate|confirmation)\b/,
    since: '2023-01-01',
    source: '104/2022/NĐ-CP',
    instead: RESIDENCE,
  },
  {
    name: 'Giấy xác nhận số chứng minh nhân dân',
    pattern: /\bgiay xac nhan so (?:cmnd|chung minh(?: nhan dan)?)\b/,
    since: '2023-03-01',
    source: '59/2022/NĐ-CP',
    instead: 'Old numbers are in the population database and on the chip of the identity card.',
  },
];

/** Words that make a mention harmless: the text says that the paper is not asked for. */
const NOT_ASKED =
  /\b(?:khong|ko|chang|mien|bo|thay|thay cho|bai bo|het gia tri|ngung|without|no|not|instead of|need no)\b[^.;!?]*$/;

/** The forbidden paper that a text asks for; undefined for none. */
export function forbiddenPaperIn(folded: string, today: CalendarDate): ForbiddenPaper | undefined {
  return FORBIDDEN_PAPERS.find(({ pattern, since }) => {
    const at = folded.search(pattern);
    return at >= 0 && since <= today && !NOT_ASKED.test(folded.slice(0, at));
  });
}
