/** The fault in the number of a legal document, and its likely correction. */
export interface NumberProblem {
  readonly message: string;
  readonly guess: string | undefined;
}

/** Kinds of documents, each followed by the abbreviation of its issuer. */
const KINDS = ['NĐ', 'TT', 'TTLT', 'QĐ', 'NQ', 'CT', 'VBHN', 'PL', 'L', 'KH', 'TB', 'CV', 'HD', 'QC', 'NQLT'];

/** Kinds whose number has always had the year: laws, decrees, circulars and resolutions since 1996. */
const WITH_YEAR = ['NĐ', 'TT', 'TTLT', 'NQLT', 'PL'];

/** Abbreviations of issuers that are common, as they are written. */
const ISSUERS = [
  ...['CP', 'TTg', 'UBND', 'HĐND', 'UBTVQH', 'CTN', 'HĐTP', 'VPCP', 'BNV', 'BYT', 'BTC', 'BTP', 'BCA', 'BQP', 'BGDĐT'],
  ...[
    'BLĐTBXH',
    'BXD',
    'BGTVT',
    'BTNMT',
    'BNNPTNT',
    'BNNMT',
    'BVHTTDL',
    'BTTTT',
    'BKHCN',
    'BKHĐT',
    'BCT',
    'BNG',
    'NHNN',
  ],
  ...[
    'TTCP',
    'UBDT',
    'BDTTG',
    'BHXH',
    'TANDTC',
    'VKSNDTC',
    'TLĐ',
    'TCTK',
    'TTPVHCC',
    'SNV',
    'SYT',
    'SXD',
    'STP',
    'SLĐTBXH',
  ],
];

const FIRST_YEAR = 1945;

/** The years of each National Assembly; one ends in the year in which the next begins. */
const TERMS: Readonly<Record<number, readonly [from: number, to: number]>> = {
  9: [1992, 1997],
  10: [1997, 2002],
  11: [2002, 2007],
  12: [2007, 2011],
  13: [2011, 2016],
  14: [2016, 2021],
  15: [2021, 2026],
  16: [2026, 2031],
};

/**
 * Checks the number of a legal document, such as `20/2021/NĐ-CP`, `74/2025/QH15` or `2173/QĐ-UBND`.
 * @param effectiveFrom the day on which the document takes effect, when it is known: no later year numbers it
 * @returns nothing when the number can be right
 */
export function numberProblem(number: string, effectiveFrom?: string): NumberProblem | undefined {
  const [whole = '', , year, kindAndIssuer = ''] = /^(\d+)\/(?:(\d+)\/)?(.+)$/u.exec(number) ?? [];
  if (whole === '') return { message: `"${number}" is no number of a legal document.`, guess: undefined };
  const right = corrected(kindAndIssuer);
  const guess = right === kindAndIssuer ? undefined : number.slice(0, number.length - kindAndIssuer.length) + right;
  const [kind = '', issuer] = right.split('-');
  const isOfParliament = /^(?:QH|UBTVQH)\d{1,2}$/.test(right);
  if (year !== undefined && year.length !== 4) {
    const century = year.length === 2 && effectiveFrom ? effectiveFrom.slice(0, 2) : '';
    const better = century ? number.replace(`/${year}/`, `/${century}${year}/`) : undefined;
    return { message: `"${year}" in "${number}" is no year of four digits.`, guess: better };
  }
  if (guess !== undefined) return { message: `"${kindAndIssuer}" in "${number}" is no issuer of documents.`, guess };
  if (!isOfParliament && !(KINDS.includes(kind) && issuer !== undefined))
    return {
      message: `"${kindAndIssuer}" in "${number}" is no kind and issuer of documents.`,
      guess: nearest(kindAndIssuer, number),
    };
  const unlike = !isOfParliament && kind === 'NĐ' && issuer !== 'CP';
  if (unlike)
    return { message: `"${number}": only the Government (CP) issues decrees.`, guess: number.replace(/-.*/, '-CP') };
  const byGovernment = issuer === 'CP' && !['NĐ', 'NQ', 'VBHN', 'TTLT'].includes(kind);
  if (byGovernment || (kind === 'TT' && issuer === 'TTg'))
    return { message: `"${number}": the Government issues decrees (NĐ) and resolutions (NQ).`, guess: undefined };
  const session = Number(/^QH(\d{1,2})$/.exec(right)?.[1] ?? 0);
  const [from, to] = TERMS[session] ?? [0, Infinity];
  if (session > 0 && year !== undefined && year.length === 4 && (Number(year) < from || Number(year) > to)) {
    const meant = Object.entries(TERMS).find(([, [first, last]]) => Number(year) >= first && Number(year) <= last)?.[0];
    const guess = meant === undefined ? undefined : number.replace(/QH\d+$/, `QH${meant}`);
    return { message: `"${number}": the National Assembly of ${year} was not the ${session}th.`, guess };
  }
  if (year === undefined) {
    const needsYear = isOfParliament || WITH_YEAR.includes(kind) || right === 'QĐ-TTg';
    const yearThen = effectiveFrom?.slice(0, 4);
    return needsYear
      ? {
          message: `"${number}" has no year.`,
          guess: yearThen === undefined ? undefined : number.replace('/', `/${yearThen}/`),
        }
      : undefined;
  }
  const now = effectiveFrom?.slice(0, 4);
  if (Number(year) < FIRST_YEAR || (now !== undefined && year > now))
    return {
      message: `"${number}" is of ${year}, and takes effect on ${effectiveFrom ?? 'an earlier day'}.`,
      guess: undefined,
    };
  return undefined;
}

/** Kind and issuer with Đ where D or the Icelandic Ð was typed, and in the right case. */
function corrected(text: string): string {
  const known = [
    ...KINDS.flatMap((kind) => ISSUERS.map((issuer) => `${kind}-${issuer}`)),
    ...['QĐ-TTg', 'CT-TTg', 'NQ-HĐND', 'NQ-CP', 'NQ-HĐTP'],
  ];
  const folded = fold(text);
  const exact = known.find((one) => one === text);
  if (exact !== undefined || /^(?:QH|UBTVQH)\d+$/.test(text)) return text;
  const [kind = '', ...rest] = text.split('-');
  const found = known.find((one) => fold(one) === folded);
  if (found !== undefined) return found;
  const parliament = /^(qh|ubtvqh)(\d+)$/.exec(folded);
  if (parliament) return `${parliament[1]?.toUpperCase()}${parliament[2]}`;
  // An issuer that is not in the list may be right; only its kind is known.
  const likeKind = KINDS.find((one) => fold(one) === fold(kind));
  const issuer = rest.map((part) => part.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ'));
  return rest.length > 0 && likeKind !== undefined ? [likeKind, ...issuer].join('-') : text;
}

function nearest(text: string, number: string): string | undefined {
  const letters = [...fold(text)].sort().join('');
  const known = KINDS.flatMap((kind) => ISSUERS.map((issuer) => `${kind}-${issuer}`));
  const found = known.find((one) => [...fold(one)].sort().join('') === letters);
  return found && number.slice(0, number.length - text.length) + found;
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[đð]/g, 'd').replaceAll('–', '-');
}
