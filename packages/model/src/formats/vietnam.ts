import type { JsonValue } from '../json.js';
import type { RegisterNumber, Warning, WarningContext } from './register-number.js';

// Numbers of Vietnamese registers, as they are stored: without spaces, dots or brackets. What a number should look like
// beyond what is checked here (its province, its operator) may change by decree, and is a hint to people, never a rule.

const ETHNICITY = /^(?:0[1-9]|[1-4]\d|5[0-6])$/;
const PERSONAL_ID = /^\d{12}$/;
const IDENTITY_NUMBER = /^(?:\d{9}|\d{12})$/;
const PHONE = /^(?:0[3-9]\d{8}|02\d{9}|\+[1-9]\d{6,14})$/;
const TAX_CODE = /^(?:\d{10}(?:-(?!000)\d{3})?|\d{12})$/;
const SOCIAL_INSURANCE = /^\d{10}$/;
const HEALTH_INSURANCE = /^(?:[A-Z]{2}[1-5]\d{12}|\d{10})$/;
const BANK_ACCOUNT = /^[0-9A-Z]{6,19}$/;
const BANK = /^\d{6}$/;
const PROVINCE = /^(?:0[148]|1[12459]|2[0245]|3[1378]|4[02468]|5[126]|6[68]|7[59]|8[026]|9[126])$/;
const COMMUNE = /^\d{5}$/;

/** Personal identification number (số định danh cá nhân, số căn cước): 12 digits, Luật Căn cước 26/2023/QH15, article 12. */
export function vn_personal_id(text: string): boolean {
  return PERSONAL_ID.test(text);
}

/** {@link vn_personal_id}, or the 9 digits of an identity card as issued until 2021 (chứng minh nhân dân). */
export function vn_identity_number(text: string): boolean {
  return IDENTITY_NUMBER.test(text);
}

/** Telephone number: mobile (10 digits), landline (02, 11 digits), or of another country with `+` (E.164). */
export function vn_phone(text: string): boolean {
  return PHONE.test(text);
}

/**
 * Tax code (mã số thuế): 10 digits, the last of which is a check digit; with `-001` to `-999` for a dependent unit; or
 * the 12 digits of a personal identification number, since 01/07/2025 (Thông tư 86/2024/TT-BTC), which have none.
 */
export function vn_tax_code(text: string): boolean {
  return TAX_CODE.test(text) && (/^\d{12}$/.test(text) || taxCheckDigit(text) === Number(text[9]));
}

const TAX_WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** The tenth digit that belongs to the first nine; 10 where no code can begin so. */
function taxCheckDigit(text: string): number {
  const sum = TAX_WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return 10 - (sum % 11);
}

/** Social insurance number (mã số bảo hiểm xã hội): 10 digits. */
export function vn_social_insurance_number(text: string): boolean {
  return SOCIAL_INSURANCE.test(text);
}

/** Health insurance card (thẻ bảo hiểm y tế): two letters and 13 digits, or the 10 digits of newer cards. */
export function vn_health_insurance_card(text: string): boolean {
  return HEALTH_INSURANCE.test(text);
}

/** Bank account: 6 to 19 digits or capitals, since banks give names to accounts. */
export function vn_bank_account(text: string): boolean {
  return BANK_ACCOUNT.test(text);
}

/** Bank: the 6 digits under which the national payment corporation (NAPAS) knows it. Banks come and go: any are taken. */
export function vn_bank(text: string): boolean {
  return BANK.test(text);
}

/** Ethnic group (dân tộc): 01 to 54 of Quyết định 121-TCTK/PPCĐ (1979), 55 for a foreigner, 56 where it is not known. */
export function vn_ethnicity(text: string): boolean {
  return ETHNICITY.test(text);
}

/** Province or city under the central government: one of the 34 codes of Quyết định 19/2025/QĐ-TTg. */
export function vn_province(text: string): boolean {
  return PROVINCE.test(text);
}

