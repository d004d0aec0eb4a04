import { foldAccents } from '@motcua/model';
import type { ListboxOption } from '../options/listbox-option.js';
import { fold, type Find } from '../options/find-options.js';

/** Normalized words for types of units (ward, district and so on), which can be omitted or replaced by each other. */
const KINDS = new Set('phuong p f xa x tt quan q huien h tx tp tinh t'.split(' '));

/** Expands abbreviations, and joins a type of several words, and a number with its type, into one word: `p5`, `q10`. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/ (p|f|q|x|h|tt|tx|tp)(?=\d|hcm |hn )/g, ' $1 '],
  [/ 0+(?=\d)/g, ' '],
  [/ hcm(?= )/g, ' ho chi minh'],
  [/ hn(?= )/g, ' ha noi'],
  [/ thi tran(?= )/g, ' tt'],
  [/ thi xa(?= )/g, ' tx'],
  [/ thanh pho(?= )/g, ' tp'],
  [/ (?:phuong|p|f) (?=\d)/g, ' p'],
  [/ (?:quan|q) (?=\d)/g, ' q'],
];

type Words = readonly string[];

function wordsOf(text: string): Words {
  return SAME.reduce((words, [from, to]) => words.replace(from, to), ` ${fold(text)} `)
    .trim()
    .split(' ');
}

const names = new Map<string, Words>();

/** Returns a name without the words for its type. Cached, since thousands of wards share districts and provinces. */
function nameOf(place: string): Words {
  let name = names.get(place);
  if (!name) {
    const [kind = '', ...others] = wordsOf(place);
    names.set(place, (name = others.length > 0 && KINDS.has(kind) ? others : [kind, ...others]));
  }
  return name;
}

const wards = new WeakMap<object, readonly Words[]>();

/** The names of a ward, its district and its province. */
function namesOf(ward: ListboxOption): readonly Words[] {
  let all = wards.get(ward);
  if (!all) wards.set(ward, (all = ward.words.split(', ').map(nameOf)));
  return all;
}

const NEVER = Number.POSITIVE_INFINITY;
/**
 * The cost of a word that is still being typed, and of a search without a ward: larger than the sum of all smaller
 * distinctions.
 */
const UNFINISHED = 8;
const NO_WARD = 4;
/** The bonus for an exact match of accents, where accents are typed: larger than the cost of missing words. */
const ACCENTS = 1.5;

/**
 * Finds wards of the three-level structure by the names of ward, district and province, in any order, in full or
 * abbreviated: `P5 Q3 TPHCM`. Every typed word must match one of the three names; full words rank before prefixes, the
 * ward's own name before the others.
 */
export const findOldWards: Find = (options, typed) => {
  const wanted = wordsOf(typed);
  if (wanted[0] === '') return options;
  const letters = asLetters(typed);
  const isAccented = letters !== foldAccents(letters);
  const saved = (ward: ListboxOption) => (isAccented && asLetters(ward.words).includes(letters) ? ACCENTS : 0);
  return options
    .map((ward) => ({ ward, cost: costOf(wanted, namesOf(ward)) }))
    .filter(({ cost }) => cost < NEVER)
    .map(({ ward, cost }) => ({ ward, cost: cost - saved(ward) }))
    .sort((one, other) => one.cost - other.cost)
    .map(({ ward }) => ward);
};

function asLetters(text: string): string {
  return text.normalize('NFC').toLowerCase().trim();
}

function costOf(wanted: Words, names: readonly Words[]): number {
  const isThere = (word: string) => KINDS.has(word) || names.some((name) => name.some((own) => isBegun(own, word)));
  // Most wards are excluded here, at little cost.
  return wanted.every(isThere) ? cheapest(wanted, names, new Set()) : NEVER;
}

/** Returns the lowest cost of dividing the typed words into parts of names that are not matched yet. */
function cheapest(wanted: Words, names: readonly Words[], named: ReadonlySet<number>): number {
  const [first] = wanted;
  if (first === undefined) return named.has(0) ? 0 : NO_WARD;
  let least = KINDS.has(first) ? cheapest(wanted.slice(1), names, named) : NEVER;
  names.forEach((name, index) => {
    if (named.has(index)) return;
    for (let length = 1; length <= Math.min(wanted.length, name.length); length += 1) {
      const cost = partCost(wanted.slice(0, length), name, index === 0, length === wanted.length);
      if (cost < NEVER)
        least = Math.min(least, cost + cheapest(wanted.slice(length), names, new Set([...named, index])));
    }
  });
  return least;
}

/**
 * Returns the cost of matching words to a part of a name. A ward can be matched by some of its words. Districts and
 * provinces have many words in common, so they match by the full name, by at least two words, or by the start of the
 * last typed word.
 */
function partCost(part: Words, name: Words, isWard: boolean, isLast: boolean): number {
  const isAt = (start: number, same: (own: string, word: string, at: number) => boolean) =>
    start + part.length <= name.length && part.every((word, at) => same(name[start + at] ?? '', word, at));
  const start = name.findIndex((_, at) => isAt(at, isMeant));
  const whole = part.length === name.length ? 0 : start === 0 ? 1 : 2;
  if (start >= 0 && (isWard || whole === 0 || part.length > 1)) return whole;
  const begins = (own: string, word: string, at: number) =>
    at === part.length - 1 ? isBegun(own, word) : isMeant(own, word);
  const begun = isLast ? name.findIndex((_, at) => isAt(at, begins)) : -1;
  return begun === 0 || (begun > 0 && isWard) ? UNFINISHED + Math.min(begun, 1) : NEVER;
}

/** Whether a typed word equals a word of a name; a number may be typed without its type. */
function isMeant(own: string, word: string): boolean {
  return own === word || own === `p${word}` || own === `q${word}`;
}

function isBegun(own: string, word: string): boolean {
  return own.startsWith(word) || (/^\d/.test(word) && own.startsWith(word, 1));
}
