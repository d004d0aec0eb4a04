import { normalizeText } from '@motcua/model';
import { readWrittenDate } from './written-date.js';

/** The data in the QR code of an identity card (thẻ căn cước). Names are those of a procedure's claims. */
export interface IdentityCard {
  readonly personalId: string;
  /** The number of the older card, 9 digits. */
  readonly identityCard?: string;
  readonly fullName: string;
  readonly birthDate?: string;
  readonly sex?: 'male' | 'female';
  /** Permanent residence as printed, in one line. */
  readonly address?: string;
  readonly issuedOn?: string;
}

/**
 * Reads `number|older number|name|ddMMyyyy|Nam or Nữ|address|ddMMyyyy`, as scanners type it; some drop the older number,
 * some write dates with slashes. Undefined for anything else; of what is not readable, only number and name are needed.
 */
export function readIdentityCardCode(typed: string): IdentityCard | undefined {
  const parts = typed.split('|').map((part) => normalizeText(part));
  const [personalId = '', second = ''] = parts;
  const rest = second === '' || /^\d{9}$/.test(second) ? parts.slice(2) : parts.slice(1);
  const [fullName = '', born = '', sexWord = '', address = '', issued = ''] = rest;
  if (!/^\d{12}$/.test(personalId) || fullName === '') return undefined;
  const [birthDate, issuedOn, sex] = [readWrittenDate(born), readWrittenDate(issued), sexOf(sexWord)];
  return {
    personalId,
    ...(/^\d{9}$/.test(second) && { identityCard: second }),
    fullName,
    ...(birthDate && { birthDate }),
    ...(sex && { sex }),
    ...(address !== '' && { address }),
    ...(issuedOn && { issuedOn }),
  };
}

/**
 * Whether it is a card's code that an input method or a keyboard's layout has changed: its bars are there, or what Windows'
 * Vietnamese layout types for digits (ă â ê ô, tone marks, đ) where its number should be.
 */
export function isGarbledCardCode(typed: string): boolean {
  const [number = '', ...rest] = typed.normalize('NFD').toLowerCase().trim().split('|');
  return rest.length > 3 || /^(?=.*[đ\p{M}])[\dđaeo\p{M}]{9,}$/u.test(number);
}

function sexOf(word: string): 'male' | 'female' | undefined {
  const folded = word.toLocaleLowerCase('vi');
  return folded === 'nam' ? 'male' : folded === 'nữ' ? 'female' : undefined;
}