/**
 * Commune, ward or special zone: 5 digits (Quyết định 19/2025/QĐ-TTg). Which there are changes by decree more often than
 * forms do, so any are taken; people choose from a list.
 */
export function vn_commune(text: string): boolean {
  return COMMUNE.test(text);
}

/**
 * Prefixes of mobile operators; others may come, so an unknown one is a warning, not an error.
 */
const MOBILE = /^0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])\d{7}$/;

/**
 * Codes of the provinces where a birth was registered, Thông tư 07/2016/TT-BCA, appendix 1. They stay what they were when
 * provinces are merged; those of other countries are not listed, so a code that is not here is a warning, not an error.
 */
const BIRTH_PROVINCES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 ' +
    '045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 ' +
    '092 093 094 095 096'
  ).split(' '),
);

/**
 * Returns a warning for each part of a personal identification number that disagrees with the person's other answers: 3
 * digits of the province, 1 of century and sex, 2 of the year of birth, 6 more.
 */
function personalIdWarnings(value: string, { sibling }: WarningContext): readonly Warning[] {
  if (!PERSONAL_ID.test(value)) return [];
  const found: Warning[] = [];
  if (!BIRTH_PROVINCES.has(value.slice(0, 3))) found.push({ code: 'personalIdProvince', params: {} });
  const century = Number(value[3]);
  const sex = sibling('sex');
  if ((sex === 'male' && century % 2 === 1) || (sex === 'female' && century % 2 === 0)) {
    found.push({ code: 'personalIdSex', params: { other: 'sex' } });
  }
  const year = yearOf(sibling('birthDate'));
  const meant = 1900 + 100 * Math.floor(century / 2) + Number(value.slice(4, 6));
  if (year !== undefined && year !== meant) found.push({ code: 'personalIdYear', params: { other: 'birthDate' } });
  return found;
}

function yearOf(date: JsonValue | undefined): number | undefined {
  return typeof date === 'string' && /^\d{4}/.test(date) ? Number(date.slice(0, 4)) : undefined;
}

/**
 * How the values of each format are typed: a register number, see {@link RegisterNumber}, or a code that is chosen from a
 * list. The core and the elements make their kinds from it. The default export, since `export *` would make a format of
 * any other.
 */
export default {
  'vn-personal-id': { digits: [12], warn: personalIdWarnings },
  'vn-identity-number': { digits: [12, 9], warn: personalIdWarnings },
  'vn-phone': {
    // `+84` and `+84 (0)` become the `0` that people dial.
    clean: (typed) => typed.replace(/^(?:\+|00)?840?(?=[1-9]\d{8,9}$)/, '0'),
    group: (value) =>
      /^0\d{9}$/.test(value)
        ? value.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3')
        : value.replace(/^(02[48])(\d{4})(\d{4})$/, '$1 $2 $3').replace(/^(02\d{2})(\d{3})(\d{4})$/, '$1 $2 $3'),
    warn: (value) => (/^0[3-9]\d{8}$/.test(value) && !MOBILE.test(value) ? [{ code: 'phonePrefix', params: {} }] : []),
  },
  'vn-tax-code': {
    // The dash before a dependent unit's three digits may be left out.
    clean: (typed) => typed.replace(/^(\d{10})(\d{3})$/, '$1-$2'),
    explain: (value) =>
      /^\d{10}(?:-\d{3})?$/.test(value) && !vn_tax_code(value) ? { reason: 'taxCheckDigit', params: {} } : undefined,
  },
  'vn-social-insurance-number': { digits: [10] },
  'vn-health-insurance-card': { clean: (typed) => typed.toUpperCase() },
  'vn-bank-account': { clean: (typed) => typed.toUpperCase() },
  'vn-bank': { list: true },
  'vn-province': { list: true },
  'vn-commune': { list: true },
  'vn-ethnicity': { list: true },
  'vn-nationality': { list: true },
} as const satisfies Readonly<Record<`vn-${string}`, FormatReading>>;

/** How a value is typed, see the default export. */
export type FormatReading = RegisterNumber | { readonly list: true };
