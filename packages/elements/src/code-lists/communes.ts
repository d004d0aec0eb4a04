import type { ListboxOption } from '../options/listbox-option.js';
import { sortedBy, type CodeList } from './code-list.js';
import { COMMUNES } from './generated/communes.js';

/** A commune, ward or special zone. */
export interface Commune {
  /** Five digits. */
  readonly code: string;
  /** Code of its province. */
  readonly province: string;
  /** With its type. */
  readonly provinceWords: string;
  /** With its type: `Phường Láng`. */
  readonly words: string;
  /** Without its type. */
  readonly name: string;
}

const TYPES: Readonly<Record<string, string>> = { x: 'Xã', p: 'Phường', d: 'Đặc khu' };

const communes = new Map(COMMUNES.trim().split('\n').flatMap(readProvince));
const optionsOf = new Map<string, readonly ListboxOption[]>();

function readProvince(line: string): [string, Commune][] {
  const [place = '', entries = ''] = line.split(':');
  const province = place.slice(0, 2);
  const provinceWords = place.slice(3);
  let number = 0;
  return entries.split(',').map((entry) => {
    const [, distance = '', type = '', name = ''] = /^(\d+)([xpd])(.+)$/.exec(entry) ?? [];
    number += Number(distance);
    const code = String(number).padStart(5, '0');
    return [code, { code, province, provinceWords, words: `${TYPES[type]} ${name}`, name }];
  });
}

/** A commune by its code. */
export function communeOf(code: string): Commune | undefined {
  return communes.get(code);
}

/** All communes. */
export function allCommunes(): readonly Commune[] {
  return [...communes.values()];
}

/** The communes of a province by name, found with or without their type. */
export function communesIn(province: string): readonly ListboxOption[] {
  return remembered(province, () => {
    const own = sortedBy(
      allCommunes().filter((commune) => commune.province === province),
      ({ name }) => name,
    );
    return own.map(({ code, words, name }) => ({ key: code, words, aliases: [name] }));
  });
}

/** A commune with its province: many have the same name. */
export function fullWords({ words, provinceWords }: Commune): string {
  return `${words}, ${provinceWords}`;
}

/** All communes, where no province is asked for alongside. */
export const list: CodeList = {
  options: () =>
    remembered('', () =>
      sortedBy(allCommunes(), ({ name }) => name).map((commune) => ({ key: commune.code, words: fullWords(commune) })),
    ),
  words(code) {
    const commune = communeOf(code);
    return commune && fullWords(commune);
  },
};

function remembered(key: string, make: () => readonly ListboxOption[]): readonly ListboxOption[] {
  let options = optionsOf.get(key);
  if (!options) optionsOf.set(key, (options = make()));
  return options;
}
