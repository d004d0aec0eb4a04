import type { JsonValue } from '@motcua/model';
import type { Kind, Warning, WarningContext } from './kind.js';
import { registerNumber, wrongDigits } from './register-number.js';

/**
 * Codes of the provinces where a birth was registered, Thông tư 07/2016/TT-BCA, appendix 1. They stay what they were when
 * provinces are merged; those of other countries are not listed, so a code that is not here is odd, not wrong.
 */
const PROVINCES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 ' +
    '045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 ' +
    '092 093 094 095 096'
  ).split(' '),
);

/** A personal identification number: 3 digits of the province, 1 of century and sex, 2 of the year of birth, 6 more. */
export const personalId: Kind = registerNumber({ explain: wrongDigits(12), warn: oddities });

/** {@link personalId}, or the 9 digits of an identity card as issued until 2021. */
export const identityNumber: Kind = registerNumber({
  explain: wrongDigits(12, 9),
  warn: (value, context) => (value.length === 12 ? oddities(value, context) : []),
});

/**
 * Returns a warning for each part of the number that disagrees with the person's other answers; none blocks the form.
 */
function oddities(value: string, { sibling }: WarningContext): readonly Warning[] {
  if (!/^\d{12}$/.test(value)) return [];
  const found: Warning[] = [];
  if (!PROVINCES.has(value.slice(0, 3))) found.push({ code: 'personalIdProvince', params: {} });
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
